import { randomUUID } from 'node:crypto';
import { type Caller, PASSWORD, Portal, type Somebody } from '../../testing/portal.js';
import { enrolApplication, enrolPasskey } from '../../testing/second-factor.js';

const FACTOR = '/api/account/second-factor';

describe('« Confirmez que c’est bien vous »', () => {
  let portal: Portal;
  let camille: Somebody;
  let desk: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    portal.clock.freeze();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'tries', 'users', 'cfas', 'mails');
    camille = await portal.plantCfa('35600000000048');
    desk = await portal.signedIn(camille.identifiant);
  });

  const prove = (body: object, who = desk) => who.post('/api/session/proof', body);
  const session = async (cookie: string) =>
    (await portal.stranger().get('/api/session', { headers: { cookie } })).status;
  /** Acts that want a fresh proof, each with what it answers once it has one. */
  const ALWAYS: [string, () => Promise<{ status: number; body: { code?: string } }>, number][] = [
    ['a token to make', () => desk.post('/api/tokens', { name: 'Essai' }), 201],
    ['a token to revoke', () => desk.delete(`/api/tokens/${randomUUID()}`), 404],
    ['an application to set up', () => desk.post(`${FACTOR}/totp`), 200],
    ['a passkey to make', () => desk.post(`${FACTOR}/passkeys/options`), 200],
    ['a passkey to take away', () => desk.delete(`${FACTOR}/passkeys/${randomUUID()}`), 404],
  ];
  const WITH_PASSWORD: typeof ALWAYS = [
    [
      'a login to change',
      () =>
        desk.post('/api/account/identifiant', {
          nouvelIdentifiant: 'nouveau@cfa.example',
          motDePasse: PASSWORD,
        }),
      202,
    ],
    [
      'a password to change',
      () =>
        desk.post('/api/account/mot-de-passe', {
          motDePasseActuel: PASSWORD,
          nouveauMotDePasse: 'Nouvelles-pommes-43',
        }),
      204,
    ],
  ];

  describe.each([0, 5, 16])('with a proof %d minutes old', (minutes) => {
    const fresh = minutes <= 5;

    it.each(ALWAYS)('%s', async (_label, act, done) => {
      portal.clock.advance(minutes);
      const answer = await act();
      expect(answer.status).toBe(fresh ? done : 403);
      if (!fresh) {
        expect(answer.body).toMatchObject({ code: 'preuve_requise', moyens: ['mot_de_passe'] });
        expect((await prove({ motDePasse: PASSWORD })).status).toBe(204);
        expect((await act()).status).toBe(done);
      }
    });

    it.each(ALWAYS)('%s, for who has a second factor', async (_label, act, done) => {
      const { application } = await enrolApplication(portal, desk);
      portal.clock.advance(minutes);
      const answer = await act();
      expect(answer.status).toBe(fresh ? done : 403);
      if (!fresh) {
        expect(answer.body).toMatchObject({ moyens: ['totp', 'recuperation'] });
        // The password is not enough any more.
        const refused = await prove({ motDePasse: PASSWORD });
        expect([refused.status, refused.body.code]).toEqual([403, 'preuve_requise']);
        expect((await act()).status).toBe(403);
        expect((await prove({ code: application.fresh() })).status).toBe(204);
        expect((await act()).status).toBe(done);
      }
    });

    it.each(WITH_PASSWORD)('%s: the password comes with it', async (_label, act, done) => {
      portal.clock.advance(minutes);
      expect((await act()).status).toBe(done);
    });

    it.each(WITH_PASSWORD)('%s, for who has a second factor', async (_label, act, done) => {
      const { application } = await enrolApplication(portal, desk);
      portal.clock.advance(minutes);
      expect((await act()).status).toBe(fresh ? done : 403);
      if (!fresh) {
        expect((await prove({ code: application.fresh() })).status).toBe(204);
        expect((await act()).status).toBe(done);
      }
    });
  });

  it('takes away nothing of a second factor without one, however fresh the password', async () => {
    const other = await portal.signedIn(camille.identifiant);
    const { application } = await enrolApplication(portal, desk);
    // A session opened by the password alone is over since.
    expect((await other.get('/api/session')).status).toBe(401);
    await portal.admin.query(`UPDATE sessions SET proven_by = 'mot_de_passe', proven_at = $1`, [
      portal.clock.now(),
    ]);
    for (const path of [`${FACTOR}/totp`, `${FACTOR}/passkeys/${randomUUID()}`]) {
      expect((await desk.delete(path)).body.code).toBe('preuve_requise');
    }
    expect((await desk.post(`${FACTOR}/recovery-codes`)).body.code).toBe('preuve_requise');
    expect((await prove({ code: application.fresh() })).status).toBe(204);
    expect((await desk.delete(`${FACTOR}/totp`)).status).toBe(204);
  });

  it('is proven by a recovery code, a code of the application or a passkey', async () => {
    const { codes } = await enrolApplication(portal, desk);
    const { device } = await enrolPasskey(desk);
    portal.clock.advance(6);
    const refused = await desk.post('/api/tokens', { name: 'Essai' });
    expect(refused.body.moyens).toEqual(['totp', 'passkey', 'recuperation']);
    expect((await prove({ code: codes?.[0] ?? '' })).status).toBe(204);
    expect((await desk.post('/api/tokens', { name: 'Essai' })).status).toBe(201);
    portal.clock.advance(6);
    const { body } = await desk.post('/api/session/proof/passkey/options');
    const reponse = device.sign(body.options);
    expect((await desk.post('/api/session/proof/passkey', { reponse })).status).toBe(204);
    expect((await desk.post('/api/tokens', { name: 'Essai' })).status).toBe(201);
  });

  it('is refused for a wrong password or code, counted, and in the log', async () => {
    expect((await prove({ motDePasse: 'Faux-mot-de-passe-1' })).body.errors[0].pointer).toBe(
      '/motDePasse',
    );
    const { application } = await enrolApplication(portal, desk);
    const statuses: number[] = [];
    for (const code of ['000000', '111111', 'AAAA-BBBB-CCCC-DDDD', '222222', '33']) {
      statuses.push((await prove({ code })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422]);
    expect((await prove({ code: application.fresh() })).status).toBe(429);
    const { rowCount } = await portal.admin.query(
      `SELECT FROM audit_events WHERE act = 'session.preuve_refusee' AND object_id = $1`,
      [camille.userId],
    );
    expect(rowCount).toBe(5);
  });

  it.each([
    [{}],
    [{ motDePasse: PASSWORD, code: '123456' }],
    [{ motDePasse: null }],
    [{ code: '' }],
  ])('wants one proof: %j is badly formed', async (body) => {
    expect((await prove(body)).status).toBe(400);
  });

  it('changes the session’s id at sign-in, at the second factor, at a new factor and at a proof; the old ones are dead', async () => {
    const ids: string[] = [];
    const seen = (cookie: string) => ids.push(cookie);
    seen(`session=${'A'.repeat(43)}`);
    const browser = portal.stranger();
    const headers = { cookie: ids[0] as string };
    const credentials = { identifiant: camille.identifiant, motDePasse: PASSWORD };
    await browser.post('/api/session', credentials, { headers });
    seen(browser.cookie);
    const { application } = await enrolApplication(portal, browser);
    seen(browser.cookie);
    expect((await prove({ code: application.fresh() }, browser)).status).toBe(204);
    seen(browser.cookie);
    await browser.post('/api/session', credentials);
    await browser.post('/api/session/second-factor', { code: application.fresh() });
    seen(browser.cookie);
    expect(new Set(ids).size).toBe(5);
    const statuses = await Promise.all(ids.map(session));
    expect(statuses).toEqual([401, 401, 401, 401, 200]);
  });

  it('keeps its place in the list of sessions, whatever its id', async () => {
    const [before] = (await desk.get('/api/account/sessions')).body;
    await prove({ motDePasse: PASSWORD });
    const [after] = (await desk.get('/api/account/sessions')).body;
    expect([after.id, after.actuelle, after.ouverteLe]).toEqual([
      before.id,
      true,
      before.ouverteLe,
    ]);
  });

  it('lets one of two simultaneous proofs of one session through', async () => {
    const { cookie } = desk;
    const answers = await Promise.all(
      [0, 1].map(() =>
        portal
          .stranger()
          .post('/api/session/proof', { motDePasse: PASSWORD }, { headers: { cookie } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
  });
});
