import { NOMINATION_STATES } from '../nominations/index.js';
import type { ActDefinition, DetailDefinition } from './act-definition.js';

const STATE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NOMINATION_STATES).map(([code, { label }]) => [code, label]),
);

/** Whom it is about, masked; the state it was in; when it takes effect. */
const PERSON = { key: 'identifiant', label: 'Identifiant' } as const satisfies DetailDefinition;
const FROM = {
  key: 'de',
  label: 'État précédent',
  words: STATE_WORDS,
} as const satisfies DetailDefinition;
const RESETS = {
  key: 'reinitialisation',
  label: 'Réinitialise la double authentification',
  form: 'oui_non',
} as const satisfies DetailDefinition;
const EFFECT = { key: 'effet', label: 'Prend effet le', form: 'instant' } as const;

/** What is done to name an administrator of a CFA. */
export const NOMINATION_ACTS = {
  'nomination.demandee': {
    sentence: 'Nomination d’un administrateur demandée par l’OPCO',
    category: 'utilisateurs',
    details: [PERSON, RESETS],
  },
  'nomination.confirmee': {
    sentence: 'Nomination d’un administrateur confirmée par un agent',
    category: 'utilisateurs',
    details: [PERSON, RESETS, EFFECT],
  },
  'nomination.refusee': {
    sentence: 'Nomination d’un administrateur refusée par un agent',
    category: 'utilisateurs',
    details: [PERSON],
  },
  'nomination.contestee': {
    sentence: 'Opposition à la nomination d’un administrateur',
    category: 'utilisateurs',
    details: [PERSON, { key: 'adresse', label: 'Adresse' }, FROM],
  },
  'nomination.effective': {
    sentence: 'Administrateur nommé par l’OPCO',
    category: 'utilisateurs',
    details: [PERSON],
  },
  'nomination.reinitialisee': {
    sentence: 'Double authentification d’un administrateur réinitialisée par l’OPCO',
    category: 'utilisateurs',
    details: [PERSON],
  },
  'nomination.sans_objet': {
    sentence: 'Nomination d’un administrateur devenue sans objet',
    category: 'utilisateurs',
    details: [PERSON],
  },
  'nomination.renvoyee': {
    sentence: 'Invitation de l’administrateur nommé renvoyée par l’OPCO',
    category: 'utilisateurs',
    details: [PERSON],
  },
  'nomination.annulee': {
    sentence: 'Nomination d’un administrateur annulée par l’OPCO',
    category: 'utilisateurs',
    details: [PERSON, FROM],
  },
  'nomination.consultee': {
    sentence: 'Nomination d’un administrateur consultée par l’OPCO',
    category: 'consultations',
  },
} as const satisfies Record<string, ActDefinition>;
