import { ASKED, NominationScene } from '../testing/nomination-scene.js';
import { makePdf } from '../testing/pdf.js';
import { PASSWORD, Portal } from '../testing/portal.js';

const DESK = '/api/backoffice/nominations';

describe('a new administrator for a CFA', () => {
  let portal: Portal;
  let scene: NominationScene;
  let advanced = 0;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    scene = await NominationScene.on(portal);
  });
  afterEach(() => {
    portal.clock.advance(-advanced * 60);
    advanced = 0;
  });

  const wait = async (hours: number) => {
    advanced += hours;
    await scene.wait(hours);
  };
  const sql = (text: string, values: unknown[] = []) => portal.admin.query(text, values);
  const invitation = async (): Promise<string> => {
    const mails = (await portal.mails()).filter(({ recipient }) => recipient === ASKED.identifiant);
    return (
      mails.flatMap(({ body }) => /\/invitation\/([\w-]{43})$/m.exec(body)?.[1] ?? []).at(-1) ?? ''
    );
  };
  const accept = async () => {
    const answer = await portal
      .stranger()
      .post('/api/account/invitation/accept', { jeton: await invitation(), motDePasse: PASSWORD });
    expect(answer.status).toBe(204);
  };

  it('is asked for, confirmed by another agent, waits 72 hours, is invited and administers the CFA', async () => {
    const id = await scene.asked();
    expect(await scene.read(id)).toMatchObject({
      etat: 'a_confirmer',
      cfa: { id: scene.cfa.cfaId, siret: '35600000000048' },
      ...ASKED,
      justificatif: { nom: 'pv.pdf', type: 'application/pdf', pages: 1 },
      demandeePar: 'Prénom Nom',
      confirmations: 0,
      confirmationsRequises: 1,
      prevenus: 0,
      empechement: 'justificatif_non_lu',
    });
    expect(await portal.mails()).not.toContainEqual(
      expect.objectContaining({ recipient: scene.cfa.identifiant }),
    );
    const planned = await scene.confirm(2, id);
    expect(planned.body).toMatchObject({ etat: 'programmee', confirmations: 1, prevenus: 1 });
    const delay = Date.parse(planned.body.effetLe) - portal.clock.now().getTime();
    expect(delay / 3_600_000).toBeCloseTo(72, 1);
    await wait(71);
    expect((await scene.read(id)).etat).toBe('programmee');
    expect(await scene.person(ASKED.identifiant)).toBeUndefined();
    await wait(1.1);
    expect(await scene.read(id)).toMatchObject({ etat: 'effective', personne: 'invite' });
    await accept();
    expect((await scene.read(id)).personne).toBe('actif');
    const nour = await portal.signedIn(ASKED.identifiant);
    expect((await nour.get('/api/users')).status).toBe(200);
    expect(await scene.acts(id)).toEqual([
      'nomination.demandee',
      'nomination.confirmee',
      'nomination.effective',
    ]);
    const journal = await nour.get('/api/journal?acte=nomination.effective');
    expect(journal.text).toContain('Administrateur nommé par l’OPCO');
  });

  it('is told to every known address of the CFA with a link of its own, and to its administrators', async () => {
    await sql(`UPDATE cfas SET email = 'Accueil@cfa.example' WHERE id = $1`, [scene.cfa.cfaId]);
    await sql(
      `INSERT INTO cfa_contacts VALUES ($1, 'direction', 'N', 'P', NULL, 'direction@cfa.example')`,
      [scene.cfa.cfaId],
    );
    await sql(`UPDATE users SET email = 'nouvelle@cfa.example' WHERE id = $1`, [scene.cfa.userId]);
    const stranger = await portal.plantCfa('98765432400019');
    const id = await scene.planned();
    const mails = await portal.mails();
    const linked = mails.filter(({ body }) => body.includes('/nomination/'));
    expect(linked.map(({ recipient }) => recipient).sort()).toEqual(
      [
        'accueil@cfa.example',
        'direction@cfa.example',
        'nouvelle@cfa.example',
        scene.cfa.identifiant,
      ].sort(),
    );
    const secrets = linked.flatMap(
      ({ body }) => /\/nomination\/([\w-]{43})$/m.exec(body)?.[1] ?? [],
    );
    expect(new Set(secrets).size).toBe(4);
    expect(linked.every(({ body }) => body.includes('http://portail.test/nomination/'))).toBe(true);
    expect(mails.filter(({ recipient }) => recipient === stranger.identifiant)).toEqual([]);
    const { rows } = await sql('SELECT o::text AS line FROM nomination_objections o');
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
    const told = await scene.camille.get('/api/notifications');
    expect(told.body.items[0]).toMatchObject({
      title: 'Nomination d’un administrateur par l’OPCO',
      link: '/mon-cfa/nominations',
    });
    const own = await scene.camille.get('/api/nominations');
    expect(own.body).toEqual([
      expect.objectContaining({ id, etat: 'programmee', nom: 'Petit', opposable: true }),
    ]);
  });

  it('is not told to the CFA before another agent confirmed', async () => {
    const id = await scene.asked();
    expect((await scene.camille.get('/api/nominations')).body).toEqual([]);
    expect((await scene.camille.post(`/api/nominations/${id}/object`)).status).toBe(404);
    const agents = await scene.agent(3).get('/api/notifications');
    expect(agents.body.items[0]).toMatchObject({
      title: 'Nomination à confirmer : CFA 35600000000048',
      link: `/backoffice/nominations/${id}`,
    });
  });

  it('is confirmed neither by who asked nor by who has not read the evidence', async () => {
    const id = await scene.asked();
    const own = await scene.confirm(0, id);
    expect([own.status, own.body.detail]).toEqual([
      422,
      'Vous avez demandé cette nomination : un autre agent doit se prononcer.',
    ]);
    const unread = await scene.act(3, id, 'confirm');
    expect([unread.status, unread.body.detail]).toEqual([
      422,
      'Lisez le justificatif avant de confirmer.',
    ]);
    expect((await scene.confirm(3, id)).status).toBe(200);
  });

  it('is asked for by administrators of the OPCO, with a real file, one at a time', async () => {
    expect((await scene.ask({}, scene.agent(2))).status).toBe(403);
    expect((await scene.ask({}, scene.agent(0), null)).body.errors[0].pointer).toBe('/fichier');
    expect((await scene.ask({}, scene.agent(0), Buffer.from('rien'))).status).toBe(422);
    expect((await scene.ask({ motif: ' ' })).body.errors[0].pointer).toBe('/motif');
    const absent = await scene.ask({}, scene.agent(0), makePdf(), scene.cfa.userId);
    expect(absent.status).toBe(404);
    const both = await Promise.all([scene.ask(), scene.ask({}, scene.agent(1))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { rows } = await sql('SELECT count(*)::int AS n FROM documents');
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('is refused for an address that opens another account, or that administers the CFA already', async () => {
    const other = await portal.plantCfa('98765432400019');
    for (const [identifiant, code] of [
      [other.identifiant, 'deja_utilise'],
      [scene.agents[1]?.identifiant ?? '', 'deja_utilise'],
      [scene.cfa.identifiant, 'deja_administrateur'],
    ] as const) {
      const answer = await scene.ask({ identifiant });
      expect([answer.status, answer.body.errors[0].code]).toEqual([409, code]);
    }
  });

  it('needs a recent proof of who asks, confirms, refuses and cancels', async () => {
    const id = await scene.asked();
    await scene.readEvidence(2, id);
    advanced += 0.1;
    portal.clock.advance(6);
    for (const answer of [
      await scene.ask(),
      await scene.act(2, id, 'confirm'),
      await scene.act(2, id, 'refuse'),
      await scene.act(0, id, 'cancel'),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'preuve_requise']);
    }
  });

  it('is refused by another agent with a reason, and who asked is told', async () => {
    const id = await scene.asked();
    expect((await scene.act(2, id, 'refuse', '')).status).toBe(400);
    const refused = await scene.act(2, id, 'refuse', 'Le procès-verbal n’est pas signé.');
    expect(refused.body).toMatchObject({
      etat: 'refusee',
      decisions: [{ decision: 'refus', motif: 'Le procès-verbal n’est pas signé.' }],
    });
    const titles = async (rank: number) =>
      (await scene.agent(rank).get('/api/notifications')).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect(await titles(0)).toContain('Nomination refusée');
    expect(await titles(1)).not.toContain('Nomination refusée');
    expect((await scene.ask()).status).toBe(201);
  });

  it('is cancelled by any administrator of the OPCO before its effect', async () => {
    const id = await scene.planned();
    expect((await scene.act(2, id, 'cancel')).status).toBe(403);
    expect((await scene.act(1, id, 'cancel', 'Erreur de CFA.')).body.etat).toBe('annulee');
    await wait(80);
    expect(await scene.person(ASKED.identifiant)).toBeUndefined();
    const told = await scene.camille.get('/api/notifications');
    expect(told.body.items[0].title).toBe('Nomination annulée');
    expect((await scene.act(1, id, 'cancel')).body.code).toBe('etat_incompatible');
  });

  it('raises a colleague instead of inviting them again', async () => {
    const colleague = await portal.plantUser(scene.cfa.cfaId, ['contrats']);
    const id = await scene.planned({ identifiant: colleague.identifiant });
    await wait(73);
    expect(await scene.person(colleague.identifiant)).toMatchObject({
      rights: ['contrats', 'administration_cfa'],
      active: true,
    });
    expect((await scene.read(id)).personne).toBe('actif');
    const subjects = (await portal.mails())
      .filter(({ recipient }) => recipient === colleague.identifiant)
      .map(({ subject }) => subject);
    expect(subjects).toContain('Action Apprentissage : vos droits ont changé');
    expect((await scene.act(0, id, 'cancel')).status).toBe(200);
    expect(await scene.person(colleague.identifiant)).toMatchObject({ rights: ['contrats'] });
  });

  it('is undone after its effect: the invitation is withdrawn, or sent again before', async () => {
    const id = await scene.planned();
    await wait(73);
    const first = await invitation();
    expect((await scene.agent(1).post(`${DESK}/${id}/invitation`)).status).toBe(202);
    const second = await invitation();
    expect(second).not.toBe(first);
    expect((await scene.act(1, id, 'cancel')).body.etat).toBe('annulee');
    const dead = await portal.stranger().post('/api/account/invitation', { jeton: second });
    expect(dead.status).toBe(410);
    expect(await scene.person(ASKED.identifiant)).toBeUndefined();
    expect((await scene.agent(1).post(`${DESK}/${id}/invitation`)).status).toBe(409);
  });

  it('is undone after they took over: they leave, and the administrators of before are back', async () => {
    const id = await scene.planned();
    await wait(73);
    await accept();
    const nour = await portal.signedIn(ASKED.identifiant);
    const path = `/api/users/${scene.cfa.userId}`;
    const { headers } = await nour.get(path);
    const gone = await nour.post(
      `${path}/desactiver`,
      {},
      {
        headers: { 'if-match': String(headers['etag']) },
      },
    );
    expect(gone.status).toBe(200);
    const cancelled = await scene.act(1, id, 'cancel', 'La directrice n’est pas partie.');
    expect([cancelled.status, cancelled.body.etat]).toEqual([200, 'annulee']);
    expect(await scene.person(ASKED.identifiant)).toMatchObject({ active: false });
    expect(await scene.person(scene.cfa.identifiant)).toMatchObject({
      active: true,
      rights: ['administration_cfa'],
    });
    expect((await nour.get('/api/users')).status).toBe(401);
    expect(await scene.acts(id)).toContain('nomination.annulee');
  });

  it('is listed for agents: what is open, what is closed, what is one CFA’s', async () => {
    const id = await scene.asked();
    const list = (query = '') => scene.agent(3).get(`${DESK}${query}`);
    expect((await list()).body).toMatchObject({ total: 1, items: [{ id, nom: 'Petit' }] });
    expect((await list('?etat=refusee')).body.total).toBe(0);
    expect((await list(`?cfa=${scene.cfa.cfaId}`)).body.total).toBe(1);
    expect((await list(`?cfa=${scene.cfa.userId}`)).body.total).toBe(0);
    await scene.act(0, id, 'cancel');
    await scene.asked();
    await scene.act(0, (await list()).body.items[0].id, 'cancel');
    const first = (await list('?etat=annulee&limit=1')).body;
    expect([first.total, first.items.length]).toEqual([2, 1]);
    const second = (await list(`?etat=annulee&limit=1&cursor=${first.next}`)).body;
    expect([second.items[0].id, second.next]).toEqual([id, null]);
  });
});
