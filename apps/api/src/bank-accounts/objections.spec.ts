import { BankScene } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import type { Portal } from '../testing/portal.js';

const OTHER = 'FR1420041010050500013M02606';

describe('a change of bank details', () => {
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await BankScene.empty(portal);
    scene = await BankScene.on(portal);
  });

  it('is frozen by any administrator who objects, until two accountants approve again', async () => {
    await scene.inService();
    const id = await scene.sent({ iban: OTHER });
    await scene.approve(0, id);
    await scene.approve(1, id);
    expect((await scene.second.post(`/api/bank-accounts/${id}/contest`)).status).toBe(204);
    await scene.wait(80);
    expect((await scene.paid())?.iban).toBe(IBAN);
    expect((await scene.read()).enCours).toMatchObject({ etat: 'a_valider', approbations: 0 });
    expect((await scene.approve(0, id)).body.signaux).toContain('conteste');
    expect((await scene.approve(2, id)).body.etat).toBe('programme');
    portal.clock.advance(-80 * 60);
  });

  it('is frozen again by who objects during the delay that new approvals began', async () => {
    await scene.inService();
    const id = await scene.sent({ iban: OTHER });
    const object = (who = scene.second) => who.post(`/api/bank-accounts/${id}/contest`);
    const told = async () =>
      (await scene.camille.get('/api/notifications')).body.items.filter(
        ({ title }: { title: string }) => title === 'Changement de coordonnées bancaires contesté',
      ).length as number;
    // Who sent it objects at once, and once more: nothing is left to object to.
    for (const _ of [1, 2]) expect((await object(scene.camille)).status).toBe(204);
    expect(await told()).toBe(1);
    for (const rank of [0, 1]) await scene.approve(rank, id);
    expect((await scene.read()).enCours).toMatchObject({ etat: 'programme', approbations: 2 });
    expect((await object()).status).toBe(204);
    expect((await scene.read()).enCours).toMatchObject({ etat: 'a_valider', approbations: 0 });
    expect(await told()).toBe(2);
    const { rows } = await portal.admin.query(
      'SELECT contested_by FROM bank_accounts WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ contested_by: scene.secondId }]);
    await scene.wait(80);
    expect((await scene.paid())?.iban).toBe(IBAN);
    portal.clock.advance(-80 * 60);
  });
});
