import { Agent, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import fc from 'fast-check';
import { letters } from '../testing/import-scene.js';
import { namedContract } from '../testing/named-contract.js';
import { newSiret } from '../testing/new-siret.js';
import { PartnerCaller } from '../testing/partner.js';
import { plantContract } from '../testing/plant-contract.js';
import { Portal } from '../testing/portal.js';

const TENANTS = 20;
const REQUESTS = 2_000;
const AT_ONCE = 12;

/** A CFA whose every text tells whose it is. */
interface Tenant {
  readonly mark: string;
  readonly siret: string;
  readonly contract: string;
  readonly cookie: string;
  readonly key: PartnerCaller;
}

interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What came back before somebody left; no status when they left first. */
interface Heard {
  readonly status: number | undefined;
  readonly text: string;
}

describe('browsers that come and go, on two connections to the database', () => {
  let portal: Portal;
  let agentCookie: string;
  const tenants: Tenant[] = [];
  const sockets = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  beforeAll(async () => {
    portal = await Portal.start({ DATABASE_POOL: '2', PARTNER_REQUESTS_PER_MINUTE: '100000' });
    await portal.app.listen(0, '127.0.0.1');
    for (let rank = 0; rank < TENANTS; rank += 1) tenants.push(await plantTenant(rank));
    const agent = await portal.plantUser(null, ['instruction']);
    agentCookie = (await portal.signedIn(agent.identifiant)).cookie;
  }, 60_000);
  afterAll(async () => {
    sockets.destroy();
    await portal.stop();
  });

  async function plantTenant(rank: number): Promise<Tenant> {
    const mark = `Marque${letters(10 + rank)}`;
    const siret = newSiret(rank + 1);
    const somebody = await portal.plantCfa(siret);
    const cfaId = somebody.cfaId as string;
    await portal.admin.query('UPDATE cfas SET raison_sociale = $2 WHERE id = $1', [cfaId, mark]);
    await portal.admin.query('UPDATE users SET nom = $2 WHERE id = $1', [somebody.userId, mark]);
    await portal.admin.query(
      `INSERT INTO notifications (cfa_id, category, title, body, created_at)
       VALUES ($1, 'information', $2, $2, now())`,
      [cfaId, mark],
    );
    const contract = await plantContract(portal, cfaId, namedContract(mark));
    const { cookie } = await portal.signedIn(somebody.identifiant);
    return { mark, siret, contract, cookie, key: await PartnerCaller.of(portal, somebody) };
  }

  const mine = (path: string) => (tenant: Tenant) => ({ path, headers: { cookie: tenant.cookie } });
  let sent = 0;

  /** What a CFA may be doing. */
  const WAYS: Readonly<Record<string, (tenant: Tenant, other: Tenant) => Ask>> = {
    list: mine('/api/contracts?limit=25'),
    counts: mine('/api/contracts/counts'),
    details: mine('/api/cfa'),
    people: mine('/api/users'),
    notifications: mine('/api/notifications'),
    journal: mine('/api/journal'),
    file: mine('/api/journal/export.csv'),
    own: (tenant) => mine(`/api/contracts/${tenant.contract}`)(tenant),
    foreign: (tenant, other) => mine(`/api/contracts/${other.contract}`)(tenant),
    reading: ({ cookie }) => ({
      method: 'POST',
      path: '/api/notifications/read-all',
      headers: {
        cookie,
        origin: 'http://portail.test',
        'x-requested-with': 'action-apprentissage',
      },
      body: {},
    }),
    states: ({ key }) => ({ path: '/api/convergence/v2/dossiers/etats', headers: key.headers }),
    sending: ({ key, mark, siret }) => ({
      method: 'POST',
      path: '/api/convergence/v1/dossiers',
      headers: key.headers,
      body: sampleDossier({
        today: portal.clock.today(),
        overrides: {
          numeroExterne: `${mark}-${(sent += 1)}`,
          apprenti: { nom: mark, prenom: letters(sent) },
          organismeFormation: { siret },
        },
      }),
    }),
  };
  const asAgent: Ask = {
    path: '/api/backoffice/contracts',
    get headers() {
      return { cookie: agentCookie };
    },
  };

  /** Asks over a true connection, and leaves after so many milliseconds unless it never does. */
  function ask({ method = 'GET', path, headers, body }: Ask, leaves?: number): Promise<Heard> {
    const { port } = portal.app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve) => {
      let status: number | undefined;
      let text = '';
      const request = send({
        host: '127.0.0.1',
        port,
        agent: sockets,
        method,
        path,
        headers: {
          ...{ host: 'portail.test', ...headers },
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
      });
      request.on('response', (response) => {
        status = response.statusCode;
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', () => undefined);
        response.on('close', () => resolve({ status, text }));
      });
      request.on('error', () => resolve({ status, text }));
      request.end(body === undefined ? undefined : JSON.stringify(body));
      if (leaves !== undefined) setTimeout(() => request.destroy(), leaves);
    });
  }

  const marksIn = (text: string) =>
    new Set([...text.matchAll(/marque[a-j]{2}/gi)].map(([mark]) => mark.toLowerCase()));

  it(`see nothing of another CFA in ${REQUESTS} mixed requests of ${TENANTS}, a third of them left`, async () => {
    const tenant = fc.nat({ max: TENANTS - 1 });
    const way = fc.constantFrom(...Object.keys(WAYS), 'agent');
    const leaves = fc.oneof(
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.nat({ max: 12 }) },
    );
    const plan = fc.array(fc.tuple(way, tenant, tenant, leaves), {
      minLength: REQUESTS,
      maxLength: REQUESTS,
    });
    await fc.assert(
      fc.asyncProperty(plan, async (requests) => {
        const waiting = requests.values();
        const counts = { whole: 0, left: 0, own: 0 };
        const worker = async () => {
          for (const [name, rank, another, after] of waiting) {
            const [me, other] = [tenants[rank] as Tenant, tenants[another] as Tenant];
            const asked = WAYS[name]?.(me, other) ?? asAgent;
            const { status, text } = await ask(asked, after);
            if (after === undefined) {
              const due = name === 'foreign' && me !== other ? [404] : [200, 204];
              expect([name, status, due.includes(status as number)]).toEqual([name, status, true]);
              counts.whole += 1;
            } else if (status === undefined) counts.left += 1;
            if (asked === asAgent) continue;
            const foreign = [...marksIn(text)].filter((mark) => mark !== me.mark.toLowerCase());
            if (foreign.length > 0) throw new Error(`${name}: ${foreign.join()}`);
            counts.own += marksIn(text).size;
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        // Many were left before a word came, and many told what is one's own.
        expect(counts.left).toBeGreaterThan(REQUESTS / 40);
        expect(counts.whole).toBeGreaterThan(REQUESTS / 2);
        expect(counts.own).toBeGreaterThan(REQUESTS / 5);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 120_000);

  it('leave no connection behind, and every CFA still reads its own', async () => {
    // The search finds what it looks for: an agent reads several CFA.
    expect(marksIn((await ask(asAgent)).text).size).toBeGreaterThan(1);
    for (const tenant of tenants) {
      const { status, text } = await ask((WAYS['list'] as (tenant: Tenant) => Ask)(tenant));
      expect([status, [...marksIn(text)]]).toEqual([200, [tenant.mark.toLowerCase()]]);
    }
    const { rows } = await portal.admin.query<{ open: number; unfinished: number }>(
      `SELECT count(*)::int AS open,
         count(*) FILTER (WHERE state LIKE 'idle in transaction%')::int AS unfinished
       FROM pg_stat_activity WHERE datname = current_database() AND usename = 'aa_app'`,
    );
    expect(rows[0]).toEqual({ open: expect.any(Number), unfinished: 0 });
    expect(rows[0]?.open).toBeLessThanOrEqual(3);
  });
});
