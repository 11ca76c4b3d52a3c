import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { runQuietly } from './run-quietly.ts';
import { ROOT } from './settings.ts';

/** What decides the outcome of a build. */
const SOURCES = [
  ...['package-lock.json', 'tsconfig.base.json', 'libs/domain', 'libs/api-types'],
  ...['apps/api', 'apps/client'],
];
const RESULTS = [
  'libs/domain/dist/index.js',
  'apps/api/dist/main.js',
  'apps/client/dist/index.html',
];
const SKIPPED = new Set(['dist', 'node_modules', '.angular', 'tsconfig.tsbuildinfo']);
const STAMP = join(ROOT, 'node_modules/.cache/action-apprentissage/build');

/** Whether the last build is still the build of these sources: a look at dates and sizes, no more. */
export function isBuilt(): boolean {
  return (
    RESULTS.every((path) => existsSync(join(ROOT, path))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === fingerprint()
  );
}

/** Builds the libraries, the API and the client, through the cache of Nx. */
export async function build(signal?: AbortSignal): Promise<void> {
  const before = fingerprint();
  const { ok, output } = await runQuietly(
    ['node_modules/nx/dist/bin/nx.js', 'run-many', '--targets=build', '--outputStyle=static'],
    { NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: undefined, FORCE_COLOR: '0' },
    signal,
  );
  if (!ok) {
    process.stderr.write(`\n${output}\n`);
    throw new PlainError("La construction de l'application a échoué : voyez ci-dessus.");
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, before);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) add(hash, source);
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, path: string): void {
  const stat = statSync(join(ROOT, path));
  if (!stat.isDirectory()) {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(ROOT, path)).sort()) {
    if (!SKIPPED.has(name)) add(hash, `${path}/${name}`);
  }
}
