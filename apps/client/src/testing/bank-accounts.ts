import type { BankAccount, BankAccounts } from '../app/bank-accounts/bank-accounts-client.js';
import type { Review, ReviewRow } from '../app/bank-accounts/reviews-client.js';

/** A valid IBAN of nobody. */
export const IBAN = 'FR7630006000011234567890189';

/** One version of a CFA's bank details. */
export function aBankAccount(over: Partial<BankAccount> = {}): BankAccount {
  return {
    id: 'b1',
    etat: 'a_valider',
    mode: 'soi_meme',
    tiers: null,
    uai: '0751234J',
    siret: '35600000000048',
    titulaire: 'CFA des Tilleuls',
    iban: 'FR76 •••• •••• •••• •••• •••• 189',
    banque: { nom: 'Crédit Agricole', bic: 'AGRIFRPP', enLigne: false },
    fichiers: [
      { id: 'd1', nom: 'rib.pdf', type: 'application/pdf', taille: 2048, pages: 2, etat: 'sain' },
    ],
    transmisLe: '2026-09-12T08:00:00.000Z',
    transmisPar: 'Camille Martin',
    approbations: 0,
    approbationsRequises: 2,
    effetLe: null,
    actifDepuis: null,
    finLe: null,
    contesteLe: null,
    refus: null,
    version: 3,
    ...over,
  };
}

/** A draft as it begins, or as it was kept. */
export function aDraft(over: Partial<BankAccount> = {}): BankAccount {
  return aBankAccount({
    ...{ id: 'draft', etat: 'brouillon', siret: null, transmisLe: null, transmisPar: null },
    version: 1,
    ...over,
  });
}

/** « Coordonnées bancaires » with nothing in it, or with this. */
export function bankAccountsOf(over: Partial<BankAccounts> = {}): BankAccounts {
  return {
    actif: null,
    enCours: null,
    brouillon: null,
    historique: [],
    facturesEnCours: [],
    delaiHeures: 72,
    uai: '0751234J',
    siret: '35600000000048',
    ...over,
  };
}

/** One line of the accountants' queue. */
export function aReviewRow(id: string, over: Partial<ReviewRow> = {}): ReviewRow {
  return {
    id,
    etat: 'a_valider',
    cfa: { id: 'c1', raisonSociale: `CFA ${id}`, siret: '35600000000048' },
    transmisLe: '2026-09-12T08:00:00.000Z',
    age: 0,
    approbations: 0,
    approbationsRequises: 2,
    prisPar: null,
    signaux: [],
    version: 2,
    ...over,
  };
}

/** One version as an accountant reads it. */
export function aReview(over: Partial<Review> = {}): Review {
  return {
    ...aBankAccount(),
    cfa: {
      id: 'c1',
      raisonSociale: 'CFA des Tilleuls',
      siret: '35600000000048',
      adresse: '3 rue des Tilleuls 56000 Vannes',
      nomSirene: 'CFA DES TILLEULS',
    },
    controles: { cleIban: true, cleRib: true, titulaire: true, sirene: true },
    prisPar: null,
    signaux: [],
    verification: null,
    decisions: [],
    actuel: null,
    historique: [],
    tiersNomSirene: null,
    empechement: null,
    ...over,
  };
}
