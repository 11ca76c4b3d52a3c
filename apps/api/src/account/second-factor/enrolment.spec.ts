import { Application, enrolApplication, enrolPasskey } from '../../testing/second-factor.js';
import { type Caller, PASSWORD, Portal, type Somebody } from '../../testing/portal.js';

const FACTOR = '/api/account/second-factor';

describe('« Double authentification »', () => {
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

  const read = async () => (await desk.get(FACTOR)).body;
  const subjects = async () => (await portal.mails()).map(({ body }) => body.split('\n')[2]);

  it('shows nothing at first, then what was set up, and never a secret', async () => {
    expect(await read()).toEqual({
      actif: false,
      exige: false,
      totp: { actif: false, depuis: null },
      cles: [],
      codesRestants: 0,
    });
    const { application, codes } = await enrolApplication(portal, desk);
    await enrolPasskey(desk, 'Téléphone');
    const answer = await desk.get(FACTOR);
    expect(answer.body).toMatchObject({
      actif: true,
      totp: { actif: true, depuis: portal.clock.now().toISOString() },
      cles: [{ nom: 'Téléphone', derniereUtilisation: null }],
      codesRestants: 10,
    });
    expect(answer.text).not.toContain(application.secret);
    expect(codes?.some((code) => answer.text.includes(code))).toBe(false);
    expect((await desk.get('/api/session')).body.secondFacteur).toEqual({
      actif: true,
      exige: false,
      exigeActesSensibles: false,
    });
  });

  /** The secrets of the mailed links that undo, the oldest first, and whom they went to. */
  const undos = async () =>
    (await portal.mails()).flatMap(({ body, recipient }) => {
      const [, jeton] = /\/annuler-double-authentification\/([\w-]{43})$/m.exec(body) ?? [];
      return jeton === undefined ? [] : [{ jeton, recipient }];
    });
  const undo = (jeton: string | undefined) =>
    portal.stranger().post('/api/account/undo-second-factor', { jeton });
  const signIn = async () => {
    const body = { identifiant: camille.identifiant, motDePasse: PASSWORD };
    return (await portal.stranger().post('/api/session', body)).status;
  };

  it('tells both addresses of a new factor, with one link that takes it and what came after away', async () => {
    await portal.admin.query(`UPDATE users SET email = 'avis@cfa.example' WHERE id = $1`, [
      camille.userId,
    ]);
    await enrolPasskey(desk, 'Téléphone');
    portal.clock.advance(1);
    await enrolApplication(portal, desk);
    const [first, copy] = await undos();
    expect([first?.recipient, copy?.recipient]).toEqual([camille.identifiant, 'avis@cfa.example']);
    expect(copy?.jeton).toBe(first?.jeton);
    expect((await undo(first?.jeton)).status).toBe(204);
    expect((await desk.get('/api/session')).status).toBe(401);
    expect(await signIn()).toBe(401);
    for (const table of ['passkeys', 'totp_keys', 'recovery_codes']) {
      expect((await portal.admin.query(`SELECT FROM ${table}`)).rowCount).toBe(0);
    }
    expect((await undo(first?.jeton)).status).toBe(410);
  });

  it('leaves the factors of before when a later one is undone', async () => {
    await enrolApplication(portal, desk);
    portal.clock.advance(1);
    await enrolPasskey(desk, 'Téléphone');
    expect((await undo((await undos()).at(-1)?.jeton)).status).toBe(204);
    expect((await portal.admin.query('SELECT FROM totp_keys')).rowCount).toBe(1);
    expect((await portal.admin.query('SELECT FROM passkeys')).rowCount).toBe(0);
    expect((await portal.admin.query('SELECT FROM recovery_codes')).rowCount).toBe(10);
  });

  it('can be undone for 72 hours', async () => {
    await enrolApplication(portal, desk);
    const [link] = await undos();
    portal.clock.advance(72 * 60 + 1);
    expect((await undo(link?.jeton)).status).toBe(410);
    portal.clock.advance(-2);
    expect((await undo(link?.jeton)).status).toBe(204);
    portal.clock.advance(-72 * 60 + 1);
  });

  it('gives the secret to type, to follow and to scan', async () => {
    const { body } = await desk.post(`${FACTOR}/totp`);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(body.uri);
    expect([uri.protocol, uri.host, uri.searchParams.get('secret')]).toEqual([
      'otpauth:',
      'totp',
      body.secret,
    ]);
    expect(decodeURIComponent(uri.pathname)).toBe(`/Action Apprentissage:${camille.identifiant}`);
    expect(body.qr.taille).toBeGreaterThan(28);
    expect(body.qr.trace).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  });

  it('changes nothing until the first code, and waits for it 15 minutes', async () => {
    const { body } = await desk.post(`${FACTOR}/totp`);
    expect((await read()).actif).toBe(false);
    const application = new Application(portal, body.secret);
    const confirm = (code: string) => desk.post(`${FACTOR}/totp/confirm`, { code });
    expect((await confirm('000000')).body.code).toBe('code_refuse');
    portal.clock.advance(16);
    await desk.post('/api/session/proof', { motDePasse: PASSWORD });
    expect((await confirm(application.code())).status).toBe(422);
    expect((await read()).actif).toBe(false);
  });

  it('ends the sessions opened by the password alone, with the first factor', async () => {
    const phone = await portal.signedIn(camille.identifiant);
    await enrolApplication(portal, desk);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await desk.get('/api/session')).status).toBe(200);
  });

  it('lets another application take over; the former one’s codes are dead', async () => {
    const first = await enrolApplication(portal, desk);
    portal.clock.advance(1);
    const second = await enrolApplication(portal, desk);
    expect(second.codes).toBeNull();
    const prove = (code: string) => desk.post('/api/session/proof', { code });
    portal.clock.advance(1);
    expect((await prove(first.application.code())).status).toBe(422);
    expect((await prove(second.application.code())).status).toBe(204);
  });

  it('takes the code that set it up no second time', async () => {
    const { application } = await enrolApplication(portal, desk);
    const answer = await desk.post('/api/session/proof', { code: application.code() });
    expect(answer.body.code).toBe('code_refuse');
  });

  it('replaces the recovery codes, and forgets them with the last factor', async () => {
    expect((await desk.post(`${FACTOR}/recovery-codes`)).status).toBe(409);
    const { codes } = await enrolApplication(portal, desk);
    const { device: _device } = await enrolPasskey(desk);
    const renewed = (await desk.post(`${FACTOR}/recovery-codes`)).body.codes as string[];
    expect(new Set([...renewed, ...(codes as string[])]).size).toBe(20);
    const prove = async (code: string) => (await desk.post('/api/session/proof', { code })).status;
    expect(await prove(codes?.[0] ?? '')).toBe(422);
    expect(await prove(renewed[0] ?? '')).toBe(204);
    expect((await desk.delete(`${FACTOR}/totp`)).status).toBe(204);
    expect((await read()).codesRestants).toBe(9);
    const [{ id }] = (await read()).cles;
    expect((await desk.delete(`${FACTOR}/passkeys/${id}`)).status).toBe(204);
    expect(await read()).toMatchObject({ actif: false, codesRestants: 0 });
    expect((await desk.delete(`${FACTOR}/totp`)).status).toBe(404);
  });

  it('tells the person by mail of each change, and keeps a trace without a secret', async () => {
    const { application, codes } = await enrolApplication(portal, desk);
    const { device } = await enrolPasskey(desk);
    await desk.post(`${FACTOR}/recovery-codes`);
    const [{ id }] = (await read()).cles;
    await desk.delete(`${FACTOR}/passkeys/${id}`);
    await desk.delete(`${FACTOR}/totp`);
    expect(await subjects()).toEqual([
      'Une application d’authentification protège désormais votre compte.',
      'Une clé d’accès vient d’être ajoutée à votre compte.',
      'Les codes de récupération de votre compte viennent d’être remplacés : les anciens ne servent plus.',
      'Une clé d’accès vient d’être retirée de votre compte.',
      'L’application d’authentification de votre compte vient d’être retirée.',
    ]);
    const { rows } = await portal.admin.query<{ act: string; line: string }>(
      `SELECT act, e::text AS line FROM audit_events e
       WHERE act LIKE 'second_facteur.%' AND object_id = $1 ORDER BY seq`,
      [camille.userId],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'second_facteur.totp_ajoute',
      'second_facteur.cle_ajoutee',
      'second_facteur.codes_renouveles',
      'second_facteur.cle_retiree',
      'second_facteur.totp_retire',
    ]);
    const secrets = [application.secret, device.id, ...(codes as string[])];
    expect(secrets.some((secret) => JSON.stringify(rows).includes(secret))).toBe(false);
  });

  it('lets one of two simultaneous first codes through', async () => {
    const { body } = await desk.post(`${FACTOR}/totp`);
    const code = new Application(portal, body.secret).code();
    const { cookie } = desk;
    const answers = await Promise.all(
      [0, 1].map(() =>
        portal.stranger().post(`${FACTOR}/totp/confirm`, { code }, { headers: { cookie } }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(Math.max(...statuses)).toBeLessThan(500);
  });
});

describe('a second factor that the portal asks for', () => {
  let portal: Portal;
  let agent: Caller;

  beforeAll(async () => {
    portal = await Portal.start({ SECOND_FACTOR_OPCO: 'required' });
    const { identifiant } = await portal.plantUser(null, ['instruction', 'administration_opco']);
    agent = await portal.signedIn(identifiant);
  });
  afterAll(() => portal.stop());

  it('closes everything but setting it up', async () => {
    expect((await agent.get('/api/session')).body.secondFacteur).toEqual({
      actif: false,
      exige: true,
      exigeActesSensibles: true,
    });
    for (const path of ['/api/backoffice/contracts', '/api/account', '/api/account/sessions']) {
      const answer = await agent.get(path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'second_facteur_exige']);
    }
    // Whatever the right: the sentence is the one that helps.
    expect((await agent.get('/api/contracts')).body.code).toBe('second_facteur_exige');
    expect((await agent.post('/api/account/mot-de-passe')).body.code).toBe('second_facteur_exige');
    for (const path of ['/api/session', FACTOR, '/api/brand', '/api/health']) {
      expect([path, (await agent.get(path)).status]).toEqual([path, 200]);
    }
    expect((await agent.post('/api/session/proof', { motDePasse: PASSWORD })).status).toBe(204);
  });

  it('opens it with the first factor, and does not let the last one go', async () => {
    await enrolApplication(portal, agent);
    expect((await agent.get('/api/backoffice/contracts')).status).toBe(200);
    const last = await agent.delete(`${FACTOR}/totp`);
    expect([last.status, last.body.detail]).toEqual([
      409,
      'La double authentification est obligatoire : ajoutez un autre moyen avant de retirer celui-ci.',
    ]);
    expect((await agent.get(FACTOR)).body).toMatchObject({ actif: true, codesRestants: 10 });
    expect((await agent.get('/api/backoffice/contracts')).status).toBe(200);
  });

  it('keeps one of two factors that are taken away at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { identifiant } = await portal.plantUser(null, ['instruction']);
      const somebody = await portal.signedIn(identifiant);
      await enrolApplication(portal, somebody);
      await enrolPasskey(somebody);
      const [{ id }] = (await somebody.get(FACTOR)).body.cles;
      const answers = await Promise.all([
        somebody.delete(`${FACTOR}/totp`),
        somebody.delete(`${FACTOR}/passkeys/${id}`),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect((await somebody.get(FACTOR)).body.actif).toBe(true);
    }
  });

  it('is asked of one audience without the other', async () => {
    const { identifiant } = await portal.plantCfa('35600000000048');
    const somebody = await portal.signedIn(identifiant);
    expect((await somebody.get('/api/contracts')).status).toBe(200);
  });
});
