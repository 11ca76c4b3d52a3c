import { NominationScene } from '../testing/nomination-scene.js';
import { Portal } from '../testing/portal.js';

describe('an objection to a nomination', () => {
  let portal: Portal;
  let scene: NominationScene;
  let id: string;
  let advanced = 0;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    scene = await NominationScene.on(portal);
    id = await scene.planned();
  });
  afterEach(() => {
    portal.clock.advance(-advanced * 60);
    advanced = 0;
  });
  const wait = async (hours: number) => {
    advanced += hours;
    await scene.wait(hours);
  };

  it('by the mailed link freezes it, once, without signing in', async () => {
    const jeton = await scene.linkTo(scene.cfa.identifiant);
    const read = await portal.stranger().post('/api/nominations/link', { jeton });
    expect(read.body).toMatchObject({ organisme: 'CFA 35600000000048', nom: 'Petit' });
    expect((await scene.objectByLink(jeton, 'Je suis toujours là.')).status).toBe(204);
    expect((await scene.objectByLink(jeton)).body.code).toBe('lien_invalide');
    expect(await scene.read(id)).toMatchObject({
      etat: 'a_confirmer',
      effetLe: null,
      confirmations: 0,
      confirmationsRequises: 2,
      oppositions: [{ adresse: scene.cfa.identifiant, motif: 'Je suis toujours là.' }],
    });
    await wait(100);
    expect((await scene.read(id)).etat).toBe('a_confirmer');
    expect(await scene.acts(id)).toEqual([
      'nomination.demandee',
      'nomination.confirmee',
      'nomination.contestee',
    ]);
  });

  it('of an administrator who is signed in does the same, once', async () => {
    const object = () => scene.camille.post(`/api/nominations/${id}/object`, {});
    expect((await object()).status).toBe(204);
    expect((await object()).body.code).toBe('etat_incompatible');
    const own = await scene.camille.get('/api/nominations');
    expect(own.body[0]).toMatchObject({ etat: 'a_confirmer', opposable: false });
    const agents = await scene.agent(3).get('/api/notifications');
    expect(agents.body.items[0].title).toBe('Opposition à une nomination');
  });

  it('of an administrator whose address is newer than the mails counts as any other', async () => {
    await portal.admin.query(`UPDATE users SET email = 'neuve@cfa.example' WHERE id = $1`, [
      scene.cfa.userId,
    ]);
    expect((await scene.camille.post(`/api/nominations/${id}/object`, {})).status).toBe(204);
    expect((await scene.read(id)).oppositions).toMatchObject([{ adresse: 'neuve@cfa.example' }]);
  });

  it('is decided by two agents, none of whom asked, each with a reason; then the delay begins anew', async () => {
    await scene.objectByLink(await scene.linkTo(scene.cfa.identifiant));
    await scene.readEvidence(2, id);
    const silent = await scene
      .agent(2)
      .post(
        `/api/backoffice/nominations/${id}/confirm`,
        {},
        { headers: { 'if-match': `"${await scene.versionOf(id)}"` } },
      );
    expect([silent.status, silent.body.errors[0].pointer]).toEqual([422, '/motif']);
    expect((await scene.confirm(2, id)).body).toMatchObject({
      etat: 'a_confirmer',
      confirmations: 1,
    });
    expect((await scene.confirm(2, id)).body.detail).toContain('déjà confirmé');
    expect((await scene.confirm(0, id)).body.detail).toContain('Vous avez demandé');
    const planned = await scene.confirm(3, id);
    expect(planned.body.etat).toBe('programmee');
    expect(Date.parse(planned.body.effetLe)).toBeGreaterThan(
      portal.clock.now().getTime() + 71 * 3_600_000,
    );
    // Who objected is heard once: they are told that it was upheld, with no other link.
    const last = (await portal.mails()).findLast(
      ({ recipient, subject }) =>
        recipient === scene.cfa.identifiant && subject.includes('est nommé'),
    );
    expect(last?.body).toContain('ont maintenu cette nomination');
    expect(last?.body).not.toContain('/nomination/');
    expect((await scene.camille.post(`/api/nominations/${id}/object`, {})).status).toBe(409);
    await wait(73);
    expect((await scene.read(id)).etat).toBe('effective');
  });

  it('of somebody else while it is examined makes the confirmations void again', async () => {
    await portal.admin.query(`UPDATE cfas SET email = 'accueil@cfa.example' WHERE id = $1`, [
      scene.cfa.cfaId,
    ]);
    await scene.objectByLink(await scene.linkTo(scene.cfa.identifiant));
    await scene.confirm(2, id);
    await scene.confirm(3, id);
    expect((await scene.objectByLink(await scene.linkTo('accueil@cfa.example'))).status).toBe(204);
    const frozen = await scene.read(id);
    expect([frozen.confirmations, frozen.oppositions.length]).toEqual([0, 2]);
  });

  it('comes too late once it took effect or was cancelled', async () => {
    const jeton = await scene.linkTo(scene.cfa.identifiant);
    await scene.act(1, id, 'cancel');
    expect((await scene.objectByLink(jeton)).status).toBe(410);
    expect((await scene.camille.post(`/api/nominations/${id}/object`, {})).status).toBe(409);
  });

  it('is of its own CFA only', async () => {
    const other = await portal.plantCfa('98765432400019');
    const neighbour = await portal.signedIn(other.identifiant);
    expect((await neighbour.post(`/api/nominations/${id}/object`, {})).status).toBe(404);
    expect((await neighbour.get('/api/nominations')).body).toEqual([]);
    const guess = await scene.objectByLink('A'.repeat(43));
    expect(guess.body.code).toBe('lien_invalide');
  });
});
