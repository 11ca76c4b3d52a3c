import { openPortal } from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, type } from '../../testing/screen.js';

describe('« Mot de passe oublié »', () => {
  it('says the same whether the account exists or not', async () => {
    const portal = await openPortal('/mot-de-passe-oublie');
    type('Identifiant', 'qui@cfa.example');
    await portal.click(get('button', 'Valider'));
    await portal.answer('/api/account/forgotten-password', { message: 'ok' });
    expect(get('status', 'Si un compte correspond').textContent).toContain('qui@cfa.example');
  });

  it('asks for an address', async () => {
    const portal = await openPortal('/mot-de-passe-oublie');
    type('Identifiant', 'camille');
    await portal.click(get('button', 'Valider'));
    expect(descriptionOf(field('Identifiant'))).toContain('une adresse e-mail');
  });

  it('says so when the server does not answer, and lets one try again', async () => {
    const portal = await openPortal('/mot-de-passe-oublie');
    type('Identifiant', 'qui@cfa.example');
    await portal.click(get('button', 'Valider'));
    await portal.refuse('/api/account/forgotten-password', 503);
    expect(get('alert').textContent).toContain('momentanément indisponible');
    expect(get<HTMLButtonElement>('button', 'Valider').disabled).toBe(false);
  });
});

describe('« Nouveau mot de passe »', () => {
  it('changes the password of the link and leads to « Connexion »', async () => {
    const portal = await openPortal('/mot-de-passe/secret-du-lien');
    type('Nouveau mot de passe', 'Un velo bleu trop grand');
    type('Confirmer votre mot de passe', 'Un velo bleu trop grand');
    await portal.click(get('button', 'Valider'));
    const request = portal.http.expectOne('/api/account/reset-password');
    expect(request.request.body).toEqual({
      jeton: 'secret-du-lien',
      motDePasse: 'Un velo bleu trop grand',
    });
    request.flush(null);
    await portal.settle();
    expect(portal.url).toBe('/connexion?motif=mot-de-passe-change');
    expect(pageText()).toContain('Votre mot de passe est changé.');
  });

  it('refuses two different passwords', async () => {
    const portal = await openPortal('/mot-de-passe/secret-du-lien');
    type('Nouveau mot de passe', 'Un velo bleu trop grand');
    type('Confirmer votre mot de passe', 'Un velo vert trop grand');
    await portal.click(get('button', 'Valider'));
    expect(descriptionOf(field('Confirmer votre mot de passe'))).toContain('pas les mêmes');
  });

  it('offers another link when this one is dead', async () => {
    const portal = await openPortal('/mot-de-passe/vieux');
    type('Nouveau mot de passe', 'Un velo bleu trop grand');
    type('Confirmer votre mot de passe', 'Un velo bleu trop grand');
    await portal.click(get('button', 'Valider'));
    await portal.refuse('/api/account/reset-password', 410, { code: 'lien_invalide' });
    expect(get('link', 'Demander un nouveau lien').getAttribute('href')).toBe(
      '/mot-de-passe-oublie',
    );
  });
});

describe("« Confirmation de l'adresse »", () => {
  it('confirms at once and leads to « Connexion »', async () => {
    const portal = await openPortal('/confirmation/secret');
    const request = portal.http.expectOne('/api/account/confirm');
    expect(request.request.body).toEqual({ jeton: 'secret' });
    request.flush(null);
    await portal.settle();
    expect(pageText()).toContain('Votre adresse est confirmée');
    expect(get('link', 'Se connecter').getAttribute('href')).toBe('/connexion');
  });

  it('offers another link when this one is dead', async () => {
    const portal = await openPortal('/confirmation/vieux');
    await portal.refuse('/api/account/confirm', 410, { code: 'lien_invalide' });
    await portal.click(get('link', 'nouveau lien de confirmation'));
    expect(portal.url).toBe('/renvoyer-confirmation');
    type('Identifiant', 'camille@cfa.example');
    await portal.click(get('button', 'Valider'));
    await portal.answer('/api/account/confirm/resend', { message: 'ok' });
    expect(find('status', 'Si un compte correspond')).not.toBeNull();
  });

  it('tries again after a failure of the server', async () => {
    const portal = await openPortal('/confirmation/secret');
    await portal.refuse('/api/account/confirm', 503);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/account/confirm', null);
    expect(pageText()).toContain('Votre adresse est confirmée');
  });
});
