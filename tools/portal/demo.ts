import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { isEmpty } from './database.ts';
import { runQuietly } from './run-quietly.ts';
import { ROOT, type Settings } from './settings.ts';
import { step } from './step.ts';

/** The accounts of the demo, as the banner tells them. */
export interface DemoAccounts {
  password: string;
  accounts: { identifiant: string; description: string }[];
}

/** The file that says a loading has begun and is not over. */
const unfinished = ({ dataDir }: Settings) => join(dataDir, 'demo-loading');

/**
 * Loads the demo data the first time, all or nothing; a loading that was cut short is done again. It is
 * over once `actDemo` has been through it.
 */
export async function loadDemo(
  ownerUrl: string,
  settings: Settings,
  signal: AbortSignal,
): Promise<void> {
  if (!existsSync(unfinished(settings)) && !(await isEmpty(ownerUrl))) return;
  await step('Chargement des données de démonstration', async () => {
    writeFileSync(unfinished(settings), '');
    const { ok, output } = await runQuietly(
      ['tools/demo/load.ts', '--size', 'demo'],
      { DATABASE_URL: ownerUrl },
      signal,
    );
    if (ok) return;
    process.stderr.write(`\n${output}\n`);
    throw new PlainError(
      "Les données de démonstration n'ont pas pu être chargées : voyez ci-dessus.",
    );
  });
}

/**
 * Then what its people did, on the portal that serves: RIB, token, announcements. What cannot be done is
 * said and keeps nobody from the portal; the next start tries again.
 */
export async function actDemo(
  settings: Settings,
  portalUrl: string,
  signal: AbortSignal,
): Promise<void> {
  if (!existsSync(unfinished(settings))) return;
  // Nobody can act for people who must first choose a second factor.
  const isOpen = ['SECOND_FACTOR_OPCO', 'SECOND_FACTOR_CFA'].every(
    (name) => (process.env[name] || 'optional') === 'optional',
  );
  if (isOpen) {
    const { ok, output } = await step('Premiers pas des personnes de la démonstration', () =>
      runQuietly(['tools/demo/acts.ts'], { PORTAL_URL: portalUrl }, signal),
    );
    if (!ok) {
      if (!signal.aborted) {
        process.stderr.write(
          `${output}\nIl manque une partie de la démonstration : voyez ci-dessus.\n`,
        );
      }
      return;
    }
  }
  rmSync(unfinished(settings));
}

/** The demo accounts, when this workspace has some. */
export function demoAccounts(): DemoAccounts | undefined {
  const file = join(ROOT, 'tools/demo/accounts.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccounts) : undefined;
}
