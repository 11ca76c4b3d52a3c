import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { answers } from '../portal/api.ts';
import { build, isBuilt } from '../portal/build.ts';
import { migrate, openDatabase } from '../portal/database.ts';
import { actDemo, loadDemo } from '../portal/demo.ts';
import { encryptionKeys } from '../portal/encryption-keys.ts';
import { lockFolder } from '../portal/lock.ts';
import { readSettings, ROOT, type Settings } from '../portal/settings.ts';
import { step } from '../portal/step.ts';
import { Stopper } from '../portal/stopper.ts';
import { freePort } from '../postgres/index.ts';
import { watch } from './watch.ts';

/**
 * `npm run dev`: the client's development server on PORT, which hands `/api` to the API, itself restarted
 * when the compiler has written something new.
 */
const stopper = new Stopper();
try {
  const settings = await readSettings(process.env);
  stopper.onStop(lockFolder(settings.dataDir));
  const database = await step('Démarrage de la base de données', () =>
    openDatabase(settings, stopper),
  );
  if (!isBuilt()) await step("Première construction de l'application", () => build(stopper.signal));
  await step('Mise à jour des tables', () => migrate(database.ownerUrl, stopper.signal));
  if (settings.demo) await loadDemo(database.ownerUrl, settings, stopper.signal);
  const apiUrl = await watchAll(settings, await database.apiUrl());
  if (settings.demo && (await answers(apiUrl, () => stopper.isAsked))) {
    await actDemo(settings, apiUrl, stopper.signal);
  }
  console.log(`\n  Le portail en développement : ${settings.publicUrl}\n  Ctrl-C pour arrêter.\n`);
  console.log(await stopper.asked);
} catch (error) {
  if (!stopper.isAsked) console.error(error instanceof PlainError ? error.message : error);
  stopper.stopBecause('', 1);
}
await stopper.stopAll();
process.exit(stopper.exitCode);

/** Starts everything; gives the address of the API. */
async function watchAll(settings: Settings, databaseUrl: string): Promise<string> {
  const apiPort = await freePort();
  const folder = join(settings.dataDir, 'dev');
  mkdirSync(folder, { recursive: true });
  const proxy = join(folder, 'proxy.json');
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const target = { '/api': { target: apiUrl, secure: false } };
  writeFileSync(proxy, JSON.stringify(target));

  watch(stopper, 'tsc', [
    'node_modules/typescript/bin/tsc',
    ...['-b', 'apps/api', '--watch', '--preserveWatchOutput'],
  ]);
  watch(
    stopper,
    'api',
    ['--watch-path=apps/api/dist', '--watch-path=libs/domain/dist', 'apps/api/dist/main.js'],
    {
      env: {
        LOG_LEVEL: 'info',
        ENVIRONMENT: 'Développement',
        SECOND_FACTOR_OPCO: process.env['SECOND_FACTOR_OPCO'] || 'optional',
        SECOND_FACTOR_CFA: process.env['SECOND_FACTOR_CFA'] || 'optional',
        DATABASE_APP_URL: databaseUrl,
        PORT: String(apiPort),
        DATA_DIR: settings.dataDir,
        PUBLIC_URL: settings.publicUrl,
        ENCRYPTION_KEYS: encryptionKeys(settings.dataDir, process.env['ENCRYPTION_KEYS']),
      },
    },
  );
  watch(
    stopper,
    'client',
    [
      join(ROOT, 'node_modules/@angular/cli/bin/ng.js'),
      ...['serve', `--port=${settings.port}`, `--proxy-config=${proxy}`],
    ],
    { cwd: 'apps/client', env: { NG_CLI_ANALYTICS: 'false' } },
  );
  return apiUrl;
}
