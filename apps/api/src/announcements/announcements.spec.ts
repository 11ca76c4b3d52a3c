import { randomUUID } from 'node:crypto';
import { plantContract } from '../testing/plant-contract.js';
import { type Answer, type Caller, Portal, type Somebody } from '../testing/portal.js';
import { AnnouncementPublisher } from './index.js';

const URL = '/api/backoffice/announcements';
const ALL = { type: 'tous' };

describe('announcements of the OPCO', () => {
  let portal: Portal;
  let owner: Somebody;
  let other: Somebody;
  let agent: Somebody;
  let camille: Caller;
  let nadia: Caller;
  let dominique: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    other = await portal.plantCfa('98765432400019');
    agent = await portal.plantUser(null, ['administration_opco']);
    await signIn();
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('announcements', 'notifications'));
  const signIn = async () => {
    camille = await portal.signedIn(owner.identifiant);
    nadia = await portal.signedIn(other.identifiant);
    dominique = await portal.signedIn(agent.identifiant);
  };

  const text = (over: object = {}) => ({
    titre: 'Fermeture le 14 juillet',
    texte: 'Le portail reste ouvert, l’assistance est fermée.',
    lien: '/contrats',
    cible: ALL,
    ...over,
  });
  const at = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
  const write = async (over: object = {}) =>
    (await dominique.post(URL, text(over))).body as { id: string; version: number };
  const publish = async (over: object = {}): Promise<Answer['body']> => {
    const { id, version } = await write(over);
    const answer = await dominique.post(`${URL}/${id}/publish`, {}, at(version));
    expect([answer.status, answer.body.etat]).toEqual([200, 'programmee']);
    await portal.app.get(AnnouncementPublisher).round();
    return (await dominique.get(`${URL}/${id}`)).body;
  };
  const titles = async (who: Caller) =>
    (await who.get('/api/notifications')).body.items.map(({ title }: { title: string }) => title);

  it('are written, published, and read as news by every CFA', async () => {
    const published = await publish();
    expect(published).toMatchObject({
      titre: 'Fermeture le 14 juillet',
      etat: 'publiee',
      portee: 2,
      lecteurs: 0,
      publieeLe: expect.any(String),
      auteur: 'Prénom Nom',
    });
    const { items, unread } = (await camille.get('/api/notifications')).body;
    expect(items).toEqual([
      expect.objectContaining({
        category: 'actualite',
        title: 'Fermeture le 14 juillet',
        body: 'Le portail reste ouvert, l’assistance est fermée.',
        link: '/contrats',
      }),
    ]);
    expect(unread).toBe(1);
    expect(await titles(nadia)).toHaveLength(1);
    // Nobody of the OPCO is a reader of it.
    expect(await titles(dominique)).toEqual([]);
  });

  it('tell who read them: how many CFA, and which', async () => {
    const { id } = await publish();
    const [{ id: told }] = (await camille.get('/api/notifications')).body.items;
    await camille.post(`/api/notifications/${told}/read`);
    const seen = (await dominique.get(`${URL}/${id}`)).body;
    expect([seen.portee, seen.lecteurs]).toEqual([2, 1]);
    const readers = async (query = '') =>
      (await dominique.get(`${URL}/${id}/readers${query}`)).body.items;
    expect(await readers('?lue=true')).toEqual([
      {
        id: owner.cfaId,
        siret: owner.siret,
        raisonSociale: `CFA ${owner.siret}`,
        personnes: 1,
        premiereLecture: expect.any(String),
      },
    ]);
    expect(await readers('?lue=false')).toEqual([
      expect.objectContaining({ id: other.cfaId, personnes: 0, premiereLecture: null }),
    ]);
    expect(await readers()).toHaveLength(2);
    const first = (await dominique.get(`${URL}/${id}/readers?limit=1`)).body;
    const second = (await dominique.get(`${URL}/${id}/readers?limit=1&cursor=${first.next}`)).body;
    expect(new Set([first.items[0].id, second.items[0].id])).toEqual(
      new Set([owner.cfaId, other.cfaId]),
    );
    expect(second.next).toBeNull();
  });

  it('reach the CFA of their target only', async () => {
    await plantContract(portal, owner.cfaId as string, { status: 'TRANSMIS' });
    await portal.admin.query(
      `INSERT INTO tokens (cfa_id, name, prefix, secret_hash, created_by, created_at, expires_at,
         last_editeur) VALUES ($1, 't', 'aacfa_', sha256(uuidv7()::text::bytea), $2, now(),
         now() + interval '1 day', 'Ypareo')`,
      [other.cfaId, other.userId],
    );
    expect((await dominique.get(`${URL}/vendors`)).body).toEqual(['Ypareo']);
    const reach = async (cible: object) => (await dominique.post(`${URL}/reach`, { cible })).body;
    const unknown = '35600000049837';
    expect(await reach(ALL)).toEqual({ cfas: 2, inconnus: [] });
    expect(await reach({ type: 'statut', statut: 'TRANSMIS' })).toEqual({ cfas: 1, inconnus: [] });
    expect(await reach({ type: 'statut', statut: 'REFUSE' })).toEqual({ cfas: 0, inconnus: [] });
    expect(await reach({ type: 'editeur', editeur: 'YPAREO' })).toEqual({ cfas: 1, inconnus: [] });
    expect(await reach({ type: 'sirets', sirets: ['356 000 000 00048', unknown] })).toEqual({
      cfas: 1,
      inconnus: [unknown],
    });
    await publish({ titre: 'statut', cible: { type: 'statut', statut: 'TRANSMIS' } });
    await publish({ titre: 'éditeur', cible: { type: 'editeur', editeur: 'ypareo' } });
    await publish({ titre: 'siret', cible: { type: 'sirets', sirets: [other.siret] } });
    expect(await titles(camille)).toEqual(['statut']);
    expect((await titles(nadia)).toSorted()).toEqual(['siret', 'éditeur']);
  });

  it('wait for their hour, may be taken back before it, and leave once when replicas look together', async () => {
    const { id, version } = await write();
    const publierLe = new Date(portal.clock.now().getTime() + 60 * 60_000).toISOString();
    const planned = await dominique.post(`${URL}/${id}/publish`, { publierLe }, at(version));
    expect(planned.body).toMatchObject({ etat: 'programmee', publierLe });
    const publisher = portal.app.get(AnnouncementPublisher);
    await publisher.round();
    expect(await titles(camille)).toEqual([]);
    const back = await dominique.post(`${URL}/${id}/suspend`, {}, at(2));
    expect(back.body).toMatchObject({ etat: 'brouillon', publierLe: null, version: 3 });
    portal.clock.advance(61);
    await signIn();
    await publisher.round();
    expect(await titles(camille)).toEqual([]);
    const past = { publierLe: '2020-01-01T00:00:00.000Z' };
    expect((await dominique.post(`${URL}/${id}/publish`, past, at(3))).status).toBe(422);
    await dominique.post(`${URL}/${id}/publish`, {}, at(3));
    await Promise.all([publisher.round(), publisher.round(), publisher.round()]);
    expect(await titles(camille)).toHaveLength(1);
  });

  it('disappear for everybody when they are withdrawn; who had read them stays known', async () => {
    const { id, version } = await publish();
    await camille.post('/api/notifications/read-all');
    expect((await nadia.get('/api/notifications/unread')).body.unread).toBe(1);
    const answer = await dominique.post(`${URL}/${id}/withdraw`, {}, at(version));
    expect(answer.body).toMatchObject({ etat: 'retiree', portee: 2, lecteurs: 1 });
    expect(await titles(camille)).toEqual([]);
    expect((await nadia.get('/api/notifications/unread')).body.unread).toBe(0);
    expect(
      (await dominique.post(`${URL}/${id}/withdraw`, {}, at(answer.body.version))).status,
    ).toBe(409);
  });

  it('keep every state they were in; what was published is never rewritten', async () => {
    const { id } = await write();
    const changed = await dominique.put(`${URL}/${id}`, text({ titre: 'Autre titre' }), at(1));
    expect(changed.body).toMatchObject({ titre: 'Autre titre', version: 2 });
    expect(changed.headers['etag']).toBe('"2"');
    expect((await dominique.put(`${URL}/${id}`, text(), at(1))).status).toBe(412);
    expect((await dominique.put(`${URL}/${id}`, text())).status).toBe(428);
    await dominique.post(`${URL}/${id}/publish`, {}, at(2));
    expect((await dominique.put(`${URL}/${id}`, text(), at(3))).status).toBe(409);
    await portal.app.get(AnnouncementPublisher).round();
    expect((await dominique.delete(`${URL}/${id}`, at(4))).status).toBe(409);
    const versions = (await dominique.get(`${URL}/${id}/versions`)).body;
    expect(
      versions.map(({ version, etat, titre }: Record<string, unknown>) => [version, etat, titre]),
    ).toEqual([
      [4, 'publiee', 'Autre titre'],
      [3, 'programmee', 'Autre titre'],
      [2, 'brouillon', 'Autre titre'],
      [1, 'brouillon', 'Fermeture le 14 juillet'],
    ]);
    const { rows } = await portal.admin.query<{ act: string }>(
      'SELECT act FROM audit_events WHERE object_id = $1 ORDER BY seq',
      [id],
    );
    expect(rows.map(({ act }) => act)).toEqual(
      ['creee', 'modifiee', 'programmee', 'publiee'].map((act) => `annonce.${act}`),
    );
  });

  it('are forgotten while they are drafts', async () => {
    const { id } = await write();
    expect((await dominique.delete(`${URL}/${id}`, at(1))).status).toBe(204);
    expect((await dominique.get(`${URL}/${id}`)).status).toBe(404);
    expect((await dominique.get(`${URL}/${id}/versions`)).status).toBe(404);
    expect((await dominique.get(`${URL}/${randomUUID()}`)).status).toBe(404);
  });

  it.each([
    [{ titre: '' }, '/titre'],
    [{ titre: 'x'.repeat(121) }, '/titre'],
    [{ texte: 'Voir <a href="x">ici</a>' }, '/texte'],
    [{ texte: 'Voir https://ailleurs.example' }, '/texte'],
    [{ texte: 'Voir www.ailleurs.example' }, '/texte'],
    [{ lien: 'https://ailleurs.example' }, '/lien'],
    [{ lien: '//ailleurs.example' }, '/lien'],
    [{ lien: '/backoffice' }, '/lien'],
    [{ cible: { type: 'autre' } }, '/cible/type'],
    [{ cible: { type: 'statut', statut: 'AUTRE' } }, '/cible/statut'],
    [{ cible: { type: 'sirets', sirets: [] } }, '/cible/sirets'],
    [{ cible: { type: 'sirets', sirets: ['35600000000049'] } }, '/cible/sirets'],
    [{ cible: { type: 'tous', cfaId: 'x' } }, '/cible/cfaId'],
  ])('refuse %j', async (over, pointer) => {
    const answer = await dominique.post(URL, text(over));
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(
      pointer,
    );
  });

  it('are listed newest first, by pages', async () => {
    for (const titre of ['un', 'deux', 'trois']) await write({ titre });
    const first = (await dominique.get(`${URL}?limit=2`)).body;
    const second = (await dominique.get(`${URL}?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ titre }: { titre: string }) => titre)).toEqual([
      'trois',
      'deux',
      'un',
    ]);
    expect(second.next).toBeNull();
  });

  it('are listed by state', async () => {
    await write({ titre: 'brouillon' });
    await publish({ titre: 'publiée' });
    const titles = async (etat: string) =>
      ((await dominique.get(`${URL}?etat=${etat}`)).body.items as { titre: string }[]).map(
        ({ titre }) => titre,
      );
    expect(await titles('brouillon')).toEqual(['brouillon']);
    expect(await titles('publiee')).toEqual(['publiée']);
    expect(await titles('retiree')).toEqual([]);
    expect((await dominique.get(`${URL}?etat=autre`)).status).toBe(400);
  });

  it('cost their request one row, whatever the number of CFA they reach', async () => {
    await portal.admin.query(`
      INSERT INTO cfas (siret, uai, raison_sociale)
        SELECT lpad(n::text, 14, '0'), '0751234J', 'CFA ' || n FROM generate_series(1, 4000) n;
      INSERT INTO users (audience, cfa_id, identifiant, email, nom, prenom, rights, confirmed_at)
        SELECT 'cfa', id, siret || '@test.example', siret || '@test.example', 'Nom', 'Prénom',
          '{administration_cfa}', now() FROM cfas WHERE siret LIKE '0000%'`);
    const rows = async () =>
      (await portal.admin.query('SELECT count(*)::int AS n FROM notifications')).rows[0].n;
    const { id, version } = await write();
    await dominique.post(`${URL}/${id}/publish`, {}, at(version));
    expect(await rows()).toBe(0);
    await portal.app.get(AnnouncementPublisher).round();
    expect(await rows()).toBe(4_002);
    expect((await dominique.get(`${URL}/${id}`)).body.portee).toBe(4_002);
  });
});
