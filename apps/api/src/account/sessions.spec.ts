import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';

const HOUR = 60;

describe('a session', () => {
  let portal: Portal;
  let camille: Somebody;
  let browser: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    camille = await portal.plantCfa('35600000000048');
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles');
    browser = await portal.signedIn(camille.identifiant);
  });

  const here = async (who = browser) => (await who.get('/api/session')).status === 200;

  it('ends after 30 minutes without a request', async () => {
    portal.clock.advance(29);
    expect(await here()).toBe(true);
    portal.clock.advance(29);
    expect(await here()).toBe(true);
    portal.clock.advance(31);
    expect(await here()).toBe(false);
    portal.clock.advance(-89);
  });

  it('ends after 10 hours, however busy', async () => {
    let minutes = 0;
    while (await here()) {
      portal.clock.advance(20);
      minutes += 20;
    }
    expect(minutes).toBe(10 * HOUR);
    portal.clock.advance(-minutes);
  });

  it('ends at once for every replica when its owner signs out; signing out again is no fault', async () => {
    const { cookie } = browser;
    const answer = await browser.delete('/api/session');
    expect(answer.status).toBe(204);
    expect(String(answer.headers['set-cookie'])).toMatch(/^session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await portal.stranger().get('/api/session', { headers: { cookie } })).status).toBe(401);
    expect((await portal.stranger().delete('/api/session', { headers: { cookie } })).status).toBe(
      204,
    );
    expect((await portal.stranger().delete('/api/session')).status).toBe(204);
  });

  it('ends on the very next request when the person’s rights change, and the next one has the new rights', async () => {
    const somebody = await portal.plantUser(camille.cfaId, ['contrats']);
    let caller = await portal.signedIn(somebody.identifiant);
    expect((await caller.get('/api/contracts')).status).toBe(200);
    await portal.admin.query(`UPDATE users SET rights = ARRAY['contrats_stocks'] WHERE id = $1`, [
      somebody.userId,
    ]);
    expect((await caller.get('/api/contracts')).status).toBe(401);
    caller = await portal.signedIn(somebody.identifiant);
    expect((await caller.get('/api/contracts')).status).toBe(403);
    await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [somebody.userId]);
    expect((await caller.get('/api/contracts')).status).toBe(401);
  });

  it.each([
    ['an empty cookie', ''],
    ['one letter', 'x'],
    ['a made-up id', 'A'.repeat(43)],
    ['a very long id', 'A'.repeat(5_000)],
    ['a piece of SQL', "' OR 1=1 --"],
    ['a NUL', '\0'],
    ['an accent', 'é'],
  ])('is not opened by %s', async (_label, value) => {
    const cookie = `session=${encodeURIComponent(value)}`;
    const answer = await portal.stranger().get('/api/session', { headers: { cookie } });
    expect(answer.status).toBe(401);
  });

  it('tells who is here, without a hash or an address of the network', async () => {
    const { body, text } = await browser.get('/api/session');
    expect(Object.keys(body).sort()).toEqual([
      'audience',
      'cfa',
      'rights',
      'secondFacteur',
      'user',
    ]);
    expect(Object.keys(body.user).sort()).toEqual(['id', 'identifiant', 'nom', 'prenom']);
    expect(text).not.toMatch(/argon2|hash/);
  });

  it('stores passwords with argon2id, 32 MiB and three passes', async () => {
    await portal.stranger().post('/api/account/sign-up', {
      siret: '98765432400019',
      raisonSociale: 'Voisin',
      uai: '0751234J',
      nom: 'Durand',
      prenom: 'Sacha',
      identifiant: 'sacha@voisin.example',
      email: 'sacha@voisin.example',
      motDePasse: PASSWORD,
    });
    const { rows } = await portal.admin.query<{ password_hash: string }>(
      `SELECT password_hash FROM users WHERE identifiant = 'sacha@voisin.example'`,
    );
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
  });
});
