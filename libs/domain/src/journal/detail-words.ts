import { CONTRACT_STATES } from '../contracts/index.js';
import { DOCUMENT_KINDS } from '../documents.js';
import type { Moyen } from '../moyens.js';
import { RIGHT_CODES, RIGHTS } from '../rights.js';
import type { SettlementMode } from '../settlement/index.js';

/** What the codes of kept details mean, as the « Journal » writes them. */
export const STATE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CONTRACT_STATES).map(([state, { label }]) => [state, label]),
);
export const MOYEN_WORDS: Readonly<Record<Moyen, string>> = {
  mot_de_passe: 'mot de passe',
  totp: 'application d’authentification',
  passkey: 'clé d’accès',
  recuperation: 'code de récupération',
};
export const RIGHT_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  RIGHT_CODES.map((right) => [right, `« ${RIGHTS[right].label} »`]),
);
export const SETTLEMENT_WORDS: Readonly<Record<SettlementMode, string>> = {
  deduction: 'déduction',
  remboursement: 'remboursement',
};
export const KIND_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(DOCUMENT_KINDS).map(([kind, { label }]) => [kind, label]),
);
export const CFA_FIELD_WORDS: Readonly<Record<string, string>> = {
  raisonSociale: 'raison sociale',
  enseigne: 'enseigne',
  uai: 'UAI',
  numeroDeclaration: 'numéro de déclaration d’activité',
  formeJuridique: 'forme juridique',
  codeNaf: 'code NAF',
  adresse: 'adresse',
  complement: 'complément d’adresse',
  codePostal: 'code postal',
  commune: 'commune',
  telephone: 'téléphone',
  email: 'email',
  signatureElectronique: 'signature électronique',
  'contacts/direction': 'contact direction',
  'contacts/administratif': 'contact administratif',
  'contacts/facturation': 'contact facturation',
};
