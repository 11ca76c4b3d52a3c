import 'reflect-metadata';
import { createApp } from './app.js';
import { ConfigError, readConfig } from './config/index.js';
import { Reseal, VaultError } from './vault/index.js';

/** Wraps every sealed value with the active master key, with the configuration of the servers. */
async function reseal(): Promise<void> {
  const app = await createApp(readConfig());
  await app.init();
  try {
    const { read, wrapped } = await app.get(Reseal).run();
    console.log(`Valeurs scellées : ${read} lue(s), ${wrapped} passée(s) sous la clé active.`);
  } finally {
    await app.close();
  }
}

reseal().catch((error: unknown) => {
  if (error instanceof ConfigError) console.error(error.message);
  else if (error instanceof VaultError) {
    console.error(
      'Une valeur scellée ne s’ouvre avec aucune des clés de ENCRYPTION_KEYS : gardez l’ancienne clé à la suite de la nouvelle.',
    );
  } else console.error(error);
  process.exitCode = 1;
});
