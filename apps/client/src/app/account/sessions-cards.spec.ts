import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { all, find, get, pageText, textOf } from '../../testing/screen.js';
import type { SecondFactor } from './second-factor/second-factor-client.js';
import type { OwnSession, SignIn } from './account-client.js';

const HERE: OwnSession = {
  id: 's1',
  appareil: 'Firefox sur Windows',
  ouverteLe: '2026-09-12T12:05:00.000Z',
  derniereActivite: '2026-09-12T13:05:00.000Z',
  actuelle: true,
};
const THERE: OwnSession = { ...HERE, id: 's2', appareil: 'Safari sur iPhone', actuelle: false };
const SIGN_INS: SignIn[] = [
  { id: '9', le: '2026-09-12T12:05:00.000Z', reussie: true, appareil: 'Firefox sur Windows' },
  { id: '8', le: '2026-09-11T12:05:00.000Z', reussie: false, appareil: null },
];

const NO_FACTOR: SecondFactor = {
  actif: false,
  exige: false,
  totp: { actif: false, depuis: null },
  cles: [],
  codesRestants: 0,
};

async function open(sessions: OwnSession[] = [HERE, THERE]): Promise<Portal> {
  const portal = await openPortal('/mon-compte/securite', { session: cfaSession('contrats') });
  await portal.answer('/api/account/second-factor', NO_FACTOR);
  await portal.answer('/api/account/sessions', sessions);
  await portal.answer('/api/account/connexions', SIGN_INS);
  return portal;
}

describe('« Sécurité »', () => {
  it('lists the sessions, this one named, and the sign-ins with their result', async () => {
    await open();
    const rows = all('row').map(textOf);
    expect(rows[0]).toBe('Firefox sur Windows 12/09/2026 à 14:05 12/09/2026 à 15:05 Cette session');
    expect(rows[1]).toContain('Safari sur iPhone');
    expect(rows[2]).toContain('12/09/2026 à 14:05 Réussie Firefox sur Windows');
    expect(rows[3]).toContain('Refusée —');
  });

  it('closes one session', async () => {
    const portal = await open();
    await portal.click(get('button', 'Déconnecter Safari sur iPhone'));
    await portal.answer('/api/account/sessions/s2', null);
    await portal.answer('/api/account/sessions', [HERE]);
    expect(get('status', 'La session est fermée.')).toBeTruthy();
    expect(find('button', 'Déconnecter')).toBeNull();
  });

  it('closes all the others', async () => {
    const portal = await open();
    await portal.click(get('button', 'Déconnecter toutes les autres'));
    portal.http.expectOne({ method: 'DELETE', url: '/api/account/sessions' }).flush(null);
    await portal.settle();
    await portal.answer('/api/account/sessions', [HERE]);
    expect(get('status', 'Vos autres sessions sont fermées.')).toBeTruthy();
  });

  it('« Ce n’était pas moi » asks first, then leads to « Connexion », which says what follows', async () => {
    const portal = await open();
    await portal.click(get('button', 'Ce n’était pas moi, connexion du 11/09/2026'));
    await portal.click(get('button', 'Fermer mes sessions'));
    for (let turn = 0; turn < 50 && find('dialog') !== null; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await portal.settle();
    const request = portal.http.expectOne('/api/account/connexions/signalement');
    expect(request.request.body).toEqual({ connexion: '8' });
    request.flush(null);
    await portal.settle();
    expect(portal.url).toBe('/connexion?motif=connexion-signalee');
    expect(pageText()).toContain('Toutes vos sessions sont fermées.');
  });

  it('says why a session could not be closed', async () => {
    const portal = await open();
    await portal.click(get('button', 'Déconnecter Safari sur iPhone'));
    await portal.refuse('/api/account/sessions/s2', 503);
    await portal.answer('/api/account/sessions', [HERE, THERE]);
    expect(get('alert').textContent).toContain('momentanément indisponible');
  });
});
