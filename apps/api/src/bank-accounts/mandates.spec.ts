import { today } from '@apprentissage/domain';
import { BankScene } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import type { Portal } from '../testing/portal.js';

const OTHER = 'FR1420041010050500013M02606';
const DAY_HOURS = 24;

describe('the mandate of a factor', () => {
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start();
    scene = await BankScene.on(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(() => BankScene.forget(portal));

  const paid = async () => (await scene.paid())?.iban ?? null;
  /** The day in Paris, so many days from now. */
  const day = (days: number) => today(new Date(portal.clock.now().getTime() + days * 86_400_000));
  const factor = (from: number, to: number, iban = OTHER) => ({
    ...{ mode: 'tiers', titulaire: 'Factor', iban },
    tiers: {
      ...{ nature: 'affactureur', raisonSociale: 'Factor', siret: '35600000000048' },
      ...{ adresse: '1 rue du Factor', mandatDebut: day(from), mandatFin: day(to) },
    },
  });
  const approved = async (over: object) => {
    const id = await scene.sent(over);
    await scene.approve(0, id);
    return (await scene.approve(1, id)).body;
  };

  it('has two dates, in their order, and has not ended', async () => {
    const pointers = async (tiers: object) => {
      await BankScene.forget(portal);
      const version = await scene.draft({ ...factor(0, 9), tiers });
      const { body } = version === undefined ? { body: null } : await scene.submit(version);
      return body?.errors.map(({ pointer }: { pointer: string }) => pointer) ?? 'not kept';
    };
    const { tiers } = factor(0, 9);
    expect(await pointers({ ...tiers, mandatDebut: null, mandatFin: null })).toEqual([
      '/tiers/mandatDebut',
    ]);
    expect(await pointers({ ...tiers, mandatFin: null })).toEqual(['/tiers/mandatDebut']);
    expect(await pointers({ ...tiers, mandatDebut: day(-9), mandatFin: day(-1) })).toEqual([
      '/tiers/mandatFin',
    ]);
    expect(await pointers({ ...tiers, mandatDebut: day(9), mandatFin: day(2) })).toBe('not kept');
  });

  it('ends: the account is not paid from the next day on', async () => {
    await scene.inService(factor(-30, 3));
    await scene.wait(2 * DAY_HOURS);
    expect(await paid()).toBe(OTHER);
    await scene.wait(3 * DAY_HOURS);
    expect([await paid(), (await scene.read()).actif]).toEqual([null, null]);
    expect((await scene.read()).historique[0]).toMatchObject({ etat: 'expire' });
  });

  it('begins later than the time to object: until then the former account is paid', async () => {
    await scene.inService();
    const { etat, effetLe } = await approved(factor(10, 300));
    expect(etat).toBe('programme');
    expect(new Date(effetLe as string).toLocaleString('sv', { timeZone: 'Europe/Paris' })).toBe(
      `${day(10)} 00:00:00`,
    );
    await scene.wait(9 * DAY_HOURS);
    expect(await paid()).toBe(IBAN);
    await scene.wait(2 * DAY_HOURS);
    expect(await paid()).toBe(OTHER);
  });

  it('begins later than a first account would serve: nobody is paid before', async () => {
    expect((await approved(factor(5, 300))).etat).toBe('programme');
    await scene.wait(3 * DAY_HOURS);
    expect(await paid()).toBeNull();
    await scene.wait(3 * DAY_HOURS);
    expect(await paid()).toBe(OTHER);
  });

  it('ended while the change waited for its turn: the former account stays', async () => {
    await scene.inService();
    expect((await approved(factor(-30, 2))).etat).toBe('programme');
    await scene.wait(4 * DAY_HOURS);
    expect(await paid()).toBe(IBAN);
    const { actif, enCours, historique } = await scene.read();
    expect([actif.etat, enCours, historique[0].etat]).toEqual(['actif', null, 'expire']);
  });

  it('ended before accountants decided: it can no longer be approved', async () => {
    await scene.inService();
    const id = await scene.sent(factor(-30, 2));
    await scene.approve(0, id);
    // The round comes a minute later: the approval finds out by itself.
    portal.clock.advance(4 * DAY_HOURS * 60);
    await scene.signInAgain();
    const late = await scene.approve(1, id);
    expect([late.status, late.body.code]).toEqual([422, 'regle_refusee']);
    expect(late.body.detail).toMatch(/mandat de l’affactureur est terminé/);
    await scene.wait(0);
    expect((await scene.read()).historique[0]).toMatchObject({ id, etat: 'expire' });
    expect(await paid()).toBe(IBAN);
  });
});
