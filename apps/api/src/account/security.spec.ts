import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { enrolApplication } from '../testing/second-factor.js';

const NEW_PASSWORD = 'Nouvelles-pommes-43';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('the security of an account', () => {
  let portal: Portal;
  let camille: Somebody;
  let desk: Caller;
  let phone: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'users', 'cfas', 'mails', 'account_requests');
    camille = await portal.plantCfa('35600000000048');
    desk = await portal.signedIn(camille.identifiant);
    phone = await signIn(camille.identifiant);
  });

  const signIn = async (identifiant: string, motDePasse = PASSWORD) => {
    const caller = portal.stranger();
    const headers = { 'user-agent': FIREFOX };
    await caller.post('/api/session', { identifiant, motDePasse }, { headers });
    return caller;
  };
  const trySignIn = (motDePasse: string) =>
    portal.stranger().post('/api/session', { identifiant: camille.identifiant, motDePasse });
  const here = async (who: Caller) => (await who.get('/api/session')).status === 200;
  const change = (motDePasseActuel: string, nouveauMotDePasse: string) =>
    desk.post('/api/account/mot-de-passe', { motDePasseActuel, nouveauMotDePasse });
  const acts = async () =>
    (
      await portal.admin.query<{ act: string }>(
        'SELECT act FROM audit_events WHERE chain = $1 ORDER BY seq',
        [camille.cfaId],
      )
    ).rows.map(({ act }) => act);

  describe('« Modifier mon mot de passe »', () => {
    it('changes it, ends the other sessions and tells the person', async () => {
      expect((await change(PASSWORD, NEW_PASSWORD)).status).toBe(204);
      expect([await here(desk), await here(phone)]).toEqual([true, false]);
      expect(await here(await signIn(camille.identifiant))).toBe(false);
      expect(await here(await signIn(camille.identifiant, NEW_PASSWORD))).toBe(true);
      expect(await portal.mails()).toMatchObject([{ recipient: camille.identifiant }]);
      expect(await acts()).toContain('compte.mot_de_passe_change');
    });

    it.each([
      ['a short one', 'court', 400],
      ['the login', 'LOGIN', 400],
      ['the current one', PASSWORD, 422],
    ])('refuses %s', async (_label, given, status) => {
      const answer = await change(PASSWORD, given === 'LOGIN' ? camille.identifiant : given);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([
        status,
        '/nouveauMotDePasse',
      ]);
      expect(await here(phone)).toBe(true);
    });

    it('refuses who does not know the current one, at its field', async () => {
      const answer = await change('Faux-mot-de-passe-1', NEW_PASSWORD);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/motDePasseActuel']);
      expect(await here(await signIn(camille.identifiant))).toBe(true);
    });

    it('lets one of two simultaneous changes through', async () => {
      const answers = await Promise.all([
        change(PASSWORD, NEW_PASSWORD),
        change(PASSWORD, 'Autres-poires-44'),
      ]);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    });
  });

  describe('the list of sessions', () => {
    const list = async (who = desk) =>
      (await who.get('/api/account/sessions')).body as {
        id: string;
        appareil: string;
        actuelle: boolean;
      }[];

    it('tells the device and which one asks, and nothing of the cookie', async () => {
      const sessions = await list(phone);
      expect(sessions).toHaveLength(2);
      expect(sessions.find(({ actuelle }) => actuelle)?.appareil).toBe('Firefox sur Windows');
      expect(Object.keys(sessions[0] ?? {}).sort()).toEqual([
        'actuelle',
        'appareil',
        'derniereActivite',
        'id',
        'ouverteLe',
      ]);
    });

    it('closes one, on its very next request', async () => {
      const other = (await list()).find(({ actuelle }) => !actuelle);
      expect((await desk.delete(`/api/account/sessions/${other?.id}`)).status).toBe(204);
      expect([await here(desk), await here(phone)]).toEqual([true, false]);
      expect((await desk.delete(`/api/account/sessions/${other?.id}`)).status).toBe(404);
      expect(await acts()).toContain('session.fermee');
    });

    it('closes all the others', async () => {
      expect((await desk.delete('/api/account/sessions')).status).toBe(204);
      expect([await here(desk), await here(phone), (await list()).length]).toEqual([
        true,
        false,
        1,
      ]);
      expect(await acts()).toContain('session.autres_fermees');
    });

    it('neither shows nor closes a colleague’s', async () => {
      const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
      const theirs = await portal.signedIn(colleague.identifiant);
      const [session] = await list(theirs);
      expect((await list()).map(({ id }) => id)).not.toContain(session?.id);
      expect((await desk.delete(`/api/account/sessions/${session?.id}`)).status).toBe(404);
      expect(await here(theirs)).toBe(true);
    });

    it('leaves out those that are over', async () => {
      portal.clock.advance(29);
      await desk.get('/api/session');
      portal.clock.advance(29);
      expect(await list()).toHaveLength(1);
      portal.clock.advance(-58);
    });
  });

  describe('the history of sign-ins', () => {
    const history = async (who = desk) =>
      (await who.get('/api/account/connexions')).body as { id: string; reussie: boolean }[];
    const disown = (who: Caller, connexion: string | undefined) =>
      who.post('/api/account/connexions/signalement', { connexion });

    it('tells accepted and refused ones with their device, newest first, of this person only', async () => {
      const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
      await portal.signedIn(colleague.identifiant);
      await signIn(camille.identifiant, 'Faux-mot-de-passe-1');
      expect(await history()).toMatchObject([
        { reussie: false, appareil: 'Firefox sur Windows' },
        { reussie: true, appareil: 'Firefox sur Windows' },
        { reussie: true },
      ]);
    });

    it('is there for an agent of the OPCO', async () => {
      const agent = await portal.plantUser(null, ['comptabilite']);
      expect(await history(await portal.signedIn(agent.identifiant))).toHaveLength(1);
    });

    it('« Ce n’était pas moi » ends every session, mails a link and tells the administrators', async () => {
      const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
      const theirs = await portal.signedIn(colleague.identifiant);
      const [last] = await history(theirs);
      expect((await disown(theirs, last?.id)).status).toBe(204);
      expect([await here(theirs), await here(desk)]).toEqual([false, true]);
      const [mail] = await portal.mails();
      expect(mail?.recipient).toBe(colleague.identifiant);
      expect(mail?.body).toContain('/mot-de-passe/');
      expect((await desk.get('/api/notifications')).body.items).toMatchObject([
        { category: 'action', title: 'Connexion suspecte signalée' },
      ]);
      expect(await acts()).toContain('connexion.signalee');
    });

    it('leaves nothing to who got in: neither the password nor a second factor set up since', async () => {
      const [, first] = await history();
      await enrolApplication(portal, desk);
      expect((await disown(desk, first?.id)).status).toBe(204);
      expect((await trySignIn(PASSWORD)).status).toBe(401);
      const link = (await portal.mails()).map(
        ({ body }) => /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1],
      );
      const body = { jeton: link.find((jeton) => jeton), motDePasse: NEW_PASSWORD };
      expect((await portal.stranger().post('/api/account/reset-password', body)).status).toBe(204);
      const answer = await trySignIn(NEW_PASSWORD);
      expect([answer.status, answer.body.etape]).toEqual([200, 'ouverte']);
    });

    it('keeps the second factor that was there before, and the password of a mere attempt', async () => {
      await enrolApplication(portal, desk);
      portal.clock.advance(1);
      await signIn(camille.identifiant, 'Faux-mot-de-passe-1');
      const [refused] = await history();
      expect(refused?.reussie).toBe(false);
      expect((await disown(desk, refused?.id)).status).toBe(204);
      const answer = await trySignIn(PASSWORD);
      expect([answer.status, answer.body.etape]).toEqual([200, 'second_facteur']);
    });

    it('of an agent tells the administrators of the OPCO', async () => {
      const chief = await portal.plantUser(null, ['administration_opco']);
      const agent = await portal.plantUser(null, ['comptabilite']);
      const theirs = await portal.signedIn(agent.identifiant);
      const [last] = await history(theirs);
      expect((await disown(theirs, last?.id)).status).toBe(204);
      const told = await (await portal.signedIn(chief.identifiant)).get('/api/notifications');
      expect(told.body.items).toMatchObject([{ title: 'Connexion suspecte signalée' }]);
    });

    it('shows the report to administrators only', async () => {
      const [last] = await history();
      await disown(desk, last?.id);
      const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
      const theirs = await portal.signedIn(colleague.identifiant);
      expect((await theirs.get('/api/notifications')).body.items).toEqual([]);
    });

    it('does not take the sign-in of somebody else', async () => {
      const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
      const theirs = await portal.signedIn(colleague.identifiant);
      const [last] = await history(theirs);
      expect((await disown(desk, last?.id)).status).toBe(404);
      expect([await here(desk), await here(theirs)]).toEqual([true, true]);
    });
  });
});
