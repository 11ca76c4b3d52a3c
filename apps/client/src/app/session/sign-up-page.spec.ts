import { openPortal, type Portal } from '../../testing/portal.js';
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

const VALUES: Record<string, string> = {
  SIRET: '356 000 000 00048',
  'Numéro UAI': '0751234j',
  'Raison sociale': 'CFA des Tilleuls',
  Nom: 'Martin',
  Prénom: 'Camille',
  Identifiant: 'camille@cfa.example',
  'Mot de passe': 'Un vélo bleu trop grand'.replace('é', 'e'),
};

async function openFilled(): Promise<Portal> {
  const portal = await openPortal('/inscription');
  for (const [label, value] of Object.entries(VALUES)) type(label, value);
  await portal.settle();
  return portal;
}

describe('« Inscription »', () => {
  it('sends what was typed, keys without spaces, and says to confirm the address', async () => {
    const portal = await openFilled();
    await portal.click(get('button', 'Valider'));
    const request = portal.http.expectOne('/api/account/sign-up');
    expect(request.request.body).toEqual({
      siret: '35600000000048',
      raisonSociale: 'CFA des Tilleuls',
      uai: '0751234J',
      nom: 'Martin',
      prenom: 'Camille',
      identifiant: 'camille@cfa.example',
      email: 'camille@cfa.example',
      motDePasse: VALUES['Mot de passe'],
    });
    request.flush({ message: 'ok' });
    await portal.settle();
    expect(get('status', 'Confirmez votre adresse').textContent).toContain('camille@cfa.example');
    expect(find('button', 'Valider')).toBeNull();
  });

  it('fills the e-mail of notifications with the identifiant until somebody writes another', async () => {
    const portal = await openPortal('/inscription');
    type('Identifiant', 'camille@cfa.example');
    await portal.settle();
    expect(field('Email de notification').value).toBe('camille@cfa.example');

    type('Email de notification', 'accueil@cfa.example');
    type('Identifiant', 'autre@cfa.example');
    await portal.settle();
    expect(field('Email de notification').value).toBe('accueil@cfa.example');
  });

  it('names every fault at once, at the top and at its field, and asks nothing of the server', async () => {
    const portal = await openPortal('/inscription');
    type('SIRET', '35600000000049');
    type('Numéro UAI', '0751234A');
    type('Identifiant', 'camille');
    await portal.click(get('button', 'Valider'));

    expect(get('alert').textContent).toContain('8 champs sont à corriger');
    expect(get('alert').textContent).toContain('Ce SIRET n’existe pas');
    expect(descriptionOf(field('SIRET'))).toContain('Ce SIRET n’existe pas');
    expect(descriptionOf(field('Numéro UAI'))).toContain('lettre de contrôle');
    expect(descriptionOf(field('Identifiant'))).toContain('une adresse e-mail');
    expect(descriptionOf(field('Nom'))).toContain('Renseignez votre nom.');
  });

  it('says as one types which rules the password meets', async () => {
    const portal = await openFilled();
    const rules = () =>
      all('listitem')
        .map(textOf)
        .filter((text) => /respectée/i.test(text));
    type('Mot de passe', 'Martin!');
    await portal.settle();
    expect(rules()).toContain('Non respectée : 12 caractères au moins');
    expect(rules().filter((text) => text.startsWith('Non'))).toHaveLength(2);

    type('Mot de passe', 'Un velo bleu trop grand');
    await portal.settle();
    expect(rules().filter((text) => text.startsWith('Non'))).toHaveLength(0);
    expect(pageText()).toContain('Toutes les règles sont respectées.');
  });

  it('takes every printable character where the portal says so, and shows that it does', async () => {
    const portal = await openPortal('/inscription', { brand: { passwordAlphabet: 'unicode' } });
    expect(pageText()).toContain('Le mot de passe peut contenir tous les caractères');
    for (const [label, value] of Object.entries(VALUES)) type(label, value);
    const motDePasse = 'Où est passé mon vélo ? 🚲';
    type('Mot de passe', motDePasse);
    await portal.settle();
    expect(pageText()).toContain('Toutes les règles sont respectées.');
    await portal.click(get('button', 'Valider'));
    const request = portal.http.expectOne('/api/account/sign-up');
    expect(request.request.body).toMatchObject({ motDePasse });
  });

  it('keeps to the guide’s characters elsewhere', async () => {
    const portal = await openFilled();
    type('Mot de passe', 'Où est passé mon vélo ?');
    await portal.settle();
    expect(pageText()).toContain('Règles non respectées : 1.');
    await portal.click(get('button', 'Valider'));
    expect(descriptionOf(field('Mot de passe'))).toContain('Uniquement des chiffres, des lettres');
  });

  it('tells of a SIRET that has an account at its field, and keeps what was typed', async () => {
    const portal = await openFilled();
    await portal.click(get('button', 'Valider'));
    await portal.refuse('/api/account/sign-up', 409, { code: 'siret_deja_inscrit', errors: [] });
    expect(descriptionOf(field('SIRET'))).toContain('Un compte existe déjà pour ce SIRET.');
    expect(field('Raison sociale').value).toBe('CFA des Tilleuls');
    expect(field('Mot de passe').value).toBe(VALUES['Mot de passe']);
  });

  it('puts the faults that the server found at the fields they point to', async () => {
    const portal = await openFilled();
    await portal.click(get('button', 'Valider'));
    await portal.refuse('/api/account/sign-up', 400, {
      code: 'requete_invalide',
      errors: [
        { pointer: '/uai', code: 'uai', message: 'Cet UAI est fermé.' },
        { pointer: '/ailleurs', code: 'x', message: 'Une règle générale refuse.' },
      ],
    });
    expect(descriptionOf(field('Numéro UAI'))).toContain('Cet UAI est fermé.');
    expect(get('alert').textContent).toContain('Une règle générale refuse.');
  });
});
