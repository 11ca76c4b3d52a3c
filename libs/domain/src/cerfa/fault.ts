/**
 * - `refus`: the dossier cannot be received as it is.
 * - `alerte`: it is received; an agent will look at it.
 */
export type Severity = 'refus' | 'alerte';

/** One thing that is wrong in a dossier, said to a person and to a machine. */
export interface Fault {
  readonly severity: Severity;
  /** Stable code of the fault, e.g. `champ_manquant`, `age_maximum`. */
  readonly code: string;
  /** JSON pointer (RFC 6901) from the root of the body, e.g. `/cerfa/apprenti/nom`. */
  readonly pointer: string;
  /** Frame and box of the form, e.g. « L’apprenti(e) › Nom de naissance ». */
  readonly box: string;
  /** Identifier of the rule, e.g. `ages.age_maximum`. */
  readonly rule: string;
  /** French sentence: what is wrong and what is expected. */
  readonly message: string;
  /** Text the rule comes from. */
  readonly source: string;
}

/** `true` when nothing among `faults` prevents the dossier from being received. */
export function isReceivable(faults: readonly Fault[]): boolean {
  return faults.every((fault) => fault.severity !== 'refus');
}

/** One step of a JSON pointer, escaped (RFC 6901: `~` → `~0`, `/` → `~1`). */
export function pointerStep(key: string | number): string {
  const step = String(key);
  return `/${/[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step}`;
}

/** Pointer of a canonical path: `contrat.remunerationsAnnuelles.0.taux` → `/cerfa/contrat/…/0/taux`. */
export function pointerOf(path: string): string {
  return `/cerfa${path.split('.').map(pointerStep).join('')}`;
}
