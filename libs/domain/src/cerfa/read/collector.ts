import type { Fault, Severity } from '../fault.js';

/** Faults told at most: beyond, the dossier is not one and the answer would only be noise. */
export const MAX_FAULTS = 200;

export const READ_SOURCE = 'Norme inter-OPCO (POST dossiers) et formulaire 10103*14';

/** Codes of the faults of shape, whatever the field. */
export type ReadCode =
  | 'corps_invalide'
  | 'champ_inconnu'
  | 'champ_manquant'
  | 'champ_ignore'
  | 'type_invalide'
  | 'format_invalide'
  | 'trop_long'
  | 'liste_trop_longue'
  | 'valeur_hors_bornes'
  | 'code_inconnu'
  | 'date_invalide'
  | 'date_decalee'
  | 'caractere_interdit'
  | 'valeurs_contraires'
  | 'trop_de_fautes';

/** What is wrong with a value, before it is known where the value stood. */
export interface Complaint {
  readonly code: ReadCode;
  readonly message: string;
  /** `refus` unless told otherwise */
  readonly severity?: Severity;
}

/** Gathers the faults of a reading, up to {@link MAX_FAULTS}. */
export interface Collector {
  readonly faults: Fault[];
  add(pointer: string, box: string, complaint: Complaint): void;
}

export function newCollector(): Collector {
  const faults: Fault[] = [];
  const push = (pointer: string, box: string, complaint: Complaint) => {
    const { code, message, severity = 'refus' } = complaint;
    faults.push({
      severity,
      code,
      pointer,
      box,
      rule: `forme.${code}`,
      message,
      source: READ_SOURCE,
    });
  };
  return {
    faults,
    add(pointer, box, complaint) {
      if (faults.length < MAX_FAULTS) push(pointer, box, complaint);
      else if (faults.length === MAX_FAULTS) {
        push('', 'Le dossier', {
          code: 'trop_de_fautes',
          message: `Plus de ${MAX_FAULTS} fautes : les suivantes ne sont pas listées.`,
        });
      }
    },
  };
}
