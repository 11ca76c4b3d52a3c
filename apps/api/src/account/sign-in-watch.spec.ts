import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD, Portal } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';
import { SignInWatch } from './sign-in-watch.js';

describe('the watch over sign-ins', () => {
  let portal: Portal;
  let identifiant: string;
  let address = 0;

  beforeEach(async () => {
    portal = await Portal.start({ LOG_LEVEL: 'warn', TRUSTED_PROXIES: '1' });
    ({ identifiant } = await portal.plantCfa('35600000000048'));
  });
  afterEach(() => portal.stop());

  const told = () => portal.log.filter((line) => line.includes('sign_in_failures_high'));
  const round = () => portal.app.get(SignInWatch).round();

  /** Tries a password, each time from another address. */
  async function tries(count: number, status: number, body: Record<string, string>) {
    for (let n = 0; n < count; n++) {
      address += 1;
      const headers = { 'x-forwarded-for': `198.51.100.${address}` };
      const identifiant = body['identifiant'] ?? `inconnu-${address}@test.example`;
      const sent = { motDePasse: 'Faux-mot-de-passe-1', ...body, identifiant };
      expect((await portal.stranger().post('/api/session', sent, { headers })).status).toBe(status);
    }
  }

  const fail = (count: number) => tries(count, 401, {});
  const succeed = (count: number) => tries(count, 200, { identifiant, motDePasse: PASSWORD });

  /** What was counted some minutes ago. */
  async function usual(good: number, bad: number, minutesAgo = 60) {
    const minute = Math.floor(portal.clock.now().getTime() / 60_000) - minutesAgo;
    await portal.admin.query(
      `INSERT INTO throttles VALUES ($1 || ':good', $2, 0), ($1 || ':bad', $3, 0)`,
      [`sign_ins:${minute}`, good, bad],
    );
  }

  it('says once, as a warning, that many fail, and says it again after five minutes only', async () => {
    await usual(950, 50);
    await fail(18);
    await succeed(2);
    await round();
    expect(told()).toHaveLength(1);
    expect(JSON.parse(told()[0] as string)).toMatchObject({
      level: 40,
      context: 'SignInWatch',
      msg: 'sign_in_failures_high: 18 of 20 in 5 minutes (90 %), usually 5 %',
    });
    await round();
    expect(told()).toHaveLength(1);
    portal.clock.advance(4);
    await fail(20);
    await round();
    expect(told()).toHaveLength(1);
    portal.clock.advance(2);
    await round();
    expect(told()).toHaveLength(2);
  });

  it('says nothing of what is usual, of few tries, nor of what is past', async () => {
    await usual(500, 500);
    await fail(10);
    await succeed(10);
    await round();
    expect(told()).toEqual([]);
    portal.clock.advance(6);
    await fail(19);
    await round();
    expect(told()).toEqual([]);
    await fail(1);
    portal.clock.advance(5);
    await round();
    expect(told()).toEqual([]);
  });

  it('takes one failure in five for usual while it knows little, and forgets after a day', async () => {
    await usual(1_000, 0, 24 * 60 + 10);
    await fail(5);
    await succeed(16);
    await round();
    expect(told()).toEqual([]);
    await fail(3);
    await round();
    expect(told()[0]).toContain('8 of 24 in 5 minutes (33 %), usually 20 %');
  });

  it('counts as a failure what is refused without being looked at', async () => {
    for (let n = 0; n < 20; n++) {
      const sent = { identifiant, motDePasse: 'Faux-mot-de-passe-1' };
      await portal.stranger().post('/api/session', sent);
    }
    await round();
    expect(told()[0]).toContain('20 of 20');
  });
});

describe('the watch over sign-ins of two processes', () => {
  const HURRIED = './src/testing/hurried.ts';
  let portal: Portal;
  let servers: SecondProcess[];

  beforeAll(async () => {
    portal = await Portal.start();
    const start = () => SecondProcess.start(portal, { LOG_LEVEL: 'warn' }, HURRIED);
    servers = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.stop()));
    await portal.stop();
  });

  const told = () =>
    servers.flatMap(({ log }) => log.filter((line) => line.includes('sign_in_failures_high')));
  const until = async (count: number) => {
    for (let waited = 0; told().length < count && waited < 60_000; waited += 50) await sleep(50);
  };
  /** Ten wrong passwords of as many accounts, from as many addresses. */
  const fail = async (server: SecondProcess | undefined, network: number) => {
    for (let n = 1; n <= 10; n++) {
      const sent = { identifiant: `inconnu-${n}@test.example`, motDePasse: 'Faux-mot-de-passe-1' };
      const from = { 'x-forwarded-for': `198.51.${network}.${n}` };
      expect((await server?.post('/api/session', sent, from))?.status).toBe(401);
    }
  };

  it('rings for what neither saw enough of, once whichever says it, however often both look', async () => {
    await fail(servers[0], 100);
    await sleep(1_000);
    expect(told()).toEqual([]);
    await fail(servers[1], 101);
    await until(1);
    // Each time the five minutes are over, both look within a quarter of a second.
    for (let rung = 1; rung <= 5; rung++) {
      expect(told()).toHaveLength(rung);
      await portal.admin.query(`UPDATE throttles SET expire = 0 WHERE key = 'sign_ins_told'`);
      await until(rung + 1);
    }
    await sleep(1_000);
    expect(told()).toHaveLength(6);
    expect(told()[0]).toContain('20 of 20 in 5 minutes');
  }, 180_000);
});
