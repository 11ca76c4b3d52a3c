import { behindThePortal } from './database.js';

/**
 * Lets the time to object pass: the change of a CFA that waits takes effect at the next round. The server of
 * the journeys has no clock that could be moved, other journeys live by it; so what was promised to the CFA is
 * moved instead, which the database lets none of the portal's roles do.
 */
export async function passDelay(siret: string): Promise<void> {
  const changed = await behindThePortal(
    `UPDATE bank_accounts SET effective_at = now() - interval '1 minute', version = version + 1
     WHERE status = 'programme' AND cfa_id = (SELECT id FROM cfas WHERE siret = $1)`,
    [siret],
  );
  if (changed !== 1) throw new Error(`no change of ${siret} waits`);
}
