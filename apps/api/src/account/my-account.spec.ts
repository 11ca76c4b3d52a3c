import { NEWSLETTER_TEXT } from '@apprentissage/domain';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';

describe('« Modifier mon compte »', () => {
  let portal: Portal;
  let camille: Somebody;
  let browser: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'users', 'cfas', 'mails', 'account_requests');
    camille = await portal.plantCfa('35600000000048');
    browser = await portal.signedIn(camille.identifiant);
  });

  const read = async () => (await browser.get('/api/account')).body;
  const change = (over: object = {}, version = 1) =>
    browser.put(
      '/api/account',
      { nom: 'Martin', prenom: 'Camille', email: camille.identifiant, newsletter: false, ...over },
      { headers: { 'if-match': `"${version}"` } },
    );
  const links = async () =>
    (await portal.mails()).flatMap(
      ({ body }) => /\/confirmation-email\/([\w-]{43})$/m.exec(body)?.[1] ?? [],
    );
  const confirm = (jeton: string | undefined) =>
    portal.stranger().post('/api/account/confirm-email', { jeton });
  const acts = async () =>
    (
      await portal.admin.query<{ act: string; actor_id: string }>(
        `SELECT act, actor_id FROM audit_events WHERE chain = $1 AND act LIKE 'compte.%' ORDER BY seq`,
        [camille.cfaId],
      )
    ).rows;

  it('shows what the portal holds of the person, with its version', async () => {
    const answer = await browser.get('/api/account');
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toEqual({
      nom: 'Nom',
      prenom: 'Prénom',
      identifiant: camille.identifiant,
      email: camille.identifiant,
      newsletter: false,
      newsletterLe: null,
      newsletterTexte: null,
      changements: [],
      rebonds: [],
      version: 1,
    });
  });

  it('changes the names at once, and keeps a trace without them', async () => {
    const answer = await change();
    expect(answer.body).toMatchObject({ nom: 'Martin', prenom: 'Camille', version: 2 });
    expect(answer.headers['etag']).toBe('"2"');
    expect((await browser.get('/api/session')).body.user).toMatchObject({ nom: 'Martin' });
    expect(await acts()).toEqual([{ act: 'compte.modifie', actor_id: camille.userId }]);
    const { rows } = await portal.admin.query('SELECT detail::text FROM audit_events');
    expect(JSON.stringify(rows)).not.toMatch(/Martin|Camille/);
  });

  it('asks for the version read: 428 without, 412 when it is not the last', async () => {
    const body = { nom: 'A', prenom: 'B', email: camille.identifiant, newsletter: false };
    expect((await browser.put('/api/account', body)).status).toBe(428);
    expect((await change()).status).toBe(200);
    expect((await change({ nom: 'Perdu' })).body.code).toBe('version_depassee');
    expect((await read()).nom).toBe('Martin');
  });

  it('lets one of two simultaneous changes through', async () => {
    const answers = await Promise.all([change({ nom: 'Un' }), change({ nom: 'Deux' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('keeps a consent with its date and the text that was shown, and its withdrawal', async () => {
    const given = (await change({ newsletter: true })).body;
    expect(given).toMatchObject({ newsletter: true, newsletterTexte: NEWSLETTER_TEXT.version });
    portal.clock.advance(1);
    const kept = (await change({ newsletter: true, nom: 'Autre' }, 2)).body;
    expect(kept.newsletterLe).toBe(given.newsletterLe);
    const left = (await change({ newsletter: false }, 3)).body;
    expect(left.newsletter).toBe(false);
    expect(left.newsletterLe > given.newsletterLe).toBe(true);
    portal.clock.advance(-1);
  });

  it.each([
    ['newsletter', 'oui'],
    ['email', 'pas une adresse'],
    ['nom', ' '],
  ])('refuses %s « %s »', async (field, value) => {
    const answer = await change({ [field]: value });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, `/${field}`]);
  });

  it('puts a new e-mail in service by its link only, once, and tells the old address', async () => {
    const { body } = await change({ email: 'Accueil@CFA.example' });
    expect(body.email).toBe(camille.identifiant);
    expect(body.changements).toMatchObject([{ objet: 'email', adresse: 'accueil@cfa.example' }]);
    const [jeton] = await links();
    expect((await confirm(jeton)).status).toBe(204);
    expect(await read()).toMatchObject({ email: 'accueil@cfa.example', changements: [] });
    expect((await confirm(jeton)).body.code).toBe('lien_invalide');
    expect((await portal.mails()).map(({ recipient }) => recipient)).toEqual([
      'accueil@cfa.example',
      camille.identifiant,
    ]);
    expect((await acts()).map(({ act }) => act)).toEqual([
      'compte.email_demande',
      'compte.modifie',
      'compte.email_change',
    ]);
  });

  it('leaves an e-mail that waits alone when the rest changes', async () => {
    await change({ email: 'accueil@cfa.example' });
    await change({ nom: 'Autre', email: 'accueil@cfa.example' }, 2);
    await change({ nom: 'Encore' }, 3);
    expect(await links()).toHaveLength(1);
    expect((await read()).changements).toHaveLength(1);
  });

  it('mails the link again, and only the newest is good, for 72 hours', async () => {
    const [{ id }] = (await change({ email: 'accueil@cfa.example' })).body.changements;
    const [first] = await links();
    expect((await browser.post(`/api/account/changements/${id}/renvoyer`)).status).toBe(202);
    const second = (await links()).at(-1);
    expect((await confirm(first)).status).toBe(410);
    portal.clock.advance(72 * 60 + 1);
    expect((await confirm(second)).status).toBe(410);
    portal.clock.advance(-2);
    expect((await confirm(second)).status).toBe(204);
    portal.clock.advance(-72 * 60 + 1);
  });

  it('gives a new e-mail up, its link with it', async () => {
    const [{ id }] = (await change({ email: 'accueil@cfa.example' })).body.changements;
    const [jeton] = await links();
    expect((await browser.delete(`/api/account/changements/${id}`)).status).toBe(204);
    expect((await confirm(jeton)).status).toBe(410);
    expect((await read()).changements).toEqual([]);
    expect((await browser.delete(`/api/account/changements/${id}`)).status).toBe(404);
  });

  it('neither resends nor gives up what another person asked for', async () => {
    const [{ id }] = (await change({ email: 'accueil@cfa.example' })).body.changements;
    const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
    const other = await portal.signedIn(colleague.identifiant);
    expect((await other.post(`/api/account/changements/${id}/renvoyer`)).status).toBe(404);
    expect((await other.delete(`/api/account/changements/${id}`)).status).toBe(404);
    expect((await read()).changements).toHaveLength(1);
  });

  it('mails at most ten links an hour for one person', async () => {
    const [{ id }] = (await change({ email: 'accueil@cfa.example' })).body.changements;
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      statuses.push((await browser.post(`/api/account/changements/${id}/renvoyer`)).status);
    }
    expect(statuses).toEqual([...Array<number>(9).fill(202), 429]);
  });

  it('does not confirm a login with the link of an e-mail', async () => {
    await change({ email: 'accueil@cfa.example' });
    const [jeton] = await links();
    const answer = await portal.stranger().post('/api/account/confirm-identifiant', { jeton });
    expect(answer.status).toBe(410);
  });

  it('works for an agent of the OPCO too', async () => {
    const agent = await portal.plantUser(null, ['comptabilite']);
    const desk = await portal.signedIn(agent.identifiant);
    const body = { nom: 'Leroy', prenom: 'Dominique', email: agent.identifiant, newsletter: false };
    const answer = await desk.put('/api/account', body, { headers: { 'if-match': '"1"' } });
    expect(answer.body).toMatchObject({ nom: 'Leroy', version: 2 });
  });
});
