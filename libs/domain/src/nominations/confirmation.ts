import { isEstablished, type Seniority } from '../seniority.js';

/** What decides whether an agent may confirm a nomination; seniority counts from when it was asked for. */
export interface ConfirmationFacts extends Seniority {
  /** The agent who asked for it. */
  readonly askedBy: string;
  /** Those who confirmed it, since the last objection. */
  readonly confirmers: readonly string[];
  /** The agent has opened the evidence. */
  readonly evidenceRead: boolean;
}

/** Why an agent may not confirm, in the words they read. */
export const CONFIRMATION_REFUSALS = {
  demandeur: 'Vous avez demandé cette nomination : un autre agent doit se prononcer.',
  deja_confirme: 'Vous avez déjà confirmé cette nomination : un autre agent doit se prononcer.',
  compte_recent:
    'Votre compte d’agent est trop récent pour cette nomination : un agent plus ancien doit se prononcer.',
  justificatif_non_lu: 'Lisez le justificatif avant de confirmer.',
} as const;
export type ConfirmationRefusal = keyof typeof CONFIRMATION_REFUSALS;

/**
 * Agents who must confirm besides the one who asked: one, or two once somebody of the CFA objected. So a
 * CFA never gets an administrator by the will of one agent.
 */
export function confirmationsRequired({ contested }: { readonly contested: boolean }): 1 | 2 {
  return contested ? 2 : 1;
}

/** Why this agent may not confirm now; `null` when they may. */
export function judgeConfirmation(
  { askedBy, confirmers, evidenceRead, ...seniority }: ConfirmationFacts,
  agent: string,
): ConfirmationRefusal | null {
  if (agent === askedBy) return 'demandeur';
  if (confirmers.includes(agent)) return 'deja_confirme';
  if (!isEstablished(seniority)) return 'compte_recent';
  return evidenceRead ? null : 'justificatif_non_lu';
}
