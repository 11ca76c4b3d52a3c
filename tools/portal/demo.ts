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

/** Loads the demo data the first time, all or nothing; a loading that was cut short is done again. */
export async function loadDemo(
  ownerUrl: string,
  settings: Settings,
  signal: AbortSignal,
): Promise<void> {
  const started = join(settings.dataDir, 'demo-loading');
  if (!existsSync(started) && !(await isEmpty(ownerUrl))) return;
  await step('Chargement des données de démonstration', async () => {
    writeFileSync(started, '');
    const { ok, output } = await runQuietly(
      ['tools/demo/load.ts', '--size', 'demo'],
      { DATABASE_URL: ownerUrl },
      signal,
    );
    if (!ok) {
      process.stderr.write(`\n${output}\n`);
      throw new PlainError(
        "Les données de démonstration n'ont pas pu être chargées : voyez ci-dessus.",
      );
    }
    rmSync(started);
  });
}

/** The demo accounts, when this workspace has some. */
export function demoAccounts(): DemoAccounts | undefined {
  const file = join(ROOT, 'tools/demo/accounts.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccounts) : undefined;
}
