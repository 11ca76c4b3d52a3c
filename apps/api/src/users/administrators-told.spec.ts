import type { Right } from '@apprentissage/domain';
import { Portal, type Caller, type Somebody } from '../testing/portal.js';

interface Side {
  readonly path: string;
  readonly screen: string;
  readonly administration: Right;
  readonly plain: readonly [Right, Right];
  readonly titles: { readonly invited: string; readonly given: string };
}

const SIDES: Readonly<Record<'un CFA' | 'l’OPCO', Side>> = {
  'un CFA': {
    path: '/api/users',
    screen: '/mon-cfa/utilisateurs',
    administration: 'administration_cfa',
    plain: ['contrats', 'contrats_facturation'],
    titles: {
      invited: 'Un utilisateur a été invité',
      given: 'Un utilisateur a reçu des droits',
    },
  },
  'l’OPCO': {
    path: '/api/backoffice/agents',
    screen: '/backoffice/agents',
    administration: 'administration_opco',
    plain: ['instruction', 'comptabilite'],
    titles: { invited: 'Un agent a été invité', given: 'Un agent a reçu des droits' },
  },
};
const NAMED = 'Un administrateur a été nommé';

describe.each(Object.entries(SIDES))('the administrators of %s', (_side, side) => {
  let portal: Portal;
  let actor: Caller;
  let people: readonly (Somebody & { readonly caller: Caller })[];
  let cfaId: string | null;
  let rank = 0;

  beforeAll(async () => {
    portal = await Portal.start();
    const first = await portal.plantCfa('35600000000048');
    const neighbour = await portal.plantCfa('98765432400019');
    cfaId = side.administration === 'administration_cfa' ? first.cfaId : null;
    const { administration, plain } = side;
    const planted = [
      cfaId === null ? await portal.plantUser(null, [administration]) : first,
      await portal.plantUser(cfaId, [administration]),
      await portal.plantUser(cfaId, [administration]),
      await portal.plantUser(cfaId, [plain[0]]),
      neighbour,
    ];
    people = await Promise.all(
      planted.map(async (one) => ({ ...one, caller: await portal.entered(one) })),
    );
    actor = (people[0] as (typeof people)[number]).caller;
    // Whatever they prefer, this reaches them by mail.
    await portal.admin.query(
      `INSERT INTO notification_preferences (user_id, action, information, actualite)
       SELECT id, 'jamais', 'jamais', 'jamais' FROM users`,
    );
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('notifications', 'mails', 'throttles'));

  /** Who is told what: on the portal, and by mail, in the order of `people`. */
  async function told(): Promise<{ shown: string[][]; mailed: number[] }> {
    const mails = await portal.mails();
    const shown = [];
    const mailed = [];
    for (const { caller, identifiant } of people) {
      const { items } = (await caller.get('/api/notifications')).body as {
        items: { title: string; link: string }[];
      };
      shown.push(items.map(({ title, link }) => `${title} ${link}`));
      mailed.push(
        mails.filter(
          ({ recipient, subject }) =>
            recipient === identifiant && subject.endsWith('sécurité de votre compte'),
        ).length,
      );
    }
    return { shown, mailed };
  }
  const others = (line: string) => ({
    shown: [[], [line], [line], [], []],
    mailed: [0, 1, 1, 0, 0],
  });
  const form = (rights: readonly Right[]) => {
    const identifiant = `nouveau-${(rank += 1)}@test.example`;
    return { nom: 'Nom', prenom: 'Prénom', identifiant, email: identifiant, rights };
  };
  const save = async (id: string, changes: object) => {
    const { body, headers } = await actor.get(`${side.path}/${id}`);
    const { nom, prenom, email, rights, etat } = body;
    const answer = await actor.put(
      `${side.path}/${id}`,
      { nom, prenom, email, rights, actif: etat !== 'inactif', ...changes },
      { headers: { 'if-match': String(headers['etag']) } },
    );
    expect(answer.status).toBe(200);
  };
  const plant = (...rights: Right[]) => portal.plantUser(cfaId, rights);
  const { path, screen, administration, plain, titles } = side;

  it('are told by the others that somebody is invited', async () => {
    const { body, status } = await actor.post(path, form([plain[0]]));
    expect(status).toBe(201);
    expect(await told()).toEqual(others(`${titles.invited} ${screen}/${body.id}`));
  });

  it('are told by the others that somebody has more rights, or their access again', async () => {
    const { userId } = await plant(plain[0]);
    await save(userId, { rights: [plain[1]] });
    const line = `${titles.given} ${screen}/${userId}`;
    expect(await told()).toEqual(others(line));
    await portal.empty('notifications', 'mails');
    await save(userId, { actif: false });
    expect((await told()).shown).toEqual([[], [], [], [], []]);
    await save(userId, { actif: true });
    expect(await told()).toEqual(others(line));
  });

  it('are told again when an invitation goes to another address, as of another person', async () => {
    const { body } = await actor.post(path, form([plain[0]]));
    const chief = await actor.post(path, form([administration]));
    await portal.empty('notifications', 'mails');
    await save(body.id as string, { identifiant: 'ailleurs@pirate.example' });
    expect(await told()).toEqual(others(`${titles.invited} ${screen}/${body.id}`));
    await portal.empty('notifications', 'mails');
    await save(chief.body.id as string, { identifiant: 'encore@pirate.example' });
    expect((await told()).shown[1]).toEqual([`${NAMED} ${screen}`]);
  });

  it('hear nothing of fewer rights, another name, nor rights of who has no access', async () => {
    const { userId } = await plant(...plain);
    await save(userId, { rights: [plain[0]] });
    await save(userId, { nom: 'Autre' });
    await save(userId, { actif: false });
    await save(userId, { rights: [...plain] });
    expect((await told()).shown).toEqual([[], [], [], [], []]);
  });

  it('are all told, who did it too, that there is one more of them', async () => {
    const everybody = (link: string) => ({
      shown: [...Array<string[]>(3).fill([`${NAMED} ${link}`]), [], []],
      mailed: [1, 1, 1, 0, 0],
    });
    expect((await actor.post(path, form([administration]))).status).toBe(201);
    expect(await told()).toEqual(everybody(screen));
    await portal.empty('notifications', 'mails');
    const { userId } = await plant(administration);
    await save(userId, { actif: false });
    await save(userId, { actif: true });
    const again = await told();
    expect(again.shown).toEqual(everybody(screen).shown);
  });
});
