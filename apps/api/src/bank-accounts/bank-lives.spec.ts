import fc from 'fast-check';
import { Database, SYSTEM } from '../database/index.js';
import { BANK_COMMANDS } from '../testing/bank-commands.js';
import { BankModel, Happened } from '../testing/bank-model.js';
import { BankScene } from '../testing/bank-scene.js';
import { plantDocument } from '../testing/plant-document.js';
import type { Portal } from '../testing/portal.js';
import { RealBank } from '../testing/real-bank.js';
import { FourEyes } from './four-eyes.js';
import { PaymentAccount } from './payment-account.js';

/** How many random lives of bank details `npm test` tries; `BANK_RUNS` asks for more (not for much less). */
const RUNS = Number(process.env['BANK_RUNS'] ?? 300);

/** What hundreds of lives must have met: where nobody may do anything, all is safe and nothing is proven. */
const MET = [
  ...['put in service', 'replaced', 'approved', 'expired', 'edited'],
  ...['contested', 'contested again'],
  ...['sent by 0', 'sent by 1', 'refused by an accountant', 'refused: second approval'],
  ...['refused: disabled', 'refused: stale proof', 'refused: another waits', 'refused: taken'],
];

describe('whatever the order of acts on bank details', () => {
  let portal: Portal;
  let scene: BankScene;
  let file: string;

  beforeEach(async () => {
    portal = await BankScene.start();
    portal.clock.freeze();
    scene = await BankScene.on(portal);
    file = await plantDocument(portal, scene.cfa.cfaId as string, 'rib.pdf');
  });
  afterEach(() => portal.stop());

  /** Random lives, each compared with the model act by act; the account that is paid at the end too. */
  function lives(happened: Happened) {
    return fc.asyncProperty(
      fc.commands(BANK_COMMANDS, { maxCommands: 10, size: 'max' }),
      async (commands) => {
        const began = portal.clock.now().getTime();
        const real = await RealBank.of(scene, file);
        const model = new BankModel(() => portal.clock.now().getTime(), happened);
        await fc.asyncModelRun(() => ({ model, real }), commands);
        const paid = await portal.app
          .get(Database)
          .as(SYSTEM, (manager) => portal.app.get(PaymentAccount).of(manager, real.cfaId));
        expect(paid?.iban).toBe(model.active?.iban);
        portal.clock.advance((began - portal.clock.now().getTime()) / 60_000);
      },
    );
  }

  it('one is paid to what three people made, all there and proven, and to nothing else', async () => {
    const happened = new Happened();
    // A failure is shown as it came: going through smaller ones would cost minutes.
    await fc.assert(lives(happened), { numRuns: RUNS, endOnFailure: true });
    expect(MET.filter((what) => happened.times[what] === undefined)).toEqual([]);
  }, 3_600_000);

  it('and this is found out when the four-eyes rule is taken away, from the portal and the database', async () => {
    await portal.admin.query('ALTER TABLE bank_accounts DROP CONSTRAINT bank_accounts_four_eyes');
    portal.app.get(FourEyes).refusal = () => Promise.resolve(null);
    const { failed, errorInstance } = await fc.check(lives(new Happened()), {
      numRuns: 300,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(/in service without three people/);
  }, 120_000);
});
