import type { CivilDate } from '../../civil-date.js';
import type { CerfaDraft } from '../cerfa.js';
import type { Severity } from '../fault.js';

/** What a check is given besides the dossier. */
export interface CheckContext {
  /** The day of the check, in France */
  readonly today: CivilDate;
}

/** What a check has found. */
export interface Finding {
  /** French sentence: what is wrong and what is expected */
  readonly message: string;
  /** Where, when it is not the check's own field: `contrat.remunerationsAnnuelles.0.taux` */
  readonly path?: string;
}

/**
 * One rule of the field on a dossier: a small pure function and what documentation says of it. It runs
 * on a draft: where a value it needs is missing, it finds nothing (the reader has told).
 */
export interface Check {
  /** Stable and unique */
  readonly code: string;
  /** Field it points at, unless a finding says otherwise */
  readonly path: string;
  readonly severity: Severity;
  /** What must hold, in one French sentence */
  readonly rule: string;
  /** Text the rule comes from */
  readonly source: string;
  readonly find: (cerfa: CerfaDraft, context: CheckContext) => Finding | readonly Finding[] | null;
}

/** A finding when `wrong`, else nothing. */
export function foundIf(wrong: boolean, message: string, path?: string): Finding | null {
  if (!wrong) return null;
  return path === undefined ? { message } : { message, path };
}

/** `true` when the dossier amends a contract (types 31 to 38). */
export function isAmendment(cerfa: CerfaDraft): boolean {
  return (cerfa.contrat.typeContratApp ?? 0) >= 30;
}

/**
 * `true` when the apprentice was already in training at the CFA before this contract: before signing it
 * (situation 7, L6222-12-1) or after the end of the former one (situation 8, L6231-2 5°; type 23).
 */
export function isAlreadyTraining(cerfa: CerfaDraft): boolean {
  const situation = cerfa.apprenti.situationAvantContrat;
  return situation === 7 || situation === 8 || cerfa.contrat.typeContratApp === 23;
}

/** `true` when the apprentice has the rights of a recognised disabled worker. */
export function isRecognisedDisabled({ apprenti }: CerfaDraft): boolean {
  return [
    apprenti.handicap,
    apprenti.droitsRqthExtensionBOE,
    apprenti.droitsRqthEquivalenceJeune,
  ].includes(true);
}
