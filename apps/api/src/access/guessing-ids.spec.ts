import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../database/index.js';
import { type ObjectKind, type Profile, ROUTES, type RouteRow } from '../testing/access-table.js';
import { accuracy, timePairs, type Timings } from '../testing/classifier.js';
import { PartnerCaller } from '../testing/partner.js';
import { TwoCfas } from '../testing/two-cfas.js';

/** Tries of each side in one round; rounds are pooled, so that a chance one is outweighed. */
const PAIRS = 50;
const ROUNDS = 5;
const BOUND = 0.6;
/** From here on, somebody who watches can tell. */
const TOLD = 0.7;
/** What a careless look-up would take longer, where one is planted. */
const CARELESS_MS = 6;

/** Reading, changing and removing, by session: a route and somebody who may call it. */
const ROUTES_TRIED: readonly (readonly [name: string, profile: Profile])[] = [
  ['GET /api/contracts/:id', 'contrats'],
  ['GET /api/documents/:id', 'administration_cfa'],
  ['GET /api/users/:id', 'administration_cfa'],
  ['PUT /api/tokens/:id', 'administration_cfa'],
  ['POST /api/bank-accounts/:id/contest', 'administration_cfa'],
  ['DELETE /api/account/sessions/:id', 'contrats'],
];

describe('whether an id is another CFA’s', () => {
  let cfas: TwoCfas;

  beforeAll(async () => {
    cfas = await TwoCfas.start();
  });
  afterAll(() => cfas.stop());

  /** Rounds until the pool tells no better than chance would, or all of them. */
  async function pooled(
    sides: Parameters<typeof timePairs>[1],
    enough: (found: number) => boolean,
  ): Promise<number> {
    const pool: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    let found = 1;
    for (let n = 0; n < ROUNDS && (n === 0 || !enough(found)); n++) {
      const { known, unknown }: Timings = await timePairs(PAIRS, sides);
      pool.known.push(...known);
      pool.unknown.push(...unknown);
      found = accuracy(pool);
    }
    return found;
  }
  const untold = (found: number) => found <= BOUND;

  /** Asks for ids of the other CFA, and for ids of nobody: the same 404, in the same time. */
  async function sidesOf(name: string, profile: Profile) {
    const row = ROUTES[name] as RouteRow;
    await cfas.freshen();
    const theirs = await cfas.object(row.id as ObjectKind, 'foreign', profile);
    const call = async (id: string) => {
      const { status } = await cfas.call(profile, name, row, id);
      expect([name, status]).toEqual([name, 404]);
    };
    return { theirs, known: () => call(theirs), unknown: () => call(randomUUID()) };
  }

  it.each(ROUTES_TRIED)(
    'is not told by the time of %s',
    async (name, profile) => {
      expect(await pooled(await sidesOf(name, profile), untold)).toBeLessThanOrEqual(BOUND);
    },
    300_000,
  );

  it('is not told by the time of a partner’s call', async () => {
    await cfas.object('contract', 'foreign');
    const { rows } = await cfas.portal.admin.query<{ numero: string }>(
      'SELECT numero FROM contracts WHERE cfa_id = $1 LIMIT 1',
      [cfas.theirs.cfaId],
    );
    const software = await PartnerCaller.of(cfas.portal, cfas.mine);
    const call = async (numero: string) => {
      await cfas.portal.admin.query('DELETE FROM throttles');
      const { status } = await software.get(`v1/dossiers?numeroInterne=${numero}`);
      expect(status).toBe(404);
    };
    const known = () => call(rows[0]?.numero as string);
    const unknown = () => call(`D${randomUUID()}`);
    expect(await pooled({ known, unknown }, untold)).toBeLessThanOrEqual(BOUND);
  }, 300_000);

  it('would be told by a look-up that finds the row before it looks whose it is', async () => {
    const [name, profile] = ['GET /api/contracts/:id', 'contrats'] as const;
    const { theirs, ...sides } = await sidesOf(name, profile);
    const database = cfas.portal.app.get(Database);
    const { read } = database;
    database.read = async (actor, statement) => {
      if (statement.values.includes(theirs)) await sleep(CARELESS_MS);
      return read.call(database, actor, statement) as never;
    };
    try {
      const found = await pooled(sides, (rate) => rate >= TOLD);
      expect(found).toBeGreaterThanOrEqual(TOLD);
    } finally {
      database.read = read;
    }
  }, 300_000);
});
