import type { EntityManager } from 'typeorm';
import { User } from '../users/index.js';

/**
 * An active person with the hash of their password, their row locked until the transaction ends: whoever
 * opens a session of theirs and whoever ends them all take it first, and see what the other did.
 *
 * @returns `null` for nobody, or somebody deactivated
 */
export function heldUser(manager: EntityManager, id: string): Promise<User | null> {
  return manager
    .createQueryBuilder(User, 'user')
    .addSelect('user.passwordHash')
    .where('user.id = :id AND user.active', { id })
    .setLock('for_no_key_update')
    .getOne();
}
