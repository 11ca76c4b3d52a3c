import { asRole } from './database.js';

/** Lets the time to object pass: the change of a CFA that waits takes effect at the next round. */
export async function passDelay(siret: string): Promise<void> {
  const changed = await asRole(
    'aa_backoffice',
    `UPDATE bank_accounts SET effective_at = now() - interval '1 minute', version = version + 1
     WHERE status = 'programme' AND cfa_id = (SELECT id FROM cfas WHERE siret = $1)`,
    [siret],
  );
  if (changed !== 1) throw new Error(`no change of ${siret} waits`);
}
