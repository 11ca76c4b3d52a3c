import { asRole } from './database.js';

/** Lets the time to object to a nomination pass: it takes effect at the next round. */
export async function passNominationDelay(siret: string): Promise<void> {
  const changed = await asRole(
    'aa_backoffice',
    `UPDATE nominations SET effective_at = now(), version = version + 1
     WHERE status = 'programmee' AND cfa_id = (SELECT id FROM cfas WHERE siret = $1)`,
    [siret],
  );
  if (changed !== 1) throw new Error(`no nomination for ${siret} waits`);
}
