import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { User } from './user.entity.js';

/**
 * Who signs in with an identifiant: the confirmed person, else who signed up and has not confirmed yet.
 * Somebody merely invited is nobody yet, whichever CFA invited them.
 */
export function holderOf(manager: EntityManager, identifiant: string): SelectQueryBuilder<User> {
  return manager
    .createQueryBuilder(User, 'user')
    .where('user.identifiant = :identifiant', { identifiant })
    .andWhere('(user.confirmedAt IS NOT NULL OR user.passwordHash IS NOT NULL)')
    .orderBy('user.confirmedAt', 'ASC', 'NULLS LAST')
    .limit(1);
}

/**
 * Whether an identifiant is somebody's: a confirmed person's, or kept for who left it a moment ago and may
 * take it back.
 */
export async function isTaken(
  manager: EntityManager,
  identifiant: string,
  now: Date,
): Promise<boolean> {
  const [{ taken }] = (await manager.query(
    `SELECT EXISTS (SELECT FROM users WHERE identifiant = $1 AND confirmed_at IS NOT NULL)
       OR EXISTS (SELECT FROM address_changes WHERE kind = 'identifiant' AND old_address = $1
         AND undo_hash IS NOT NULL AND undone_at IS NULL AND undo_expires_at > $2) AS taken`,
    [identifiant, now],
  )) as [{ taken: boolean }];
  return taken;
}
