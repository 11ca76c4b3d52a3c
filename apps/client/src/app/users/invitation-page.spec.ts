import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { descriptionOf, field, get, pageText, textOf, type } from '../../testing/screen.js';

const INVITATION = {
  nom: 'Petit',
  prenom: 'Dominique',
  identifiant: 'dominique@cfa.example',
  organisme: 'CFA des Tilleuls',
  rights: ['contrats'],
};
const PASSWORD = 'Un velo bleu trop grand';

async function choose(portal: Portal, password: string): Promise<void> {
  type('Mot de passe', password);
  type('Confirmer votre mot de passe', password);
  await portal.click(get('button', 'Valider'));
}

async function open(session = false): Promise<Portal> {
  const portal = await openPortal('/invitation/secret', {
    session: session ? cfaSession('contrats') : null,
  });
  const request = portal.http.expectOne('/api/account/invitation');
  expect(request.request.body).toEqual({ jeton: 'secret' });
  request.flush(INVITATION);
  await portal.settle();
  return portal;
}

describe('« Votre invitation »', () => {
  it('says who invites and to do what, takes a password and leads to « Connexion »', async () => {
    const portal = await open();
    expect(pageText()).toContain('CFA des Tilleuls vous invite');
    expect(pageText()).toContain('suivre leur instruction');
    expect(pageText()).toContain('Votre identifiant de connexion : dominique@cfa.example');
    await choose(portal, PASSWORD);
    const request = portal.http.expectOne('/api/account/invitation/accept');
    expect(request.request.body).toEqual({ jeton: 'secret', motDePasse: PASSWORD });
    request.flush(null);
    await portal.settle();
    expect(portal.url).toBe('/connexion?motif=invitation-acceptee');
    expect(get('status', 'Votre mot de passe est enregistré.')).toBeTruthy();
  });

  it('refuses a password that resembles the person', async () => {
    const portal = await open();
    await choose(portal, 'dominique@cfa.example');
    expect(descriptionOf(field('Mot de passe'))).toContain('Mot de passe :');
  });

  it('closes the session of who was signed in here', async () => {
    const portal = await open(true);
    expect(pageText()).toContain('au nom de Camille Martin');
    await choose(portal, PASSWORD);
    await portal.answer('/api/account/invitation/accept', null);
    portal.http.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
    await portal.settle();
    expect(portal.url).toBe('/connexion?motif=invitation-acceptee');
  });

  it('helps on when the link is used or too old', async () => {
    const portal = await openPortal('/invitation/vieux');
    await portal.refuse('/api/account/invitation', 410, { code: 'lien_invalide' });
    expect(textOf(get('status', 'plus valable'))).toContain('date de plus de 7 jours');
    expect(get('link', 'Connectez-vous').getAttribute('href')).toBe('/connexion');
    expect(pageText()).toContain('renvoyer l’invitation');
  });

  it('says why the address opens another account, when it does meanwhile', async () => {
    const portal = await open();
    await choose(portal, PASSWORD);
    await portal.refuse('/api/account/invitation/accept', 410, {
      code: 'lien_invalide',
      detail: 'Votre adresse est devenue l’identifiant d’un autre compte.',
    });
    expect(get('status').textContent).toContain('d’un autre compte');
  });

  it('tries again after a failure of the server', async () => {
    const portal = await openPortal('/invitation/secret');
    await portal.refuse('/api/account/invitation', 503);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/account/invitation', INVITATION);
    expect(pageText()).toContain('CFA des Tilleuls');
  });
});
