import type { Right } from '@apprentissage/domain';
import { type Authenticator } from '../testing/authenticator.js';
import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { type Application, enrolApplication, enrolPasskey } from '../testing/second-factor.js';
import { CHOSEN } from '../testing/users-scene.js';

/** Somebody with every kind of second factor, signed in. */
interface Protected extends Somebody {
  readonly caller: Caller;
  readonly application: Application;
  readonly device: Authenticator;
  readonly codes: readonly string[];
}

interface Side {
  readonly path: string;
  readonly screen: string;
  readonly administration: Right;
  readonly plain: Right;
  readonly title: string;
}

const SIDES: Readonly<Record<'un CFA' | 'l’OPCO', Side>> = {
  'un CFA': {
    path: '/api/users',
    screen: '/mon-cfa/utilisateurs',
    administration: 'administration_cfa',
    plain: 'contrats',
    title: 'La double authentification d’un utilisateur a été réinitialisée',
  },
  'l’OPCO': {
    path: '/api/backoffice/agents',
    screen: '/backoffice/agents',
    administration: 'administration_opco',
    plain: 'instruction',
    title: 'La double authentification d’un agent a été réinitialisée',
  },
};

describe.each(Object.entries(SIDES))('who lost their second factor, in %s', (_side, side) => {
  const { path, screen, administration, plain, title } = side;
  let portal: Portal;
  let cfaId: string | null;
  let admin: Protected;
  let person: Protected;

  beforeAll(async () => {
    // As in production.
    portal = await Portal.start({
      SECOND_FACTOR_OPCO: 'required',
      SECOND_FACTOR_CFA: 'sensitive',
    });
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'tries', 'mails', 'account_requests', 'notifications', 'users');
    await portal.empty('cfas');
    const cfa = await portal.plantCfa('35600000000048', ['contrats']);
    cfaId = administration === 'administration_cfa' ? cfa.cfaId : null;
    admin = await protectedOne(administration);
    person = await protectedOne(plain);
  });

  const sql = async (text: string, values: unknown[] = []) =>
    (await portal.admin.query<Record<string, unknown>>(text, values)).rows;

  async function protectedOne(...rights: Right[]): Promise<Protected> {
    const somebody = await portal.plantUser(cfaId, rights);
    const caller = await portal.signedIn(somebody.identifiant);
    const { application, codes } = await enrolApplication(portal, caller);
    const { device } = await enrolPasskey(caller);
    return { ...somebody, caller, application, device, codes: codes ?? [] };
  }

  const reset = (id = person.userId, by = admin.caller) => by.delete(`${path}/${id}/second-factor`);
  const signIn = (motDePasse: string, visitor = portal.stranger()) =>
    visitor.post('/api/session', { identifiant: person.identifiant, motDePasse });
  /** The secrets of links to a page that were mailed, oldest first. */
  const links = async (page: string) =>
    (await portal.mails()).flatMap(
      ({ body }) => new RegExp(`/${page}/([\\w-]{43})$`, 'm').exec(body)?.[1] ?? [],
    );
  const choose = (jeton: string | undefined, motDePasse = CHOSEN) =>
    portal.stranger().post('/api/account/reset-password', { jeton, motDePasse });

  it('gets in again by the mailed link, once an administrator has reset it, and sets another one up', async () => {
    expect((await admin.caller.get(`${path}/${person.userId}`)).body.doubleAuthentification).toBe(
      true,
    );
    expect((await reset()).status).toBe(204);
    const [jeton] = await links('mot-de-passe');
    expect((await choose(jeton)).status).toBe(204);
    expect((await choose(jeton, PASSWORD)).status).toBe(410);
    const visitor = portal.stranger();
    const entered = await signIn(CHOSEN, visitor);
    expect(entered.body).toMatchObject({
      etape: 'ouverte',
      session: { secondFacteur: { actif: false } },
    });
    expect((await enrolApplication(portal, visitor)).codes).toHaveLength(10);
    expect((await admin.caller.get(`${path}/${person.userId}`)).body.doubleAuthentification).toBe(
      true,
    );
  });

  it('finds every session closed on the very next request, and every sign-in under way over', async () => {
    const halfWay = portal.stranger();
    expect((await signIn(PASSWORD, halfWay)).body.etape).toBe('second_facteur');
    expect((await reset()).status).toBe(204);
    expect((await person.caller.get('/api/session')).status).toBe(401);
    const code = await halfWay.post('/api/session/second-factor', {
      code: person.application.fresh(),
    });
    expect(code.status).toBe(401);
    expect((await admin.caller.get('/api/session')).status).toBe(200);
  });

  it('opens nothing any more with the old password, passkey, codes nor links', async () => {
    await portal.stranger().post('/api/account/forgotten-password', {
      identifiant: person.identifiant,
    });
    const [former] = await links('mot-de-passe');
    await sql(
      `INSERT INTO address_changes (user_id, kind, new_address, token_hash, created_at, expires_at)
       VALUES ($1, 'identifiant', 'intrus@test.example', sha256($2::bytea), now(), now() + interval '1 day')`,
      [person.userId, Buffer.from('lien')],
    );
    expect((await reset()).status).toBe(204);
    expect((await choose(former)).status).toBe(410);
    expect((await signIn(PASSWORD)).status).toBe(401);
    const visitor = portal.stranger();
    const { body } = await visitor.post('/api/session/passkey/options');
    const alone = await visitor.post('/api/session/passkey', {
      defi: body.defi,
      reponse: person.device.sign(body.options),
    });
    expect([alone.status, alone.body.code]).toEqual([422, 'code_refuse']);
    for (const table of [
      'passkeys',
      'totp_keys',
      'recovery_codes',
      'sessions',
      'address_changes',
    ]) {
      const left = await sql(`SELECT FROM ${table} WHERE user_id = $1`, [person.userId]);
      expect([table, left.length]).toEqual([table, 0]);
    }
    // Nor with them once a new password is chosen.
    const jeton = (await links('mot-de-passe')).at(-1);
    expect((await choose(jeton)).status).toBe(204);
    expect((await signIn(CHOSEN)).body.etape).toBe('ouverte');
  });

  it('is told at both addresses; the other administrators on the portal and by mail; it is in the journal', async () => {
    await sql(`UPDATE users SET email = 'notifications@test.example' WHERE id = $1`, [
      person.userId,
    ]);
    const other = await protectedOne(administration);
    const colleague = await protectedOne(plain);
    await portal.empty('mails');
    expect((await reset()).status).toBe(204);
    const mails = await portal.mails();
    const about = mails.filter(({ subject }) =>
      subject.endsWith('authentification est réinitialisée'),
    );
    expect(about.map(({ recipient }) => recipient).sort()).toEqual(
      [person.identifiant, 'notifications@test.example'].sort(),
    );
    expect(about[0]?.body).toContain('http://portail.test/mot-de-passe-oublie');
    const linked = mails.filter(({ body }) => body.includes('/mot-de-passe/'));
    expect(linked.map(({ recipient }) => recipient)).toEqual([person.identifiant]);
    const warned = mails.filter(({ subject }) => subject.endsWith('sécurité de votre compte'));
    expect(warned.map(({ recipient }) => recipient)).toEqual([other.identifiant]);
    const shown = await Promise.all(
      [admin, other, colleague].map(
        async ({ caller }) => (await caller.get('/api/notifications')).body.items,
      ),
    );
    expect(shown).toEqual([
      [],
      [expect.objectContaining({ title, link: `${screen}/${person.userId}` })],
      [],
    ]);
    const traces = await sql(
      `SELECT actor_id, detail FROM audit_events
       WHERE act = 'utilisateur.second_facteur_reinitialise' AND object_id = $1`,
      [person.userId],
    );
    expect(traces).toEqual([{ actor_id: admin.userId, detail: {} }]);
  });

  it('is helped by an administrator only, never by oneself', async () => {
    const colleague = await protectedOne(plain);
    const refused = await reset(person.userId, colleague.caller);
    expect([refused.status, refused.body.code]).toEqual([403, 'droit_insuffisant']);
    const own = await reset(admin.userId);
    expect([own.status, own.body.code]).toEqual([409, 'soi_meme']);
    const stranger = await portal.plantCfa('98765432400019');
    const foreign = await reset(stranger.userId);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'introuvable']);
    expect((await person.caller.get('/api/session')).status).toBe(200);
  });

  it('is helped after a recent proof of the administrator only', async () => {
    portal.clock.advance(6);
    const refused = await reset();
    portal.clock.advance(-6);
    expect([refused.status, refused.body.code]).toEqual([403, 'preuve_requise']);
  });

  it('must have one to lose, and an access', async () => {
    const { userId } = await portal.plantUser(cfaId, [plain]);
    const without = await reset(userId);
    expect([without.status, without.body.code, without.body.detail]).toEqual([
      409,
      'etat_incompatible',
      'Cette personne n’a pas de double authentification.',
    ]);
    await sql('UPDATE users SET active = false WHERE id = $1', [person.userId]);
    const inactive = await reset();
    expect([inactive.status, inactive.body.code]).toEqual([409, 'etat_incompatible']);
    expect(await sql('SELECT FROM passkeys WHERE user_id = $1', [person.userId])).toHaveLength(1);
    expect(await portal.mails()).not.toContainEqual(
      expect.objectContaining({ body: expect.stringContaining('/mot-de-passe/') as string }),
    );
  });
});
