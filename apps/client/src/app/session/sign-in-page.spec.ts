import {
  cfaSession,
  MY_ACCOUNT,
  NO_CONTRACT,
  opened,
  openPortal,
  opcoSession,
} from '../../testing/portal.js';
import { field, find, get, pageText, type } from '../../testing/screen.js';

const REFUSAL = {
  code: 'identifiants_invalides',
  title: 'Identifiant ou mot de passe incorrect.',
  errors: [],
};

function fill(): void {
  type('Identifiant', ' camille@cfa.example ');
  type('Mot de passe', 'Un mot de passe long');
}

describe('« Connexion »', () => {
  it('is where an unknown visitor arrives, and leads back to the page that was asked for', async () => {
    const portal = await openPortal('/mon-compte');
    expect(portal.url).toBe('/connexion?retour=%2Fmon-compte');
    expect(document.title).toBe('Connexion — Action Apprentissage');

    fill();
    await portal.click(get('button', 'Se connecter'));
    const request = portal.http.expectOne('/api/session');
    expect(request.request.body).toEqual({
      identifiant: 'camille@cfa.example',
      motDePasse: 'Un mot de passe long',
    });
    expect(request.request.headers.get('X-Requested-With')).toBe('action-apprentissage');
    request.flush(opened(cfaSession('contrats')));
    await portal.settle();
    await portal.answer('/api/account', MY_ACCOUNT);

    expect(portal.url).toBe('/mon-compte');
  });

  it('leads an agent of the OPCO to the back-office', async () => {
    const portal = await openPortal('/connexion');
    fill();
    await portal.click(get('button', 'Se connecter'));
    await portal.answer('/api/session', opened(opcoSession('instruction')));
    await portal.answer('/api/backoffice/contracts', NO_CONTRACT);
    expect(portal.url).toBe('/backoffice');
  });

  it.each(['//ailleurs.example', 'https://ailleurs.example', '/\\ailleurs.example'])(
    'never leads to another site: %s',
    async (retour) => {
      const portal = await openPortal(`/connexion?retour=${encodeURIComponent(retour)}`);
      fill();
      await portal.click(get('button', 'Se connecter'));
      await portal.answer('/api/session', opened(opcoSession('instruction')));
      await portal.answer('/api/backoffice/contracts', NO_CONTRACT);
      expect(portal.url).toBe('/backoffice');
    },
  );

  it('says what is missing before asking the server', async () => {
    const portal = await openPortal('/connexion');
    await portal.click(get('button', 'Se connecter'));
    expect(get('alert').textContent).toContain('2 champs sont à corriger');
    expect(field('Identifiant').getAttribute('aria-invalid')).toBe('true');

    await portal.click(get('button', 'Renseignez votre mot de passe.'));
    expect(document.activeElement).toBe(field('Mot de passe'));
  });

  it('says that the identifiers are wrong, without losing them', async () => {
    const portal = await openPortal('/connexion');
    fill();
    await portal.click(get('button', 'Se connecter'));
    await portal.refuse('/api/session', 401, REFUSAL);
    expect(get('alert').textContent).toContain('Identifiant ou mot de passe incorrect.');
    expect(field('Mot de passe').value).toBe('Un mot de passe long');
    expect(portal.url).toBe('/connexion');
  });

  it('says how long to wait after too many attempts', async () => {
    const portal = await openPortal('/connexion');
    fill();
    await portal.click(get('button', 'Se connecter'));
    portal.http
      .expectOne('/api/session')
      .flush(
        { code: 'trop_de_tentatives' },
        { status: 429, statusText: 'wait', headers: { 'Retry-After': '130' } },
      );
    await portal.settle();
    expect(get('alert').textContent).toContain('Réessayez dans 3 minutes.');
  });

  it('offers a new confirmation link to an address that is not confirmed, and only then', async () => {
    const portal = await openPortal('/connexion');
    expect(find('link', 'nouveau lien de confirmation')).toBeNull();
    fill();
    await portal.click(get('button', 'Se connecter'));
    await portal.refuse('/api/session', 403, { code: 'compte_non_confirme' });
    expect(get('link', 'nouveau lien de confirmation').getAttribute('href')).toBe(
      '/renvoyer-confirmation',
    );
  });

  it('shows the password on demand', async () => {
    const portal = await openPortal('/connexion');
    expect(field('Mot de passe').type).toBe('password');
    await portal.click(get('button', 'Afficher les caractères'));
    expect(field('Mot de passe').type).toBe('text');
  });

  it('is not for who is already here', async () => {
    const portal = await openPortal('/connexion', { session: opcoSession('instruction') });
    await portal.answer('/api/backoffice/contracts', NO_CONTRACT);
    expect(portal.url).toBe('/backoffice');
  });

  it('tells that the session has expired when a request meets no session any more', async () => {
    const portal = await openPortal('/contrats?status=ENGAGE', { session: cfaSession('contrats') });
    await portal.refuse('/api/contracts?status=ENGAGE&sort=recent', 401);
    expect(portal.url).toBe(
      '/connexion?retour=%2Fcontrats%3Fstatus%3DENGAGE&motif=session-expiree',
    );
    expect(pageText()).toContain('Votre session a expiré.');
    expect(find('button', 'Déconnexion')).toBeNull();
  });
});
