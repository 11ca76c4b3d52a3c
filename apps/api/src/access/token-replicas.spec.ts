import { setTimeout as sleep } from 'node:timers/promises';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';

const SOFTWARE = { editeur: 'Editeur demo', logiciel: 'Gestion CFA', version: '4.2' };

interface Made {
  readonly id: string;
  readonly token: string;
}

describe('a token and two processes of the API', () => {
  let portal: Portal;
  let camille: Somebody;
  let servers: [SecondProcess, SecondProcess];
  let cookie: string;

  beforeAll(async () => {
    portal = await Portal.start();
    camille = await portal.plantCfa('35600000000048');
    servers = await Promise.all([SecondProcess.start(portal), SecondProcess.start(portal)]);
    cookie = await servers[0].signIn(camille.identifiant, PASSWORD);
  });
  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.stop()));
    await portal.stop();
  });

  /** On the first process, as the administrator. */
  async function administer<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await servers[0].ask(method, path, {
      headers: { cookie, 'if-match': '"1"' },
      ...(body && { body }),
    });
    expect([path, answer.ok]).toEqual([path, true]);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  const made = () => administer<Made>('POST', '/api/tokens', { name: 'Gestion CFA' });

  const call = (token: string, rank: number, path = '/etats', body?: object) =>
    (servers[rank % 2] as SecondProcess).ask(
      body ? 'POST' : 'GET',
      `/api/convergence/v1/dossiers${path}`,
      { headers: { ...SOFTWARE, 'x-api-key': token }, ...(body && { body }) },
    );

  /** What both processes answer to a token. */
  const statuses = async ({ token }: Made) =>
    Promise.all([0, 1].map(async (rank) => (await call(token, rank)).status));

  it('is dead on the other at the very next call: revoked, replaced at once, found outside', async () => {
    for (const kill of [
      ({ id }: Made) => administer('DELETE', `/api/tokens/${id}`),
      ({ id }: Made) => administer('POST', `/api/tokens/${id}/renew`, { overlapDays: 0 }),
      async ({ token }: Made) => {
        const answer = await servers[0].post('/api/token-leak', { token });
        expect(answer.status).toBe(202);
      },
    ]) {
      const token = await made();
      expect(await statuses(token)).toEqual([200, 200]);
      await kill(token);
      expect(await statuses(token)).toEqual([401, 401]);
    }
  });

  it('is dead on the other when who made it is deactivated', async () => {
    const colleague = await portal.plantUser(camille.cfaId, ['administration_cfa']);
    const theirs = await servers[1].signIn(colleague.identifiant, PASSWORD);
    const answer = await servers[1].post('/api/tokens', { name: 'Collègue' }, { cookie: theirs });
    const token = (await answer.json()) as Made;
    expect(await statuses(token)).toEqual([200, 200]);
    await administer('POST', `/api/users/${colleague.userId}/desactiver`);
    expect(await statuses(token)).toEqual([401, 401]);
  });

  it('is replaced under fifty calls a second without one that fails', async () => {
    const former = await made();
    let current = former.token;
    const ended: { token: string; status: number }[] = [];
    const going: Promise<unknown>[] = [];
    const today = portal.clock.today();
    const send = async (rank: number) => {
      const token = current;
      const dossier = sampleDossier({
        today,
        overrides: {
          numeroExterne: `R-${rank}`,
          apprenti: {
            prenom: `Zoé ${[...String(rank)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
          },
          organismeFormation: { siret: camille.siret as string },
        },
      });
      const answer =
        rank % 5 === 0 ? await call(token, rank, '', dossier) : await call(token, rank);
      ended.push({ token, status: answer.status });
      await answer.arrayBuffer();
    };
    let newer: Made | undefined;
    let calls = 0;
    let withNewer = 0;
    const began = performance.now();
    // A hundred and more with each, however long the machine takes to renew.
    while (withNewer <= 100) {
      const rank = calls++;
      if (current === newer?.token) withNewer += 1;
      going.push(send(rank));
      if (rank === 100) {
        // While calls go on: renewed, then put in place in the software, then the former is revoked.
        going.push(
          (async () => {
            newer = await administer<Made>('POST', `/api/tokens/${former.id}/renew`, {
              overlapDays: 1,
            });
            await sleep(500);
            current = newer.token;
          })(),
        );
      }
      await sleep(Math.max(0, (rank + 1) * 20 - (performance.now() - began)));
    }
    await Promise.all(going);
    const byToken = (token: string | undefined) =>
      ended.filter((one) => one.token === token).map(({ status }) => status);
    expect(ended).toHaveLength(calls);
    expect(ended.filter(({ status }) => status !== 200)).toEqual([]);
    expect(byToken(former.token).length).toBeGreaterThan(100);
    expect(byToken(newer?.token).length).toBeGreaterThan(100);
    // The last use of the former is told, so that one knows when it may go; every call is in the journal.
    const kept = async () => {
      const { rowCount } = await portal.admin.query(
        'SELECT FROM token_calls WHERE token_id IN ($1, $2)',
        [former.id, newer?.id],
      );
      return rowCount ?? 0;
    };
    while ((await kept()) < calls) await sleep(100);
    const list = await administer<{ id: string; lastUsedAt: string | null; replacedBy: string }[]>(
      'GET',
      '/api/tokens',
    );
    const told = list.find(({ id }) => id === former.id);
    expect(told).toMatchObject({ replacedBy: newer?.id, lastUsedAt: expect.any(String) });
    const { rows } = await portal.admin.query(
      `SELECT token_id AS id, count(*)::int AS n, min(status) AS least, max(status) AS most
       FROM token_calls WHERE token_id IN ($1, $2) GROUP BY 1`,
      [former.id, newer?.id],
    );
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(calls);
    expect(rows.every(({ least, most }) => least === 200 && most === 200)).toBe(true);
    await administer('DELETE', `/api/tokens/${former.id}`);
    expect(await statuses(former)).toEqual([401, 401]);
    expect(await statuses(newer as Made)).toEqual([200, 200]);
  }, 120_000);
});
