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
    await runDemo(['tools/demo/load.ts', '--size', 'demo'], { DATABASE_URL: ownerUrl }, signal);
  });
}

/** Then what its people did, on the portal that serves: RIB, token, announcements. */
export async function actDemo(
  settings: Settings,
  portalUrl: string,
  signal: AbortSignal,
): Promise<void> {
  if (!existsSync(unfinished(settings))) return;
  // Nobody can act for agents who must first choose a second factor.
  if ((process.env['SECOND_FACTOR_OPCO'] || 'optional') === 'optional') {
    await step('Premiers pas des personnes de la démonstration', () =>
      runDemo(['tools/demo/acts.ts'], { PORTAL_URL: portalUrl }, signal),
    );
  }
  rmSync(unfinished(settings));
}

async function runDemo(
  program: string[],
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const { ok, output } = await runQuietly(program, env, signal);
  if (ok) return;
  process.stderr.write(`\n${output}\n`);
  throw new PlainError(
    "Les données de démonstration n'ont pas pu être chargées : voyez ci-dessus.",
  );
}

/** The demo accounts, when this workspace has some. */
export function demoAccounts(): DemoAccounts | undefined {
  const file = join(ROOT, 'tools/demo/accounts.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccounts) : undefined;
}
