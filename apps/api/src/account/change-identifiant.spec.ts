import { type Answer, type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';

const NEW = 'camille.nouvelle@cfa.example';

describe('« Modifier mon identifiant »', () => {
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
    phone = await portal.signedIn(camille.identifiant);
  });

  const ask = (nouvelIdentifiant: string, motDePasse = PASSWORD, who = desk) =>
    who.post('/api/account/identifiant', { nouvelIdentifiant, motDePasse });
  const link = async (path: string) =>
    (await portal.mails())
      .flatMap(({ body }) => new RegExp(`/${path}/([\\w-]{43})$`, 'm').exec(body)?.[1] ?? [])
      .at(-1);
  const confirm = (jeton: string | undefined, who = desk) =>
    who.post('/api/account/confirm-identifiant', { jeton });
  const undo = (jeton: string | undefined) =>
    portal.stranger().post('/api/account/undo-identifiant', { jeton });
  const here = async (who: Caller) => (await who.get('/api/session')).status === 200;
  const canSignIn = async (identifiant: string) =>
    (await portal.stranger().post('/api/session', { identifiant, motDePasse: PASSWORD })).status ===
    200;
  const alike = ({ status, headers, text }: Answer) => {
    const { date: _date, ...rest } = headers;
    return JSON.stringify([status, rest, text]);
  };
  const change = async (to: string, who = desk) => {
    await ask(to, PASSWORD, who);
    expect((await confirm(await link('confirmation-identifiant'), who)).status).toBe(204);
    return link('annuler-identifiant');
  };

  it('changes nothing before the mailed link, then the login, and ends the other sessions', async () => {
    expect((await ask(NEW)).status).toBe(202);
    expect((await desk.get('/api/account')).body).toMatchObject({
      identifiant: camille.identifiant,
      changements: [{ objet: 'identifiant', adresse: NEW }],
    });
    expect(await canSignIn(NEW)).toBe(false);
    const jeton = await link('confirmation-identifiant');
    expect((await confirm(jeton)).status).toBe(204);
    expect([await here(desk), await here(phone)]).toEqual([true, false]);
    expect((await desk.get('/api/account')).body).toMatchObject({ identifiant: NEW, version: 2 });
    expect([await canSignIn(NEW), await canSignIn(camille.identifiant)]).toEqual([true, false]);
    expect((await confirm(jeton)).body.code).toBe('lien_invalide');
  });

  it('ends every session when the link is followed elsewhere', async () => {
    await ask(NEW);
    await confirm(await link('confirmation-identifiant'), portal.stranger());
    expect([await here(desk), await here(phone)]).toEqual([false, false]);
  });

  it('tells the old address, whose link undoes it once and makes the password worth nothing', async () => {
    const secret = await change(NEW);
    expect((await undo(secret)).status).toBe(204);
    expect([await here(desk), await canSignIn(NEW), await canSignIn(camille.identifiant)]).toEqual([
      false,
      false,
      false,
    ]);
    expect((await undo(secret)).body.code).toBe('lien_invalide');
    const mail = (await portal.mails()).at(-1);
    expect(mail).toMatchObject({ recipient: camille.identifiant });
    const motDePasse = 'Nouvelles-pommes-43';
    const jeton = /\/mot-de-passe\/([\w-]{43})$/m.exec(mail?.body ?? '')?.[1];
    await portal.stranger().post('/api/account/reset-password', { jeton, motDePasse });
    const again = await portal
      .stranger()
      .post('/api/session', { identifiant: camille.identifiant, motDePasse });
    expect(again.status).toBe(200);
  });

  it('can be undone for 72 hours', async () => {
    const secret = await change(NEW);
    portal.clock.advance(72 * 60 + 1);
    expect((await undo(secret)).status).toBe(410);
    portal.clock.advance(-2);
    expect((await undo(secret)).status).toBe(204);
    portal.clock.advance(-72 * 60 + 1);
  });

  it('undoes what came after with it: the links of later changes are dead', async () => {
    const first = await change(NEW);
    const second = await change('encore@cfa.example');
    await ask('dernier@cfa.example');
    const waiting = await link('confirmation-identifiant');
    expect((await undo(first)).status).toBe(204);
    expect((await undo(second)).status).toBe(410);
    expect((await confirm(waiting)).status).toBe(410);
  });

  it('keeps the address that was left for its former holder while it can be undone', async () => {
    const secret = await change(NEW);
    const answer = await portal.stranger().post('/api/account/sign-up', {
      siret: '98765432400019',
      raisonSociale: 'Voisin',
      uai: '0751234J',
      nom: 'Durand',
      prenom: 'Sacha',
      identifiant: camille.identifiant,
      email: camille.identifiant,
      motDePasse: PASSWORD,
    });
    expect(answer.status).toBe(202);
    const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
    const other = await portal.signedIn(colleague.identifiant);
    await ask(camille.identifiant, PASSWORD, other);
    expect((await confirm(await link('confirmation-identifiant'), other)).status).toBe(410);
    expect((await undo(secret)).status).toBe(204);
  });

  it('keeps it from an invitation of a colleague too, so that nothing stands in the way of the undo', async () => {
    const secret = await change(NEW);
    const invite = (who: Caller) =>
      who.post('/api/users', {
        ...{ nom: 'Autre', prenom: 'Lou', identifiant: camille.identifiant },
        ...{ email: camille.identifiant, rights: ['contrats'] },
      });
    const colleague = await portal.plantUser(camille.cfaId, ['administration_cfa']);
    const refused = await invite(await portal.signedIn(colleague.identifiant));
    expect([refused.status, refused.body.code]).toEqual([409, 'conflit']);
    // Another CFA is told nothing of it.
    const neighbour = await portal.plantCfa('98765432400019');
    expect((await invite(await portal.signedIn(neighbour.identifiant))).status).toBe(201);
    expect((await undo(secret)).status).toBe(204);
  });

  it('answers a taken login exactly like a free one, and tells its owner only', async () => {
    const owner = await portal.plantCfa('98765432400019');
    const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
    const other = await portal.signedIn(colleague.identifiant);
    const [taken, free] = [await ask(owner.identifiant), await ask(NEW, PASSWORD, other)];
    expect(alike(taken)).toBe(alike(free));
    const shown = (await desk.get('/api/account')).body.changements;
    expect(shown).toMatchObject([{ objet: 'identifiant', adresse: owner.identifiant }]);
    const mails = await portal.mails();
    expect(mails.map(({ recipient, body }) => [recipient, /confirmation-/.test(body)])).toEqual([
      [owner.identifiant, false],
      [NEW, true],
    ]);
    expect(await canSignIn(owner.identifiant)).toBe(true);
  });

  it('lets one of two people who wait for the same login have it', async () => {
    const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
    const other = await portal.signedIn(colleague.identifiant);
    await ask(NEW);
    const mine = await link('confirmation-identifiant');
    await ask(NEW, PASSWORD, other);
    const theirs = await link('confirmation-identifiant');
    const answers = await Promise.all([confirm(mine), confirm(theirs, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('kills the link that chooses a password and went to the address that is left', async () => {
    await portal
      .stranger()
      .post('/api/account/forgotten-password', { identifiant: camille.identifiant });
    const jeton = await link('mot-de-passe');
    await change(NEW);
    const motDePasse = 'Nouvelles-pommes-43';
    const answer = await portal
      .stranger()
      .post('/api/account/reset-password', { jeton, motDePasse });
    expect(answer.status).toBe(410);
  });

  it('asks for the current password, and for another login', async () => {
    const wrong = await ask(NEW, 'Faux-mot-de-passe-1');
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/motDePasse']);
    const same = await ask(camille.identifiant);
    expect([same.status, same.body.errors[0].pointer]).toEqual([422, '/nouvelIdentifiant']);
    expect((await desk.get('/api/account')).body.changements).toEqual([]);
  });

  it('lets ten wrong passwords through in 15 minutes, for both acts together', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push((await ask(NEW, `Faux-mot-de-passe-${n}`)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
    const answer = await desk.post('/api/account/mot-de-passe', {
      motDePasseActuel: PASSWORD,
      nouveauMotDePasse: 'Nouvelles-pommes-43',
    });
    expect([answer.status, answer.headers['retry-after'] !== undefined]).toEqual([429, true]);
  });

  it('keeps a trace of each step on the CFA’s chain, without an address', async () => {
    await undo(await change(NEW));
    const { rows } = await portal.admin.query<{ act: string; line: string }>(
      `SELECT act, t::text AS line FROM audit_events t WHERE chain = $1 AND act LIKE 'compte.%'
       ORDER BY seq`,
      [camille.cfaId],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'compte.identifiant_demande',
      'compte.identifiant_change',
      'compte.identifiant_retabli',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/@/);
  });
});
