import { openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import {
  all,
  descriptionOf,
  field,
  find,
  get,
  pageText,
  textOf,
  type,
} from '../../testing/screen.js';
import type { Vendor } from './vendors-client.js';

const URL = '/api/backoffice/vendors';
const vendor = (id: string, over: Partial<Vendor> = {}): Vendor => ({
  id,
  name: `Éditeur ${id}`,
  clientId: `client-${id}`,
  createdAt: '2026-01-15T09:00:00.000Z',
  disabledAt: null,
  ...over,
});

async function open(vendors: Vendor[]): Promise<Portal> {
  const portal = await openPortal('/backoffice/editeurs', {
    session: opcoSession('administration_opco'),
  });
  await portal.answer(URL, vendors);
  return portal;
}

async function confirm(portal: Portal): Promise<void> {
  await portal.click(get('dialog').querySelector<HTMLElement>('button:last-of-type')!);
  for (let turn = 0; turn < 50 && find('dialog') !== null; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await portal.settle();
}

describe('« Éditeurs de logiciels »', () => {
  it('lists them; a disabled one can do nothing more', async () => {
    await open([vendor('1'), vendor('2', { disabledAt: '2026-03-01T09:00:00.000Z' })]);
    const rows = all('row').map(textOf);
    expect(rows[0]).toContain('client-1');
    expect(rows[1]).toContain('Désactivé le 01/03/2026');
    expect(find('button', 'Désactiver Éditeur 1')).not.toBeNull();
    expect(find('button', 'Désactiver Éditeur 2')).toBeNull();
  });

  it('registers one and shows its secret once', async () => {
    const portal = await open([]);
    expect(pageText()).toContain('Aucun éditeur');
    await portal.click(get('button', 'Enregistrer'));
    expect(descriptionOf(field('Nom de l’éditeur'))).toContain('Renseignez le nom');
    type('Nom de l’éditeur', ' Ypareo ');
    await portal.click(get('button', 'Enregistrer'));
    const request = portal.http.expectOne({ method: 'POST', url: URL });
    expect(request.request.body).toEqual({ name: 'Ypareo' });
    request.flush({ id: '9', name: 'Ypareo', clientId: 'client-9', clientSecret: 'aaven_secret' });
    await portal.settle();
    await portal.answer(URL, [vendor('9')]);
    expect(document.querySelector('output')?.textContent).toBe('aaven_secret');
    expect(pageText()).toContain('Identifiant client : client-9');
  });

  it('renews a secret once it is confirmed', async () => {
    const portal = await open([vendor('1')]);
    await portal.click(get('button', 'Renouveler le secret de Éditeur 1'));
    await confirm(portal);
    await portal.answer(`${URL}/1/secret`, {
      id: '1',
      name: 'Éditeur 1',
      clientId: 'client-1',
      clientSecret: 'aaven_neuf',
    });
    await portal.answer(URL, [vendor('1')]);
    expect(document.querySelector('output')?.textContent).toBe('aaven_neuf');
  });

  it('disables one once it is confirmed', async () => {
    const portal = await open([vendor('1')]);
    await portal.click(get('button', 'Désactiver Éditeur 1'));
    await confirm(portal);
    portal.http.expectOne({ method: 'DELETE', url: `${URL}/1` }).flush(null);
    await portal.settle();
    await portal.answer(URL, [vendor('1', { disabledAt: '2026-03-01T09:00:00.000Z' })]);
    expect(pageText()).toContain('« Éditeur 1 » est désactivé.');
  });

  it('says why nothing was done', async () => {
    const portal = await open([vendor('1')]);
    await portal.click(get('button', 'Renouveler le secret de Éditeur 1'));
    await confirm(portal);
    await portal.refuse(`${URL}/1/secret`, 409, {
      code: 'etat_incompatible',
      detail: 'Cet éditeur est désactivé.',
      errors: [],
    });
    expect(get('alert').textContent).toContain('Cet éditeur est désactivé.');
  });

  it('says why the list cannot be read', async () => {
    const portal = await openPortal('/backoffice/editeurs', {
      session: opcoSession('administration_opco'),
    });
    await portal.refuse(URL, 500);
    expect(get('alert').textContent).toContain('Une erreur est survenue');
  });
});
