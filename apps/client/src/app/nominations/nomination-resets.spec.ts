import { ASKED } from '../../testing/nominations.js';
import { cfaSession, openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { find, get, pageText } from '../../testing/screen.js';
import type { Nomination } from './nominations-client.js';

const RESET: Nomination = {
  ...ASKED,
  nom: 'Martin',
  prenom: 'Camille',
  identifiant: 'camille@cfa.example',
  reinitialisation: true,
};

async function open(nomination: Nomination): Promise<Portal> {
  const portal = await openPortal('/backoffice/nominations/n1', {
    session: opcoSession('administration_opco'),
  });
  await portal.answer('/api/backoffice/nominations/n1', nomination);
  return portal;
}

describe('a nomination of who administers the CFA already', () => {
  it('says to agents what confirming it does', async () => {
    const portal = await open(RESET);
    expect(pageText()).toContain('Objet Réinitialiser sa double authentification');
    await portal.click(get('button', 'Confirmer'));
    expect(pageText()).toContain('La double authentification de Camille Martin sera réinitialisée');
    expect(pageText()).not.toContain('administrera ce CFA');
  });

  it('may be cancelled before it took effect', async () => {
    await open({ ...RESET, etat: 'programmee', effetLe: '2026-09-15T10:00:00.000Z' });
    expect(find('button', 'Annuler la nomination')).not.toBeNull();
  });

  it('leaves nothing to decide once it took effect', async () => {
    await open({ ...RESET, etat: 'effective', enVigueurLe: '2026-09-15T10:00:00.000Z' });
    expect(find('button', 'Annuler la nomination')).toBeNull();
    expect(pageText()).toContain('Elle a pris effet : il n’y a plus rien à décider.');
  });

  it('is told apart in the list of agents', async () => {
    const portal = await openPortal('/backoffice/nominations', {
      session: opcoSession('comptabilite'),
    });
    const page = { items: [RESET], total: 1, next: null };
    await portal.answer('/api/backoffice/nominations', page);
    expect(pageText()).toContain('Réinitialisation de sa double authentification');
  });

  it('is told for what it is to who follows the mailed link', async () => {
    const portal = await openPortal('/nomination/secret');
    await portal.answer('/api/nominations/link', {
      organisme: 'CFA des Tilleuls',
      nom: 'Martin',
      prenom: 'Camille',
      reinitialisation: true,
      effetLe: '2026-09-15T10:00:00.000Z',
    });
    expect(pageText()).toContain(
      'L’OPCO réinitialise la double authentification de Camille Martin, administrateur du portail pour CFA des Tilleuls, qui l’a perdue.',
    );
  });

  it('is told for what it is to the administrators of the CFA', async () => {
    const portal = await openPortal('/mon-cfa/nominations', {
      session: cfaSession('administration_cfa'),
    });
    await portal.answer('/api/nominations', [
      { ...RESET, etat: 'programmee', effetLe: '2026-09-15T10:00:00.000Z', opposable: true },
    ]);
    expect(pageText()).toContain('Objet Réinitialisation de sa double authentification');
  });
});
