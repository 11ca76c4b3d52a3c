import {
  type ApprovalRefusal,
  BANK_ACCOUNT_STATES,
  judgeApproval,
  writeInstant,
} from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import type { OpcoActor } from '../database/index.js';
import { Problem } from '../http/index.js';
import type { BankAccount } from './bank-account.entity.js';

const OPEN: readonly BankAccount['status'][] = ['a_valider', 'programme'];

/**
 * Refuses an act on a version that another accountant has taken or decided meanwhile, and says who and when.
 *
 * @throws Problem `deja_traite`, `version_depassee`, `etat_incompatible`
 */
export async function refuseTaken(
  manager: EntityManager,
  actor: OpcoActor,
  account: BankAccount,
  version: number,
): Promise<void> {
  const taken = account.claimedBy !== null && account.claimedBy !== actor.userId;
  if (!taken && account.version === version && OPEN.includes(account.status)) return;
  const [who] = (await manager.query(
    taken
      ? `SELECT u.id, u.prenom || ' ' || u.nom AS name, b.claimed_at AS at
         FROM bank_accounts b JOIN users u ON u.id = b.claimed_by WHERE b.id = $1`
      : `SELECT u.id, u.prenom || ' ' || u.nom AS name, r.at
         FROM bank_account_reviews r JOIN users u ON u.id = r.reviewer_id
         WHERE r.bank_account_id = $1 ORDER BY r.at DESC LIMIT 1`,
    [account.id],
  )) as ({ id: string; name: string; at: Date } | undefined)[];
  if (who !== undefined && who.id !== actor.userId) {
    throw new Problem('deja_traite', {
      detail: taken
        ? `${who.name} contrôle ce RIB depuis le ${writeInstant(who.at)}.`
        : `${who.name} s’est déjà prononcé sur ce RIB, le ${writeInstant(who.at)} : relisez-le.`,
    });
  }
  if (account.version !== version) throw new Problem('version_depassee');
  throw wrongState(account);
}

/** The refusal of an act that the state of a version does not allow. */
export function wrongState({ status }: BankAccount): Problem {
  return new Problem('etat_incompatible', {
    detail: `Ce RIB est dans l’état « ${BANK_ACCOUNT_STATES[status].label} ».`,
  });
}

/**
 * Why the four-eyes rule forbids this approval; `null` when it does not.
 *
 * @param current hash of what the version holds now; `null` when its IBAN opens no more
 */
export function approvalRefusal(
  account: BankAccount,
  actor: OpcoActor,
  current: Buffer | null,
): ApprovalRefusal {
  return judgeApproval(
    {
      submittedBy: account.submittedBy ?? '',
      approvers: account.approvers,
      approvedContent: account.contentHash?.toString('hex') ?? null,
    },
    actor.userId,
    current?.toString('hex') ?? '',
  );
}

const REFUSALS = {
  auteur: 'Vous avez transmis ce RIB : un autre doit le valider.',
  deja_approuve: 'Vous avez déjà validé ce RIB : un autre comptable doit se prononcer.',
  contenu_change: 'Le contenu n’est plus celui qui a été transmis : refusez ce RIB.',
} as const;

/** The same, as it is answered. */
export function approvalProblem(refusal: keyof typeof REFUSALS): Problem {
  return new Problem('regle_refusee', { detail: REFUSALS[refusal] });
}
