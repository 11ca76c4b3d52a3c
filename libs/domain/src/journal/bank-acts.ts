import { BANK_ACCOUNT_STATES } from '../bank-accounts/index.js';
import type { ActDefinition, DetailDefinition } from './act-definition.js';

const STATE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(BANK_ACCOUNT_STATES).map(([code, { label }]) => [code, label]),
);

/** The masked IBAN and the state it was in. */
const DETAILS = [
  { key: 'iban', label: 'IBAN' },
  { key: 'de', label: 'État précédent', words: STATE_WORDS },
] as const satisfies readonly DetailDefinition[];

/** What is done to bank details. */
export const BANK_ACTS = {
  'rib.transmis': {
    sentence: 'Coordonnées bancaires transmises',
    category: 'cfa',
    details: [DETAILS[0]],
  },
  'rib.retire': {
    sentence: 'Coordonnées bancaires retirées',
    category: 'cfa',
    details: [DETAILS[1]],
  },
  'rib.conteste': {
    sentence: 'Coordonnées bancaires contestées',
    category: 'cfa',
    details: [DETAILS[1]],
  },
  'rib.pris': { sentence: 'RIB pris en charge par l’OPCO', category: 'cfa', details: DETAILS },
  'rib.rendu': { sentence: 'RIB rendu par l’OPCO', category: 'cfa', details: DETAILS },
  'rib.verifie': {
    sentence: 'Titulaire du compte vérifié auprès de la banque',
    category: 'cfa',
    details: [DETAILS[0]],
  },
  'rib.approuve': { sentence: 'RIB validé par un comptable', category: 'cfa', details: DETAILS },
  'rib.refuse': { sentence: 'RIB refusé par un comptable', category: 'cfa', details: DETAILS },
  'rib.actif': {
    sentence: 'Coordonnées bancaires mises en service',
    category: 'cfa',
    details: DETAILS,
  },
  'rib.expire': { sentence: 'Coordonnées bancaires expirées', category: 'cfa', details: DETAILS },
  'rib.altere': {
    sentence: 'Coordonnées bancaires altérées : validations annulées',
    category: 'cfa',
    details: DETAILS,
  },
  'rib.iban_affiche': {
    sentence: 'IBAN affiché en entier',
    category: 'consultations',
    details: [DETAILS[0]],
  },
  // By the CFA itself: the file says the IBAN that the screens mask.
  'rib.fichier_consulte': { sentence: 'Fichier du RIB consulté par le CFA', category: 'cfa' },
  'rib.consulte': {
    sentence: 'RIB consulté par l’OPCO',
    category: 'consultations',
    details: [],
  },
} as const satisfies Record<string, ActDefinition>;
