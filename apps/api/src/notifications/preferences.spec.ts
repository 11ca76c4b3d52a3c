import { Database, IDENTITY } from '../database/index.js';
import { MailSender } from '../mails/index.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { Digests } from './digests.js';
import { type Message, Notifier } from './index.js';
import { NotificationMails } from './notification-mails.js';

const URL = '/api/notifications/preferences';

describe('notifications by mail', () => {
  let portal: Portal;
  let owner: Somebody;
  let camille: Caller;

  beforeAll(async () => {
    portal = await Portal.start({ DIGEST_HOUR: '0' });
    owner = await portal.plantCfa('35600000000048');
    // The first digest only says where the next begins.
    await portal.app.get(Digests).round();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('notifications', 'mails', 'notification_preferences');
    // Each starts with one person in the CFA.
    await portal.admin.query('UPDATE users SET active = false WHERE cfa_id = $1 AND id <> $2', [
      owner.cfaId,
      owner.userId,
    ]);
    camille = await portal.signedIn(owner.identifiant);
  });

  const tell = (about: Partial<Message> = {}) =>
    portal.app.get(Database).as(IDENTITY, (manager) =>
      portal.app.get(Notifier).tell(manager, {
        cfaId: owner.cfaId as string,
        audienceRight: null,
        category: 'action',
        title: 'Pièces demandées pour le dossier 2026-1',
        body: 'Le motif est sur la page du contrat.',
        link: '/contrats/1',
        ...about,
      } as Message),
    );
  const choose = async (who: Caller, over: object = {}) => {
    const { version } = (await who.get(URL)).body;
    const body = { action: 'immediat', information: 'quotidien', actualite: 'quotidien', ...over };
    return who.put(URL, body, { headers: { 'if-match': `"${version}"` } });
  };
  /** What left at once, and with the digest of the next day. */
  const atOnce = async () => {
    await portal.app.get(NotificationMails).round();
    return letters();
  };
  const nextDay = async () => {
    portal.clock.advance(24 * 60);
    await Promise.all([1, 2, 3].map(() => portal.app.get(Digests).round()));
    await portal.app.get(Digests).round();
    return letters();
  };
  const letters = async () => {
    await portal.app.get(MailSender).round();
    const { rows } = await portal.admin.query<{ recipient: string; subject: string; body: string }>(
      'DELETE FROM mails RETURNING recipient, subject, body',
    );
    return rows.toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1));
  };

  it('are proposed: actions at once, the rest once a day, with what cannot be turned off and why', async () => {
    const answer = await camille.get(URL);
    expect(answer.body).toEqual({
      action: 'immediat',
      information: 'quotidien',
      actualite: 'quotidien',
      verrouillees: ['coordonnees_bancaires', 'securite', 'refus'].map((code) => ({
        code,
        libelle: expect.any(String),
        raison: expect.stringMatching(/\.$/),
      })),
      email: owner.identifiant,
      heure: 0,
      version: 0,
    });
    expect(answer.headers['etag']).toBe('"0"');
  });

  it('are chosen by each person, without losing the choice of another window', async () => {
    const colleague = await portal.signedIn(
      (await portal.plantUser(owner.cfaId, ['contrats'])).identifiant,
    );
    expect((await choose(camille, { action: 'jamais' })).body).toMatchObject({
      action: 'jamais',
      version: 1,
    });
    expect((await choose(camille, { information: 'immediat' })).body.version).toBe(2);
    expect((await colleague.get(URL)).body).toMatchObject({ action: 'immediat', version: 0 });
    const body = { action: 'jamais', information: 'jamais', actualite: 'jamais' };
    for (const stale of ['"0"', '"1"']) {
      expect((await camille.put(URL, body, { headers: { 'if-match': stale } })).status).toBe(412);
    }
    expect((await camille.put(URL, body)).status).toBe(428);
    expect((await choose(camille, { action: 'parfois' })).status).toBe(400);
  });

  it('leave at once, once, to each who may see the message and to nobody else', async () => {
    const reader = await portal.plantUser(owner.cfaId, ['contrats_facturation']);
    const stocks = await portal.plantUser(owner.cfaId, ['contrats_stocks']);
    const other = await portal.plantCfa('98765432400019');
    const agent = await portal.plantUser(null, ['comptabilite']);
    await portal.plantUser(null, ['instruction']);
    const gone = await portal.plantUser(owner.cfaId, ['contrats']);
    await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [gone.userId]);
    await tell({ audienceRight: 'contrats' });
    await tell({ userId: stocks.userId, title: 'à une personne' });
    await tell({ audience: 'opco', cfaId: null, audienceRight: 'comptabilite' });
    const mails = portal.app.get(NotificationMails);
    await Promise.all([mails.round(), mails.round(), mails.round()]);
    const sent = await letters();
    expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual(
      [owner, reader, stocks, agent].map(({ identifiant }) => identifiant).toSorted(),
    );
    expect(sent.map(({ recipient }) => recipient)).not.toContain(other.identifiant);
    const one = sent.find(({ recipient }) => recipient === owner.identifiant);
    expect(one?.subject).toBe('Action Apprentissage : une action vous attend');
    expect(one?.body).toContain('Pièces demandées pour le dossier 2026-1');
    expect(one?.body).toContain('http://portail.test/contrats/1');
    expect(one?.body).toContain('http://portail.test/mon-compte/notifications');
    expect(await atOnce()).toEqual([]);
  });

  it('follow the choice of each category: at once, the next day, never', async () => {
    await choose(camille, { action: 'jamais', information: 'immediat', actualite: 'quotidien' });
    await tell({ category: 'action', title: 'une action' });
    await tell({ category: 'information', title: 'une information' });
    await tell({ category: 'actualite', title: 'une actualité' });
    const mine = (all: { recipient: string; body: string; subject: string }[]) =>
      all.filter(({ recipient }) => recipient === owner.identifiant);
    const now = mine(await atOnce());
    expect(now.map(({ subject }) => subject)).toEqual([
      'Action Apprentissage : une information pour vous',
    ]);
    const later = mine(await nextDay());
    expect(later.map(({ subject }) => subject)).toEqual([
      'Action Apprentissage : vos notifications du jour',
    ]);
    expect(later[0]?.body).toContain('une actualité');
    expect(later[0]?.body).not.toMatch(/une action|une information/);
    expect(mine(await nextDay())).toEqual([]);
  });

  it('leave at once whatever the choice when they are about bank details, security or a refusal', async () => {
    await choose(camille, { action: 'jamais', information: 'jamais', actualite: 'jamais' });
    for (const critical of ['coordonnees_bancaires', 'securite', 'refus'] as const) {
      await tell({ critical, category: 'information', userId: owner.userId });
    }
    const sent = await atOnce();
    expect(sent.map(({ subject }) => subject).toSorted()).toEqual(
      ['sécurité de votre compte', 'un refus à lire', 'vos coordonnées bancaires'].map(
        (about) => `Action Apprentissage : ${about}`,
      ),
    );
    expect(sent[0]?.body).toContain('toujours envoyé');
    expect((await nextDay()).map(({ recipient }) => recipient)).not.toContain(owner.identifiant);
  });

  it('once a day tell what is still unread, the actions first, to each person once', async () => {
    const colleague = await portal.plantUser(owner.cfaId, ['contrats']);
    await choose(camille, { action: 'quotidien' });
    await tell({ category: 'information', title: 'à savoir' });
    await tell({ category: 'information', title: 'déjà lue' });
    await tell({ category: 'information', title: 'stocks', audienceRight: 'contrats_stocks' });
    await tell({ category: 'action', title: 'à faire' });
    for (const item of (await camille.get('/api/notifications')).body.items) {
      if (item.title === 'déjà lue') await camille.post(`/api/notifications/${item.id}/read`);
    }
    await portal.app.get(NotificationMails).round();
    await letters();
    const sent = await nextDay();
    const of = (who: Somebody) => sent.filter(({ recipient }) => recipient === who.identifiant);
    expect(of(owner)).toHaveLength(1);
    expect(of(colleague)).toHaveLength(1);
    const [mine] = of(owner);
    expect(mine?.body).toContain('Actions à faire (1)\n- à faire');
    expect(mine?.body).toContain('Informations (2)');
    expect(mine?.body).not.toContain('déjà lue');
    expect(mine?.body.indexOf('à faire')).toBeLessThan(mine?.body.indexOf('à savoir') as number);
    expect(of(colleague)[0]?.body).toContain('déjà lue');
    expect(of(colleague)[0]?.body).not.toContain('stocks');
    expect(await nextDay()).toEqual([]);
  });

  it('wait for the hour of Paris, and lose nothing of a day when the portal was down', async () => {
    const late = await Portal.start({ DIGEST_HOUR: '23' });
    try {
      const somebody = await late.plantCfa('35600000000048');
      const digests = late.app.get(Digests);
      const days = async () =>
        (await late.admin.query('SELECT FROM notification_digests')).rowCount;
      late.clock.freeze();
      // Hour by hour: a day that summer time begins or ends on has 23 or 25.
      const toHour = (hour: number) => {
        while (late.clock.hour() !== hour) late.clock.advance(60);
      };
      toHour(22);
      await digests.round();
      expect(await days()).toBe(0);
      toHour(23);
      await digests.round();
      expect(await days()).toBe(1);
      await late.admin.query(
        `INSERT INTO notifications (cfa_id, category, title, body, created_at)
         VALUES ($1, 'information', 'hier', '', now())`,
        [somebody.cfaId],
      );
      // Three days later the portal comes back, dies in the middle of the digest, and comes back again.
      late.clock.advance(3 * 24 * 60);
      toHour(23);
      await late.admin.query(
        `INSERT INTO notification_digests (day, from_snapshot, to_snapshot, started_at)
         SELECT $1::date, to_snapshot, pg_current_snapshot()::text, now() FROM notification_digests`,
        [late.clock.today()],
      );
      await digests.round();
      await digests.round();
      const { rows } = await late.admin.query('SELECT recipient, body FROM mails');
      expect(rows).toEqual([
        { recipient: somebody.identifiant, body: expect.stringContaining('hier') },
      ]);
    } finally {
      await late.stop();
    }
  });
});
