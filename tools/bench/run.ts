import { mkdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import { build, isBuilt } from '../portal/build.ts';
import { Stopper } from '../portal/stopper.ts';
import { type Cluster, openCluster } from '../postgres/index.ts';
import { audit } from './audit.ts';
import { clientSize } from './client-size.ts';
import { compare } from './compare.ts';
import { asAdmin, type BenchDatabase, benchDatabase } from './database.ts';
import { desk, plantDesk, WAITING } from './desk.ts';
import { explain, readsWhole } from './explain.ts';
import { LoadGenerator } from './fire.ts';
import { flood } from './flood.ts';
import { hashFigure } from './hash.ts';
import { questions, sizeQuestions } from './questions.ts';
import {
  clientFigure,
  type Figure,
  figuresTable,
  memoryFigure,
  plansTable,
  sizeFigure,
  throughputFigure,
} from './report.ts';
import { type BenchServer, startBare, startPortal } from './servers.ts';
import { type BenchSettings, readBenchSettings } from './settings.ts';
import { plantAgentSession, plantSessions, plantTokens } from './sign-ins.ts';

/** How long writers append to the audit log. */
const AUDIT_SECONDS = 10;

/**
 * `npm run bench`: the portal against a bare server on the same rows, the same portal on a hundredth of
 * them, its memory, its first load, what a password costs, a flood of sign-ins (`--flood`: only these two,
 * and ends with 1 when those who work meanwhile were not served as promised), the accountants' desk with
 * thousands waiting (`--desk`: only that), and the plans of its statements. `--audit`: only what the audit log
 * bears. Ends with 1 when a large table is read whole, a counter is wrong, or the audit log is below its floor;
 * a ratio that is missed is only told, machines being what they are.
 */
const say = (text: string) => console.log(text);
/** Of the last minute, five and fifteen. */
const loadAverage = () =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');

async function bench(stopper: Stopper): Promise<boolean> {
  const settings = readBenchSettings();
  const { folder, seed } = settings;
  mkdirSync(folder, { recursive: true });
  if (!isBuilt()) {
    say('Building…');
    await build(stopper.signal);
  }
  const cluster = await openCluster(folder);
  stopper.onStop(() => cluster.stop());
  if (settings.deskOnly) {
    say(`\n${figuresTable(await measureDesk(settings, cluster, stopper))}\n`);
    return true;
  }
  if (settings.auditOnly) {
    const figures = await audit(cluster, AUDIT_SECONDS);
    say(`\n${figuresTable(figures)}\n`);
    return figures.every(({ met }) => met !== false);
  }
  const small = await benchDatabase(cluster, 'bench_small', { ...settings.small, seed }, say);
  if (settings.floodOnly) {
    const hash = await hashFigure();
    const figures = await measureFlood(settings, small, stopper);
    say(`\n${figuresTable([hash, ...figures])}\n`);
    say(`Load average: ${loadAverage()}, on ${availableParallelism()} cores.`);
    return figures.every(({ met }) => met !== false);
  }
  const large = await benchDatabase(cluster, 'bench_large', { ...settings.large, seed }, say);
  const figures = await measure(settings, { large, small }, stopper);
  figures.push(...(await measureDesk(settings, cluster, stopper)));
  say('Plans…');
  const plans = await explain(large, { folder, log: join(folder, 'postgres.log'), seed });
  const wrong = await wrongCounters(large);
  say(`\n${figuresTable(figures)}\n\n${plansTable(plans)}\n`);
  say(`Counters after the imports: ${wrong === 0 ? 'exact' : `${wrong} WRONG`}.`);
  return wrong === 0 && !plans.some(readsWhole);
}

async function measure(
  settings: BenchSettings,
  { large, small }: { large: BenchDatabase; small: BenchDatabase },
  stopper: Stopper,
): Promise<Figure[]> {
  const { connections, rounds, seconds, seed, folder } = settings;
  const generator = new LoadGenerator();
  stopper.onStop(() => generator.stop());
  const order = { connections, folder };
  const contest = { generator, connections, rounds, seconds };
  const figures: Figure[] = [];
  const memory = { rest: 0, after: 0 };

  const signIns = await plantSessions(large, 240);
  const asked = questions(signIns, await plantTokens(large, 200), seed);
  await among(stopper, [startPortal(large, order)], async ([portal]) => {
    await sleep(5_000);
    memory.rest = portal.memory();
  });
  await among(
    stopper,
    [startPortal(large, order), startBare(large, order)],
    async ([ours, theirs]) => {
      for (const { name, target, load } of asked) {
        say(`${name}…`);
        const result = await compare({ ...contest, ours, theirs, load });
        figures.push(throughputFigure(name, target, result));
      }
      memory.after = ours.memory();
    },
  );
  const atLarge = sizeQuestions(signIns);
  const atSmall = sizeQuestions(await plantSessions(small, 240));
  // Both anew, so that neither has had more time to warm up.
  await among(
    stopper,
    [startPortal(large, order), startPortal(small, order)],
    async ([ours, theirs]) => {
      for (const [rank, { name, load }] of atLarge.entries()) {
        say(`${name}, large and small…`);
        const theirLoad = atSmall[rank]?.load ?? load;
        figures.push(
          sizeFigure(name, await compare({ ...contest, ours, theirs, load, theirLoad })),
        );
      }
    },
  );
  figures.push(await hashFigure(), ...(await measureFlood(settings, small, stopper)));
  return [...figures, memoryFigure(memory.rest, memory.after), clientFigure(clientSize())];
}

/** Sign-ins without end, and what those who work meanwhile see of it. */
async function measureFlood(
  { connections, folder }: BenchSettings,
  small: BenchDatabase,
  stopper: Stopper,
): Promise<Figure[]> {
  say('Sign-ins without end…');
  const signIns = await plantSessions(small, 240);
  const figures: Figure[] = [];
  // Each comes from an address of its own, as a proxy says.
  const order = { connections, folder, env: { TRUSTED_PROXIES: '1' } };
  await among(stopper, [startPortal(small, order)], async ([portal]) => {
    figures.push(...(await flood(small, portal, signIns)));
  });
  return figures;
}

/** The accountants' desk with thousands of versions waiting, one request at a time. */
async function measureDesk(
  { connections, folder, seed }: BenchSettings,
  cluster: Cluster,
  stopper: Stopper,
): Promise<Figure[]> {
  const content = { contracts: WAITING, cfas: WAITING, seed };
  const database = await benchDatabase(cluster, 'bench_desk', content, say);
  say('The accountants’ desk…');
  await plantDesk(database);
  const accountant = await plantAgentSession(database, 'comptabilite');
  const figures: Figure[] = [];
  await among(stopper, [startPortal(database, { connections, folder })], async ([portal]) => {
    figures.push(...(await desk(portal, accountant)));
  });
  return figures;
}

/** Runs `work` with servers, and stops them whatever happens. */
async function among<const T extends readonly Promise<BenchServer>[]>(
  stopper: Stopper,
  starting: T,
  work: (servers: { [K in keyof T]: BenchServer }) => Promise<void>,
): Promise<void> {
  const servers = await Promise.all(
    starting.map(async (started) => {
      const server = await started;
      stopper.onStop(() => server.stop());
      return server;
    }),
  );
  await work(servers as unknown as { [K in keyof T]: BenchServer });
  for (const server of servers) await server.stop();
}

/** Statuses of CFA whose maintained counter is not the number of their contracts. */
function wrongCounters(database: BenchDatabase): Promise<number> {
  return asAdmin(database, async (client) => {
    const { rows } = await client.query<{ wrong: number }>(
      `SELECT count(*)::int AS wrong FROM
         (SELECT cfa_id, status, count(*) AS n FROM contracts GROUP BY cfa_id, status) real
         FULL JOIN (SELECT cfa_id, status, sum(n) AS n FROM contract_counts GROUP BY cfa_id, status)
           kept USING (cfa_id, status)
       WHERE coalesce(real.n, 0) <> coalesce(kept.n, 0)`,
    );
    return rows[0]?.wrong ?? -1;
  });
}

const stopper = new Stopper();
try {
  const good = await Promise.race([bench(stopper), stopper.asked.then(() => false)]);
  await stopper.stopAll();
  process.exit(good ? 0 : 1);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  await stopper.stopAll();
  process.exit(1);
}
