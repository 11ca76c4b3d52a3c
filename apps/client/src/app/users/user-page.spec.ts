import { RIGHTS } from '@apprentissage/domain';
import { cfaSession, openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { all, find, get, pageText, textOf } from '../../testing/screen.js';
import { aUser, userPageOf } from '../../testing/users.js';
import type { User } from './users-client.js';

async function open(over: Partial<User> = {}): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/utilisateurs/1', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer('/api/users/1', aUser('1', over));
  return portal;
}

describe('« Consulter »', () => {
  it('says who somebody is and what they can do, in words', async () => {
    await open({ rights: ['contrats_facturation'] });
    expect(get('heading', 'Prénom1 Nom1').tagName).toBe('H1');
    expect(document.title).toContain('Prénom1 Nom1');
    expect(textOf(get('navigation', 'Fil d’Ariane'))).toBe(
      'Accueil Mon cfa Gérer mes utilisateurs Prénom1 Nom1',
    );
    const acts = textOf(get('region', 'Ce que cette personne peut faire'));
    expect(acts).toContain('Facturer les contrats d’apprentissage.');
    expect(acts).toContain('suivre leur instruction');
    expect(acts).not.toContain('stockés');
    expect(document.querySelector('main input')).toBeNull();
    expect(pageText()).toContain('Dernière connexion 12/09/2026 à 14:05');
  });

  it('withdraws an invitation and goes back to the list, which says so', async () => {
    const portal = await open({ etat: 'invite', derniereConnexion: null });
    expect(pageText()).toContain('Dès qu’elle aura choisi son mot de passe');
    await portal.click(get('button', 'Retirer l’invitation'));
    await portal.answerQuestion('Retirer l’invitation');
    await portal.answer('/api/users/1/invitation', null);
    await portal.answer('/api/users?tri=nom', userPageOf([]));
    expect(portal.url).toBe('/mon-cfa/utilisateurs');
    expect(get('status', 'est retirée')).toBeTruthy();
  });

  it('says what was done here, and shows the person again', async () => {
    const portal = await open({ etat: 'inactif' });
    await portal.click(get('button', 'Réactiver'));
    await portal.answer('/api/users/1/reactiver', aUser('1'));
    await portal.answer('/api/users/1', aUser('1'));
    expect(get('status', 'est rétabli')).toBeTruthy();
    expect(find('button', 'Désactiver')).not.toBeNull();
  });
});

describe('« Réinitialiser la double authentification »', () => {
  const URL = '/api/users/1/second-factor';

  it('says what happens, resets once it is confirmed, and shows the person again', async () => {
    const portal = await open({ doubleAuthentification: true });
    expect(pageText()).toContain('Double authentification Activée');
    await portal.click(get('button', 'Réinitialiser la double authentification'));
    const question = textOf(get('dialog'));
    expect(question).toContain('son mot de passe n’ouvrira plus rien');
    expect(question).toContain('u1@cfa.example');
    await portal.answerQuestion('Réinitialiser');
    portal.http.expectOne({ method: 'DELETE', url: URL }).flush(null);
    await portal.settle();
    await portal.answer('/api/users/1', aUser('1'));
    expect(get('status', 'est réinitialisée')).toBeTruthy();
    expect(pageText()).toContain('Double authentification Non activée');
    expect(find('button', 'Réinitialiser la double')).toBeNull();
  });

  it('does nothing when one says « Annuler »', async () => {
    const portal = await open({ doubleAuthentification: true });
    await portal.click(get('button', 'Réinitialiser la double authentification'));
    await portal.answerQuestion('Annuler');
    portal.http.expectNone(URL);
  });

  it('tells who was first', async () => {
    const portal = await open({ doubleAuthentification: true });
    await portal.click(get('button', 'Réinitialiser la double authentification'));
    await portal.answerQuestion('Réinitialiser');
    const detail = 'Camille Martin a déjà réinitialisé la double authentification.';
    await portal.refuse(URL, 409, { code: 'deja_traite', detail });
    await portal.answer('/api/users/1', aUser('1'));
    expect(get('alert').textContent).toContain(detail);
  });

  it.each([
    ['who has none', {}],
    ['oneself', { doubleAuthentification: true, soiMeme: true }],
    ['somebody without an access', { doubleAuthentification: true, etat: 'inactif' }],
  ] as const)('is not proposed for %s', async (_whom, over) => {
    await open(over);
    expect(find('button', 'Réinitialiser')).toBeNull();
  });

  it('is for agents too, on their page only', async () => {
    const session = opcoSession('administration_opco');
    const portal = await openPortal('/backoffice/agents', { session });
    const agent = aUser('1', { rights: ['instruction'], doubleAuthentification: true });
    await portal.answer('/api/backoffice/agents?tri=nom', userPageOf([agent]));
    expect(find('button', 'Réinitialiser la double')).toBeNull();
    await portal.click(get('link', 'Consulter Prénom1 Nom1'));
    await portal.answer('/api/backoffice/agents/1', agent);
    await portal.click(get('button', 'Réinitialiser la double authentification'));
    await portal.answerQuestion('Réinitialiser');
    portal.http
      .expectOne({ method: 'DELETE', url: '/api/backoffice/agents/1/second-factor' })
      .flush(null);
    await portal.settle();
    await portal.answer('/api/backoffice/agents/1', agent);
  });
});

describe('« Qui peut quoi »', () => {
  it('tells what is granted from what is implied, in words', async () => {
    const portal = await openPortal('/mon-cfa/utilisateurs/qui-peut-quoi', {
      session: cfaSession('administration_cfa'),
    });
    await portal.answer('/api/users/qui-peut-quoi', [
      aUser('1', { rights: ['administration_cfa'] }),
      aUser('2', { rights: ['contrats_facturation'], etat: 'invitation_expiree' }),
    ]);
    expect(all('columnheader').map(textOf).slice(0, 3)).toEqual([
      'Nom et prénom',
      'Administrateur du CFA',
      RIGHTS.apprentis_sans_contrat.label,
    ]);
    const [administrator, other] = all('row').map((row) =>
      [...row.querySelectorAll('.word')].map(textOf),
    );
    expect(administrator).toEqual(['Accordé', ...Array<string>(6).fill('Compris')]);
    expect(other).toEqual(['Non', 'Non', 'Non', 'Compris', 'Accordé', 'Non', 'Non']);
    expect(textOf(all('row')[1]!.querySelector('.sub'))).toBe('Invitation expirée');
  });

  it('prints', async () => {
    const portal = await openPortal('/backoffice/agents/qui-peut-quoi', {
      session: opcoSession('administration_opco'),
    });
    await portal.answer('/api/backoffice/agents/qui-peut-quoi', [
      aUser('1', { rights: ['comptabilite'] }),
    ]);
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await portal.click(get('button', 'Imprimer'));
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });

  it('says why it cannot be read', async () => {
    const portal = await openPortal('/mon-cfa/utilisateurs/qui-peut-quoi', {
      session: cfaSession('administration_cfa'),
    });
    await portal.refuse('/api/users/qui-peut-quoi', 500);
    expect(get('alert').textContent).toContain('Une erreur est survenue');
  });
});
