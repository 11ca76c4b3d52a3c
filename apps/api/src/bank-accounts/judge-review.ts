import { BANK_ACCOUNT_STATES, writeInstant } from '@apprentissage/domain';
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
