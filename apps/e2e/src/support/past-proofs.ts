import { asRole } from './database.js';

/**
 * Lets six minutes pass since somebody last proved who they are: the journeys' own database is told so,
 * nothing of the portal knows.
 *
 * @param folder the data folder of another portal
 */
export async function ageProofs(identifiant: string, folder?: string): Promise<void> {
  const changed = await asRole(
    'aa_identity',
    `UPDATE sessions SET proven_at = proven_at - interval '6 minutes'
     WHERE user_id = (SELECT id FROM users WHERE identifiant = $1)`,
    [identifiant],
    folder,
  );
  if (changed === 0) throw new Error(`${identifiant} has no session`);
}
