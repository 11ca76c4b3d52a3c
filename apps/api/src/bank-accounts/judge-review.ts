import { BANK_ACCOUNT_STATES, claimHolds, writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import type { OpcoActor } from '../database/index.js';
import { Problem } from '../http/index.js';
import type { BankAccount } from './bank-account.entity.js';

const OPEN: readonly BankAccount['status'][] = ['a_valider', 'programme'];

interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/**
 * Refuses an act on a version that another accountant has taken or decided meanwhile, and says who and when.
 *
 * @throws Problem `deja_traite`, `version_depassee`, `etat_incompatible`
 */
export async function refuseTaken(
  manager: EntityManager,
  actor: OpcoActor,
  account: BankAccount,
  { version, now }: { readonly version: number; readonly now: Date },
): Promise<void> {
  const holder = await holderOf(manager, account, now);
  if (holder !== null && holder.id !== actor.userId) {
    throw new Problem('deja_traite', {
      detail: `${holder.name} contrôle ce RIB depuis le ${writeInstant(holder.at)}.`,
    });
  }
  if (account.version === version && OPEN.includes(account.status)) return;
  const [last] = (await manager.query(
    `SELECT u.id, u.prenom || ' ' || u.nom AS name, r.at
     FROM bank_account_reviews r JOIN users u ON u.id = r.reviewer_id
     WHERE r.bank_account_id = $1 ORDER BY r.at DESC LIMIT 1`,
    [account.id],
  )) as Somebody[];
  if (last !== undefined && last.id !== actor.userId) {
    throw new Problem('deja_traite', {
      detail: `${last.name} s’est déjà prononcé sur ce RIB, le ${writeInstant(last.at)} : relisez-le.`,
    });
  }
  if (account.version !== version) throw new Problem('version_depassee');
  throw wrongState(account);
}

/** Who has taken a version and still holds it. */
async function holderOf(
  manager: EntityManager,
  { claimedBy, claimedAt }: BankAccount,
  now: Date,
): Promise<Somebody | null> {
  if (claimedBy === null || claimedAt === null) return null;
  const [holder] = (await manager.query(
    `SELECT id, prenom || ' ' || nom AS name, active FROM users WHERE id = $1`,
    [claimedBy],
  )) as { id: string; name: string; active: boolean }[];
  if (!holder || !claimHolds({ at: claimedAt, holderIsActive: holder.active }, now)) return null;
  return { id: holder.id, name: holder.name, at: claimedAt };
}

/** The refusal of an act that the state of a version does not allow. */
export function wrongState({ status }: BankAccount): Problem {
  return new Problem('etat_incompatible', {
    detail: `Ce RIB est dans l’état « ${BANK_ACCOUNT_STATES[status].label} ».`,
  });
}
