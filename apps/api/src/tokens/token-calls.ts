import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { CALLS_KEPT_DAYS, coarseNetwork } from '@apprentissage/domain';
import type { FastifyInstance } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';

const FLUSH_MS = 1_000;
/** A token's last use is written at most once in this time, whatever the processes: it is true within it. */
const USED_EVERY_MS = 60_000;
/** Calls that wait at most: past it a database that does not answer costs some lines, not the memory. */
const MOST_WAITING = 20_000;
/** Calls written by one statement. */
const BATCH = 1_000;

/** The call of a software, as the partner guard knows it: whose token, which software. */
export interface TokenCall {
  readonly tokenId: string;
  readonly cfaId: string;
  readonly editeur: string;
  readonly logiciel: string;
  readonly version: string;
  /** The token was good, here and for this. */
  accepted: boolean;
}

interface EndedCall {
  readonly call: TokenCall;
  readonly at: Date;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly network: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once a token of the portal was shown, good or not. */
    tokenCall?: TokenCall;
  }
}

/**
 * Keeps the calls made with tokens: the journal of thirty days, and the last use of each token. Calls are
 * noted in memory once they are answered and written together every second, so that none waits for its
 * trace. Neither addresses, nor bodies, nor queries are kept.
 */
@Injectable()
export class TokenCalls extends Loop implements BeforeApplicationShutdown {
  private waiting: EndedCall[] = [];
  /** The neighbourhoods of the addresses of this second: partners call from few, again and again. */
  private readonly networks = new Map<string, string | null>();
  /** The last use of tokens as it is written, by this process or another: so that most calls need no look at the row. */
  private readonly written = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super(FLUSH_MS);
  }

  /** Listens to the server: every answered call that showed a token is noted. */
  attach(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const call = request.tokenCall;
      if (call !== undefined && this.waiting.length < MOST_WAITING) {
        this.waiting.push({
          call,
          at: this.clock.now(),
          method: request.method,
          route: request.routeOptions.url ?? '',
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
          network: this.networkOf(request.ip),
        });
      }
      done();
    });
  }

  private networkOf(address: string): string | null {
    let network = this.networks.get(address);
    if (network === undefined) this.networks.set(address, (network = coarseNetwork(address)));
    return network;
  }

  /** Writes what waits. */
  async round(): Promise<void> {
    const calls = this.waiting;
    this.waiting = [];
    this.networks.clear();
    if (calls.length === 0) return;
    const uses = this.dueUses(calls);
    try {
      await this.database.as(IDENTITY, async (manager) => {
        for (let rank = 0; rank < calls.length; rank += BATCH) {
          await insertCalls(manager, calls.slice(rank, rank + BATCH));
        }
        if (uses.length === 0) return;
        for (const { id, at } of await updateUses(manager, uses))
          this.written.set(id, at.getTime());
      });
    } catch (error) {
      this.waiting = [...calls, ...this.waiting].slice(0, MOST_WAITING);
      throw error;
    }
  }

  /** The last calls before a stop are kept too. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.round().catch(() => undefined);
  }

  /** The last of these calls of each token whose last use, as far as one knows, is a minute old. */
  private dueUses(calls: readonly EndedCall[]): EndedCall[] {
    const limit = this.clock.now().getTime() - USED_EVERY_MS;
    for (const [id, at] of this.written) if (at <= limit) this.written.delete(id);
    const last = new Map<string, EndedCall>();
    for (const ended of calls) if (ended.call.accepted) last.set(ended.call.tokenId, ended);
    return [...last.values()].filter(({ call }) => !this.written.has(call.tokenId));
  }
}

/** Forgets calls after thirty days, hour after hour. */
@Injectable()
export class TokenCallsPurge extends Loop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super(3_600_000);
  }

  async round(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - CALLS_KEPT_DAYS * 86_400_000);
    await this.database.as(IDENTITY, (manager) =>
      manager.query('DELETE FROM token_calls WHERE at < $1', [before]),
    );
  }
}

function rowsOf(calls: readonly EndedCall[]): string {
  return JSON.stringify(calls.map(({ call, ...ended }) => ({ ...call, ...ended })));
}

/** A token that went away with its CFA meanwhile must not hold the others' calls back. */
async function insertCalls(manager: EntityManager, calls: readonly EndedCall[]): Promise<void> {
  await manager.query(
    `INSERT INTO token_calls (cfa_id, token_id, at, method, route, status, ms, editeur, logiciel,
       version, network)
     SELECT "cfaId", "tokenId", at, method, route, status, ms, editeur, logiciel, version, network
     FROM jsonb_to_recordset($1::jsonb) AS call("cfaId" uuid, "tokenId" uuid, at timestamptz,
       method text, route text, status smallint, ms integer, editeur text, logiciel text,
       version text, network cidr)
     WHERE EXISTS (SELECT FROM tokens t WHERE t.id = "tokenId")`,
    [rowsOf(calls)],
  );
}

/**
 * Writes the uses of tokens whose last one is a minute old. In the order of the ids, so that two processes
 * never wait for each other; who comes second sees what the first wrote.
 *
 * @returns the last use of each as it stands now, whoever wrote it
 */
async function updateUses(
  manager: EntityManager,
  uses: readonly EndedCall[],
): Promise<{ id: string; at: Date }[]> {
  return manager.query(
    `WITH used AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS call("tokenId" uuid, at timestamptz,
         editeur text, logiciel text, version text, network cidr)
     ), locked AS (
       SELECT t.id, t.last_used_at FROM tokens t JOIN used ON used."tokenId" = t.id ORDER BY t.id
       FOR NO KEY UPDATE OF t
     ), written AS (
       UPDATE tokens t SET last_used_at = used.at, last_editeur = used.editeur,
         last_logiciel = used.logiciel, last_version = used.version, last_network = used.network
       FROM used JOIN locked ON locked.id = used."tokenId"
       WHERE t.id = used."tokenId" AND (locked.last_used_at IS NULL
         OR locked.last_used_at <= used.at - make_interval(secs => $2))
       RETURNING t.id, t.last_used_at
     )
     SELECT locked.id, coalesce(written.last_used_at, locked.last_used_at) AS at
     FROM locked LEFT JOIN written USING (id)`,
    [rowsOf(uses), USED_EVERY_MS / 1_000],
  );
}
