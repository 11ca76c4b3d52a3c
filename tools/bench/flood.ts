import { PASSWORD_HASH_COST } from '@apprentissage/domain';
import { hash } from '@node-rs/argon2';
import autocannon from 'autocannon';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAdmin, type BenchDatabase } from './database.ts';
import type { Flood, Order } from './flood-sender.ts';
import type { Figure } from './report.ts';
import type { BenchServer } from './servers.ts';
import type { SignIn } from './sign-ins.ts';

/** Sign-ins that are always under way, each from an address of the network of its own. */
const PARALLEL = 500;
const SECONDS = 15;
/** Requests a second of those who are signed in, and of the supervision. */
const READS = 50;
const CHECKS = 10;
const PASSWORD = 'Apprentissage-2026!';
/** The 95th centile that readers are promised meanwhile, in milliseconds. */
const PROMISED = 300;

/** What somebody saw while the flood went on. */
interface Seen {
  readonly perSecond: number;
  readonly p95: number;
  readonly failed: number;
}

/**
 * Five hundred people sign in at once, again and again, most of them to accounts that do not exist; others
 * work meanwhile. Passwords are evaluated two at a time, fifty wait, the others come back when told.
 */
export async function flood(
  database: BenchDatabase,
  server: BenchServer,
  signIns: readonly SignIn[],
): Promise<Figure[]> {
  const people = await givePasswords(database);
  const reads = () => read(server, '/api/contracts?limit=25', READS, signIns);
  const checks = () => read(server, '/api/health', CHECKS, [{ cookie: '' }]);
  const [quiet] = await Promise.all([reads(), checks()]);
  const flooding = signInWithoutEnd(server, people);
  // The readers come when the flood is there.
  await sleep(1_000);
  const [busy, health] = await Promise.all([reads(), checks()]);
  const came = await flooding;
  const evaluated = came.opened + came.refused;
  return [
    {
      name: 'Sign-ins evaluated, 500 at once',
      value: `${(evaluated / came.seconds).toFixed(0)}/s`,
      target: '',
      met: came.others === 0 && came.opened > 0,
      detail: `${came.opened} opened, ${came.refused} refused, ${came.later} told to come back, ${came.others} OTHERS`,
    },
    readersFigure('Reads meanwhile, p95', busy, `${quiet.p95} ms without the flood`),
    readersFigure('Health meanwhile, p95', health, ''),
  ];
}

function readersFigure(name: string, { p95, perSecond, failed }: Seen, more: string): Figure {
  const about = [`${perSecond.toFixed(0)}/s asked`, more, failed > 0 ? `${failed} FAILED` : ''];
  return {
    name,
    value: `${p95} ms`,
    target: `≤ ${PROMISED} ms`,
    met: p95 <= PROMISED && failed === 0,
    detail: about.filter((text) => text !== '').join(', '),
  };
}

/** Gives everybody a password; their identifiants. */
async function givePasswords(database: BenchDatabase): Promise<string[]> {
  const passwordHash = await hash(PASSWORD, PASSWORD_HASH_COST);
  return asAdmin(database, async (client) => {
    await client.query('TRUNCATE throttles, tries');
    const { rows } = await client.query<{ identifiant: string }>(
      `UPDATE users SET password_hash = $1, confirmed_at = coalesce(confirmed_at, now())
       RETURNING identifiant`,
      [passwordHash],
    );
    return rows.map(({ identifiant }) => identifiant);
  });
}

/** One page, so many times a second, whoever else is there. */
async function read(
  { url }: BenchServer,
  path: string,
  rate: number,
  signIns: readonly SignIn[],
): Promise<Seen> {
  const times: number[] = [];
  const result = await fire(
    {
      url,
      connections: rate,
      overallRate: rate,
      duration: SECONDS,
      requests: signIns.map(({ cookie }) => ({ path, headers: { cookie } })),
    },
    (status, time) => {
      if (status < 300) times.push(time);
    },
  );
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / result.duration,
    p95: Math.round(times[Math.floor(times.length * 0.95)] ?? Number.NaN),
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** The flood, from a process of its own, so that its work does not hold the readers up. */
async function signInWithoutEnd({ url }: BenchServer, people: readonly string[]): Promise<Flood> {
  const child = fork(join(import.meta.dirname, 'flood-sender.ts'));
  const answer = once(child, 'message') as Promise<[Flood]>;
  const order: Order = {
    url,
    people,
    password: PASSWORD,
    parallel: PARALLEL,
    seconds: SECONDS + 2,
  };
  child.send(order);
  const [came] = await answer;
  child.disconnect();
  return came;
}

function fire(
  options: autocannon.Options,
  onAnswer: (status: number, time: number) => void,
): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error: Error | null, all) =>
      error ? reject(error) : resolve(all),
    );
    instance.on('response', (_client, status, _bytes, time) => onAnswer(status, time));
  });
}
