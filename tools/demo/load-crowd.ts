import type { CivilDate } from '@apprentissage/domain';
import type pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { ACCOUNTS, instructeurs, plantAccounts } from './accounts.ts';
import { type Cfa, makeCfa } from './cfa.ts';
import { type Contract, contractsOf, type World } from './contract.ts';
import { copyRows } from './copy.ts';
import { DepositNumbers } from './identifiers.ts';
import { type Loaded, plantCfas, plantContracts } from './load-demo.ts';
import { withOwnerRights } from './owner-rights.ts';
import { Random } from './random.ts';
import { setAside } from './set-aside.ts';
import { cfaSizes } from './sizes.ts';
import { uuidAt } from './uuid.ts';

/** What to load: as many contracts as a benchmark wants. */
export interface Crowd {
  readonly seed: number;
  readonly today: CivilDate;
  readonly contracts: number;
  readonly cfas: number;
  /** Told from time to time, in French. */
  readonly onProgress?: (text: string) => void;
}

/** Contracts sent in one COPY: they stand in memory together. */
const BATCH = 5_000;

/** Tables of which keys, indexes and triggers wait until the rows are there. */
const BULK_TABLES = ['contracts', 'contract_events'];

/**
 * Loads many contracts into an empty, migrated database: one person per CFA (without a password), the
 * OPCO's accounts, contracts and timelines by COPY; then indexes, keys and exact counters.
 */
export async function loadCrowd(client: pg.ClientBase, crowd: Crowd): Promise<Loaded> {
  await withOwnerRights(client, async () => {
    const { rowCount } = await client.query('SELECT 1 FROM cfas LIMIT 1');
    if (rowCount !== 0)
      throw new PlainError('Cette base contient déjà des CFA : il en faut une vide.');
    const { seed, today } = crowd;
    const cfas = Array.from({ length: crowd.cfas }, (_, rank) => makeCfa(seed, rank, today));
    const createdAt = new Date(`${today}T00:00:00Z`);
    const agents = instructeurs(seed, createdAt);
    await plantCfas(client, cfas);
    await plantPeople(client, crowd, cfas);
    const opco = ACCOUNTS.filter(({ cfa }) => cfa === null);
    await plantAccounts(client, opco, { seed, today, createdAt, cfaIds: new Map() });

    const putBack = await setAside(client, BULK_TABLES);
    await plantAll(client, crowd, cfas, { seed, today, agents, deposits: new DepositNumbers() });
    crowd.onProgress?.('  index et clés…');
    await putBack();
    await client.query(
      `INSERT INTO contract_counts (cfa_id, status, slot, n)
       SELECT cfa_id, status, 0, count(*) FROM contracts GROUP BY cfa_id, status`,
    );
  });
  crowd.onProgress?.('  statistiques…');
  // Also sets the visibility map, as autovacuum would have done on rows that have lain for a while.
  await client.query('VACUUM (ANALYZE) cfas, users, contracts, contract_events, contract_counts');
  return { cfas: crowd.cfas, contracts: crowd.contracts };
}

async function plantAll(
  client: pg.ClientBase,
  crowd: Crowd,
  cfas: readonly Cfa[],
  world: World,
): Promise<void> {
  const sizes = cfaSizes(crowd.contracts, crowd.cfas);
  let batch: Contract[] = [];
  let done = 0;
  let told = 0;
  const flush = async () => {
    await plantContracts(client, batch);
    done += batch.length;
    batch = [];
    const percent = Math.floor((done / crowd.contracts) * 10) * 10;
    if (percent > told) crowd.onProgress?.(`  ${(told = percent)} % des contrats…`);
  };
  for (const [rank, cfa] of cfas.entries()) {
    for (const contract of contractsOf(world, cfa, sizes[rank] ?? 0)) {
      batch.push(contract);
      if (batch.length === BATCH) await flush();
    }
  }
  await flush();
}

/** One administrator per CFA, who has no password: sessions are planted for them. */
function plantPeople(client: pg.ClientBase, { seed }: Crowd, cfas: readonly Cfa[]): Promise<void> {
  return copyRows(
    client,
    'users',
    [
      ...['id', 'audience', 'cfa_id', 'identifiant', 'email', 'nom', 'prenom', 'rights'],
      ...['confirmed_at', 'created_at'],
    ],
    cfas.map(({ id, rank, createdAt }) => {
      const mail = `direction@cfa-${rank}.example`;
      const userId = uuidAt(createdAt, new Random(seed, 'director', rank));
      const rights = '{administration_cfa}';
      return [userId, 'cfa', id, mail, mail, 'Direction', `${rank}`, rights, createdAt, createdAt];
    }),
  );
}
