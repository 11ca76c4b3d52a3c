import { cfaSession, NO_NOTIFICATION, openPortal } from '../../testing/portal.js';
import { find, get, pageText } from '../../testing/screen.js';

describe('the mailed links that confirm or undo', () => {
  it.each([
    ['/confirmation-email/secret', '/api/account/confirm-email', 'Votre email est confirmé'],
    [
      '/confirmation-identifiant/secret',
      '/api/account/confirm-identifiant',
      'Votre identifiant est changé',
    ],
  ])('%s confirms at once', async (url, route, sentence) => {
    const portal = await openPortal(url, { session: cfaSession('contrats') });
    const request = portal.http.expectOne(route);
    expect(request.request.body).toEqual({ jeton: 'secret' });
    request.flush(null);
    await portal.settle();
    await portal.answer('/api/session', cfaSession('contrats'));
    await portal.answer('/api/notifications', NO_NOTIFICATION);
    expect(get('status', sentence)).toBeTruthy();
    expect(get('link', 'Voir mon compte')).toBeTruthy();
  });

  it.each([
    [
      '/annuler-identifiant/secret',
      '/api/account/undo-identifiant',
      'Votre ancien identifiant sera rétabli',
    ],
    ['/annuler-email/secret', '/api/account/undo-email', 'Votre ancien email sera rétabli'],
    [
      '/annuler-double-authentification/secret',
      '/api/account/undo-second-factor',
      'dont le message parle sera retiré',
    ],
  ])(
    '%s undoes a change on a click only, then leads to « Connexion »',
    async (url, route, what) => {
      const portal = await openPortal(url);
      portal.http.expectNone(route);
      expect(pageText()).toContain(what);
      await portal.click(get('button', 'Annuler le changement'));
      await portal.answer(route, null);
      await portal.refuse('/api/session', 401);
      expect(get('status', 'Le changement est annulé')).toBeTruthy();
      expect(get('link', 'Se connecter')).toBeTruthy();
    },
  );

  it('says what it did to who was signed in, whose session it ended', async () => {
    const session = cfaSession('contrats');
    const portal = await openPortal('/annuler-identifiant/secret', { session });
    await portal.click(get('button', 'Annuler le changement'));
    await portal.answer('/api/account/undo-identifiant', null);
    await portal.refuse('/api/session', 401);
    expect(portal.url).toBe('/annuler-identifiant/secret');
    expect(get('status', 'Le changement est annulé')).toBeTruthy();
    expect(get('link', 'Se connecter')).toBeTruthy();
  });

  it('says that a link is dead, or that the server does not answer', async () => {
    const portal = await openPortal('/confirmation-email/vieux');
    await portal.refuse('/api/account/confirm-email', 503);
    await portal.click(get('button', 'Réessayer'));
    await portal.refuse('/api/account/confirm-email', 410, { code: 'lien_invalide' });
    expect(pageText()).toContain('Ce lien n’est plus valable');
    expect(find('button', 'Réessayer')).toBeNull();
  });
});
