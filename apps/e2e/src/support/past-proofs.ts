import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
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

/** The same for the session of one window: others of the same person may be under way. */
export async function ageProof(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const secret = cookies.find(({ name }) => name === 'session')?.value ?? '';
  const changed = await asRole(
    'aa_identity',
    `UPDATE sessions SET proven_at = proven_at - interval '6 minutes' WHERE id_hash = $1`,
    [createHash('sha256').update(secret).digest()],
  );
  if (changed !== 1) throw new Error('this window has no session');
}
