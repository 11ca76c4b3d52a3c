import { openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { all, get, pageText, textOf } from '../../testing/screen.js';
import type { WaitingInvitation } from './approvals-client.js';

const API = '/api/backoffice/invitations';
const WAITING: WaitingInvitation = {
  id: 'i1',
  cfa: { id: 'c1', siret: '35600000000048', raisonSociale: 'CFA des Tilleuls' },
  nom: 'Petit',
  prenom: 'Dominique',
  identifiant: 'dominique@cfa.example',
  email: 'dominique@cfa.example',
  rights: ['contrats', 'contrats_stocks'],
  demandeeLe: '2026-09-12T12:05:00.000Z',
};

async function open(waiting: WaitingInvitation[] = [WAITING]): Promise<Portal> {
  const portal = await openPortal('/backoffice/invitations', {
    session: opcoSession('administration_opco'),
  });
  await portal.answer(API, waiting);
  return portal;
}

describe('« Invitations à approuver »', () => {
  it('says who, for which CFA, with which rights, since when', async () => {
    await open();
    const row = textOf(all('row')[0]);
    expect(row).toContain('Petit Dominique dominique@cfa.example CFA des Tilleuls');
    expect(row).toContain('356 000 000 00048');
    expect(row).toContain('Gestion des contrats CFA');
    expect(row).toContain('12/09/2026 à 14:05');
  });

  it('approves one', async () => {
    const portal = await open();
    await portal.click(get('button', 'Approuver Dominique Petit'));
    await portal.answer(`${API}/i1/approuver`, null);
    await portal.answer(API, []);
    expect(get('status', 'est approuvée')).toBeTruthy();
    expect(pageText()).toContain('Aucune invitation n’attend votre accord.');
  });

  it('refuses one once it is confirmed', async () => {
    const portal = await open();
    await portal.click(get('button', 'Refuser Dominique Petit'));
    await portal.answerQuestion('Refuser l’invitation');
    await portal.answer(`${API}/i1/refuser`, null);
    await portal.answer(API, []);
    expect(get('status', 'est refusée')).toBeTruthy();
  });

  it('says why nothing was decided', async () => {
    const portal = await open();
    await portal.click(get('button', 'Approuver Dominique Petit'));
    await portal.refuse(`${API}/i1/approuver`, 404, { code: 'introuvable' });
    await portal.answer(API, []);
    expect(get('alert').textContent).toContain("n'existe pas");
  });

  it('says why the list cannot be read', async () => {
    const portal = await openPortal('/backoffice/invitations', {
      session: opcoSession('administration_opco'),
    });
    await portal.refuse(API, 500);
    expect(get('alert').textContent).toContain('Une erreur est survenue');
  });
});
