import { REFUSAL_REASONS } from '@apprentissage/domain';
import { aBankAccount, aReview, aReviewRow } from '../../testing/bank-accounts.js';
import { openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { all, field, find, get, pageText, textOf, type } from '../../testing/screen.js';
import { stepsOf } from './bank-steps.js';
import type { FileText, Review } from './reviews-client.js';

const QUEUE = '/api/backoffice/bank-accounts';
const ME = { id: 'a1', nom: 'Dominique Leroy' };
const OTHER = { id: 'a2', nom: 'Noa Rousseau' };
const TEXT: FileText = { texte: 'CFA DES TILLEULS', iban: true, titulaire: false };

async function openRib(over: Partial<Review> = {}): Promise<Portal> {
  const portal = await openPortal('/backoffice/rib/b1', { session: opcoSession('comptabilite') });
  await portal.answer(`${QUEUE}/b1`, aReview(over));
  await portal.answer(`${QUEUE}/files/d1/text`, TEXT);
  return portal;
}

describe('the accountants’ queue', () => {
  it('is where an accountant begins: ages, signs in words, and who has what', async () => {
    const portal = await openPortal('/backoffice', { session: opcoSession('comptabilite') });
    expect(portal.url).toBe('/backoffice/rib');
    await portal.answer(QUEUE, {
      items: [
        aReviewRow('1', { age: 6, prisPar: OTHER, signaux: ['iban_refuse', 'iban_partage'] }),
        aReviewRow('2', { prisPar: ME, approbations: 1 }),
        aReviewRow('3'),
      ],
      total: 3,
      next: null,
    });
    const rows = all('row').map(textOf);
    expect(rows[0]).toContain('il y a 6 jours');
    expect(rows[0]).toContain('IBAN déjà refusé à un autre CFA');
    expect(rows[0]).toContain('IBAN déjà transmis par un autre CFA');
    expect(rows[0]).toContain('Noa Rousseau');
    expect(rows[1]).toContain('aujourd’hui');
    expect(rows[1]).toContain('1 sur 2 Vous');
    expect(rows[2]).toContain('Aucun 0 sur 2 Personne');
  });

  it('is filtered by its address', async () => {
    const portal = await openPortal('/backoffice/rib?vue=refuses', {
      session: opcoSession('comptabilite'),
    });
    await portal.answer(`${QUEUE}?etat=refuse`, { items: [], total: 0, next: null });
    expect(pageText()).toContain('Aucun RIB refusé.');
    await portal.click(get('link', 'Pris en charge par moi'));
    await portal.answer(`${QUEUE}?mine=true`, { items: [], total: 0, next: null });
    expect(portal.url).toBe('/backoffice/rib?vue=miens');
  });

  it('is narrowed to a CFA and to a sign, which the address says', async () => {
    const portal = await openPortal('/backoffice/rib?vue=refuses&signal=inconnu', {
      session: opcoSession('comptabilite'),
    });
    await portal.answer(`${QUEUE}?etat=refuse`, { items: [], total: 0, next: null });
    type('CFA : SIRET, UAI ou raison sociale', '  tilleuls ');
    type('Signal', 'particulier');
    await portal.click(get('button', 'Rechercher'));
    await portal.answer(`${QUEUE}?etat=refuse&recherche=tilleuls&signal=particulier`, {
      items: [],
      total: 0,
      next: null,
    });
    expect(portal.url).toBe('/backoffice/rib?vue=refuses&recherche=tilleuls&signal=particulier');
    expect(pageText()).toContain('Filtres appliqués (2)');
    expect(pageText()).toContain('Aucun RIB de cette vue ne répond à ces filtres.');
    await portal.click(get('link', 'À valider'));
    await portal.answer(`${QUEUE}?recherche=tilleuls&signal=particulier`, {
      items: [aReviewRow('1')],
      total: 1,
      next: null,
    });
    await portal.click(get('button', 'Réinitialiser les filtres'));
    await portal.answer(QUEUE, { items: [], total: 0, next: null });
    expect(portal.url).toBe('/backoffice/rib?vue=a-valider');
    expect(pageText()).toContain('Aucun RIB n’attend votre contrôle.');
  });

  it('is closed to the other roles', async () => {
    const portal = await openPortal('/backoffice/rib', { session: opcoSession('instruction') });
    expect(portal.url).not.toBe('/backoffice/rib');
    portal.http.expectNone(QUEUE);
  });
});

describe('one RIB to check', () => {
  it('shows what the portal, the file and the bank say of it', async () => {
    await openRib({
      signaux: ['titulaire_different'],
      controles: { cleIban: true, cleRib: null, titulaire: false, sirene: false },
      verification: { reponse: 'proche', nomConnu: 'CFA TILLEULS', le: '2026-09-12T09:00:00.000Z' },
    });
    const checks = textOf(get('region', 'Contrôles'));
    expect(checks).toContain('Titulaire et raison sociale Sont différents');
    expect(checks).toContain('Titulaire et répertoire SIRENE Sont différents');
    expect(checks).toContain('Clé du RIB Sans objet');
    expect(checks).toContain('IBAN dans le texte du fichier Trouvé');
    expect(checks).toContain('Titulaire dans le texte du fichier Absent');
    expect(checks).toContain('Nom connu de la banque : CFA TILLEULS');
    expect(textOf(get('region', 'Texte lu dans le fichier'))).toContain('CFA DES TILLEULS');
  });

  it('shows the IBAN in full once a recent proof is given', async () => {
    const portal = await openRib();
    await portal.click(get('button', 'Afficher l’IBAN en entier'));
    const asked = await portal.request(`${QUEUE}/b1/iban`);
    const wanted = { code: 'preuve_requise', moyens: ['mot_de_passe'] };
    asked.flush(wanted, { status: 403, statusText: 'proof' });
    await portal.until(() => find('dialog') !== null);
    type('Mot de passe', 'Un mot de passe long');
    await portal.click(get('button', 'Confirmer'));
    portal.http.expectOne('/api/session/proof').flush(null);
    await portal.until(() => find('dialog') === null);
    await portal.settle();
    await portal.answer(`${QUEUE}/b1/iban`, { iban: 'FR76 3000 6000 0112 3456 7890 189' });
    expect(pageText()).toContain('FR76 3000 6000 0112 3456 7890 189');
  });

  it('leads to the others of the CFA, and back', async () => {
    const portal = await openRib({
      historique: [
        {
          ...{ id: 'b0', etat: 'refuse', iban: 'FR76 •••• 189', titulaire: 'SAS Factor' },
          ...{ transmisLe: '2026-09-01T09:00:00.000Z', refus: 'Le fichier est illisible' },
        },
      ],
    });
    expect(textOf(get('region', 'Autres RIB de ce CFA'))).toContain('Le fichier est illisible');
    await portal.click(get('link', 'SAS Factor, transmis le 01/09/2026'));
    expect(portal.url).toBe('/backoffice/rib/b0');
    await portal.answer(`${QUEUE}/b0`, aReview({ id: 'b0', etat: 'refuse' }));
    await portal.answer(`${QUEUE}/files/d1/text`, TEXT);
    expect(textOf(get('region', 'Autres RIB de ce CFA'))).toContain('le premier RIB');
  });

  it('is approved with the four checks, and a reason unless the bank confirms', async () => {
    const portal = await openRib({ prisPar: ME });
    await portal.click(get('button', 'Valider'));
    await portal.click(get('button', 'Valider ce RIB'));
    expect(pageText()).toContain('Faites les quatre vérifications avant de valider.');
    expect(pageText()).toContain('Écrivez pourquoi vous validez.');
    portal.http.expectNone(`${QUEUE}/b1/approve`);
    for (const box of document.querySelectorAll<HTMLElement>('[type=checkbox]')) box.click();
    type('Pourquoi vous validez', 'Rappelé au numéro connu.');
    await portal.click(get('button', 'Valider ce RIB'));
    const sent = await portal.request(`${QUEUE}/b1/approve`);
    expect(sent.request.body).toEqual({
      verifications: {
        original: true,
        correspondance: true,
        banqueEnLigne: true,
        pasUnParticulier: true,
      },
      motif: 'Rappelé au numéro connu.',
    });
    sent.flush(aReview({ approbations: 1, version: 4, empechement: 'deja_approuve' }));
    await portal.settle();
    expect(pageText()).toContain('un autre comptable doit se prononcer');
    expect(find('button', 'Valider ce RIB')).toBeNull();
  });

  it('says to a newcomer why they may not approve it, and lets them refuse it', async () => {
    await openRib({ prisPar: ME, empechement: 'compte_recent' });
    expect(pageText()).toContain('Votre compte d’agent est trop récent pour valider un RIB');
    expect(find('button', 'Valider')).toBeNull();
    expect(find('button', 'Refuser')).not.toBeNull();
  });

  it('needs no reason once the bank confirmed, and what is ticked stays', async () => {
    const portal = await openRib({ prisPar: ME });
    await portal.click(get('button', 'Valider'));
    for (const box of document.querySelectorAll<HTMLElement>('[type=checkbox]')) box.click();
    await portal.click(get('button', 'Vérifier auprès de la banque'));
    const answer = { reponse: 'concorde', nomConnu: null, le: '2026-09-12T09:00:00.000Z' } as const;
    await portal.answer(`${QUEUE}/b1/verify`, aReview({ prisPar: ME, verification: answer }));
    expect(pageText()).not.toContain('Pourquoi vous validez');
    await portal.click(get('button', 'Valider ce RIB'));
    const sent = await portal.request(`${QUEUE}/b1/approve`);
    expect(sent.request.body).not.toHaveProperty('motif');
    sent.flush(aReview({ etat: 'actif', version: 5 }));
    await portal.settle();
    expect(pageText()).toContain('le compte est en service');
  });

  it('is refused for a reason of the library: the guide’s four rules come first', async () => {
    const portal = await openRib({ prisPar: ME });
    await portal.click(get('button', 'Refuser'));
    const reasons = [...field<HTMLSelectElement>('Motif du refus').options].map(textOf);
    expect(reasons.slice(1, 5)).toEqual(
      Object.values(REFUSAL_REASONS)
        .slice(0, 4)
        .map(({ label }) => label),
    );
    expect(reasons).not.toContain(REFUSAL_REASONS.contestation.label);
    type('Motif du refus', 'illisible');
    type('Précision pour le CFA', 'La page 2 manque.');
    await portal.settle();
    expect(pageText()).toContain('joignez un RIB entier et net. La page 2 manque.');
    await portal.click(get('button', 'Refuser ce RIB'));
    const sent = await portal.request(`${QUEUE}/b1/refuse`);
    expect(sent.request.body).toEqual({ raison: 'illisible', precision: 'La page 2 manque.' });
    sent.flush(aReview({ etat: 'refuse', version: 4 }));
    await portal.settle();
    expect(pageText()).toContain('Ce RIB est refusé. Le CFA en est informé.');
  });

  it('tells who was there first, and shows what they made of it', async () => {
    const portal = await openRib();
    await portal.click(get('button', 'Prendre en charge'));
    await portal.refuse(`${QUEUE}/b1/take`, 409, {
      code: 'deja_traite',
      detail: 'Noa Rousseau contrôle déjà ce RIB.',
    });
    await portal.answer(`${QUEUE}/b1`, aReview({ prisPar: OTHER }));
    expect(textOf(get('alert'))).toContain('Noa Rousseau contrôle déjà ce RIB.');
    expect(textOf(get('region', 'Décision'))).toContain('Noa Rousseau contrôle ce RIB.');
    expect(find('button', 'Prendre en charge')).toBeNull();
  });
});

describe('the steps of a version', () => {
  const labels = (over: Parameters<typeof aBankAccount>[0]) =>
    stepsOf(aBankAccount(over)).map(({ label, state }) => `${label} ${state}`);

  it.each([
    [{}, ['Contrôle par les comptables current', 'Prise d’effet coming']],
    [
      { etat: 'programme', approbations: 2 } as const,
      ['Contrôle par les comptables done', 'Prise d’effet current'],
    ],
    [
      { etat: 'actif', approbations: 2, actifDepuis: '2026-09-15T08:00:00.000Z' } as const,
      ['Contrôle par les comptables done', 'Mis en service done'],
    ],
    [
      { contesteLe: '2026-09-13T08:00:00.000Z' },
      [
        'Opposition d’un administrateur du CFA done',
        'Contrôle par les comptables current',
        'Prise d’effet coming',
      ],
    ],
    [{ etat: 'refuse' } as const, ['Refusé par l’OPCO stopped']],
    [{ etat: 'retire' } as const, ['Retiré par le CFA stopped']],
  ])('after it was sent: %j', (over, expected) =>
    expect(labels(over)).toEqual(['Transmis à l’OPCO done', ...expected]),
  );
});
