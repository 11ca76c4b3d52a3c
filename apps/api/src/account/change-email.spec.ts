import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { enrolApplication } from '../testing/second-factor.js';

const NEW = 'accueil@cfa.example';

describe('changing the e-mail of notification', () => {
  let portal: Portal;
  let camille: Somebody;
  let desk: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    portal.clock.freeze();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'tries', 'users', 'cfas', 'mails', 'account_requests');
    camille = await portal.plantCfa('35600000000048');
    desk = await portal.signedIn(camille.identifiant);
  });

  const read = async (who = desk) => (await who.get('/api/account')).body;
  const save = async (over: object, who = desk) => {
    const { nom, prenom, email, newsletter, version } = await read(who);
    return who.put(
      '/api/account',
      { nom, prenom, email, newsletter, ...over },
      { headers: { 'if-match': `"${version}"` } },
    );
  };
  const link = async (path: string, recipient?: string) =>
    (await portal.mails())
      .filter((mail) => recipient === undefined || mail.recipient === recipient)
      .flatMap(({ body }) => new RegExp(`/${path}/([\\w-]{43})$`, 'm').exec(body)?.[1] ?? [])
      .at(-1);
  const follow = (route: string, jeton: string | undefined) =>
    portal.stranger().post(`/api/account/${route}`, { jeton });
  /** Changes the e-mail; the link that undoes it. */
  const change = async (email: string) => {
    expect((await save({ email })).status).toBe(200);
    expect((await follow('confirm-email', await link('confirmation-email'))).status).toBe(204);
    // Each change is at an instant of its own.
    portal.clock.advance(0.1);
    return link('annuler-email');
  };
  const changeIdentifiant = async (nouvelIdentifiant: string) => {
    await desk.post('/api/account/identifiant', { nouvelIdentifiant, motDePasse: PASSWORD });
    const jeton = await link('confirmation-identifiant');
    expect((await desk.post('/api/account/confirm-identifiant', { jeton })).status).toBe(204);
    portal.clock.advance(0.1);
    return link('annuler-identifiant');
  };
  const addresses = async () =>
    (
      await portal.admin.query('SELECT identifiant, email FROM users WHERE id = $1', [
        camille.userId,
      ])
    ).rows[0];

  describe.each([0, 5, 6, 16])('with a proof %d minutes old', (minutes) => {
    it('goes through at once until five minutes, and after a new proof from then on', async () => {
      portal.clock.advance(minutes);
      const answer = await save({ email: NEW });
      if (minutes <= 5) {
        expect(answer.status).toBe(200);
        return;
      }
      expect([answer.status, answer.body]).toMatchObject([
        403,
        { code: 'preuve_requise', moyens: ['mot_de_passe'] },
      ]);
      expect((await read()).changements).toEqual([]);
      expect(await portal.mails()).toEqual([]);
      expect((await desk.post('/api/session/proof', { motDePasse: PASSWORD })).status).toBe(204);
      expect((await save({ email: NEW })).body.changements).toMatchObject([{ adresse: NEW }]);
    });

    it('asks nothing of who changes the rest, or sends the address that waits again', async () => {
      await save({ email: NEW });
      portal.clock.advance(minutes);
      expect((await save({ nom: 'Autre', newsletter: true })).status).toBe(200);
      expect((await save({ prenom: 'Autre', email: NEW })).status).toBe(200);
    });
  });

  it('wants the second factor of who has one', async () => {
    const { application } = await enrolApplication(portal, desk);
    portal.clock.advance(6);
    expect((await save({ email: NEW })).body).toMatchObject({ moyens: ['totp', 'recuperation'] });
    const refused = await desk.post('/api/session/proof', { motDePasse: PASSWORD });
    expect(refused.body.code).toBe('preuve_requise');
    expect((await save({ email: NEW })).status).toBe(403);
    await desk.post('/api/session/proof', { code: application.fresh() });
    expect((await save({ email: NEW })).status).toBe(200);
  });

  it('is undone by the link mailed to the old address, once, and whoever did it is out', async () => {
    const secret = await change(NEW);
    expect((await read()).email).toBe(NEW);
    expect((await follow('undo-identifiant', secret)).status).toBe(410);
    expect((await follow('undo-email', secret)).status).toBe(204);
    expect(await addresses()).toEqual({
      identifiant: camille.identifiant,
      email: camille.identifiant,
    });
    expect((await desk.get('/api/session')).status).toBe(401);
    const credentials = { identifiant: camille.identifiant, motDePasse: PASSWORD };
    expect((await portal.stranger().post('/api/session', credentials)).status).toBe(401);
    expect((await follow('undo-email', secret)).body.code).toBe('lien_invalide');
    const jeton = await link('mot-de-passe', camille.identifiant);
    const motDePasse = 'Nouvelles-pommes-43';
    const reset = await portal
      .stranger()
      .post('/api/account/reset-password', { jeton, motDePasse });
    expect(reset.status).toBe(204);
    const { rows } = await portal.admin.query(
      `SELECT act FROM audit_events WHERE chain = $1 AND act LIKE 'compte.email_%' ORDER BY seq`,
      [camille.cfaId],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'compte.email_demande',
      'compte.email_change',
      'compte.email_retabli',
    ]);
  });

  it('can be undone for 72 hours', async () => {
    const secret = await change(NEW);
    portal.clock.advance(72 * 60);
    expect((await follow('undo-email', secret)).status).toBe(410);
    portal.clock.advance(-2);
    expect((await follow('undo-email', secret)).status).toBe(204);
    portal.clock.advance(-72 * 60 + 2);
  });

  it('takes a later change of login back with it, whose own link is dead', async () => {
    const ofEmail = await change(NEW);
    const ofLogin = await changeIdentifiant('voleur@pirate.example');
    expect((await follow('undo-email', ofEmail)).status).toBe(204);
    expect(await addresses()).toEqual({
      identifiant: camille.identifiant,
      email: camille.identifiant,
    });
    expect((await follow('undo-identifiant', ofLogin)).status).toBe(410);
    const last = (await portal.mails()).at(-1);
    expect([last?.recipient, last?.body]).toEqual([
      camille.identifiant,
      expect.stringContaining('/mot-de-passe/'),
    ]);
  });

  it('is taken back with an earlier change of login; a change before stays', async () => {
    await change('avant@cfa.example');
    const ofLogin = await changeIdentifiant('voleur@pirate.example');
    await change('premier@pirate.example');
    const last = await change('second@pirate.example');
    expect((await follow('undo-identifiant', ofLogin)).status).toBe(204);
    expect(await addresses()).toEqual({
      identifiant: camille.identifiant,
      email: 'avant@cfa.example',
    });
    expect((await follow('undo-email', last)).status).toBe(410);
  });

  it('does not keep the address that was left from anybody who signs in with it', async () => {
    await change(NEW);
    await change('encore@cfa.example');
    const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
    const other = await portal.signedIn(colleague.identifiant);
    await other.post('/api/account/identifiant', {
      nouvelIdentifiant: NEW,
      motDePasse: PASSWORD,
    });
    const jeton = await link('confirmation-identifiant', NEW);
    expect((await follow('confirm-identifiant', jeton)).status).toBe(204);
    expect((await read()).identifiant).toBe(camille.identifiant);
  });
});
