import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../portal/settings.ts';
import { median } from './compare.ts';
import type { Figure } from './report.ts';

const HASHES = 20;
/** What one guess should cost here, in milliseconds: enough for a thief, bearable for who signs in. */
const WANTED = { least: 16, most: 90 };

/** What the hash of one password takes, with the parameters that are stored with it. */
export async function hashFigure(): Promise<Figure> {
  const hasher = await portalHasher();
  const times: number[] = [];
  let stored = '';
  for (let n = 0; n < HASHES; n++) {
    const began = performance.now();
    stored = await hasher.hash(`Apprentissage-2026-${n}`);
    times.push(performance.now() - began);
  }
  const middle = median(times);
  const { least, most } = WANTED;
  return {
    name: `One password hash, median of ${HASHES}`,
    value: `${middle.toFixed(1)} ms`,
    target: `${least} to ${most} ms`,
    met: middle >= least && middle <= most,
    detail: stored.split('$').slice(1, 4).join(' '),
  };
}

/** The hasher of the portal itself, as it was built. */
async function portalHasher(): Promise<{ hash(password: string): Promise<string> }> {
  const built = (path: string) => import(pathToFileURL(join(ROOT, 'apps/api/dist', path)).href);
  const { readConfig } = (await built('config/index.js')) as {
    readConfig(env: Readonly<Record<string, string>>): object;
  };
  const { PasswordHasher } = (await built('account/password-hasher.js')) as {
    PasswordHasher: new (config: object) => { hash(password: string): Promise<string> };
  };
  return new PasswordHasher(readConfig({ DATABASE_URL: 'postgres://unused.test/unused' }));
}
