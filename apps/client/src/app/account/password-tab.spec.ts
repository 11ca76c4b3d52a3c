import { openAccount, type Portal } from '../../testing/portal.js';
import { all, descriptionOf, field, get, pageText, textOf, type } from '../../testing/screen.js';

describe('« Modifier mon mot de passe »', () => {
  const fill = async (portal: Portal, password: string, again = password) => {
    type('Mot de passe actuel', 'secret');
    type('Nouveau mot de passe', password);
    type('Confirmer votre mot de passe', again);
    await portal.settle();
  };

  it('changes it and empties the form', async () => {
    const portal = await openAccount('/mon-compte/mot-de-passe');
    expect(pageText()).toContain('&@_.,:!?% +*=-/');
    await fill(portal, 'Un velo bleu trop grand');
    await portal.click(get('button', 'Valider'));
    const request = portal.http.expectOne('/api/account/mot-de-passe');
    expect(request.request.body).toEqual({
      motDePasseActuel: 'secret',
      nouveauMotDePasse: 'Un velo bleu trop grand',
    });
    request.flush(null);
    await portal.settle();
    expect(get('status', 'Votre mot de passe est changé.')).toBeTruthy();
    expect(field('Nouveau mot de passe').value).toBe('');
  });

  it('says as one types which rules are met, the person’s own names among them', async () => {
    const portal = await openAccount('/mon-compte/mot-de-passe');
    const unmet = () =>
      all('listitem')
        .map(textOf)
        .filter((text) => text.startsWith('Non respectée'));
    await fill(portal, 'camille@cfa.example');
    expect(unmet().length).toBeGreaterThan(0);
    await fill(portal, 'Un velo bleu trop grand');
    expect(unmet()).toEqual([]);
  });

  it('refuses two different passwords', async () => {
    const portal = await openAccount('/mon-compte/mot-de-passe');
    await fill(portal, 'Un velo bleu trop grand', 'Un velo vert trop grand');
    await portal.click(get('button', 'Valider'));
    expect(descriptionOf(field('Confirmer votre mot de passe'))).toContain('pas les mêmes');
  });
});
