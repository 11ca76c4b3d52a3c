import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Right } from '@apprentissage/domain';
import fc from 'fast-check';
import pg from 'pg';
import { EventReader } from '../testing/event-stream.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { MOST_PER_PERSON, Streams } from './streams.js';

describe('notifications, live', () => {
  let portal: Portal;
  /** Two processes of the portal over one database. */
  let left: NestFastifyApplication;
  let right: NestFastifyApplication;
  let owner: Somebody;
  let other: Somebody;
  const readers: EventReader[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    left = await portal.replica();
    right = await portal.replica();
    owner = await portal.plantCfa('35600000000048');
    other = await portal.plantCfa('98765432400019');
  });
  afterAll(async () => {
    await left.close();
    await right.close();
    await portal.stop();
  });
  beforeEach(() => portal.empty('notifications'));
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.cut();
  });

  const follow = async (
    app: NestFastifyApplication,
    cookie: string,
    last?: string,
  ): Promise<EventReader> => {
    const reader = await EventReader.open(app, cookie, last);
    readers.push(reader);
    expect(reader.response.statusCode).toBe(200);
    await reader.until(() => reader.told.length > 0 || last !== undefined);
    return reader;
  };
  const plant = (
    title: string,
    {
      cfaId = owner.cfaId,
      to = null as Right | null,
      by = portal.admin as Pick<pg.Pool, 'query'>,
    } = {},
  ) =>
    by.query(
      `INSERT INTO notifications (cfa_id, audience_right, category, title, body, created_at)
       VALUES ($1, $2, 'information', $3, '', now())`,
      [cfaId, to, title],
    );
  const cookieOf = async (who: Somebody) => (await portal.signedIn(who.identifiant)).cookie;

  it('reach every process, and only who may see them', async () => {
    const somebody = await portal.plantUser(owner.cfaId, ['contrats_stocks']);
    const agent = await portal.plantUser(null, ['comptabilite']);
    const admin = await follow(left, await cookieOf(owner));
    const colleague = await follow(right, await cookieOf(somebody));
    const neighbour = await follow(right, await cookieOf(other));
    const accountant = await follow(left, await cookieOf(agent));
    expect(admin.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(admin.told).toEqual([{ id: admin.last, unread: 0, titles: [], reload: false }]);
    await plant('contrats', { to: 'contrats' });
    await plant('pour tous');
    await plant('comptables', { cfaId: null, to: 'comptabilite' });
    await plant('voisins', { cfaId: other.cfaId });
    await admin.until(() => admin.titles.length === 2);
    await colleague.until(() => colleague.titles.length === 1);
    await neighbour.until(() => neighbour.titles.length === 1);
    await accountant.until(() => accountant.titles.length === 1);
    expect(admin.titles).toEqual(['contrats', 'pour tous']);
    expect(admin.told.at(-1)?.unread).toBe(2);
    expect(colleague.titles).toEqual(['pour tous']);
    expect(neighbour.titles).toEqual(['voisins']);
    expect(accountant.titles).toEqual(['comptables']);
  });

  it('tell the other windows of the person that a message was read', async () => {
    const camille = await portal.signedIn(owner.identifiant);
    await plant('un');
    const here = await follow(left, camille.cookie);
    const there = await follow(right, camille.cookie);
    expect(here.told[0]?.unread).toBe(1);
    await camille.post('/api/notifications/read-all');
    await here.until(() => here.told.at(-1)?.unread === 0);
    await there.until(() => there.told.at(-1)?.unread === 0);
    expect(here.titles).toEqual([]);
  });

  it('resume after a cut in another process: what came meanwhile, once', async () => {
    const cookie = await cookieOf(owner);
    const before = await follow(left, cookie);
    await plant('avant');
    await before.until(() => before.titles.length === 1);
    before.cut();
    await plant('pendant 1');
    await plant('pendant 2');
    const after = await follow(right, cookie, before.last);
    await after.until(() => after.titles.length === 2);
    await plant('après');
    await after.until(() => after.titles.length === 3);
    expect(after.titles).toEqual(['pendant 1', 'pendant 2', 'après']);
    expect(after.told.at(-1)?.unread).toBe(4);
  });

  it('lose none and double none whatever the order of commits and the cuts', async () => {
    const cookie = await cookieOf(owner);
    // Each step: a transaction writes a message, the oldest or newest one commits, or the link is cut.
    const step = fc.constantFrom('write', 'write', 'oldest', 'newest', 'cut');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const told: string[] = [];
        const due: string[] = [];
        const open: { client: pg.PoolClient; title: string }[] = [];
        const pool = new pg.Pool({
          connectionString: portal.admin.options.connectionString,
          max: 40,
        });
        let reader = await follow(left, cookie);
        let { last } = reader;
        const leave = () => {
          reader.cut();
          told.push(...reader.titles);
        };
        const commit = async (one: { client: pg.PoolClient; title: string } | undefined) => {
          if (one === undefined) return;
          await one.client.query('COMMIT');
          one.client.release();
          due.push(one.title);
        };
        let rank = 0;
        for (const now of steps) {
          if (now === 'write') {
            const client = await pool.connect();
            const title = `n° ${rank++}`;
            await client.query('BEGIN');
            await plant(title, { by: client });
            open.push({ client, title });
          } else if (now === 'cut') {
            // A browser remembers the last id it was given, also when the cut came before the next one.
            last = reader.last || last;
            leave();
            reader = await follow(rank % 2 === 0 ? left : right, cookie, last);
          } else await commit(now === 'oldest' ? open.shift() : open.pop());
        }
        for (const one of open.splice(0)) await commit(one);
        await reader.until(() => told.length + reader.titles.length >= due.length);
        await plant('fin');
        await reader.until(() => reader.titles.includes('fin'));
        leave();
        expect(told.toSorted()).toEqual([...due, 'fin'].toSorted());
        await pool.end();
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('come back when PostgreSQL ends the connection that listens, with what was said meanwhile', async () => {
    const reader = await follow(left, await cookieOf(owner));
    const { rowCount } = await portal.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'action-apprentissage-listen'`,
    );
    expect(rowCount).toBeGreaterThanOrEqual(1);
    await plant('pendant la coupure');
    await reader.until(() => reader.titles.length === 1);
    await plant('après la coupure');
    await reader.until(() => reader.titles.length === 2);
    expect(reader.titles).toEqual(['pendant la coupure', 'après la coupure']);
  });

  it('end with the session: signed out, ended from afar, deactivated', async () => {
    const somebody = await portal.plantUser(owner.cfaId, ['contrats']);
    const leaving = await portal.signedIn(somebody.identifiant);
    const elsewhere = await portal.signedIn(somebody.identifiant);
    const one = await follow(left, leaving.cookie);
    const two = await follow(right, elsewhere.cookie);
    await leaving.delete('/api/session');
    await one.until(() => one.ended);
    expect(two.ended).toBe(false);
    await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [somebody.userId]);
    await two.until(() => two.ended);
    const refused = await EventReader.open(left, elsewhere.cookie);
    expect(refused.response.statusCode).toBe(401);
    refused.cut();
  });

  it('end when the rights of the person change, or their session is idle too long', async () => {
    const somebody = await portal.plantUser(owner.cfaId, ['contrats']);
    const before = await follow(left, await cookieOf(somebody));
    await portal.admin.query(`UPDATE users SET rights = '{contrats_stocks}' WHERE id = $1`, [
      somebody.userId,
    ]);
    await before.until(() => before.ended);
    const after = await follow(left, await cookieOf(somebody));
    await left.get(Streams).beat();
    await after.until(() => after.beats > 0);
    // A stream is no activity: it does not keep the session alive.
    portal.clock.advance(31);
    await left.get(Streams).beat();
    await after.until(() => after.ended);
  });

  it('are bounded for one person, and leave nothing behind', async () => {
    const cookie = await cookieOf(owner);
    for (let n = 0; n < MOST_PER_PERSON; n++) await follow(left, cookie);
    const refused = await EventReader.open(left, cookie);
    expect(refused.response.statusCode).toBe(429);
    refused.cut();
    await follow(right, cookie);
    for (const reader of readers.splice(0)) reader.cut();
    for (let tries = 0; left.get(Streams).size > 0 && tries < 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(left.get(Streams).size).toBe(0);
    await follow(left, cookie);
  });

  it('ask for the list again when more came than is told at once, or the mark is not ours', async () => {
    const cookie = await cookieOf(owner);
    const before = await follow(left, cookie);
    before.cut();
    await portal.admin.query(
      `INSERT INTO notifications (cfa_id, category, title, body, created_at)
       SELECT $1, 'information', 'n° ' || n, '', now() FROM generate_series(1, 60) n`,
      [owner.cfaId],
    );
    const after = await follow(left, cookie, before.last);
    await after.until(() => after.told.length > 0);
    expect(after.told[0]).toMatchObject({ unread: 60, titles: [], reload: true });
    const odd = await follow(left, cookie, `1:1:'; DROP TABLE users`);
    await odd.until(() => odd.told.length > 0);
    expect(odd.told[0]).toMatchObject({ unread: 60, titles: [] });
  });
});
