import { rightsOf } from '@apprentissage/domain';
import { PASSWORD } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';
import { UsersScene } from '../testing/users-scene.js';

describe('changing somebody', () => {
  let scene: UsersScene;
  beforeAll(async () => {
    scene = await UsersScene.start();
  });
  afterAll(() => scene.stop());
  beforeEach(() => scene.freshen());

  it('deactivates on the very next request, kills every link, and reactivates with the same password', async () => {
    const { userId, identifiant } = await scene.colleague();
    const caller = await scene.portal.signedIn(identifiant);
    await scene.portal.stranger().post('/api/account/forgotten-password', { identifiant });
    const link = (await scene.portal.mails())
      .filter(({ recipient }) => recipient === identifiant)
      .flatMap(({ body }) => /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1] ?? [])[0];
    expect((await caller.get('/api/session')).status).toBe(200);
    const answer = await scene.act(userId, 'desactiver');
    expect(answer.body).toMatchObject({ etat: 'inactif', version: 2 });
    expect(answer.headers['etag']).toBe('"2"');
    expect((await caller.get('/api/session')).status).toBe(401);
    expect((await scene.signIn(identifiant, PASSWORD)).status).toBe(401);
    const reset = { jeton: link, motDePasse: 'Nouvelles-pommes-43' };
    expect((await scene.portal.stranger().post('/api/account/reset-password', reset)).status).toBe(
      410,
    );
    expect((await scene.act(userId, 'reactiver')).body.etat).toBe('actif');
    expect((await caller.get('/api/session')).status).toBe(401);
    expect((await scene.signIn(identifiant, PASSWORD)).status).toBe(200);
    expect(await scene.subjectsTo(identifiant)).toEqual([
      'nouveau mot de passe',
      'votre accès est désactivé',
      'votre accès est rétabli',
    ]);
    expect((await scene.acts(userId)).filter(({ act }) => act.startsWith('utilisateur'))).toEqual([
      {
        act: 'utilisateur.desactive',
        detail: {
          avant: { droits: ['contrats'], actif: true },
          apres: { droits: ['contrats'], actif: false },
        },
      },
      {
        act: 'utilisateur.reactive',
        detail: {
          avant: { droits: ['contrats'], actif: false },
          apres: { droits: ['contrats'], actif: true },
        },
      },
    ]);
  });

  it('is known to another process of the API on the very next request', async () => {
    const second = await SecondProcess.start(scene.portal);
    const status = async (cookie: string) =>
      (await fetch(`${second.url}/api/session`, { headers: { cookie } })).status;
    try {
      for (const change of [
        (id: string) => scene.act(id, 'desactiver'),
        (id: string) => scene.save(id, { rights: ['contrats_stocks'] }),
        (id: string) => scene.save(id, { actif: false }),
      ]) {
        const { userId, identifiant } = await scene.colleague();
        const { cookie } = await scene.portal.signedIn(identifiant);
        expect(await status(cookie)).toBe(200);
        expect((await change(userId)).status).toBe(200);
        expect(await status(cookie)).toBe(401);
      }
    } finally {
      await second.stop();
    }
  }, 120_000);

  it('leaves no session behind when it comes at the very moment of a sign-in', async () => {
    for (let round = 0; round < 10; round++) {
      await scene.freshen();
      const { userId, identifiant } = await scene.colleague();
      const [answer] = await Promise.all([
        scene.signIn(identifiant, PASSWORD),
        scene.act(userId, 'desactiver'),
      ]);
      expect([200, 401]).toContain(answer.status);
      const { rowCount } = await scene.portal.admin.query(
        'SELECT FROM sessions WHERE user_id = $1',
        [userId],
      );
      expect(rowCount).toBe(0);
    }
  });

  it('of their rights ends their sessions and tells them', async () => {
    const { userId, identifiant } = await scene.colleague();
    const caller = await scene.portal.signedIn(identifiant);
    const answer = await scene.save(userId, { rights: ['contrats_stocks'] });
    expect(answer.body.rights).toEqual(['contrats_stocks']);
    expect((await caller.get('/api/contracts')).status).toBe(401);
    const again = await scene.portal.signedIn(identifiant);
    expect((await again.get('/api/contracts')).status).toBe(403);
    expect(await scene.subjectsTo(identifiant)).toEqual(['vos droits ont changé']);
    expect(
      (await scene.acts(userId)).find(({ act }) => act === 'utilisateur.droits')?.detail,
    ).toEqual({
      avant: { droits: ['contrats'], actif: true },
      apres: { droits: ['contrats_stocks'], actif: true },
    });
  });

  it('of their address tells the former one, and keeps only masked addresses in the log', async () => {
    const { userId, identifiant } = await scene.colleague();
    const caller = await scene.portal.signedIn(identifiant);
    const answer = await scene.save(userId, { email: 'nouvelle@cfa.example', nom: 'Lefort' });
    expect(answer.body).toMatchObject({ email: 'nouvelle@cfa.example', nom: 'Lefort', version: 2 });
    expect((await caller.get('/api/session')).status).toBe(200);
    expect(await scene.subjectsTo(identifiant)).toEqual(['votre email de notification a changé']);
    expect((await scene.acts(userId)).at(-1)).toEqual({
      act: 'utilisateur.modifie',
      detail: {
        nomModifie: true,
        email: { avant: 'p•••@test.example', apres: 'n•••@cfa.example' },
      },
    });
  });

  it('tells every administrator once, by a notification and its mail, when one is made', async () => {
    const second = await scene.colleague(['administration_cfa']);
    const { userId, identifiant } = await scene.colleague();
    await scene.save(userId, { rights: ['administration_cfa'] });
    for (const { identifiant: administrator } of [second, scene.camille]) {
      expect(await scene.subjectsTo(administrator)).toEqual(['sécurité de votre compte']);
    }
    expect((await scene.subjectsTo(identifiant)).sort()).toEqual([
      'sécurité de votre compte',
      'vos droits ont changé',
    ]);
    const { body } = await scene.administrator.get('/api/notifications');
    expect(body.items[0]).toMatchObject({
      title: 'Un administrateur a été nommé',
      link: '/mon-cfa/utilisateurs',
    });
    await scene.act(userId, 'desactiver');
    await scene.act(second.userId, 'desactiver');
  });

  it('is nobody’s own business: rights, activity and address of who acts stay', async () => {
    await scene.colleague(['administration_cfa']);
    const { userId } = scene.camille;
    for (const changes of [
      { rights: ['contrats'] },
      { rights: ['administration_cfa', 'contrats'] },
      { actif: false },
      { email: 'autre@cfa.example' },
    ]) {
      expect((await scene.save(userId, changes)).body).toMatchObject({
        status: 409,
        code: 'soi_meme',
      });
    }
    expect((await scene.act(userId, 'desactiver')).body.code).toBe('soi_meme');
    const renamed = await scene.save(userId, { nom: 'Martin-Roy' });
    expect(renamed.body).toMatchObject({ nom: 'Martin-Roy', soiMeme: true, administrateur: true });
  });

  it('needs one right at least: the form, the API and the database say so', async () => {
    const { userId } = await scene.colleague();
    for (const rights of [[], undefined, 'contrats', null]) {
      const answer = await scene.save(userId, { rights });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toEqual([
        expect.objectContaining({
          pointer: '/rights',
          message: 'Vous devez renseigner un droit d’accès au minimum à cet utilisateur.',
        }),
      ]);
    }
    const bare = scene.portal.admin.query(`UPDATE users SET rights = '{}' WHERE id = $1`, [userId]);
    await expect(bare).rejects.toMatchObject({ constraint: 'users_one_right_at_least' });
  });

  it.each([...rightsOf('opco'), 'tout', '__proto__', 1])(
    'never gives somebody of a CFA the right %s',
    async (right) => {
      const { userId } = await scene.colleague();
      expect((await scene.save(userId, { rights: ['contrats', right] })).status).toBe(400);
      expect((await scene.invite({ rights: [right] })).status).toBe(400);
    },
  );

  it('asks for the version that was read: two at once do not overwrite each other', async () => {
    const { userId } = await scene.colleague();
    const body = { nom: 'A', prenom: 'B', email: 'c@d.example', rights: ['contrats'], actif: true };
    expect((await scene.administrator.put(`/api/users/${userId}`, body)).status).toBe(428);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => scene.save(userId, { nom: `Nom ${n}` })),
    );
    const saved = answers.filter(({ status }) => status === 200);
    expect(saved.length).toBeGreaterThanOrEqual(1);
    expect(answers.filter(({ status }) => status !== 200 && status !== 412)).toEqual([]);
    const { body: now } = await scene.administrator.get(`/api/users/${userId}`);
    expect(now.version).toBe(1 + saved.length);
  });

  it('leaves somebody only invited active: the invitation is withdrawn instead', async () => {
    const { body } = await scene.invite();
    expect((await scene.act(body.id, 'desactiver')).body.code).toBe('etat_incompatible');
  });

  it('keeps the last administrator, and says so', async () => {
    const alone = await scene.portal.plantCfa('98765432400019');
    const second = await scene.portal.plantUser(alone.cfaId, ['administration_cfa']);
    const administrator = await scene.portal.signedIn(second.identifiant);
    expect((await scene.act(alone.userId, 'desactiver', administrator)).status).toBe(200);
    // Nobody else is left: not even the owner of the tables takes the last one away.
    for (const change of ['active = false', `rights = ARRAY['contrats']`, 'confirmed_at = NULL']) {
      const attempt = scene.portal.admin.query(`UPDATE users SET ${change} WHERE id = $1`, [
        second.userId,
      ]);
      await expect(attempt).rejects.toMatchObject({ constraint: 'users_one_administrator' });
    }
  });
});
