import { type Caller, PASSWORD, Portal, type Somebody } from '../../testing/portal.js';
import { type Application, enrolApplication, enrolPasskey } from '../../testing/second-factor.js';

describe('« Connexion » with a second factor', () => {
  let portal: Portal;
  let camille: Somebody;
  let desk: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    // The code of a step is asked for, sent and judged within it.
    portal.clock.freeze();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'tries', 'users', 'cfas', 'mails');
    camille = await portal.plantCfa('35600000000048');
    desk = await portal.signedIn(camille.identifiant);
  });

  const password = (who: Caller, motDePasse = PASSWORD) =>
    who.post('/api/session', { identifiant: camille.identifiant, motDePasse });
  const code = (who: Caller, value: string) =>
    who.post('/api/session/second-factor', { code: value });
  const here = async (who: Caller) => (await who.get('/api/session')).status;
  /** Somebody past the password. */
  const halfway = async () => {
    const caller = portal.stranger();
    expect((await password(caller)).body).toMatchObject({
      etape: 'second_facteur',
      session: null,
    });
    return caller;
  };

  describe('by an application', () => {
    let application: Application;
    let codes: string[];
    beforeEach(async () => {
      const enrolled = await enrolApplication(portal, desk);
      ({ application } = enrolled);
      codes = enrolled.codes as string[];
      portal.clock.advance(1);
    });

    it('opens no session before the code, and one after', async () => {
      const caller = portal.stranger();
      const answer = await password(caller);
      expect(answer.body).toEqual({
        etape: 'second_facteur',
        moyens: ['totp', 'recuperation'],
        session: null,
      });
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      expect(await here(caller)).toBe(401);
      const opened = await code(caller, application.code());
      expect(opened.body).toMatchObject({
        user: { identifiant: camille.identifiant },
        secondFacteur: { actif: true, exige: false },
      });
      expect(await here(caller)).toBe(200);
      expect(caller.cookie).not.toContain('sign-in');
    });

    it('refuses a code that was used, in another sign-in too', async () => {
      const [one, two] = [await halfway(), await halfway()];
      const used = application.code();
      expect((await code(one, used)).status).toBe(200);
      const again = await code(two, used);
      expect([again.status, again.body.code]).toEqual([422, 'code_refuse']);
      expect(await here(two)).toBe(401);
    });

    it('lets one of two simultaneous uses of a code through', async () => {
      const callers = [await halfway(), await halfway()];
      const used = application.code();
      const answers = await Promise.all(callers.map((caller) => code(caller, used)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    });

    it('takes the code of the step before and after, none further', async () => {
      expect((await code(await halfway(), application.code(-2))).status).toBe(422);
      expect((await code(await halfway(), application.code(2))).status).toBe(422);
      expect((await code(await halfway(), application.code(-1))).status).toBe(200);
      expect((await code(await halfway(), application.code(1))).status).toBe(200);
      // The step between is behind the last one that was used.
      expect((await code(await halfway(), application.code())).status).toBe(422);
    });

    it('takes each recovery code once, however it is typed, and says how many are left', async () => {
      const [first = ''] = codes;
      expect(codes).toHaveLength(10);
      expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const typed = ` ${first.toLowerCase().replaceAll('-', ' ')} `;
      expect((await code(await halfway(), typed)).status).toBe(200);
      expect((await code(await halfway(), first)).status).toBe(422);
      const mail = (await portal.mails()).at(-1);
      expect(mail?.body).toContain('Il vous en reste 9.');
      const { rows } = await portal.admin.query<{ line: string }>(
        'SELECT c::text AS line FROM recovery_codes c',
      );
      expect(JSON.stringify(rows)).not.toContain(first.slice(0, 9));
    });

    it('evaluates five guesses in ten minutes, over every sign-in, and frees itself', async () => {
      const statuses: number[] = [];
      for (let n = 0; n < 6; n += 1) {
        statuses.push((await code(await halfway(), `${n}${n}0000`)).status);
      }
      expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
      const right = await code(await halfway(), application.code());
      expect([right.status, Number(right.headers['retry-after']) <= 600]).toEqual([429, true]);
      portal.clock.advance(10);
      expect((await code(await halfway(), application.code())).status).toBe(200);
    });

    it('does not let right codes make room for wrong ones', async () => {
      for (const wrong of ['000000', '111111', '222222', '333333']) {
        await code(await halfway(), wrong);
      }
      expect((await code(await halfway(), application.fresh())).status).toBe(200);
      expect((await code(await halfway(), '444444')).status).toBe(422);
      expect((await code(await halfway(), application.fresh())).status).toBe(429);
      portal.clock.advance(10);
    });

    it('waits ten minutes', async () => {
      const [early, late] = [await halfway(), await halfway()];
      portal.clock.advance(9);
      expect((await code(early, application.code())).status).toBe(200);
      portal.clock.advance(2);
      const answer = await code(late, application.code());
      expect([answer.status, answer.body.code]).toEqual([401, 'non_authentifie']);
    });

    it('is worth nothing without the first step, or for somebody else’s', async () => {
      expect((await code(portal.stranger(), application.code())).status).toBe(401);
      const cookie = `sign-in=${'A'.repeat(43)}`;
      const forged = await portal
        .stranger()
        .post('/api/session/second-factor', { code: application.code() }, { headers: { cookie } });
      expect(forged.status).toBe(401);
      const other = await portal.plantUser(camille.cfaId, ['contrats']);
      const theirs = await portal.signedIn(other.identifiant);
      await enrolApplication(portal, theirs);
      const caller = portal.stranger();
      await caller.post('/api/session', { identifiant: other.identifiant, motDePasse: PASSWORD });
      expect((await code(caller, application.code())).status).toBe(422);
    });

    it('keeps the factor through a forgotten password, and ends the sign-ins under way', async () => {
      const waiting = await halfway();
      await portal
        .stranger()
        .post('/api/account/forgotten-password', { identifiant: camille.identifiant });
      const mail = (await portal.mails()).at(-1);
      const jeton = /\/mot-de-passe\/([\w-]{43})$/m.exec(mail?.body ?? '')?.[1];
      const motDePasse = 'Nouvelles-pommes-43';
      const reset = await portal
        .stranger()
        .post('/api/account/reset-password', { jeton, motDePasse });
      expect(reset.status).toBe(204);
      expect((await code(waiting, application.code())).status).toBe(401);
      const caller = portal.stranger();
      expect((await password(caller, motDePasse)).body.etape).toBe('second_facteur');
      expect(await here(caller)).toBe(401);
    });

    it('stops for somebody deactivated meanwhile', async () => {
      const waiting = await halfway();
      await portal.plantUser(camille.cfaId, ['administration_cfa']);
      await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [camille.userId]);
      expect((await code(waiting, application.code())).status).toBe(401);
    });

    it('closes the session that the browser had, from the first step', async () => {
      const { cookie } = desk;
      await password(desk);
      expect(await here(desk)).toBe(401);
      expect((await portal.stranger().get('/api/session', { headers: { cookie } })).status).toBe(
        401,
      );
    });

    it('shows in the history and in the log, without a code', async () => {
      const caller = await halfway();
      await code(caller, '123456');
      await code(caller, application.code());
      const { body } = await caller.get('/api/account/connexions');
      expect(body.slice(0, 2)).toMatchObject([{ reussie: true }, { reussie: false }]);
      const { rows } = await portal.admin.query<{ detail: object }>(
        `SELECT detail FROM audit_events WHERE act = 'connexion.ouverte' ORDER BY seq DESC LIMIT 1`,
      );
      expect(rows[0]?.detail).toEqual({ appareil: 'Appareil inconnu', moyen: 'totp' });
      // What is written of an act; six digits are in any hash by chance.
      const log = await portal.admin.query('SELECT FROM audit_events WHERE detail::text ~ $1', [
        `123456|${application.secret}|${codes.join('|')}`,
      ]);
      expect(log.rowCount).toBe(0);
    });
  });

  it('goes on with a passkey', async () => {
    const { device } = await enrolPasskey(desk);
    const caller = await halfway();
    const { body } = await caller.post('/api/session/second-factor/passkey/options');
    expect(body.options).toMatchObject({
      rpId: 'portail.test',
      userVerification: 'required',
      allowCredentials: [{ id: device.id }],
    });
    const answer = await caller.post('/api/session/second-factor/passkey', {
      reponse: device.sign(body.options),
    });
    expect(answer.status).toBe(200);
    expect(await here(caller)).toBe(200);
  });

  it('opens with a passkey alone', async () => {
    const { device } = await enrolPasskey(desk);
    const caller = portal.stranger();
    const { body } = await caller.post('/api/session/passkey/options');
    expect(body.options.allowCredentials).toEqual([]);
    const answer = await caller.post('/api/session/passkey', {
      defi: body.defi,
      reponse: device.sign(body.options),
    });
    expect(answer.body).toMatchObject({ user: { identifiant: camille.identifiant } });
    expect(await here(caller)).toBe(200);
  });
});
