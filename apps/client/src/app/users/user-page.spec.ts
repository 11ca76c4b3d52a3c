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
