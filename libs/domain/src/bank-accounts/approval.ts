/** Fewest accountants who approve, besides who sent the version: the database asks for them too. */
export const FEWEST_REVIEWERS = 2;

/** Why an accountant may not approve; `null` when they may. */
export type ApprovalRefusal = 'auteur' | 'deja_approuve' | 'contenu_change' | null;

/**
 * The four-eyes rule of bank details: who sent a version never approves it, nobody approves twice, and
 * every approval is about the very same content.
 *
 * @param content hash of what the version holds now, in hex
 */
export function judgeApproval(
  version: {
    readonly submittedBy: string;
    readonly approvers: readonly string[];
    readonly approvedContent: string | null;
  },
  reviewer: string,
  content: string,
): ApprovalRefusal {
  if (version.submittedBy === reviewer) return 'auteur';
  if (version.approvers.includes(reviewer)) return 'deja_approuve';
  if (version.approvedContent !== null && version.approvedContent !== content) {
    return 'contenu_change';
  }
  return null;
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
