import { BankScene } from '../testing/bank-scene.js';
import type { Portal } from '../testing/portal.js';
import { Switches } from './switches.js';

const DESK = '/api/backoffice/bank-accounts';

describe('an IBAN that another CFA wrote before', () => {
  let portal: Portal;
  let there: BankScene;
  let here: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await BankScene.empty(portal);
    there = await BankScene.on(portal, '98765432400019');
    here = await BankScene.on(portal);
  });

  const expired = async () => {
    await there.sent();
    portal.clock.advance(31 * 24 * 60);
    await portal.app.get(Switches).round();
    await there.wait(0);
  };
  const withdrawn = async () => {
    const id = await there.sent();
    const headers = { 'if-match': `"${await there.versionOf(id)}"` };
    await there.camille.post(`/api/bank-accounts/${id}/withdraw`, {}, { headers });
  };
  const refused = async () => {
    await there.act(0, await there.sent(), 'refuse', { raison: 'illisible' });
  };

  it.each<[string, string, () => Promise<unknown>, string[]]>([
    ['only wrote in a draft', 'brouillon', () => there.draft(), []],
    ['sent', 'a_valider', () => there.sent(), ['iban_partage']],
    ['is paid on', 'actif', () => there.inService(), ['iban_partage']],
    ['withdrew', 'retire', withdrawn, ['iban_partage']],
    ['let expire', 'expire', expired, ['iban_partage']],
    ['was refused', 'refuse', refused, ['iban_refuse']],
  ])('and %s: what the sign of the next one says', async (_, status, before, signs) => {
    await before();
    const { rows } = await portal.admin.query('SELECT status FROM bank_accounts');
    expect(rows).toEqual([{ status }]);
    const id = await here.sent();
    const accountant = here.accountants[0];
    expect((await accountant?.get(`${DESK}/${id}`))?.body.signaux).toEqual(signs);
    for (const sign of ['iban_partage', 'iban_refuse']) {
      const { items } = (await accountant?.get(`${DESK}?signal=${sign}`))?.body ?? {};
      const found = (items as { id: string }[]).filter((one) => one.id === id);
      expect([sign, found.length]).toEqual([sign, signs.includes(sign) ? 1 : 0]);
    }
  });

  it('and was refused once, then sent again: both are said', async () => {
    await refused();
    await there.sent();
    const { body } = (await here.accountants[0]?.get(`${DESK}/${await here.sent()}`)) ?? {};
    expect(body.signaux).toEqual(['iban_refuse', 'iban_partage']);
  });
});
