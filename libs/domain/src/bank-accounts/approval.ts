import { isEstablished, type Seniority } from '../seniority.js';

/** Fewest accountants who approve, besides who sent the version: the database asks for them too. */
export const FEWEST_REVIEWERS = 2;

/** Why an accountant may not approve, in the words they read. */
export const APPROVAL_REFUSALS = {
  auteur: 'Vous avez transmis ce RIB : un autre doit le valider.',
  deja_approuve: 'Vous avez déjà validé ce RIB : un autre comptable doit se prononcer.',
  contenu_change: 'Le contenu n’est plus celui qui a été transmis : refusez ce RIB.',
  compte_recent:
    'Votre compte d’agent est trop récent pour valider un RIB : un comptable plus ancien doit se prononcer, ou vous-même dans quelques jours.',
} as const;
export type ApprovalRefusal = keyof typeof APPROVAL_REFUSALS;

/**
 * The four-eyes rule of bank details: who sent a version never approves it, nobody approves twice, every
 * approval is about the very same content, and nobody approves whom one administrator could have invited
 * for it. A content that changed is said to whoever finds it.
 *
 * @param content hash of what the version holds now, in hex
 */
export function judgeApproval(
  version: {
    readonly submittedBy: string;
    readonly approvers: readonly string[];
    readonly approvedContent: string | null;
  },
  reviewer: Seniority & { readonly id: string },
  content: string,
): ApprovalRefusal | null {
  if (version.submittedBy === reviewer.id) return 'auteur';
  if (version.approvers.includes(reviewer.id)) return 'deja_approuve';
  if (version.approvedContent !== null && version.approvedContent !== content) {
    return 'contenu_change';
  }
  return isEstablished(reviewer) ? null : 'compte_recent';
}

/** What a bank answers when asked whether a name goes with an IBAN (Verification of Payee). */
export const PAYEE_ANSWERS = {
  concorde: { label: 'Le titulaire et l’IBAN concordent', tone: 'success' },
  proche: { label: 'Le nom est proche de celui du titulaire', tone: 'warning' },
  differe: { label: 'Le nom n’est pas celui du titulaire', tone: 'error' },
  indisponible: { label: 'La banque n’a pas répondu', tone: 'warning' },
} as const;

export type PayeeAnswer = keyof typeof PAYEE_ANSWERS;

/** Anything but a match, or no question at all, asks the accountant for a written reason. */
export function needsReason(answer: PayeeAnswer | null): boolean {
  return answer !== 'concorde';
}

/** For how long an accountant who took a version keeps it: nobody's absence holds a CFA's change up. */
export const CLAIM_HOURS = 24;

/** Whether a version is still held by who took it: not for longer than a day, nor by somebody who left. */
export function claimHolds(
  claim: { readonly at: Date; readonly holderIsActive: boolean },
  now: Date,
): boolean {
  return claim.holderIsActive && now.getTime() - claim.at.getTime() < CLAIM_HOURS * 3_600_000;
}
