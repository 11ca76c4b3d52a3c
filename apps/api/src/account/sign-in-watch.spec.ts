import { PASSWORD, Portal } from '../testing/portal.js';
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
