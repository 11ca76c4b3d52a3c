import { hash } from '@node-rs/argon2';
import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { AccountPurge } from './account-purge.js';

const WRONG = 'Faux-mot-de-passe-1';
const DAY = 24 * 60;

describe('a browser in which the owner of an account signed in before', () => {
  let portal: Portal;
  let camille: Somebody;
  let sacha: Somebody;
  let addresses = 0;

  beforeAll(async () => {
    portal = await Portal.start({ TRUSTED_PROXIES: '1' });
    portal.clock.freeze();
    camille = await portal.plantCfa('35600000000048');
    sacha = await portal.plantCfa('98765432400019');
    // A cheap hash: it is made again as it should be at the first sign-in of each.
    await portal.admin.query('UPDATE users SET password_hash = $1', [
      await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 }),
    ]);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('throttles', 'tries', 'known_devices'));

  /** Tries to sign in from an address of its own; the status of the answer. */
  async function signIn(
    { identifiant }: Somebody,
    motDePasse = PASSWORD,
    browser: Caller = portal.stranger(),
  ): Promise<number> {
    const from = `10.2.${(addresses += 1) >> 8}.${addresses & 255}`;
    const headers = { 'x-forwarded-for': from };
    return (await browser.post('/api/session', { identifiant, motDePasse }, { headers })).status;
  }

  /** Wrong passwords from everywhere, until none is evaluated any more. */
  async function lock(somebody: Somebody): Promise<void> {
    let status = 401;
    while (status === 401) status = await signIn(somebody, WRONG);
    expect(status).toBe(429);
  }

  /** A browser in which somebody signed in, and out. */
  async function known(...people: Somebody[]): Promise<Caller> {
    const browser = portal.stranger();
    for (const somebody of people) {
      expect(await signIn(somebody, PASSWORD, browser)).toBe(200);
      await browser.delete('/api/session');
    }
    return browser;
  }

  const secretOf = ({ cookie }: Caller) => /device=([\w-]{43})/.exec(cookie)?.[1] ?? '';

  it('lets its owner in a hundred times of a hundred while strangers keep the account locked', async () => {
    const browser = await known(camille);
    const statuses: number[] = [];
    for (let round = 0; round < 100; round += 1) {
      if (round % 20 === 0) await lock(camille);
      statuses.push(await signIn(camille, PASSWORD, browser));
      await browser.delete('/api/session');
      // The owner's sign-ins free the account for nobody else.
      if (round % 20 === 0) expect(await signIn(camille)).toBe(429);
    }
    expect(statuses).toEqual(Array<number>(100).fill(200));
  }, 60_000);

  it('evaluates no more wrong passwords than any other, and locks nobody but itself', async () => {
    const browser = await known(camille);
    const statuses = await Promise.all(
      Array.from({ length: 20 }, () => signIn(camille, WRONG, browser)),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(await signIn(camille, PASSWORD, browser)).toBe(429);
    expect(await signIn(camille)).toBe(200);
  });

  it('stays counted when somebody else signs in there', async () => {
    const browser = await known(camille, sacha);
    for (let n = 0; n < 5; n += 1) expect(await signIn(camille, WRONG, browser)).toBe(401);
    const former = secretOf(browser);
    expect(await signIn(sacha, PASSWORD, browser)).toBe(200);
    expect(secretOf(browser)).not.toBe(former);
    expect(await signIn(camille, PASSWORD, browser)).toBe(429);
    portal.clock.advance(1);
    expect(await signIn(camille, PASSWORD, browser)).toBe(200);
  });

  it('is known for the accounts of those who signed in there, and for no other', async () => {
    const browser = await known(sacha);
    await lock(camille);
    expect(await signIn(camille, PASSWORD, browser)).toBe(429);
  });

  it('is not known by a secret that was planted, nor by one that was used', async () => {
    const browser = await known(camille);
    const planted = secretOf(browser);
    expect(await signIn(camille, PASSWORD, browser)).toBe(200);
    await lock(camille);
    const thief = portal.stranger();
    const headers = { cookie: `device=${planted}`, 'x-forwarded-for': '192.0.2.1' };
    const body = { identifiant: camille.identifiant, motDePasse: PASSWORD };
    expect((await thief.post('/api/session', body, { headers })).status).toBe(429);
  });

  it('opens nothing by itself, and the database holds no secret', async () => {
    const browser = await known(camille);
    expect((await browser.get('/api/session')).status).toBe(401);
    const { rows } = await portal.admin.query<{ row: string }>(
      'SELECT known_devices::text AS row FROM known_devices',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(Buffer.from(secretOf(browser)).toString('hex'));
    expect(rows[0]?.row).not.toContain(secretOf(browser));
  });

  it('is forgotten after 90 days, after ten others, and when its owner says « Ce n’était pas moi »', async () => {
    const browser = await known(camille);
    for (let n = 0; n < 10; n += 1) await known(camille);
    const count = async () => (await portal.admin.query('SELECT FROM known_devices')).rowCount;
    expect(await count()).toBe(10);
    await lock(camille);
    expect(await signIn(camille, PASSWORD, browser)).toBe(429);

    const mine = await known(sacha);
    portal.clock.advance(89 * DAY);
    await portal.app.get(AccountPurge).round();
    expect(await count()).toBe(11);
    expect(await signIn(sacha, PASSWORD, mine)).toBe(200);
    portal.clock.advance(2 * DAY);
    await portal.app.get(AccountPurge).round();
    expect(await count()).toBe(1);

    expect(await signIn(sacha, PASSWORD, mine)).toBe(200);
    const [last] = (await mine.get('/api/account/connexions')).body as { id: string }[];
    const answer = await mine.post('/api/account/connexions/signalement', { connexion: last?.id });
    expect(answer.status).toBe(204);
    expect(await count()).toBe(0);
  });
});
