import { addDays, today } from '@apprentissage/domain';
import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { all, field, find, get, pageText, textOf, type } from '../../testing/screen.js';
import { token } from '../../testing/token.js';
import type { Token } from './tokens-client.js';

const LATEST = addDays(today(), 365);

describe('the page of one token', () => {
  async function openAt(path: string, tokens: Token[] = [token('1')]): Promise<Portal> {
    const portal = await openPortal(`/mon-cfa/imports/1/${path}`, {
      session: cfaSession('administration_cfa'),
    });
    await portal.answer('/api/tokens', tokens);
    return portal;
  }

  it.each([
    ['7', 7, 'L’ancien reste valable jusqu’au 03/12/2026 à 11:00'],
    ['0', 0, 'L’ancien ne fonctionne plus'],
  ])(
    'renews it with an overlap of %s days: shows the new secret once, and what the former is worth',
    async (choice, overlapDays, sentence) => {
      const portal = await openAt('renouveler', [
        token('1', {
          lastUsedAt: '2026-09-12T12:05:00.000Z',
          lastSoftware: 'Éditeur, Logiciel 4.2',
        }),
      ]);
      expect(get('heading', 'Renouveler « Logiciel 1 »')).toBeTruthy();
      expect(pageText()).toContain('12/09/2026 à 14:05');
      const overlap = field<HTMLSelectElement>('L’ancien token reste valable');
      expect([overlap.value, overlap.options.length]).toEqual(['3', 8]);
      overlap.value = choice;
      overlap.dispatchEvent(new Event('input', { bubbles: true }));
      overlap.dispatchEvent(new Event('change', { bubbles: true }));
      await portal.click(get('button', 'Renouveler'));
      const request = portal.http.expectOne({ method: 'POST', url: '/api/tokens/1/renew' });
      expect(request.request.body).toEqual({ overlapDays, expiresOn: LATEST });
      request.flush({
        id: '2',
        name: 'Logiciel 1',
        token: 'aacfa_nouveau',
        expiresAt: `${LATEST}T21:59:59.000Z`,
        formerEndsAt: '2026-12-03T10:00:00.000Z',
      });
      await portal.settle();
      expect(document.querySelector('output')?.textContent).toBe('aacfa_nouveau');
      expect(pageText()).toContain(sentence);
      expect(find('button', 'Renouveler')).toBeNull();
    },
  );

  it('says why it cannot be renewed', async () => {
    const portal = await openAt('renouveler');
    await portal.click(get('button', 'Renouveler'));
    await portal.refuse('/api/tokens/1/renew', 409, {
      code: 'etat_incompatible',
      detail: 'Ce token a déjà été renouvelé : renouvelez celui qui le remplace.',
    });
    expect(get('alert').textContent).toContain('déjà été renouvelé');
  });

  it('changes it in the version that was read, then goes back and says so', async () => {
    const portal = await openAt('modifier', [
      token('1', { networks: ['192.0.2.0/24'], contactEmail: 'a@b.fr' }),
    ]);
    expect(pageText()).not.toContain('Date d’expiration');
    type('Nom du token', 'Ypareo 5');
    field('N’accepter ce token que depuis certains réseaux').click();
    await portal.settle();
    await portal.click(get('button', 'Enregistrer'));
    const sent = portal.http.expectOne({ method: 'PUT', url: '/api/tokens/1' });
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    expect(sent.request.body).toEqual({
      name: 'Ypareo 5',
      scopes: ['contrats:lecture', 'contrats:ecriture'],
      networks: null,
      contactEmail: 'a@b.fr',
    });
    sent.flush(token('1', { name: 'Ypareo 5', version: 4 }));
    await portal.until(() => portal.url === '/mon-cfa/imports');
    await portal.settle();
    await portal.answer('/api/tokens', [token('1', { name: 'Ypareo 5', version: 4 })]);
    expect(pageText()).toContain('Le token « Ypareo 5 » est modifié.');
  });

  describe('changed by a colleague meanwhile', () => {
    const THEIRS = token('1', {
      contactEmail: 'aide@editeur.fr',
      scopes: ['contrats:lecture'],
      version: 5,
    });
    const overtaken = async (): Promise<Portal> => {
      const portal = await openAt('modifier');
      type('Nom du token', 'Ypareo 5');
      await portal.click(get('button', 'Enregistrer'));
      await portal.refuse('/api/tokens/1', 412, { code: 'version_depassee' });
      await portal.answer('/api/tokens', [token('2'), THEIRS]);
      return portal;
    };

    it('is shown beside what was typed, which stays on it when one says so', async () => {
      const portal = await overtaken();
      expect(textOf(get('status', 'modifié entre-temps'))).toContain(
        'Nom : Logiciel 1 Permet de : Lire les contrats Contact de l’éditeur : aide@editeur.fr',
      );
      await portal.click(get('button', 'Garder ma saisie'));
      await portal.click(get('button', 'Enregistrer'));
      const sent = portal.http.expectOne({ method: 'PUT', url: '/api/tokens/1' });
      expect(sent.request.headers.get('If-Match')).toBe('"5"');
      expect(sent.request.body).toEqual({
        name: 'Ypareo 5',
        scopes: ['contrats:lecture'],
        networks: null,
        contactEmail: 'aide@editeur.fr',
      });
      sent.flush(token('1', { name: 'Ypareo 5', version: 6 }));
      await portal.until(() => portal.url === '/mon-cfa/imports');
      await portal.settle();
      await portal.answer('/api/tokens', []);
    });

    it('is taken when one prefers it', async () => {
      const portal = await overtaken();
      await portal.click(get('button', 'Reprendre ce qui est enregistré'));
      expect(field('Nom du token').value).toBe('Logiciel 1');
      expect(field('Contact de l’éditeur').value).toBe('aide@editeur.fr');
      expect(find('status', 'modifié entre-temps')).toBeNull();
    });
  });

  it('shows its calls, narrowed by what the address says', async () => {
    const portal = await openAt('appels?outcome=refused&from=2026-11-01&outre=1');
    await portal.answer('/api/tokens/1/calls?outcome=refused&from=2026-11-01', {
      items: [
        {
          id: 'a',
          at: '2026-11-12T12:05:00.000Z',
          method: 'POST',
          route: '/api/convergence/v1/dossiers',
          status: 422,
          ms: 31,
          software: 'Éditeur, Logiciel 4.2',
          network: '203.0.113.0/24',
        },
      ],
      next: 'suite',
    });
    expect(textOf(all('row')[0] as HTMLElement)).toBe(
      '12/11/2026 à 13:05:00 POST /api/convergence/v1/dossiers Refusé (422) 31 ms Éditeur, Logiciel 4.2 203.0.113.0/24',
    );
    expect(pageText()).toContain('Filtres appliqués (2)');
    expect(get('link', 'Suivant').getAttribute('href')).toContain('cursor=suite');
  });

  it('says that there is no such token', async () => {
    await openAt('renouveler', []);
    expect(pageText()).toContain('Ce token n’existe pas.');
  });
});
