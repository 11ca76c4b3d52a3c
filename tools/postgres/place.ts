import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { canRun, canUse, type Account } from './account.ts';
import { binariesIn, type Binaries } from './binaries.ts';

/** Folders that root keeps for itself, tried in this order when the clone is out of the server's reach. */
const ROOTS = ['/var/lib/action-apprentissage', '/opt/action-apprentissage'];

/** The folder of the cluster, and the programs, both within reach of the account that runs the server. */
export interface Place {
  folder: string;
  binaries: Binaries;
  /** True when the data could not stay under the data folder (a clone in `/root`, for one). */
  moved: boolean;
}

/**
 * Decides where a cluster lives. `wanted` is the folder asked for; it is made when missing. Under root it
 * is given to `account`, or replaced by a folder that this account can reach.
 */
export function findPlace(wanted: string, binaries: Binaries, account: Account | undefined): Place {
  if (!account) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return { folder: wanted, binaries, moved: false };
  }
  const reachable = reachableBinaries(binaries, account);
  if (offer(wanted, account)) return { folder: wanted, binaries: reachable, moved: false };
  for (const root of ROOTS) {
    const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
    const folder = join(root, key, 'postgres');
    if (offer(folder, account)) return { folder, binaries: reachable, moved: true };
  }
  throw new PlainError(
    `Le compte « ${account.name} », qui fait tourner PostgreSQL, ne peut atteindre ni ${wanted} ni ${ROOTS.join(', ni ')} : choisissez un autre dossier avec DATA_DIR.`,
  );
}

/** Makes `folder` and gives it to `account`; false when it stays out of its reach. */
function offer(folder: string, { uid, gid, name }: Account): boolean {
  const account = { uid, gid, name };
  try {
    const parent = dirname(folder);
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chownSync(folder, uid, gid);
    return canUse(account, folder);
  } catch {
    return false;
  }
}

function reachableBinaries(binaries: Binaries, account: Account): Binaries {
  if (canRun(account, binaries.postgres)) return binaries;
  const manifest = readFileSync(join(dirname(binaries.root), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  for (const root of ROOTS) {
    const copy = binariesIn(join(root, `postgresql-${version}`));
    try {
      if (canRun(account, copy.postgres) && statSync(copy.root).uid === 0) return copy;
      // Copied beside, then renamed: an interrupted copy is never taken for a whole one.
      const draft = `${copy.root}.${randomUUID()}`;
      mkdirSync(root, { recursive: true, mode: 0o755 });
      cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
      chmodSync(draft, 0o755);
      rmSync(copy.root, { recursive: true, force: true });
      renameSync(draft, copy.root);
      if (canRun(account, copy.postgres)) return copy;
    } catch {
      // The next root may do.
    }
  }
  throw new PlainError(
    `Le compte « ${account.name} » ne peut pas lire les programmes de PostgreSQL (${binaries.root}) et ils n'ont pas pu être copiés ailleurs.`,
  );
}
