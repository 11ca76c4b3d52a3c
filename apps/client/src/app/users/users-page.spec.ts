import { cfaSession, openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { all, field, find, get, pageText, textOf, type } from '../../testing/screen.js';
import { aUser, userPageOf } from '../../testing/users.js';
import type { User } from './users-client.js';

const API = '/api/users?tri=nom';

async function open(items: User[] = [aUser('1')], over: object = {}): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/utilisateurs', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer(API, userPageOf(items, over));
  return portal;
}

describe('« Gérer mes utilisateurs »', () => {
  it('lists who may enter, with the state of each', async () => {
    await open([
      aUser('1', { soiMeme: true }),
      aUser('2', { etat: 'inactif' }),
      aUser('3', { etat: 'invite', invitationExpireLe: '2026-09-12T10:00:00.000Z' }),
      aUser('4', { etat: 'invitation_expiree' }),
      aUser('5', { etat: 'a_approuver', identifiant: 'login@cfa.example' }),
    ]);
    expect(all('columnheader').map(textOf)).toEqual([
      'Nom',
      'Prénom',
      'Mail',
      'Actif',
      'Actions complémentaires',
    ]);
    expect(pageText()).toContain('5 utilisateurs');
    const rows = all('row').map(textOf);
    expect(rows[0]).toBe('Nom1 Vous Prénom1 u1@cfa.example Actif Modifier Désactiver');
    expect(rows[1]).toContain('Inactif Modifier Réactiver');
    expect(rows[2]).toContain(
      'Invité — expire le 12/09/2026 Modifier Renvoyer l’invitation Retirer l’invitation',
    );
    expect(rows[3]).toContain('Invitation expirée');
    expect(rows[4]).toContain('Identifiant : login@cfa.example En attente d’approbation');
    expect(find('button', 'Renvoyer l’invitation à Prénom5')).toBeNull();
    expect(get('link', 'Consulter Prénom1 Nom1').getAttribute('href')).toBe(
      '/mon-cfa/utilisateurs/1',
    );
  });

  it('searches, folds the filters to what is applied, and begins again', async () => {
    const portal = await open();
    expect(pageText()).toContain('Aucun filtre appliqué');
    type('Nom', ' Dupont ');
    type('Mail', 'cfa');
    await portal.click(get('button', 'Rechercher'));
    await portal.answer('/api/users?nom=Dupont&email=cfa&tri=nom', userPageOf([]));
    expect(portal.url).toBe('/mon-cfa/utilisateurs?nom=Dupont&email=cfa');
    expect(get('status', 'Filtres appliqués (2)').textContent).toContain('Nom : Dupont');
    expect(pageText()).toContain('Aucun résultat à afficher.');
    expect(find('button', 'Rechercher')).toBeNull();
    expect(document.activeElement).toBe(get('button', 'Lancer une nouvelle recherche'));

    await portal.click(get('button', 'Lancer une nouvelle recherche'));
    expect(field('Nom').value).toBe('Dupont');
    expect(document.activeElement).toBe(field('Nom'));
    await portal.click(get('button', 'Réinitialiser les filtres'));
    await portal.answer(API, userPageOf([aUser('1')]));
    expect(portal.url).toBe('/mon-cfa/utilisateurs');
    expect(field('Nom').value).toBe('');
  });

  it('sorts, pages and exports what the address says', async () => {
    const portal = await open([aUser('1')], { total: 60, pages: 3 });
    await portal.click(get('button', 'Mail'));
    await portal.answer('/api/users?tri=email', userPageOf([aUser('1')], { total: 60, pages: 3 }));
    expect(get('columnheader', 'Mail').getAttribute('aria-sort')).toBe('ascending');
    await portal.click(get('link', 'Suivant'));
    await portal.answer(
      '/api/users?tri=email&page=2',
      userPageOf([aUser('2')], { total: 60, page: 2, pages: 3 }),
    );
    expect(portal.url).toBe('/mon-cfa/utilisateurs?tri=email&page=2');
    expect(get('link', 'Précédent').getAttribute('href')).toBe('/mon-cfa/utilisateurs?tri=email');
    expect(get('link', 'Exporter').getAttribute('href')).toBe('/api/users/export.csv?tri=email');
  });

  it('deactivates once it is confirmed, with the version that was read', async () => {
    const portal = await open();
    await portal.click(get('button', 'Désactiver Prénom1 Nom1'));
    await portal.answerQuestion('Désactiver');
    const request = portal.http.expectOne('/api/users/1/desactiver');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush(aUser('1', { etat: 'inactif', version: 4 }));
    await portal.settle();
    await portal.answer(API, userPageOf([aUser('1', { etat: 'inactif', version: 4 })]));
    const said = get('status', 'L’accès de Prénom1 Nom1 est désactivé.');
    expect(document.activeElement?.contains(said)).toBe(true);
    await portal.click(get('button', 'Réactiver Prénom1'));
    await portal.answer('/api/users/1/reactiver', aUser('1', { version: 5 }));
    await portal.answer(API, userPageOf([aUser('1', { version: 5 })]));
    expect(get('status', 'est rétabli')).toBeTruthy();
  });

  it('does nothing when one says « Annuler »', async () => {
    const portal = await open();
    await portal.click(get('button', 'Désactiver Prénom1'));
    await portal.answerQuestion('Annuler');
    expect(pageText()).toContain('Actif Modifier Désactiver');
  });

  it.each([
    ['dernier_administrateur', 'Il doit rester au moins un administrateur actif.'],
    ['soi_meme', 'Vous ne pouvez pas faire cela sur votre propre compte.'],
  ])('says why nobody was deactivated: %s', async (code, detail) => {
    const portal = await open();
    await portal.click(get('button', 'Désactiver Prénom1'));
    await portal.answerQuestion('Désactiver');
    await portal.refuse('/api/users/1/desactiver', 409, { code, detail });
    await portal.answer(API, userPageOf([aUser('1')]));
    expect(get('alert').textContent).toContain(detail);
  });

  it('sends an invitation again, or withdraws it', async () => {
    const invited = aUser('1', { etat: 'invitation_expiree' });
    const portal = await open([invited]);
    await portal.click(get('button', 'Renvoyer l’invitation à Prénom1'));
    await portal.answer('/api/users/1/invitation', null);
    await portal.answer(API, userPageOf([invited]));
    expect(get('status', 'Une nouvelle invitation est envoyée à u1@cfa.example')).toBeTruthy();
    await portal.click(get('button', 'Retirer l’invitation de Prénom1'));
    await portal.answerQuestion('Retirer l’invitation');
    portal.http.expectOne({ method: 'DELETE', url: '/api/users/1/invitation' }).flush(null);
    await portal.settle();
    await portal.answer(API, userPageOf([]));
    expect(get('status', 'L’invitation de Prénom1 Nom1 est retirée.')).toBeTruthy();
  });

  it('says why the list cannot be read, and tries again', async () => {
    const portal = await openPortal('/mon-cfa/utilisateurs', {
      session: cfaSession('administration_cfa'),
    });
    await portal.refuse(API, 503);
    expect(get('alert').textContent).toContain('momentanément indisponible');
    await portal.click(get('button', 'Réessayer'));
    await portal.answer(API, userPageOf([aUser('1')]));
    expect(all('row')).toHaveLength(1);
  });

  it('is for administrators only', async () => {
    await openPortal('/mon-cfa/utilisateurs', { session: cfaSession('contrats') });
    expect(find('heading', 'Gérer mes utilisateurs')).toBeNull();
  });
});

describe('« Gérer les agents »', () => {
  it('is the same list, of the OPCO', async () => {
    const portal = await openPortal('/backoffice/agents', {
      session: opcoSession('administration_opco'),
    });
    await portal.answer(
      '/api/backoffice/agents?tri=nom',
      userPageOf([aUser('1', { rights: ['instruction'] })]),
    );
    expect(get('heading', 'Gérer les agents').tagName).toBe('H1');
    expect(pageText()).toContain('1 agent');
    expect(get('link', 'Modifier Prénom1').getAttribute('href')).toBe(
      '/backoffice/agents/1/modifier',
    );
  });
});
