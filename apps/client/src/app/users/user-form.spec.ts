import { rightsOf, RIGHTS } from '@apprentissage/domain';
import { cfaSession, openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, textOf, type } from '../../testing/screen.js';
import { aUser, userPageOf } from '../../testing/users.js';
import type { User } from './users-client.js';

const CONTRATS = RIGHTS.contrats.label;
const FACTURATION = RIGHTS.contrats_facturation.label;
const LIST = '/api/users?tri=nom';

const add = (): Promise<Portal> =>
  openPortal('/mon-cfa/utilisateurs/ajouter', { session: cfaSession('administration_cfa') });

async function edit(over: Partial<User> = {}): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/utilisateurs/1/modifier', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer('/api/users/1', aUser('1', over));
  return portal;
}

function fill(): void {
  type('Nom', ' Petit ');
  type('Prénom', 'Dominique');
  type('Identifiant', 'dominique@cfa.example');
  type('Email', 'dominique@cfa.example');
}

/** « Enregistrer » of the tab that is shown. */
const save = (portal: Portal) => portal.click(get('button', 'Enregistrer'));
const boxes = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(
    (box) => `${box.checked ? 'x' : '-'}${box.disabled ? '!' : ''}`,
  );

describe('the form « Utilisateur »', () => {
  it('invites somebody, tab after tab, and the list says so', async () => {
    const portal = await add();
    expect(get('heading', 'Utilisateur').tagName).toBe('H1');
    expect(textOf(get('tab', 'Gestion des droits'))).toBe('Gestion des droits (0)');
    fill();
    await portal.click(get('button', 'Suivant'));
    expect(get('tab', 'Gestion des droits').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(get('tab', 'Gestion des droits'));
    expect(pageText()).toContain(
      'Vous devez renseigner un droit d’accès au minimum à cet utilisateur.',
    );
    await portal.click(field(CONTRATS));
    expect(textOf(get('tab', 'Gestion des droits'))).toBe('Gestion des droits (1)');
    await save(portal);
    const request = portal.http.expectOne({ method: 'POST', url: '/api/users' });
    expect(request.request.body).toEqual({
      nom: 'Petit',
      prenom: 'Dominique',
      identifiant: 'dominique@cfa.example',
      email: 'dominique@cfa.example',
      rights: ['contrats'],
    });
    request.flush(
      aUser('9', {
        etat: 'invite',
        identifiant: 'dominique@cfa.example',
        invitationExpireLe: '2026-09-12T10:00:00.000Z',
      }),
    );
    await portal.settle();
    await portal.answer(LIST, userPageOf([]));
    expect(portal.url).toBe('/mon-cfa/utilisateurs');
    expect(
      get('status', 'Une invitation est envoyée à dominique@cfa.example').textContent,
    ).toContain('12/09/2026');
  });

  it('has the six check-boxes of the guide, in its order', async () => {
    await add();
    const labels = [...document.querySelectorAll('label[for^=box-]')].map(textOf);
    expect(labels).toEqual(rightsOf('cfa').map((right) => RIGHTS[right].label));
    expect(labels).toHaveLength(6);
  });

  it('shows that « … et de leur facturation » holds its plain sister, and why', async () => {
    const portal = await add();
    await portal.click(get('button', 'Suivant'));
    await portal.click(field(FACTURATION));
    expect(boxes()).toEqual(['-', '-', 'x!', 'x', '-', '-']);
    expect(descriptionOf(field(CONTRATS))).toContain(`Compris dans « ${FACTURATION} ».`);
    expect(textOf(get('tab', 'Gestion des droits'))).toBe('Gestion des droits (2)');
    await portal.click(field(FACTURATION));
    expect(boxes()).toEqual(['-', '-', '-', '-', '-', '-']);
  });

  it('gives everything to an « Administrateur du CFA », and gives back what was checked', async () => {
    const portal = await add();
    fill();
    await portal.click(get('button', 'Suivant'));
    await portal.click(field(CONTRATS));
    await portal.click(field('Administrateur du CFA'));
    expect(boxes()).toEqual(Array(6).fill('x!'));
    await portal.click(field('Utilisateur'));
    expect(boxes()).toEqual(['-', '-', 'x', '-', '-', '-']);
    await portal.click(field('Administrateur du CFA'));
    await save(portal);
    const request = portal.http.expectOne({ method: 'POST', url: '/api/users' });
    expect((request.request.body as { rights: string[] }).rights).toEqual(['administration_cfa']);
    request.flush(aUser('9', { etat: 'a_approuver' }));
    await portal.settle();
    await portal.answer(LIST, userPageOf([]));
    expect(get('status', 'attend l’approbation de l’OPCO')).toBeTruthy();
  });

  it('names every fault whichever tab it is on, and leads to it', async () => {
    const portal = await add();
    type('Email', 'dominique');
    await save(portal);
    const alert = get('alert');
    expect(alert.textContent).toContain('5 champs sont à corriger');
    expect(document.activeElement?.contains(alert)).toBe(true);
    expect(textOf(get('tab', 'Informations'))).toContain('à corriger');
    expect(textOf(get('tab', 'Gestion des droits'))).toContain('à corriger');
    await portal.click(get('button', 'Cochez au moins un droit d’accès.'));
    expect(get('tab', 'Gestion des droits').getAttribute('aria-selected')).toBe('true');
    expect((document.activeElement as HTMLInputElement).type).toBe('checkbox');
    await portal.click(get('button', 'L’email n’est pas une adresse e-mail.'));
    expect(get('tab', 'Informations').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(field('Email'));
  });

  it('moves along its tabs with the arrows', async () => {
    const portal = await add();
    const press = async (tab: string, key: string) => {
      get('tab', tab).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await portal.settle();
    };
    await press('Informations', 'ArrowRight');
    expect(document.activeElement).toBe(get('tab', 'Gestion des droits'));
    expect(get('tab', 'Informations').tabIndex).toBe(-1);
    await press('Gestion des droits', 'Home');
    expect(document.activeElement).toBe(get('tab', 'Informations'));
    await press('Informations', 'ArrowLeft');
    expect(get('tab', 'Gestion des droits').getAttribute('aria-selected')).toBe('true');
  });

  it('puts the refusals of the server at their fields', async () => {
    const portal = await edit({ etat: 'invite' });
    await save(portal);
    await portal.refuse('/api/users/1', 409, {
      code: 'conflit',
      errors: [
        { pointer: '/identifiant', code: 'x', message: 'Un de vos utilisateurs l’a déjà.' },
        { pointer: '/rights', code: 'y', message: 'Chaque droit se donne une fois.' },
      ],
    });
    expect(descriptionOf(field('Identifiant'))).toContain('Un de vos utilisateurs l’a déjà.');
    expect(get('alert').textContent).toContain('Chaque droit se donne une fois.');
  });

  it('changes somebody, with the version that was read', async () => {
    const portal = await edit();
    expect(field('Identifiant').readOnly).toBe(true);
    type('Nom', 'Durand');
    await portal.click(field('Non'));
    await save(portal);
    const request = portal.http.expectOne({ method: 'PUT', url: '/api/users/1' });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({
      nom: 'Durand',
      prenom: 'Prénom1',
      email: 'u1@cfa.example',
      rights: ['contrats'],
      actif: false,
    });
    request.flush(aUser('1', { nom: 'Durand', etat: 'inactif', version: 4 }));
    await portal.settle();
    await portal.answer(LIST, userPageOf([]));
    expect(get('status', 'Les informations de Prénom1 Durand sont enregistrées.')).toBeTruthy();
  });

  it('leaves one’s own rights, state and address alone', async () => {
    await edit({ soiMeme: true, rights: ['administration_cfa'] });
    expect(field('Email').readOnly).toBe(true);
    expect(field('Non').disabled).toBe(true);
    expect(field('Administrateur du CFA').disabled).toBe(true);
    expect(boxes()).toEqual(Array(6).fill('x!'));
  });

  it('shows what somebody else saved meanwhile, and keeps what one touched on it', async () => {
    const portal = await edit();
    type('Nom', 'Durand');
    await save(portal);
    await portal.refuse('/api/users/1', 412, { code: 'version_depassee' });
    const theirs = aUser('1', { prenom: 'Sacha', rights: ['contrats_facturation'], version: 7 });
    await portal.answer('/api/users/1', theirs);
    const notice = textOf(get('status', 'modifiée entre-temps'));
    expect(textOf(document.activeElement)).toBe(notice);
    expect(notice).toContain('Nom : Nom1 Prénom : Sacha');
    expect(notice).toContain(`Droits : ${FACTURATION}`);
    expect(field('Nom').value).toBe('Durand');
    await portal.click(get('button', 'Garder ma saisie'));
    await save(portal);
    const request = portal.http.expectOne({ method: 'PUT', url: '/api/users/1' });
    expect(request.request.headers.get('If-Match')).toBe('"7"');
    expect(request.request.body).toMatchObject({ nom: 'Durand', prenom: 'Sacha' });
    request.flush({ status: 412 }, { status: 412, statusText: 'refused' });
    await portal.settle();
  });

  it('takes what somebody else saved when one prefers it', async () => {
    const portal = await edit();
    type('Nom', 'Durand');
    await save(portal);
    await portal.refuse('/api/users/1', 412, { code: 'version_depassee' });
    await portal.answer('/api/users/1', aUser('1', { prenom: 'Sacha', version: 7 }));
    await portal.click(get('button', 'Reprendre ce qui est enregistré'));
    expect([field('Nom').value, field('Prénom').value]).toEqual(['Nom1', 'Sacha']);
    expect(find('status', 'modifiée entre-temps')).toBeNull();
  });

  it('copies the rights of a colleague, never one’s own', async () => {
    const portal = await edit({ rights: ['contrats'] });
    await portal.click(get('tab', 'Gestion des droits'));
    await portal.click(get('button', 'Copier les droits d’un collègue'));
    await portal.answer('/api/users/qui-peut-quoi', [
      aUser('1'),
      aUser('2', { rights: ['apprentis_sans_contrat', 'contrats_stocks_facturation'] }),
    ]);
    const select = field<HTMLSelectElement>('Collègue');
    expect([...select.options].map(textOf)).toEqual(['Prénom2 Nom2']);
    await portal.click(get('button', 'Copier ses droits'));
    expect(boxes()).toEqual(['x', '-', '-', '-', 'x!', 'x']);
    expect(pageText()).toContain('Les droits de Prénom2 Nom2 sont copiés');
  });

  it('asks before what was typed is lost', async () => {
    const portal = await edit();
    type('Nom', 'Durand');
    get('link', 'Retour à la liste').click();
    await portal.answerQuestion('Annuler');
    expect([portal.url, field('Nom').value]).toEqual([
      '/mon-cfa/utilisateurs/1/modifier',
      'Durand',
    ]);
    get('link', 'Retour à la liste').click();
    await portal.answerQuestion('Quitter sans valider');
    await portal.answer(LIST, userPageOf([]));
    expect(portal.url).toBe('/mon-cfa/utilisateurs');
  });

  it('says why somebody cannot be read', async () => {
    const portal = await openPortal('/mon-cfa/utilisateurs/1/modifier', {
      session: cfaSession('administration_cfa'),
    });
    await portal.refuse('/api/users/1', 404, { code: 'introuvable' });
    expect(get('alert').textContent).toContain('ne vous est pas accessible');
  });
});

describe('the form « Agent »', () => {
  it('offers the roles of the OPCO, without a profile', async () => {
    const portal = await openPortal('/backoffice/agents/ajouter', {
      session: opcoSession('administration_opco'),
    });
    await portal.click(get('button', 'Suivant'));
    const labels = [...document.querySelectorAll('label[for^=box-]')].map(textOf);
    expect(labels).toEqual(['Instructeur', 'Comptable', 'Administrateur OPCO']);
    expect(pageText()).not.toContain('Profil');
    await portal.click(get('button', 'Précédent'));
    fill();
    await portal.click(get('button', 'Suivant'));
    await portal.click(field('Comptable'));
    await portal.click(field('Administrateur OPCO'));
    await save(portal);
    expect(get('alert').textContent).toContain('« Comptable » et « Administrateur OPCO »');
    await portal.click(field('Comptable'));
    await portal.click(field('Administrateur OPCO'));
    await portal.click(field('Instructeur'));
    await save(portal);
    const request = portal.http.expectOne({ method: 'POST', url: '/api/backoffice/agents' });
    expect((request.request.body as { rights: string[] }).rights).toEqual(['instruction']);
    request.flush(aUser('9', { etat: 'invite' }));
    await portal.settle();
    await portal.answer('/api/backoffice/agents?tri=nom', userPageOf([]));
    expect(portal.url).toBe('/backoffice/agents');
  });
});
