import { Authenticator, type Forgery } from '../../testing/authenticator.js';
import { type Caller, PASSWORD, Portal, type Somebody } from '../../testing/portal.js';
import { enrolPasskey } from '../../testing/second-factor.js';

const KEYS = '/api/account/second-factor/passkeys';

describe('a passkey', () => {
  let portal: Portal;
  let camille: Somebody;
  let desk: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    portal.clock.freeze();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'tries', 'users', 'cfas', 'mails', 'passkey_challenges');
    camille = await portal.plantCfa('35600000000048');
    desk = await portal.signedIn(camille.identifiant);
  });

  const challenge = async (who: Caller) => (await who.post(`${KEYS}/options`)).body.options;
  const visit = async (who: Caller) => (await who.post('/api/session/passkey/options')).body;
  const here = async (who: Caller) => (await who.get('/api/session')).status;

  const FORGERIES: [string, Forgery][] = [
    ['given to another site', { origin: 'https://portai1.example' }],
    ['given to a sister host', { origin: 'http://x.portail.test' }],
    ['given over another scheme', { origin: 'https://portail.test' }],
    ['for another relying party', { rpId: 'piege.example' }],
    ['to another challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['of a device that did not verify its user', { unverified: true }],
  ];
  const SIGNATURES: [string, Forgery][] = [
    ...FORGERIES,
    ['signed by another key', { foreignKey: true }],
    ['for another person', { userHandle: Buffer.alloc(16, 1).toString('base64url') }],
  ];

  describe('being made', () => {
    it.each(FORGERIES)('is refused: an answer %s', async (_label, forgery) => {
      const reponse = new Authenticator().register(await challenge(desk), forgery);
      const answer = await desk.post(KEYS, { nom: 'Téléphone', reponse });
      expect([answer.status, answer.body.code]).toEqual([422, 'code_refuse']);
      expect((await desk.get('/api/account/second-factor')).body.cles).toEqual([]);
    });

    it('is refused for a challenge that was answered, is five minutes old or is another session’s', async () => {
      const options = await challenge(desk);
      const one = new Authenticator().register(options);
      expect((await desk.post(KEYS, { nom: 'Un', reponse: one })).status).toBe(200);
      const two = new Authenticator().register(options);
      expect((await desk.post(KEYS, { nom: 'Deux', reponse: two })).status).toBe(422);
      const late = new Authenticator().register(await challenge(desk));
      portal.clock.advance(5);
      await portal.admin.query('UPDATE sessions SET proven_at = $1', [portal.clock.now()]);
      expect((await desk.post(KEYS, { nom: 'Tard', reponse: late })).status).toBe(422);
      const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
      const other = await portal.signedIn(colleague.identifiant);
      const theirs = new Authenticator().register(await challenge(desk));
      expect((await other.post(KEYS, { nom: 'À moi', reponse: theirs })).status).toBe(422);
    });

    it.each([[{}], [{ id: 3 }], [{ id: 'x', rawId: 'x', type: 'public-key', response: null }]])(
      'is refused when the answer is %j',
      async (reponse) => {
        await challenge(desk);
        expect((await desk.post(KEYS, { nom: 'Téléphone', reponse })).status).toBe(422);
        for (const bad of [null, 'x', [], 3]) {
          expect((await desk.post(KEYS, { nom: 'Téléphone', reponse: bad })).status).toBe(400);
        }
      },
    );

    it('asks for a device that knows its user, without a word about the person in the handle', async () => {
      const options = await challenge(desk);
      expect(options).toMatchObject({
        rp: { id: 'portail.test', name: 'Action Apprentissage' },
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      expect(Buffer.from(options.user.id, 'base64url').toString('hex')).toBe(
        camille.userId.replaceAll('-', ''),
      );
    });

    it('may be one of several, each under its name; the same device twice is refused', async () => {
      const { device, codes } = await enrolPasskey(desk, 'Téléphone');
      expect(codes).toHaveLength(10);
      expect((await enrolPasskey(desk, 'Ordinateur')).codes).toBeNull();
      const options = await challenge(desk);
      expect(options.excludeCredentials).toHaveLength(2);
      const again = await desk.post(KEYS, { nom: 'Encore', reponse: device.register(options) });
      expect(again.status).toBe(422);
      const { cles } = (await desk.get('/api/account/second-factor')).body;
      expect(cles.map(({ nom }: { nom: string }) => nom)).toEqual(['Téléphone', 'Ordinateur']);
      expect((await desk.delete(`${KEYS}/${cles[0].id}`)).status).toBe(204);
      const visitor = portal.stranger();
      const { options: asked, defi } = await visit(visitor);
      const refused = await visitor.post('/api/session/passkey', {
        defi,
        reponse: device.sign(asked),
      });
      expect(refused.status).toBe(422);
    });
  });

  describe('signing in alone', () => {
    it.each(SIGNATURES)('is refused: an answer %s', async (_label, forgery) => {
      const { device } = await enrolPasskey(desk);
      const visitor = portal.stranger();
      const { options, defi } = await visit(visitor);
      const body = { defi, reponse: device.sign(options, forgery) };
      const answer = await visitor.post('/api/session/passkey', body);
      expect([answer.status, answer.body.code]).toEqual([422, 'code_refuse']);
      expect(await here(visitor)).toBe(401);
      // A challenge that was answered wrongly is used up too.
      const right = { defi, reponse: device.sign(options) };
      expect((await visitor.post('/api/session/passkey', right)).status).toBe(422);
    });

    it('is refused when the challenge is replayed, old, or another visitor’s', async () => {
      const { device } = await enrolPasskey(desk);
      const visitor = portal.stranger();
      const first = await visit(visitor);
      const reponse = device.sign(first.options);
      const sent = { defi: first.defi, reponse };
      expect((await visitor.post('/api/session/passkey', sent)).status).toBe(200);
      expect((await portal.stranger().post('/api/session/passkey', sent)).status).toBe(422);
      const [mine, theirs] = [await visit(visitor), await visit(visitor)];
      const crossed = { defi: theirs.defi, reponse: device.sign(mine.options) };
      expect((await visitor.post('/api/session/passkey', crossed)).status).toBe(422);
      const late = await visit(visitor);
      portal.clock.advance(5);
      const old = { defi: late.defi, reponse: device.sign(late.options) };
      expect((await visitor.post('/api/session/passkey', old)).status).toBe(422);
    });

    it('is refused when the device’s count goes back or stands still: it was copied', async () => {
      const { device } = await enrolPasskey(desk);
      const signIn = async (counter: number) => {
        const visitor = portal.stranger();
        const { options, defi } = await visit(visitor);
        const reponse = device.sign(options, { counter });
        return (await visitor.post('/api/session/passkey', { defi, reponse })).status;
      };
      expect([await signIn(7), await signIn(7), await signIn(6), await signIn(0)]).toEqual([
        200, 422, 422, 422,
      ]);
      expect(await signIn(8)).toBe(200);
    });

    it('is refused to somebody deactivated or not confirmed, and traced', async () => {
      const { device } = await enrolPasskey(desk);
      await portal.plantUser(camille.cfaId, ['administration_cfa']);
      for (const change of ['active = false', 'active = true, confirmed_at = NULL']) {
        await portal.admin.query(`UPDATE users SET ${change} WHERE id = $1`, [camille.userId]);
        const visitor = portal.stranger();
        const { options, defi } = await visit(visitor);
        const body = { defi, reponse: device.sign(options) };
        expect((await visitor.post('/api/session/passkey', body)).status).toBe(422);
      }
      const { rowCount } = await portal.admin.query(
        `SELECT FROM audit_events WHERE act = 'connexion.refusee' AND object_id = $1`,
        [camille.userId],
      );
      expect(rowCount).toBe(1);
    });
  });

  describe('after the password', () => {
    it.each(SIGNATURES)('is refused: an answer %s', async (_label, forgery) => {
      const { device } = await enrolPasskey(desk);
      const browser = portal.stranger();
      await browser.post('/api/session', {
        identifiant: camille.identifiant,
        motDePasse: PASSWORD,
      });
      const { options } = (await browser.post('/api/session/second-factor/passkey/options')).body;
      const reponse = device.sign(options, forgery);
      const answer = await browser.post('/api/session/second-factor/passkey', { reponse });
      expect([answer.status, await here(browser)]).toEqual([422, 401]);
    });

    it('is not somebody else’s, nor an answer made for another use', async () => {
      const { device } = await enrolPasskey(desk);
      const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
      const theirs = await enrolPasskey(await portal.signedIn(colleague.identifiant));
      const browser = portal.stranger();
      await browser.post('/api/session', {
        identifiant: camille.identifiant,
        motDePasse: PASSWORD,
      });
      const ask = async () =>
        (await browser.post('/api/session/second-factor/passkey/options')).body.options;
      const send = async (reponse: object) =>
        (await browser.post('/api/session/second-factor/passkey', { reponse })).status;
      expect(await send(theirs.device.sign(await ask()))).toBe(422);
      const { options } = await visit(browser);
      await ask();
      expect(await send(device.sign(options))).toBe(422);
      expect(await send(device.sign(await ask()))).toBe(200);
    });
  });

  describe('proving in an open session', () => {
    it.each(SIGNATURES)('is refused: an answer %s', async (_label, forgery) => {
      const { device } = await enrolPasskey(desk);
      portal.clock.advance(6);
      const { options } = (await desk.post('/api/session/proof/passkey/options')).body;
      const reponse = device.sign(options, forgery);
      const answer = await desk.post('/api/session/proof/passkey', { reponse });
      expect(answer.status).toBe(422);
      expect((await desk.post('/api/tokens', { name: 'Essai' })).status).toBe(403);
    });
  });
});
