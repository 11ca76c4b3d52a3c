import pg from 'pg';
import { AccountPurge } from '../account/index.js';
import { AnnouncementPublisher } from '../announcements/index.js';
import { AuditHeads } from '../audit-heads/index.js';
import { Switches } from '../bank-accounts/index.js';
import { IdempotencyPurge } from '../convergence/index.js';
import { describeApi } from '../documentation/index.js';
import { DocumentSweep, Scans } from '../documents/index.js';
import type { Loop } from '../jobs/index.js';
import { NominationEffects } from '../nominations/index.js';
import { Digests } from '../notifications/index.js';
import {
  callersOf,
  type ObjectKind,
  type Profile,
  ROUTES,
  type RouteRow,
} from '../testing/access-table.js';
import { sung } from '../testing/canaries.js';
import { PartnerCaller } from '../testing/partner.js';
import { SCENES } from '../testing/scenes.js';
import { Stage } from '../testing/stage.js';
import { type SentStatement, StatementSpy, type Told } from '../testing/statement-spy.js';
import { TwoCfas } from '../testing/two-cfas.js';
import { ExpiryNotices, TokenCalls, TokenCallsPurge } from '../tokens/index.js';

/** What lists have to hold, on both sides. */
const KINDS: readonly ObjectKind[] = [
  ...(['change', 'contract', 'document', 'invited', 'notification'] as const),
  ...(['rib', 'session', 'token', 'user', 'waiting'] as const),
];
/** What goes on beside the requests. */
const LOOPS = [
  ...[AccountPurge, AnnouncementPublisher, AuditHeads, Digests, DocumentSweep, ExpiryNotices],
  ...[IdempotencyPurge, NominationEffects, Scans, Switches, TokenCalls, TokenCallsPurge],
];

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: {
      readonly enum?: readonly string[];
      readonly items?: { readonly enum?: readonly string[] };
      readonly example?: string;
    };
  }[];
}

/**
 * Look-ups made before anybody is known, by a secret that only its holder has: the functions that answer
 * them see what policies would not show.
 */
const BY_SECRET = /^SELECT \* FROM (session_holder|token_access)\(/;

describe('every route, asked as it should be', () => {
  let cfas: TwoCfas;
  let spy: StatementSpy;
  let operations: Record<string, Operation>;

  beforeAll(async () => {
    cfas = await TwoCfas.start();
    spy = new StatementSpy(new URL(cfas.portal.config.databaseUrl).username);
    const { paths } = describeApi(cfas.portal.app) as never as {
      paths: Record<string, Record<string, Operation>>;
    };
    operations = Object.fromEntries(
      Object.entries(paths).flatMap(([path, verbs]) =>
        Object.entries(verbs).map(([verb, operation]) => [
          `${verb.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
          operation,
        ]),
      ),
    );
    for (const kind of KINDS) {
      await cfas.object(kind, 'own');
      await cfas.object(kind, 'foreign');
    }
    spy.start();
    await askAll((name) => !name.startsWith('GET'));
    for (const scene of Object.values(SCENES)) {
      await cfas.freshen();
      const ready = await scene(new Stage(cfas));
      await cfas.freshen();
      await ready();
    }
    for (const loop of LOOPS) await cfas.portal.app.get<Loop>(loop).round();
    // What was made is there to be read.
    await askAll((name) => name.startsWith('GET'));
    await askAsPartner();
    spy.stop();
  }, 900_000);
  afterAll(async () => {
    spy.stop();
    await cfas.stop();
  });

  async function askAll(chosen: (name: string) => boolean): Promise<void> {
    for (const [name, row] of Object.entries(ROUTES).filter(([route]) => chosen(route))) {
      if (row.access === 'partner' || row.ok >= 400 || name in SCENES) continue;
      for (const profile of callersOf(row)) await askWell(name, row, profile);
    }
  }

  /**
   * Calls a route on an object of the caller's own; a list by each of the codes that narrow or sort it, or
   * by the text of its example.
   */
  async function askWell(name: string, row: RouteRow, profile: Profile): Promise<void> {
    if (profile !== 'nobody') await cfas.signIn(profile);
    await cfas.freshen();
    const id = row.id === undefined ? '' : await cfas.object(row.id, 'own', profile);
    await cfas.call(profile, name, row, id);
    for (const { name: field, in: place, schema } of operations[name]?.parameters ?? []) {
      if (place !== 'query' || !name.startsWith('GET')) continue;
      const { enum: codes = schema.items?.enum, example } = schema;
      for (const code of codes ?? (example === undefined ? [] : [example])) {
        await cfas.call(profile, `${name}?${field}=${encodeURIComponent(code)}`, row, id);
      }
    }
  }

  /** What software asks besides the dossiers of the scenes. */
  async function askAsPartner(): Promise<void> {
    const software = await PartnerCaller.of(cfas.portal, cfas.mine);
    const stage = new Stage(cfas);
    for (const path of ['v1/status', 'v2/cfakeyinfo', 'v1/dossiers/etats', 'v2/dossiers/etats']) {
      stage.heard(`GET /api/convergence/${path}`, await software.get(path));
    }
  }

  const good = () => cfas.witness.heard.filter(({ answer }) => answer.status < 300);

  it('is answered with success, every one of the OpenAPI document', () => {
    const answered = new Set(good().map(({ route }) => route));
    expect(Object.keys(operations).filter((name) => !answered.has(name))).toEqual([]);
    expect(Object.keys(operations).length).toBeGreaterThan(130);
  });

  it('is answered by what the schema of the success names, and nothing else', () => {
    expect(cfas.witness.unknownProperties()).toEqual([]);
    // A body was there to be looked at wherever the document promises one.
    const silent = Object.entries(operations)
      .filter(([, { responses }]) => Object.keys(responses).some((code) => /^20[01]$/.test(code)))
      .filter(([name]) => !good().some(({ route, answer }) => route === name && answer.text !== ''))
      .map(([name]) => name);
    // A stream is let go of at its first byte.
    expect(silent).toEqual(['GET /api/notifications/stream']);
  });

  it('fills each list that it is for at least once, so that its lines were looked at', () => {
    const lengths = new Map<string, number>();
    for (const { route, answer } of good()) {
      const list = answer.body?.items ?? answer.body?.dossiers ?? answer.body;
      if (Array.isArray(list)) {
        lengths.set(route, Math.max(list.length, lengths.get(route) ?? 0));
      }
    }
    expect([...lengths].filter(([, length]) => length === 0)).toEqual([]);
    expect(lengths.size).toBeGreaterThan(20);
  });

  describe('and each statement that it sent, sent again in the name of another CFA or of nobody', () => {
    let mine: ReadonlySet<string>;
    let client: pg.Client;

    beforeAll(async () => {
      const canaries = await cfas.canaries();
      // Shorter ones are words of the language in which acts are told.
      mine = new Set([...canaries.mine].filter((text) => text.length >= 10));
      client = new pg.Client({ connectionString: cfas.portal.config.databaseUrl });
      await client.connect();
    });
    afterAll(() => client.end());

    /** What of the first CFA a statement shows to somebody, besides what it was given; undone. */
    async function shown({ text, values }: SentStatement, told: Told | null): Promise<string[]> {
      await client.query('BEGIN');
      try {
        if (told !== null) {
          const role = told.role ?? 'aa_app';
          await client.query(
            `SELECT set_config('app.cfa_id', $1, true), set_config('app.user_id', $2, true),
               set_config('app.actor', $3, true), set_config('role', $4, true)`,
            [told.cfaId, told.userId, told.actor, role],
          );
        }
        const { rows } = await client.query(text, [...values]);
        const given = JSON.stringify(values);
        return sung(textsOf(rows).join('\n'), mine).filter((canary) => !given.includes(canary));
      } catch {
        return [];
      } finally {
        await client.query('ROLLBACK');
      }
    }

    it('shows nothing of the first, but for look-ups by a secret', async () => {
      const { cfaId, userId } = cfas.theirs;
      const other: Told = { cfaId: cfaId as string, userId, actor: 'cfa', role: null };
      const leaks: string[] = [];
      let telling = 0;
      for (const [text, samples] of spy.heard) {
        let tells = false;
        for (const sample of samples) {
          // The search finds what it looks for: where it was sent, it showed what is the CFA's.
          tells ||= sample.told !== null && (await shown(sample, sample.told)).length > 0;
          if (BY_SECRET.test(text)) continue;
          for (const told of [other, null]) {
            const [canary] = await shown(sample, told);
            if (canary !== undefined) leaks.push(`${told?.actor ?? 'nobody'}: ${canary}: ${text}`);
          }
        }
        telling += Number(tells);
      }
      expect(leaks).toEqual([]);
      expect(spy.heard.size).toBeGreaterThanOrEqual(300);
      expect(telling).toBeGreaterThan(60);
    });
  });
});

/** Every text in the values of rows, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.values(value).flatMap(textsOf);
}
