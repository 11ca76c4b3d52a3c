import { randomUUID } from 'node:crypto';
import { type Answer, PASSWORD, Portal, type Somebody } from '../testing/portal.js';

describe('« Connexion »', () => {
  let portal: Portal;
  let camille: Somebody;
  let addresses = 0;

  beforeAll(async () => {
    portal = await Portal.start({ TRUSTED_PROXIES: '1' });
    camille = await portal.plantCfa('35600000000048');
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('throttles', 'tries'));

  /** A try from a network address of its own, unless told otherwise. */
  const signIn = (
    identifiant: unknown,
    motDePasse: unknown,
    address = `10.0.${(addresses += 1) >> 8}.${addresses & 255}`,
  ) =>
    portal
      .stranger()
      .post(
        '/api/session',
        { identifiant, motDePasse },
        { headers: { 'x-forwarded-for': address } },
      );
  const alike = ({ status, headers, text }: Answer) => {
    const { date: _date, ...rest } = headers;
    return JSON.stringify([status, rest, text.replace(/"requestId":"[^"]+"/, '')]);
  };
  const unknown = () => `inconnu-${randomUUID()}@test.example`;

  it('opens a session behind an opaque cookie that scripts cannot read', async () => {
    const answer = await signIn(camille.identifiant, PASSWORD);
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const secret = cookie.slice(8, 51);
    const { rows } = await portal.admin.query<{ hash: string }>(
      'SELECT id_hash::text AS hash FROM sessions',
    );
    expect(rows.every(({ hash }) => !hash.includes(Buffer.from(secret).toString('hex')))).toBe(
      true,
    );
    expect(answer.text).not.toContain(secret);
  });

  it('answers an unknown account, a wrong password and a closed account with the very same words', async () => {
    const closed = await portal.plantUser(camille.cfaId, ['contrats']);
    await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [closed.userId]);
    const answers = [
      await signIn(camille.identifiant, `${PASSWORD}x`),
      await signIn(unknown(), PASSWORD),
      await signIn(closed.identifiant, PASSWORD),
    ];
    expect(answers[0]?.body).toMatchObject({ code: 'identifiants_invalides' });
    expect(new Set(answers.map(alike)).size).toBe(1);
  });

  it('gives a new id at sign-in: a planted one is worth nothing, before and after', async () => {
    const planted = 'A'.repeat(43);
    const victim = portal.stranger();
    const answer = await victim.post(
      '/api/session',
      { identifiant: camille.identifiant, motDePasse: PASSWORD },
      { headers: { cookie: `session=${planted}` } },
    );
    expect(answer.status).toBe(200);
    expect(victim.cookie).not.toContain(planted);
    const attacker = await portal
      .stranger()
      .get('/api/session', { headers: { cookie: `session=${planted}` } });
    expect(attacker.status).toBe(401);
  });

  it('closes the former session of the browser that signs in again', async () => {
    const browser = portal.stranger();
    const credentials = { identifiant: camille.identifiant, motDePasse: PASSWORD };
    await browser.post('/api/session', credentials);
    const former = browser.cookie;
    await browser.post('/api/session', credentials);
    expect(browser.cookie).not.toBe(former);
    expect((await browser.get('/api/session')).status).toBe(200);
    expect(
      (await portal.stranger().get('/api/session', { headers: { cookie: former } })).status,
    ).toBe(401);
  });

  it('forgets the failures of an account once its owner is in', async () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) await signIn(camille.identifiant, 'Faux-mot-de-passe-1');
      expect((await signIn(camille.identifiant, PASSWORD)).status).toBe(200);
    }
  });

  it('evaluates thirty tries a minute from one address, whatever the accounts', async () => {
    const answers = await Promise.all(
      Array.from({ length: 45 }, () => signIn(unknown(), PASSWORD, '192.0.2.7')),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
    expect((await signIn(camille.identifiant, PASSWORD, '192.0.2.8')).status).toBe(200);
  });

  it('looks at four sign-ins at a time, lets fifty wait and sends the others back before it reads anything', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => signIn(unknown(), PASSWORD)),
    );
    const later = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(54);
    expect(later).toHaveLength(46);
    for (const { body, headers } of later) {
      expect(body.code).toBe('indisponible');
      expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(3);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(9);
    }
    // They do not all come back at the same instant, and no try of theirs was counted.
    expect(new Set(later.map(({ headers }) => headers['retry-after'])).size).toBeGreaterThan(1);
    expect((await portal.admin.query('SELECT FROM tries')).rowCount).toBe(54);
    expect((await signIn(camille.identifiant, PASSWORD)).status).toBe(200);
  });

  it('believes an address only as many proxies back as it was told of', async () => {
    for (let n = 0; n < 30; n++) await signIn(unknown(), PASSWORD, `203.0.113.${n}, 192.0.2.9`);
    expect((await signIn(unknown(), PASSWORD, '198.51.100.1, 192.0.2.9')).status).toBe(429);
  });

  it.each([
    ['no identifiant', undefined, PASSWORD],
    ['an empty identifiant', '', PASSWORD],
    ['an empty password', 'a@b.example', ''],
    ['a list', ['a@b.example'], PASSWORD],
    ['an object', { $gt: '' }, PASSWORD],
    ['a number', 'a@b.example', 12],
    ['a password of 10,000 signs', 'a@b.example', 'x'.repeat(10_000)],
  ])(
    'refuses %s as badly formed, without counting a try',
    async (_label, identifiant, motDePasse) => {
      expect((await signIn(identifiant, motDePasse)).status).toBe(400);
      expect((await portal.admin.query('SELECT FROM throttles')).rowCount).toBe(0);
      expect((await portal.admin.query('SELECT FROM tries')).rowCount).toBe(0);
    },
  );

  it('keeps a trace of what was let in and what was not, without the password', async () => {
    await signIn(camille.identifiant, 'Faux-mot-de-passe-1');
    await signIn(camille.identifiant, PASSWORD);
    const { rows } = await portal.admin.query<{ act: string }>(
      'SELECT act FROM audit_events WHERE object_id = $1 ORDER BY seq DESC LIMIT 2',
      [camille.userId],
    );
    expect(rows.map(({ act }) => act)).toEqual(['connexion.ouverte', 'connexion.refusee']);
    const log = await portal.admin.query('SELECT FROM audit_events e WHERE e::text ILIKE $1', [
      '%mot-de-passe%',
    ]);
    expect(log.rowCount).toBe(0);
  });
});
