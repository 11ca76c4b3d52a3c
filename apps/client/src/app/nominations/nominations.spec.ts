import { ASKED } from '../../testing/nominations.js';
import { cfaSession, openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { all, chooseFile, find, get, pageText, type } from '../../testing/screen.js';
import type { Nomination } from './nominations-client.js';

const URL = '/api/backoffice/nominations';

async function open(nomination: Nomination): Promise<Portal> {
  const session = opcoSession('instruction');
  const portal = await openPortal('/backoffice/nominations/n1', { session });
  await portal.answer(`${URL}/n1`, nomination);
  return portal;
}

describe('« Nominations à confirmer »', () => {
  it('lists what is under way, and what is over by the address', async () => {
    const portal = await openPortal('/backoffice/nominations', {
      session: opcoSession('comptabilite'),
    });
    await portal.answer(URL, {
      items: [{ ...ASKED, contesteeLe: '2026-09-13T10:00:00.000Z', confirmationsRequises: 2 }],
      total: 1,
      next: null,
    });
    expect(pageText()).toContain('Suspendue : opposition');
    expect(pageText()).toContain('0 confirmation(s) sur 2');
    await portal.click(get('link', 'Refusées'));
    await portal.answer(`${URL}?etat=refusee`, { items: [], total: 0, next: null });
    expect(pageText()).toContain('Aucune nomination à afficher.');
    expect(get('link', 'Refusées').getAttribute('aria-current')).toBe('page');
  });

  it('shows the evidence, and confirms with the version that was read', async () => {
    const portal = await open(ASKED);
    expect(document.querySelector('img')?.getAttribute('src')).toBe('/api/documents/d1/pages/1');
    await portal.click(get('button', 'Confirmer'));
    await portal.click(get('button', 'Confirmer la nomination'));
    const request = await portal.request(`${URL}/n1/confirm`);
    expect(request.request.headers.get('If-Match')).toBe('"1"');
    request.flush({
      ...ASKED,
      etat: 'programmee',
      effetLe: '2026-09-15T10:00:00.000Z',
      version: 2,
    });
    await portal.settle();
    expect(pageText()).toContain('La nomination est confirmée');
    expect(find('button', 'Confirmer')).toBeNull();
  });

  it('asks for a reason once somebody objected', async () => {
    const portal = await open({
      ...ASKED,
      contesteeLe: '2026-09-13T10:00:00.000Z',
      oppositions: [
        { adresse: 'direction@cfa.example', le: '2026-09-13T10:00:00.000Z', motif: 'Je suis là.' },
      ],
    });
    expect(pageText()).toContain('direction@cfa.example');
    await portal.click(get('button', 'Confirmer'));
    await portal.click(get('button', 'Confirmer la nomination'));
    expect(pageText()).toContain('Dites pourquoi vous confirmez malgré l’opposition.');
    portal.http.expectNone(`${URL}/n1/confirm`);
  });

  it('says to who asked that another agent decides', async () => {
    await open({ ...ASKED, empechement: 'demandeur' });
    expect(pageText()).toContain('un autre agent doit se prononcer');
    expect(find('button', 'Confirmer')).toBeNull();
  });

  it('tells who decided meanwhile, and reads it again', async () => {
    const portal = await open(ASKED);
    await portal.click(get('button', 'Refuser'));
    type('Motif du refus', 'Illisible.');
    await portal.click(get('button', 'Refuser la nomination'));
    await portal.refuse(`${URL}/n1/refuse`, 409, {
      code: 'deja_traite',
      detail: 'Inès Roux s’est déjà prononcé sur cette nomination : relisez-la.',
    });
    expect(pageText()).toContain('Inès Roux s’est déjà prononcé');
    await portal.answer(`${URL}/n1`, { ...ASKED, etat: 'refusee', version: 2 });
    expect(pageText()).toContain('Il n’y a plus rien à décider.');
  });
});

describe('« Nommer un administrateur »', () => {
  it('wants every field and a file, then sends them together', async () => {
    const portal = await openPortal('/backoffice/nominations/nouvelle/c1', {
      session: opcoSession('administration_opco'),
    });
    await portal.answer('/api/backoffice/cfas/c1', {
      id: 'c1',
      raisonSociale: 'CFA des Tilleuls',
      siret: '35600000000048',
    });
    await portal.click(get('button', 'Demander la nomination'));
    expect(pageText()).toContain('5 champs sont à corriger');
    expect(pageText()).toContain('Joignez le justificatif.');
    type('Nom', 'Petit');
    type('Prénom', 'Nour');
    type('Identifiant', 'nour.petit@cfa.example');
    type('Motif', 'La directrice est partie.');
    const file = new File(['%PDF-1.7'], 'pv.pdf', { type: 'application/pdf' });
    chooseFile('Justificatif', file);
    await portal.click(get('button', 'Demander la nomination'));
    const request = await portal.request(URL);
    const form = request.request.body as FormData;
    expect([form.get('cfa'), form.get('nom'), (form.get('fichier') as File).name]).toEqual([
      'c1',
      'Petit',
      'pv.pdf',
    ]);
    request.flush(ASKED);
    await portal.settle();
    await portal.answer(`${URL}/n1`, { ...ASKED, empechement: 'demandeur' });
    expect(portal.url).toBe('/backoffice/nominations/n1');
  });

  it('is for administrators of the OPCO', async () => {
    await openPortal('/backoffice/nominations/nouvelle/c1', {
      session: opcoSession('instruction'),
    });
    expect(get('heading', 'Accès refusé').tagName).toBe('H1');
  });
});

describe('the objection of a CFA', () => {
  it('by the mailed link waits for a click, with a word for the agents', async () => {
    const portal = await openPortal('/nomination/secret');
    await portal.answer('/api/nominations/link', {
      organisme: 'CFA des Tilleuls',
      nom: 'Petit',
      prenom: 'Nour',
      reinitialisation: false,
      effetLe: '2026-09-15T10:00:00.000Z',
    });
    expect(pageText()).toContain('Cette nomination prendra effet le 15/09/2026 à 12:00');
    type('Ce que l’OPCO doit savoir', ' Je suis toujours là. ');
    await portal.click(get('button', 'Je m’oppose à cette nomination'));
    const request = await portal.request('/api/nominations/link/object');
    expect(request.request.body).toEqual({ jeton: 'secret', motif: 'Je suis toujours là.' });
    request.flush(null);
    await portal.settle();
    expect(pageText()).toContain('Votre opposition est enregistrée');
  });

  it('by a dead link says so', async () => {
    const portal = await openPortal('/nomination/mort');
    await portal.refuse('/api/nominations/link', 410, { code: 'lien_invalide' });
    expect(pageText()).toContain('Ce lien n’est plus valable');
  });

  it('of an administrator who is signed in asks once more before', async () => {
    const portal = await openPortal('/mon-cfa/nominations', {
      session: cfaSession('administration_cfa'),
    });
    const own = {
      id: 'n1',
      etat: 'programmee',
      nom: 'Petit',
      prenom: 'Nour',
      identifiant: 'nour.petit@cfa.example',
      reinitialisation: false,
      effetLe: '2026-09-15T10:00:00.000Z',
      contesteeLe: null,
      opposable: true,
    };
    await portal.answer('/api/nominations', [own]);
    await portal.click(get('button', 'Je m’oppose à cette nomination'));
    await portal.answerQuestion('M’opposer');
    await portal.answer('/api/nominations/n1/object', null);
    await portal.answer('/api/nominations', [{ ...own, etat: 'a_confirmer', opposable: false }]);
    expect(pageText()).toContain('Votre opposition est enregistrée');
    expect(all('button').some((one) => one.textContent?.includes('Je m’oppose'))).toBe(false);
  });
});
