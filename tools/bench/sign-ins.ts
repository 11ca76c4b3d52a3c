import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Right } from '@apprentissage/domain';
import type pg from 'pg';
import { Random } from '../demo/random.ts';
import { ROOT } from '../portal/settings.ts';
import { asAdmin, type BenchDatabase } from './database.ts';

/** Somebody of a CFA, signed in: the cookie to send. */
export interface SignIn {
  readonly cookie: string;
}

/** The software of a CFA: its token, and the rank of the CFA among those that were generated. */
export interface Sender {
  readonly key: string;
  readonly cfaRank: number;
}

interface Director {
  readonly userId: string;
  readonly cfaId: string;
  readonly cfaRank: number;
  readonly contracts: number;
}

/**
 * Opens so many sessions straight in the table. CFA are drawn as often as they have contracts: the large
 * ones have more people, who look more often.
 */
export function plantSessions(database: BenchDatabase, count: number): Promise<SignIn[]> {
  return asAdmin(database, async (client) => {
    const directors = await readDirectors(database);
    const random = new Random('sessions', count);
    const total = directors.reduce((sum, { contracts }) => sum + contracts, 0);
    const signIns: SignIn[] = [];
    for (let rank = 0; rank < count; rank++) {
      const director = at(directors, random.next() * total);
      signIns.push(await openSession(client, director.userId));
    }
    return signIns;
  });
}

/** Opens a session for an agent who has a right: to instruct contracts, if nothing else is said. */
export function plantAgentSession(
  database: BenchDatabase,
  right: Right = 'instruction',
): Promise<SignIn> {
  return asAdmin(database, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM users WHERE $1 = ANY(rights) ORDER BY identifiant LIMIT 1`,
      [right],
    );
    return openSession(client, rows[0]?.id ?? '');
  });
}

async function openSession(client: pg.Client, userId: string): Promise<SignIn> {
  const secret = randomBytes(32).toString('base64url');
  await client.query(
    `INSERT INTO sessions (id_hash, user_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '10 hours')`,
    [sha256(secret), userId],
  );
  return { cookie: `session=${secret}` };
}

/** Gives tokens to so many CFA, large and small. */
export function plantTokens(database: BenchDatabase, count: number): Promise<Sender[]> {
  return asAdmin(database, async (client) => {
    const { newSecretKey, prefixOf } = (await import(
      pathToFileURL(join(ROOT, 'apps/api/dist/tokens/secret-key.js')).href
    )) as { newSecretKey(family: string): string; prefixOf(secret: string): string };
    const directors = await readDirectors(database);
    const step = Math.max(1, Math.floor(directors.length / count));
    const senders: Sender[] = [];
    for (const { cfaId, cfaRank, userId } of directors.filter((_, rank) => rank % step === 0)) {
      const key = newSecretKey('aacfa');
      await client.query(
        `INSERT INTO tokens (cfa_id, name, prefix, secret_hash, created_by, created_at, expires_at)
         VALUES ($1, 'Bench', $2, $3, $4, now(), now() + interval '30 days')`,
        [cfaId, prefixOf(key), sha256(key), userId],
      );
      senders.push({ key, cfaRank });
    }
    return senders.slice(0, count);
  });
}

/** The person of each CFA, the largest CFA first. */
function readDirectors(database: BenchDatabase): Promise<Director[]> {
  return asAdmin(database, async (client) => {
    const { rows } = await client.query<Director>(
      `SELECT u.id AS "userId", u.cfa_id AS "cfaId",
         substring(u.identifiant FROM 'cfa-([0-9]+)')::int AS "cfaRank",
         coalesce((SELECT sum(n) FROM contract_counts k WHERE k.cfa_id = u.cfa_id), 0)::int
           AS contracts
       FROM users u WHERE u.audience = 'cfa' ORDER BY contracts DESC, "cfaRank"`,
    );
    return rows;
  });
}

/** The director in whose share of all contracts `place` falls. */
function at(directors: readonly Director[], place: number): Director {
  let rest = place;
  for (const director of directors) {
    rest -= director.contracts;
    if (rest < 0) return director;
  }
  return directors[0] as Director;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
