import { addDays, formatCivilDate, today } from '@apprentissage/domain';
import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
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
import { tokenState } from './token-state.js';
import type { Token } from './tokens-client.js';

const token = (id: string, over: Partial<Token> = {}): Token => ({
  id,
  name: `Logiciel ${id}`,
  prefix: `aacfa_${id}`,
  createdAt: '2026-01-15T09:00:00.000Z',
  expiresAt: '2999-01-15T09:00:00.000Z',
  revokedAt: null,
  lastUsedAt: null,
  lastSoftware: null,
  ...over,
});

async function open(tokens: Token[]): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/imports', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer('/api/tokens', tokens);
  return portal;
}

const LATEST = addDays(today(), 365);

describe("« Sécurisation des imports de contrat d'apprentissage »", () => {
  it('lists the tokens with their prefix, life, last use and software', async () => {
    await open([
      token('1', { lastUsedAt: '2026-09-12T12:05:00.000Z', lastSoftware: 'Éditeur, Logiciel 4.2' }),
      token('2', { revokedAt: '2026-02-01T09:00:00.000Z' }),
      token('3', { expiresAt: '2026-01-16T09:00:00.000Z' }),
    ]);
    const rows = all('row').map(textOf);
    expect(rows[0]).toContain('aacfa_1… Actif 15/01/2026 15/01/2999 12/09/2026 à 14:05');
    expect(rows[0]).toContain('Éditeur, Logiciel 4.2');
    expect(rows[1]).toContain('Révoqué');
    expect(rows[2]).toContain('Expiré');
    expect(
      all('button')
        .map(textOf)
        .filter((text) => text === 'Révoquer'),
    ).toHaveLength(1);
  });

  it('makes a named token, for a year unless told otherwise, and shows its secret once', async () => {
    const portal = await open([]);
    expect(pageText()).toContain('Aucun token');
    expect(field('Date d’expiration du token').value).toBe(LATEST);
    type('Nom du token', ' Ypareo ');
    field('Nom du token').focus();
    await portal.click(get('button', 'Générer le token'));
    const request = portal.http.expectOne({ method: 'POST', url: '/api/tokens' });
    expect(request.request.body).toEqual({ name: 'Ypareo', expiresOn: LATEST });
    request.flush({
      id: '9',
      name: 'Ypareo',
      token: 'aacfa_secret',
      expiresAt: `${LATEST}T21:59:59.000Z`,
    });
    await portal.settle();
    await portal.answer('/api/tokens', [token('9')]);

    expect(document.querySelector('output')?.textContent).toBe('aacfa_secret');
    expect(pageText()).toContain('il ne sera plus jamais affiché');
    expect(pageText()).toContain(`Il expire le ${formatCivilDate(LATEST)}`);
    expect(get('button', 'Copier')).toBeTruthy();
    expect(document.activeElement).toBe(document.querySelector('app-secret-once'));
    expect(field('Nom du token').value).toBe('');
    expect(field('Nom du token').getAttribute('aria-invalid')).toBe('false');
    expect(find('alert')).toBeNull();
  });

  it.each([
    ['', 'Renseignez la date d’expiration du token.'],
    [today(), 'va de demain au'],
    [addDays(LATEST, 1), 'va de demain au'],
  ])('refuses « %s » as last day', async (day, message) => {
    const portal = await open([]);
    type('Nom du token', 'Ypareo');
    type('Date d’expiration du token', day);
    await portal.click(get('button', 'Générer le token'));
    expect(descriptionOf(field('Date d’expiration du token'))).toContain(message);
  });

  it('puts a refusal of the server at its field', async () => {
    const portal = await open([]);
    type('Nom du token', 'Ypareo');
    await portal.click(get('button', 'Générer le token'));
    await portal.refuse('/api/tokens', 422, {
      code: 'regle_refusee',
      errors: [{ pointer: '/name', code: 'nom', message: 'Ce nom est déjà pris.' }],
    });
    expect(descriptionOf(field('Nom du token'))).toContain('Ce nom est déjà pris.');
    expect(field('Nom du token').value).toBe('Ypareo');
  });

  it('revokes a token once it is confirmed', async () => {
    const portal = await open([token('1')]);
    await portal.click(get('button', 'Révoquer Logiciel 1'));
    const dialog = get('dialog');
    expect(textOf(dialog)).toContain('ne peut pas être rétabli');
    await portal.click(dialog.querySelector<HTMLElement>('button:last-of-type')!);
    await untilClosed(portal);
    portal.http.expectOne({ method: 'DELETE', url: '/api/tokens/1' }).flush(null);
    await portal.settle();
    await portal.answer('/api/tokens', [token('1', { revokedAt: '2026-09-12T12:05:00.000Z' })]);
    expect(pageText()).toContain('Le token « Logiciel 1 » est révoqué.');
    expect(find('button', 'Révoquer')).toBeNull();
  });

  it('revokes nothing when one says « Annuler »', async () => {
    const portal = await open([token('1')]);
    await portal.click(get('button', 'Révoquer Logiciel 1'));
    await portal.click(get('button', 'Annuler'));
    await untilClosed(portal);
    expect(get('button', 'Révoquer Logiciel 1')).toBeTruthy();
  });

  it('says why the tokens cannot be read', async () => {
    const portal = await openPortal('/mon-cfa/imports', {
      session: cfaSession('administration_cfa'),
    });
    await portal.refuse('/api/tokens', 500);
    expect(get('alert').textContent).toContain('Une erreur est survenue');
  });

  it('gives the vendor the documentation and a call for this CFA', async () => {
    await open([]);
    expect(get('link', 'documentation des échanges').getAttribute('href')).toBe('/api/docs');
    expect(pageText()).toContain('/api/convergence/v2/cfakeyinfo?siren=356000000');
  });
});

describe('the state of a token', () => {
  const at = (instant: string) => new Date(instant);
  it.each([
    [token('1', { expiresAt: '2026-06-01T00:00:00Z' }), '2026-05-31T23:59:59Z', 'actif'],
    [token('1', { expiresAt: '2026-06-01T00:00:00Z' }), '2026-06-01T00:00:00Z', 'expire'],
    [token('1', { revokedAt: '2026-01-01T00:00:00Z' }), '2026-01-02T00:00:00Z', 'revoque'],
  ])('%#: at its instant', (given, instant, expected) => {
    expect(tokenState(given, at(instant))).toBe(expected);
  });
});

async function untilClosed(portal: Portal): Promise<void> {
  for (let turn = 0; turn < 50 && find('dialog') !== null; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await portal.settle();
}
