import type { ContractState, Fault } from '@apprentissage/domain';

/** What became of a dossier. */
export interface SubmissionAnswer {
  readonly numeroInterne: string;
  readonly numeroExterne: string;
  readonly numeroDeca: string | null;
  readonly etat: ContractState;
  readonly resultat: 'cree' | 'modifie' | 'inchange';
  readonly avertissements: readonly Fault[];
}

export interface Submitted {
  /** The answer as JSON, byte for byte the same when replayed. */
  readonly text: string;
  readonly replayed: boolean;
}

/** What an answer tells of a dossier. */
export interface Numbered {
  readonly numero: string;
  readonly numero_externe: string;
  readonly numero_deca: string | null;
  readonly status: ContractState;
}

/** The answer as JSON. */
export function answerText(
  avertissements: readonly Fault[],
  resultat: SubmissionAnswer['resultat'],
  dossier: Numbered,
): string {
  return JSON.stringify({
    numeroInterne: dossier.numero,
    numeroExterne: dossier.numero_externe,
    numeroDeca: dossier.numero_deca,
    etat: dossier.status,
    resultat,
    avertissements,
  } satisfies SubmissionAnswer);
}
