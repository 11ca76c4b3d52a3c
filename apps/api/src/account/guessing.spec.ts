import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';

const MINUTE = 60_000;
const SPAN = 15 * MINUTE;

describe('guessing the password of one account', () => {
  let portal: Portal;
  let camille: Somebody;

  beforeAll(async () => {
    portal = await Portal.start({ TRUSTED_PROXIES: '1' });
    portal.clock.freeze();
    camille = await portal.plantCfa('35600000000048');
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('throttles', 'tries'));

  let visitors = 0;
  const signIn = (
    motDePasse: string,
    address = `10.1.${(visitors += 1) >> 8}.${visitors & 255}`,
    identifiant = camille.identifiant,
  ) =>
    portal
      .stranger()
      .post(
        '/api/session',
        { identifiant, motDePasse },
        { headers: { 'x-forwarded-for': address } },
      );
  const wait = (ms: number) => portal.clock.advance(ms / MINUTE);

  it('evaluates ten of 1,000 tries from 50 addresses, refuses the right one meanwhile, and frees itself', async () => {
    const start = portal.clock.now().getTime();
    const evaluated: number[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      const answer = await signIn(`Faux-mot-de-passe-${n}`, `10.0.0.${n % 50}`);
      if (answer.status === 401) evaluated.push(portal.clock.now().getTime() - start);
      else expect([answer.status, answer.body.code]).toEqual([429, 'trop_de_tentatives']);
      wait(850);
    }
    expect(portal.clock.now().getTime() - start).toBeLessThan(SPAN);
    expect(evaluated).toHaveLength(10);
    const rests = evaluated.map((at, n) => at - (evaluated[n - 1] ?? 0)).slice(5);
    for (const [n, rest] of rests.entries()) {
      expect(rest).toBeGreaterThanOrEqual(10_000 * 2 ** n);
      expect(rest).toBeLessThan(10_000 * 2 ** n + 2_000);
    }
    const locked = await signIn(PASSWORD);
    const retryAfter = Number(locked.headers['retry-after']);
    expect([locked.status, retryAfter > 0, retryAfter <= 15 * 60]).toEqual([429, true, true]);
    wait(retryAfter * 1_000);
    expect((await signIn(PASSWORD)).status).toBe(200);
  }, 240_000);

  it('evaluates ten in any 15 minutes, for as long as it goes on', async () => {
    // A cheap hash, so that an hour of tries costs seconds.
    await portal.admin.query('UPDATE users SET password_hash = $2 WHERE id = $1', [
      camille.userId,
      await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 }),
    ]);
    const evaluated: number[] = [];
    for (let n = 0; n < 360; n += 1) {
      const answer = await signIn(`Faux-mot-de-passe-${n}`);
      if (answer.status === 401) evaluated.push(portal.clock.now().getTime());
      wait(10_000);
    }
    for (const from of evaluated) {
      const inSpan = evaluated.filter((at) => at >= from && at < from + SPAN);
      expect(inSpan.length).toBeLessThanOrEqual(10);
    }
    expect(evaluated.length).toBeGreaterThan(20);
    wait(SPAN);
    expect((await signIn(PASSWORD)).status).toBe(200);
  }, 240_000);

  it('lets five of fifty simultaneous tries through, then one after each rest', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => signIn(`Faux-mot-de-passe-${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    wait(10_000);
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('slows down for an account that does not exist in the very same way', async () => {
    const nobody = `inconnu-${randomUUID()}@test.example`;
    const series = async (identifiant: string) => {
      const said: unknown[] = [];
      for (let n = 0; n < 7; n += 1) {
        const { status, headers } = await signIn('Faux-mot-de-passe-1', undefined, identifiant);
        said.push([status, headers['retry-after']]);
        wait(4_000);
      }
      return said;
    };
    expect(await series(nobody)).toEqual(await series(camille.identifiant));
  });

  it('hashes a password again at sign-in when it was hashed with less', async () => {
    const weak = await hash(PASSWORD, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
    await portal.admin.query('UPDATE users SET password_hash = $2 WHERE id = $1', [
      camille.userId,
      weak,
    ]);
    const stored = async () =>
      (
        await portal.admin.query<{ password_hash: string }>(
          'SELECT password_hash FROM users WHERE id = $1',
          [camille.userId],
        )
      ).rows[0]?.password_hash;
    await signIn('Faux-mot-de-passe-1');
    expect(await stored()).toBe(weak);
    expect((await signIn(PASSWORD)).status).toBe(200);
    const strong = await stored();
    expect(strong).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect(await stored()).toBe(strong);
  });
});

describe('guessing where the operator is stricter', () => {
  it('evaluates as many tries as is said, in as many minutes', async () => {
    const portal = await Portal.start({ SIGN_IN_TRIES: '6', SIGN_IN_TRIES_MINUTES: '30' });
    portal.clock.freeze();
    const { identifiant } = await portal.plantCfa('35600000000048');
    const signIn = (motDePasse: string) =>
      portal.stranger().post('/api/session', { identifiant, motDePasse });
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      statuses.push((await signIn(`Faux-mot-de-passe-${n}`)).status);
      portal.clock.advance(1);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    portal.clock.advance(21);
    expect((await signIn(PASSWORD)).status).toBe(429);
    portal.clock.advance(1);
    expect((await signIn(PASSWORD)).status).toBe(200);
    await portal.stop();
  });
});

describe('guessing through two processes', () => {
  let portal: Portal;
  let replica: SecondProcess;

  beforeAll(async () => {
    portal = await Portal.start();
    replica = await SecondProcess.start(portal);
  }, 90_000);
  afterAll(async () => {
    await replica.stop();
    await portal.stop();
  });

  it('is counted once for both: five of twenty simultaneous tries are evaluated', async () => {
    const { identifiant } = await portal.plantCfa('35600000000048');
    const body = { identifiant, motDePasse: 'Faux-mot-de-passe-1' };
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, n) =>
        n % 2 === 0
          ? (await portal.stranger().post('/api/session', body)).status
          : (await replica.post('/api/session', body)).status,
      ),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('a session opened by one is proven, and dead under its old id, for the other', async () => {
    const { identifiant } = await portal.plantCfa('98765432400019');
    const desk = await portal.signedIn(identifiant);
    const { cookie } = desk;
    const proof = await replica.post(
      '/api/session/proof',
      { motDePasse: PASSWORD },
      { cookie: desk.cookie },
    );
    expect(proof.status).toBe(204);
    const old = await portal.stranger().get('/api/session', { headers: { cookie } });
    expect(old.status).toBe(401);
    const [renewed = ''] = proof.headers.getSetCookie();
    const now = await portal
      .stranger()
      .get('/api/session', { headers: { cookie: renewed.split(';')[0] ?? '' } });
    expect(now.status).toBe(200);
  });
});
