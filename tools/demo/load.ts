import { parseArgs } from 'node:util';
import { isCivilDate, today as dayOf } from '@apprentissage/domain';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { loadCrowd } from './load-crowd.ts';
import { loadDemo } from './load-demo.ts';

/**
 * Fills the database of `DATABASE_URL` (the owner's connection, migrated) with made-up data:
 *
 *     node tools/demo/load.ts --size demo
 *     node tools/demo/load.ts --contracts 1000000 --cfas 4000
 *
 * `--seed` and `--today` make the same data again.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'demo' },
      contracts: { type: 'string' },
      cfas: { type: 'string', default: '4000' },
      seed: { type: 'string', default: '2026' },
      today: { type: 'string', default: dayOf() },
    },
  });
  const url = process.env['DATABASE_URL'];
  if (!url || !URL.canParse(url)) {
    throw new PlainError('DATABASE_URL doit être l’adresse d’une base PostgreSQL.');
  }
  if (values.size !== 'demo') throw new PlainError('--size ne connaît que « demo ».');
  if (!isCivilDate(values.today)) throw new PlainError('--today doit être une date AAAA-MM-JJ.');
  const seed = whole('seed', values.seed);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  const started = performance.now();
  try {
    await client.connect();
    const loaded =
      values.contracts === undefined
        ? await loadDemo(client, { seed, today: values.today })
        : await loadCrowd(client, {
            seed,
            today: values.today,
            contracts: whole('contracts', values.contracts),
            cfas: whole('cfas', values.cfas),
            onProgress: (text) => console.log(text),
          });
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
    console.log(
      loaded === null
        ? 'Données de démonstration : déjà là, rien à faire.'
        : `Données de démonstration : ${loaded.cfas} CFA, ${loaded.contracts} contrats (${seconds} s).`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new PlainError(`--${name} doit être un nombre entier, 1 au moins.`);
}

main().catch((error: unknown) => {
  if (error instanceof PlainError) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});
