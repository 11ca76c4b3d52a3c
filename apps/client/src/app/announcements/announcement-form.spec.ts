import { announcementOf } from '../../testing/announcements.js';
import { opcoSession, openPortal, type Portal } from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, textOf, type } from '../../testing/screen.js';

const URL = '/backoffice/annonces';
const API = '/api/backoffice/announcements';

const open = async (url: string): Promise<Portal> => {
  const portal = await openPortal(url, { session: opcoSession('administration_opco') });
  if (url.endsWith('modifier')) await portal.answer(`${API}/a1`, announcementOf());
  await portal.answer(`${API}/vendors`, ['Ypareo']);
  await portal.answer(`${API}/reach`, { cfas: 8, inconnus: [] });
  return portal;
};
const preview = () => textOf(document.querySelector('app-announcement-preview'));
const check = async (portal: Portal, label: string) => {
  const radio = field(label);
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  await portal.settle();
};
const save = async (portal: Portal) => {
  await portal.click(get('button', 'Enregistrer le brouillon'));
};

describe('« Écrire une annonce »', () => {
  it('shows it as the CFA will, and how many would receive it', async () => {
    const portal = await open(`${URL}/ajouter`);
    expect(pageText()).toContain('Aujourd’hui, 8 CFA la recevraient.');
    type('Titre', 'Fermeture');
    type('Texte', 'Le 14 juillet.');
    await portal.settle();
    expect(preview()).toMatch(/^Actualité .*Non lue Fermeture Le 14 juillet\.$/);
  });

  it('sends the draft and leads to it', async () => {
    const portal = await open(`${URL}/ajouter`);
    type('Titre', ' Fermeture ');
    type('Texte', 'Le 14 juillet.');
    await save(portal);
    const request = portal.http.expectOne(API);
    expect(request.request.body).toEqual({
      titre: 'Fermeture',
      texte: 'Le 14 juillet.',
      lien: null,
      cible: { type: 'tous' },
    });
    request.flush(announcementOf({ version: 1 }));
    await portal.settle();
    await portal.answer(`${API}/a1`, announcementOf({ version: 1 }));
    await portal.answer(`${API}/a1/versions`, []);
    expect(portal.url).toBe(`${URL}/a1`);
    expect(get('status', 'Le brouillon est enregistré.')).toBeTruthy();
  });

  it('asks how many CFA a list means once every line of it is a SIRET', async () => {
    const portal = await open(`${URL}/ajouter`);
    await check(portal, 'Une liste de CFA');
    type('SIRET', '356 000 000 00048\n12');
    await save(portal);
    expect(descriptionOf(field('SIRET'))).toContain('« 12 » n’est pas un SIRET valide.');
    portal.http.expectNone(`${API}/reach`);
    type('SIRET', '356 000 000 00048\n98765432400019');
    await portal.settle();
    const request = portal.http.expectOne(`${API}/reach`);
    expect(request.request.body).toEqual({
      cible: { type: 'sirets', sirets: ['35600000000048', '98765432400019'] },
    });
    request.flush({ cfas: 1, inconnus: ['98765432400019'] });
    await portal.settle();
    expect(pageText()).toContain(
      '1 CFA la recevrait. Sans compte sur le portail : 98765432400019.',
    );
  });

  it('names what is missing, of the chosen target too, and asks nothing', async () => {
    const portal = await open(`${URL}/ajouter`);
    await check(portal, 'Les CFA qui ont des contrats');
    await save(portal);
    const alert = textOf(get('alert'));
    expect(alert).toContain('3 champs sont à corriger');
    expect(alert).toContain('Choisissez un statut de contrat.');
    portal.http.expectNone(API);
  });

  it('puts the refusal of the server at its field', async () => {
    const portal = await open(`${URL}/ajouter`);
    type('Titre', 'Fermeture');
    type('Texte', 'Voir www.ailleurs.example');
    await save(portal);
    await portal.refuse(API, 400, {
      code: 'requete_invalide',
      errors: [{ pointer: '/texte', code: 'matches', message: 'Un texte simple est attendu.' }],
    });
    expect(descriptionOf(field('Texte'))).toContain('Un texte simple est attendu.');
  });
});

describe('« Modifier une annonce »', () => {
  const other = announcementOf({ titre: 'Autre titre', version: 4, auteur: 'Alix Petit' });

  const conflict = async (): Promise<Portal> => {
    const portal = await open(`${URL}/a1/modifier`);
    type('Titre', 'Mon titre');
    await save(portal);
    const request = portal.http.expectOne({ method: 'PUT', url: `${API}/a1` });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush({ code: 'version_depassee' }, { status: 412, statusText: 'refused' });
    await portal.settle();
    await portal.answer(`${API}/a1`, other);
    expect(pageText()).toContain('Alix Petit a modifié cette annonce entre-temps.');
    expect(pageText()).toContain('Titre : Autre titre');
    return portal;
  };

  it('keeps what is typed when somebody saved meanwhile, and saves it over theirs when one says so', async () => {
    const portal = await conflict();
    await portal.click(get('button', 'Garder ma saisie'));
    expect(field('Titre').value).toBe('Mon titre');
    await save(portal);
    const request = portal.http.expectOne({ method: 'PUT', url: `${API}/a1` });
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    request.flush(announcementOf({ titre: 'Mon titre', version: 5 }));
    await portal.settle();
    await portal.answer(`${API}/a1`, announcementOf({ titre: 'Mon titre', version: 5 }));
    await portal.answer(`${API}/a1/versions`, []);
    expect(portal.url).toBe(`${URL}/a1`);
  });

  it('takes what somebody else saved when one prefers it', async () => {
    const portal = await conflict();
    await portal.click(get('button', 'Reprendre ce qui est enregistré'));
    expect(field('Titre').value).toBe('Autre titre');
    expect(find('button', 'Garder ma saisie')).toBeNull();
  });

  it('says that it changed when it cannot be read again', async () => {
    const portal = await open(`${URL}/a1/modifier`);
    type('Titre', 'Mon titre');
    await save(portal);
    await portal.refuse(`${API}/a1`, 412, { code: 'version_depassee' });
    await portal.refuse(`${API}/a1`, 503);
    expect(textOf(get('alert'))).toContain('a changé depuis que vous l’avez lu');
    expect(field('Titre').value).toBe('Mon titre');
  });

  it('is over once the announcement is no draft any more', async () => {
    const portal = await openPortal(`${URL}/a1/modifier`, {
      session: opcoSession('administration_opco'),
    });
    await portal.answer(`${API}/a1`, announcementOf({ etat: 'publiee' }));
    expect(pageText()).toContain('n’est plus un brouillon');
  });

  it('asks before what was typed is lost', async () => {
    const portal = await open(`${URL}/a1/modifier`);
    type('Titre', 'Mon titre');
    get('link', 'Retour').click();
    await portal.answerQuestion('Annuler');
    expect(field('Titre').value).toBe('Mon titre');
  });
});
