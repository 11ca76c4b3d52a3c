import { localUrl, startApi } from './api.ts';
import { banner } from './banner.ts';
import { build, isBuilt } from './build.ts';
import { migrate, openDatabase } from './database.ts';
import { actDemo, loadDemo } from './demo.ts';
import { lockFolder } from './lock.ts';
import type { Settings } from './settings.ts';
import { step } from './step.ts';
import type { Stopper } from './stopper.ts';

/** From sources to a portal that answers; what was started is undone by `stopper`. */
export async function serve(settings: Settings, stopper: Stopper): Promise<void> {
  stopper.onStop(lockFolder(settings.dataDir));
  const { signal } = stopper;
  const database = await step(
    settings.databaseUrl ? 'Connexion à la base de données' : 'Démarrage de PostgreSQL',
    () => openDatabase(settings, stopper),
  );
  if (!isBuilt()) await step("Construction de l'application", () => build(signal));
  await step('Mise à jour des tables', () => migrate(database.ownerUrl, signal));
  if (settings.demo) await loadDemo(database.ownerUrl, settings, signal);
  await step('Démarrage du portail', async () =>
    startApi(settings, await database.apiUrl(), stopper),
  );
  if (settings.demo) await actDemo(settings, localUrl(settings), signal);
  if (!stopper.isAsked) console.log(banner(settings, database));
}
