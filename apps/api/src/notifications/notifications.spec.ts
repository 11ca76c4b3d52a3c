import { randomUUID } from 'node:crypto';
import type { Right } from '@apprentissage/domain';
import { Database, IDENTITY } from '../database/index.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { type Message, Notifier } from './index.js';

describe('« Mes notifications »', () => {
  let portal: Portal;
  let owner: Somebody;
  let other: Somebody;
  let camille: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    other = await portal.plantCfa('98765432400019');
    camille = await portal.signedIn(owner.identifiant);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('notifications'));

  const plant = async (
    title: string,
    { cfaId = owner.cfaId, right = null as Right | null, at = new Date() } = {},
  ): Promise<string> => {
    const { rows } = await portal.admin.query<{ id: string }>(
      `INSERT INTO notifications (cfa_id, audience_right, category, title, body, link, created_at)
       VALUES ($1, $2, 'information', $3, 'Corps', '/contrats', $4) RETURNING id`,
      [cfaId, right, title, at],
    );
    return (rows[0] as { id: string }).id;
  };
  const titles = async (who: Caller) =>
    (await who.get('/api/notifications')).body.items.map((item: { title: string }) => item.title);

  it('lists the CFA’s messages, newest first, with the unread count', async () => {
    await plant('ancien', { at: new Date('2026-01-01T10:00:00Z') });
    await plant('récent');
    await plant('des voisins', { cfaId: other.cfaId });
    const { body } = await camille.get('/api/notifications');
    expect(body).toEqual({
      items: [
        expect.objectContaining({ title: 'récent' }),
        {
          id: expect.any(String),
          category: 'information',
          title: 'ancien',
          body: 'Corps',
          link: '/contrats',
          createdAt: '2026-01-01T10:00:00.000Z',
          readAt: null,
          archivedAt: null,
        },
      ],
      unread: 2,
      next: null,
    });
  });

  it('pages by cursor, each message once, even at one instant', async () => {
    const at = new Date();
    for (let rank = 0; rank < 7; rank++) await plant(`n° ${rank}`, { at });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await camille.get(`/api/notifications?limit=3${cursor && `&cursor=${cursor}`}`))
        .body;
      expect(page.unread).toBe(7);
      seen.push(...page.items.map((item: { title: string }) => item.title));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6].map((rank) => `n° ${rank}`));
    expect((await camille.get('/api/notifications?cursor=x')).status).toBe(400);
    expect((await camille.get('/api/notifications?page=2')).status).toBe(400);
  });

  it('shows a message to who holds its right, directly or by implication', async () => {
    await plant('pour tous');
    await plant('contrats', { right: 'contrats' });
    await plant('stocks', { right: 'contrats_stocks' });
    const of = async (right: Right) =>
      portal.signedIn((await portal.plantUser(owner.cfaId, [right])).identifiant);
    expect((await titles(await of('contrats'))).sort()).toEqual(['contrats', 'pour tous']);
    expect((await titles(await of('contrats_facturation'))).sort()).toEqual([
      'contrats',
      'pour tous',
    ]);
    expect(await titles(await of('apprentis_sans_contrat'))).toEqual(['pour tous']);
    expect(await titles(camille)).toHaveLength(3);
  });

  it('marks one as read, for that person only, and again without effect', async () => {
    const id = await plant('à lire');
    await plant('autre');
    const colleague = await portal.signedIn(
      (await portal.plantUser(owner.cfaId, ['contrats'])).identifiant,
    );
    expect((await camille.post(`/api/notifications/${id}/read`)).status).toBe(204);
    const first = (await camille.get('/api/notifications')).body;
    expect((await camille.post(`/api/notifications/${id}/read`)).status).toBe(204);
    const second = (await camille.get('/api/notifications')).body;
    expect(second).toEqual(first);
    expect(second.unread).toBe(1);
    expect(second.items.find((item: { id: string }) => item.id === id).readAt).not.toBeNull();
    expect((await colleague.get('/api/notifications')).body.unread).toBe(2);
  });

  it('marks all that the person sees as read, 10 times at once', async () => {
    await plant('un');
    await plant('deux', { right: 'contrats' });
    const hidden = await plant('stocks', { right: 'contrats_stocks' });
    const somebody = await portal.plantUser(owner.cfaId, ['contrats']);
    const reader = await portal.signedIn(somebody.identifiant);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => reader.post('/api/notifications/read-all')),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(204));
    expect((await reader.get('/api/notifications')).body.unread).toBe(0);
    expect((await camille.get('/api/notifications')).body.unread).toBe(3);
    const { rowCount } = await portal.admin.query(
      'SELECT FROM notification_marks WHERE notification_id = $1',
      [hidden],
    );
    expect(rowCount).toBe(0);
  });

  it('answers 404 for what is absent, another CFA’s, or for other rights', async () => {
    const theirs = await plant('voisin', { cfaId: other.cfaId });
    const hidden = await plant('stocks', { right: 'contrats_stocks' });
    const reader = await portal.signedIn(
      (await portal.plantUser(owner.cfaId, ['contrats'])).identifiant,
    );
    for (const id of [randomUUID(), theirs, hidden]) {
      expect((await reader.post(`/api/notifications/${id}/read`)).status).toBe(404);
    }
    expect((await reader.post('/api/notifications/x/read')).status).toBe(400);
  });

  it('archives one, read, and takes it back; a read one becomes unread again', async () => {
    const id = await plant('à ranger');
    await plant('reste');
    const state = async (name: string) =>
      (await camille.get(`/api/notifications?state=${name}`)).body;
    const titlesOf = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);
    expect((await camille.post(`/api/notifications/${id}/archive`)).status).toBe(204);
    expect((await camille.post(`/api/notifications/${id}/archive`)).status).toBe(204);
    expect(await titles(camille)).toEqual(['reste']);
    const archived = await state('archived');
    expect(archived.items).toEqual([
      expect.objectContaining({ readAt: expect.any(String), archivedAt: expect.any(String) }),
    ]);
    expect(archived.unread).toBe(1);
    expect((await camille.post(`/api/notifications/${id}/unarchive`)).status).toBe(204);
    expect(titlesOf(await state('read'))).toEqual(['à ranger']);
    expect((await camille.post(`/api/notifications/${id}/unread`)).status).toBe(204);
    expect(titlesOf(await state('unread')).toSorted()).toEqual(['reste', 'à ranger'].toSorted());
    expect((await camille.get('/api/notifications/unread')).body).toEqual({ unread: 2 });
  });

  it('filters by category and marks all of one category as read', async () => {
    await plant('information');
    await portal.admin.query(
      `INSERT INTO notifications (cfa_id, category, title, body, created_at)
       VALUES ($1, 'actualite', 'actualité', '', now())`,
      [owner.cfaId],
    );
    const of = (query: string) => camille.get(`/api/notifications?${query}`);
    expect((await of('category=actualite')).body).toMatchObject({
      items: [{ title: 'actualité' }],
      unread: 2,
    });
    expect((await camille.post('/api/notifications/read-all?category=actualite')).status).toBe(204);
    expect((await of('state=unread')).body).toMatchObject({
      items: [{ title: 'information' }],
      unread: 1,
    });
    expect((await of('category=autre')).status).toBe(400);
    expect((await of('state=autre')).status).toBe(400);
  });

  it('finds words of the title or the text, whatever their order, case and accents', async () => {
    await plant('Dossier 2026-41 engagé');
    await plant('Dossier 2026-42 refusé');
    await portal.admin
      .query(`UPDATE notifications SET body = 'Le RIB du siège est en règle, à 100 %'
      WHERE title LIKE '%42%'`);
    const titles = async (recherche: string, rest = '') => {
      const url = `/api/notifications?recherche=${encodeURIComponent(recherche)}${rest}`;
      const { items } = (await camille.get(url)).body as { items: { title: string }[] };
      return items.map(({ title }) => title);
    };
    expect(await titles('ENGAGE dossier')).toEqual(['Dossier 2026-41 engagé']);
    expect(await titles('siege 2026-42')).toEqual(['Dossier 2026-42 refusé']);
    expect(await titles('dossier', '&limit=1')).toHaveLength(1);
    expect(await titles('%')).toEqual([]);
    expect(await titles('dossier', '&state=archived')).toEqual([]);
    expect((await camille.get(`/api/notifications?recherche=${'a'.repeat(101)}`)).status).toBe(400);
    const first = (await camille.get('/api/notifications?recherche=dossier&limit=1')).body;
    const second = await camille.get(
      `/api/notifications?recherche=dossier&limit=1&cursor=${first.next}`,
    );
    expect(second.body).toMatchObject({ items: [{ title: 'Dossier 2026-41 engagé' }], next: null });
  });

  it('tells one person, those of a right of the CFA, or the agents of a right of the OPCO', async () => {
    const tell = (message: Message) =>
      portal.app
        .get(Database)
        .as(IDENTITY, (manager) => portal.app.get(Notifier).tell(manager, message));
    const about = (title: string) => ({
      category: 'action' as const,
      title,
      body: '',
      link: '/mon-compte',
    });
    const somebody = await portal.plantUser(owner.cfaId, ['contrats']);
    const accountant = await portal.plantUser(null, ['comptabilite']);
    const instructor = await portal.plantUser(null, ['instruction']);
    await tell({ cfaId: owner.cfaId as string, audienceRight: 'contrats', ...about('droit') });
    await tell({
      cfaId: owner.cfaId as string,
      audienceRight: null,
      userId: somebody.userId,
      ...about('personne'),
    });
    await tell({ audience: 'opco', audienceRight: 'comptabilite', ...about('comptables') });
    await tell({ audience: 'opco', audienceRight: null, ...about('agents') });
    await tell({
      audience: 'opco',
      audienceRight: null,
      userId: instructor.userId,
      ...about('un agent'),
    });
    const seenBy = async (who: Somebody) =>
      (await titles(await portal.signedIn(who.identifiant))).toSorted();
    expect(await seenBy(owner)).toEqual(['droit']);
    expect(await seenBy(somebody)).toEqual(['droit', 'personne']);
    expect(await seenBy(accountant)).toEqual(['agents', 'comptables']);
    expect(await seenBy(instructor)).toEqual(['agents', 'un agent']);
    // A person of one CFA is never told in the name of another.
    await expect(
      tell({
        cfaId: other.cfaId as string,
        audienceRight: null,
        userId: somebody.userId,
        ...about('x'),
      }),
    ).rejects.toMatchObject({ driverError: { code: '23503' } });
  });

  it('lets an agent mark the messages of the OPCO, and none of a CFA', async () => {
    const agent = await portal.signedIn(
      (await portal.plantUser(null, ['instruction'])).identifiant,
    );
    const theirs = await plant('pour le CFA');
    expect((await agent.post(`/api/notifications/${theirs}/read`)).status).toBe(404);
    const { rows } = await portal.admin.query<{ id: string }>(
      `INSERT INTO notifications (audience_right, category, title, body, created_at)
       VALUES ('instruction', 'information', 'agents', '', now()) RETURNING id`,
    );
    const url = `/api/notifications/${(rows[0] as { id: string }).id}`;
    expect((await agent.get('/api/notifications')).body.unread).toBe(1);
    expect((await camille.post(`${url}/read`)).status).toBe(404);
    expect((await agent.post(`${url}/read`)).status).toBe(204);
    expect((await agent.post(`${url}/archive`)).status).toBe(204);
    expect((await agent.get('/api/notifications')).body).toEqual({
      items: [],
      unread: 0,
      next: null,
    });
    expect((await agent.post('/api/notifications/read-all')).status).toBe(204);
  });
});
