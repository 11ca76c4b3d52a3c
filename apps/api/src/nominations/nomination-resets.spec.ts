import { Database, SYSTEM } from '../database/index.js';
import { NominationScene } from '../testing/nomination-scene.js';
import { PASSWORD, Portal } from '../testing/portal.js';
import { enrolPasskey } from '../testing/second-factor.js';
import { NominationEffects } from './index.js';

describe('the administrator of a CFA who lost the second factor, named again', () => {
  let portal: Portal;
  let scene: NominationScene;
  let advanced = 0;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    scene = await NominationScene.on(portal);
    await enrolPasskey(scene.camille);
    await sql(`UPDATE users SET nom = 'Martin', prenom = 'Camille' WHERE id = $1`, [
      scene.cfa.userId,
    ]);
  });
  afterEach(() => {
    portal.clock.advance(-advanced * 60);
    advanced = 0;
  });

  const sql = async (text: string, values: unknown[] = []) =>
    (await portal.admin.query<Record<string, unknown>>(text, values)).rows;
  const own = () => ({ identifiant: scene.cfa.identifiant });
  const wait = async (hours: number) => {
    advanced += hours;
    await scene.wait(hours);
  };
  const keys = () => sql('SELECT FROM passkeys WHERE user_id = $1', [scene.cfa.userId]);
  const subjects = async (recipient = scene.cfa.identifiant) =>
    (await portal.mails())
      .filter((mail) => mail.recipient === recipient)
      .map(({ subject }) => subject.replace(/^.* : /, ''));

  it('gets in again by the mailed link, after two agents and the delay, with the same rights', async () => {
    await sql(`UPDATE users SET email = 'notifications@cfa.example' WHERE id = $1`, [
      scene.cfa.userId,
    ]);
    const id = await scene.planned(own());
    expect(await scene.read(id)).toMatchObject({
      reinitialisation: true,
      // Whoever the account is, not who was typed.
      ...{ nom: 'Martin', prenom: 'Camille' },
      etat: 'programmee',
    });
    advanced = 73;
    portal.clock.advance(73 * 60);
    const caller = await portal.entered(scene.cfa);
    expect((await caller.get('/api/session')).status).toBe(200);
    await portal.app.get(NominationEffects).round();
    await scene.signInAgain();
    expect((await caller.get('/api/session')).status).toBe(401);
    expect(await keys()).toEqual([]);
    const motDePasse = 'Nouvelles-pommes-43';
    const signIn = (password: string) =>
      portal.stranger().post('/api/session', { ...own(), motDePasse: password });
    expect((await signIn(PASSWORD)).status).toBe(401);
    const links = (await portal.mails()).flatMap(({ recipient, body }) => {
      const jeton = /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1];
      return jeton === undefined ? [] : [{ recipient, jeton }];
    });
    expect(links.map(({ recipient }) => recipient)).toEqual([scene.cfa.identifiant]);
    const jeton = links[0]?.jeton;
    const chosen = () =>
      portal.stranger().post('/api/account/reset-password', { jeton, motDePasse });
    expect((await chosen()).status).toBe(204);
    expect((await chosen()).status).toBe(410);
    expect((await signIn(motDePasse)).body).toMatchObject({
      etape: 'ouverte',
      session: { secondFacteur: { actif: false } },
    });
    expect(await scene.person(scene.cfa.identifiant)).toMatchObject({
      rights: ['administration_cfa'],
      active: true,
    });
    expect(await scene.read(id)).toMatchObject({ etat: 'effective', personne: 'actif' });
    for (const recipient of [scene.cfa.identifiant, 'notifications@cfa.example']) {
      expect(await subjects(recipient)).toContain(
        'votre double authentification est réinitialisée',
      );
    }
    expect(await scene.acts(id)).toEqual([
      'nomination.demandee',
      'nomination.confirmee',
      'nomination.reinitialisee',
    ]);
    const traces = await sql(
      `SELECT actor_kind, detail FROM audit_events
       WHERE act = 'utilisateur.second_facteur_reinitialise' AND object_id = $1`,
      [scene.cfa.userId],
    );
    expect(traces).toEqual([{ actor_kind: 'systeme', detail: { parNomination: true } }]);
  });

  it('is told to agents and to the CFA for what it is', async () => {
    const id = await scene.asked(own());
    const asked = (await scene.agent(3).get('/api/notifications')).body.items[0];
    expect(asked.title).toBe('Réinitialisation à confirmer : CFA 35600000000048');
    await scene.confirm(2, id);
    expect(await subjects()).toContain(
      'la double authentification d’un administrateur va être réinitialisée',
    );
    const told = await scene.camille.get('/api/notifications');
    expect(told.body.items[0].title).toBe('Double authentification réinitialisée par l’OPCO');
    expect((await scene.camille.get('/api/nominations')).body).toEqual([
      expect.objectContaining({ id, reinitialisation: true, opposable: true }),
    ]);
    const link = await portal.stranger().post('/api/nominations/link', {
      jeton: await scene.linkTo(scene.cfa.identifiant),
    });
    expect(link.body).toMatchObject({ prenom: 'Camille', nom: 'Martin', reinitialisation: true });
  });

  it('keeps the factor when somebody of the CFA objects, or an administrator of the OPCO cancels', async () => {
    const id = await scene.planned(own());
    const objected = await scene.objectByLink(await scene.linkTo(scene.cfa.identifiant));
    expect(objected.status).toBe(204);
    await wait(80);
    expect((await scene.read(id)).etat).toBe('a_confirmer');
    expect((await scene.act(1, id, 'cancel', 'Camille a retrouvé sa clé.')).body.etat).toBe(
      'annulee',
    );
    expect(await keys()).toHaveLength(1);
  });

  it('is not undone once it is done: there is nothing to give back, and nobody is deactivated', async () => {
    const id = await scene.planned(own());
    await wait(73);
    const cancelled = await scene.act(1, id, 'cancel');
    expect([cancelled.status, cancelled.body.code]).toEqual([409, 'etat_incompatible']);
    for (const change of [
      `status = 'annulee', closed_reason = 'x', ended_at = now()`,
      'resets = false',
    ]) {
      const altered = sql(`UPDATE nominations SET ${change}, version = version + 1 WHERE id = $1`, [
        id,
      ]);
      await expect(altered).rejects.toMatchObject({ code: '23514' });
    }
    expect((await scene.person(scene.cfa.identifiant))?.active).toBe(true);
  });

  it.each([
    ['has none any more', 'DELETE FROM passkeys WHERE user_id = $1', 'administration_cfa'],
    [
      'administers no more',
      `UPDATE users SET rights = '{contrats}', version = version + 1 WHERE id = $1`,
      'contrats',
    ],
  ])('ends by itself, and gives no right, when the person %s', async (_why, change, right) => {
    const other = await portal.plantUser(scene.cfa.cfaId, ['administration_cfa']);
    const id = await scene.planned(own());
    await sql(change, [scene.cfa.userId]);
    await wait(73);
    expect((await scene.read(id)).etat).toBe('annulee');
    expect(await scene.person(scene.cfa.identifiant)).toMatchObject({ rights: [right] });
    expect((await scene.acts(id)).at(-1)).toBe('nomination.sans_objet');
    expect(await subjects()).not.toContain('votre double authentification est réinitialisée');
    const asker = await scene.agent(0).get('/api/notifications');
    expect(asker.body.items[0].title).toBe('Réinitialisation sans objet');
    const told = await (await portal.entered(other)).get('/api/notifications');
    expect(told.body.items[0].title).toBe('Réinitialisation annulée');
  });

  it('gives no right by the database itself', async () => {
    await portal.plantUser(scene.cfa.cfaId, ['administration_cfa']);
    const id = await scene.planned(own());
    await sql(`UPDATE users SET active = false, version = version + 1 WHERE id = $1`, [
      scene.cfa.userId,
    ]);
    const due = new Date(portal.clock.now().getTime() + 73 * 3_600_000);
    const nominated = portal.app
      .get(Database)
      .as(SYSTEM, (manager) => manager.query('SELECT nominate_administrator($1, $2)', [id, due]));
    await expect(nominated).rejects.toThrow(/nothing to reset/);
    expect((await scene.person(scene.cfa.identifiant))?.active).toBe(false);
  });

  it('is done once by several rounds at the same moment', async () => {
    const id = await scene.planned(own());
    advanced = 73;
    portal.clock.advance(73 * 60);
    const effects = portal.app.get(NominationEffects);
    await Promise.all([effects.round(), effects.round(), effects.round()]);
    const told = (await subjects()).filter((one) => one.endsWith('est réinitialisée'));
    expect(told).toHaveLength(1);
    expect((await scene.acts(id)).filter((act) => act === 'nomination.reinitialisee')).toHaveLength(
      1,
    );
  });
});
