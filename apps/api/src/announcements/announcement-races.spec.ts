import { type Answer, type Caller, Portal } from '../testing/portal.js';
import { AnnouncementPublisher } from './index.js';

const URL = '/api/backoffice/announcements';
const ROUNDS = 25;

describe('at the same instant', () => {
  let portal: Portal;
  let camille: Caller;
  let admins: Caller[];

  beforeAll(async () => {
    portal = await Portal.start();
    camille = await portal.signedIn((await portal.plantCfa('35600000000048')).identifiant);
    const people = [
      await portal.plantUser(null, ['administration_opco']),
      await portal.plantUser(null, ['administration_opco']),
    ];
    admins = await Promise.all(people.map(({ identifiant }) => portal.signedIn(identifiant)));
  });
  afterAll(() => portal.stop());

  const text = (titre: string) => ({ titre, texte: 'Texte', lien: null, cible: { type: 'tous' } });
  const write = async () =>
    (await (admins[0] as Caller).post(URL, text('avant'))).body as { id: string; version: number };
  const read = async (id: string) => (await (admins[0] as Caller).get(`${URL}/${id}`)).body;
  const both = (act: (who: Caller, rank: number) => Promise<Answer>) =>
    Promise.all(admins.map((who, rank) => act(who, rank)));
  const at = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

  it('two administrators change an announcement: one change is kept whole, the other is told, no version is skipped', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await write();
      const answers = await both((who, rank) =>
        who.put(`${URL}/${id}`, text(`titre ${rank}`), at(version)),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const loser = answers.find(({ status }) => status === 412);
      expect(loser?.body.detail).toMatch(
        /^Prénom Nom a déjà changé cette annonce, le \d\d\/\d\d\/\d{4} à \d\d:\d\d/,
      );
      const winner = answers.findIndex(({ status }) => status === 200);
      expect(await read(id)).toMatchObject({ titre: `titre ${winner}`, version: 2 });
      const versions = (await (admins[0] as Caller).get(`${URL}/${id}/versions`)).body;
      expect(versions.map((kept: { version: number }) => kept.version)).toEqual([2, 1]);
    }
  });

  it('one administrator publishes, the other changes or forgets it: exactly one of the two happens', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await write();
      const [published, other] = (await both((who, rank) => {
        if (rank === 0) return who.post(`${URL}/${id}/publish`, {}, at(version));
        return round % 2 === 0
          ? who.put(`${URL}/${id}`, text('changé'), at(version))
          : who.delete(`${URL}/${id}`, at(version));
      })) as [Answer, Answer];
      const done = [published, other].filter(({ status }) => status < 300);
      expect(done).toHaveLength(1);
      const refused = published.status < 300 ? other : published;
      expect([404, 409, 412]).toContain(refused.status);
    }
  });

  it('two administrators publish it, then withdraw it: the CFA is told once, the audit says it once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await write();
      const publish = await both((who) => who.post(`${URL}/${id}/publish`, {}, at(version)));
      expect(publish.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const publisher = portal.app.get(AnnouncementPublisher);
      await Promise.all([publisher.round(), publisher.round()]);
      const published = await read(id);
      expect(published).toMatchObject({ etat: 'publiee', portee: 1 });
      const withdraw = await both((who) =>
        who.post(`${URL}/${id}/withdraw`, {}, at(published.version)),
      );
      expect(withdraw.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const { rows } = await portal.admin.query(
        `SELECT (SELECT count(*)::int FROM notifications WHERE announcement_id = $1) AS told,
           (SELECT array_agg(act ORDER BY seq) FROM audit_events WHERE object_id = $1::text) AS acts`,
        [id],
      );
      expect(rows[0]).toEqual({
        told: 1,
        acts: ['creee', 'programmee', 'publiee', 'retiree'].map((act) => `annonce.${act}`),
      });
    }
  });

  it('one person saves choices in ten windows: those of one are kept, nine are told', async () => {
    const url = '/api/notifications/preferences';
    const choices = ['immediat', 'quotidien', 'jamais'] as const;
    for (let version = 0; version < ROUNDS; version += 1) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, rank) =>
          camille.put(
            url,
            {
              action: choices[rank % 3],
              information: choices[rank % 3],
              actualite: choices[rank % 3],
            },
            { headers: { 'if-match': `"${version}"` } },
          ),
        ),
      );
      const kept = answers.filter(({ status }) => status === 200);
      expect(kept).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(9);
      expect((await camille.get(url)).body).toEqual(kept[0]?.body);
    }
  });
});
