import { Database, SYSTEM } from '../database/index.js';
import { BankScene, CHECKED } from '../testing/bank-scene.js';
import type { Answer, Portal } from '../testing/portal.js';
import {
  DECISION_RUNS,
  decisions,
  expectOneDecision,
  named,
  Race,
  unguarded,
} from '../testing/race.js';
import { invoicesInProcess } from './payments-lock.js';

/** How often `npm test` has an invoice begin at the moment of a change; `INVOICE_RUNS` asks for more. */
const INVOICE_RUNS = Number(process.env['INVOICE_RUNS'] ?? 20);

describe('at the same moment, on the bank details of one CFA', () => {
  let portal: Portal;
  let scene: BankScene;
  let race: Race;

  beforeAll(async () => {
    portal = await BankScene.start();
    scene = await BankScene.on(portal);
    race = await Race.to(portal, 'bank_accounts', 'bank_account_reviews', 'invoices_in_process');
  });
  afterAll(() => portal.stop());
  beforeEach(() => BankScene.forget(portal));

  /** One accountant validates, the other does or refuses. */
  async function decide(other: 'approve' | 'refuse'): Promise<Answer[]> {
    const id = await scene.sent();
    const version = await scene.versionOf(id);
    const approve = { verifications: CHECKED, motif: 'Vérifié.' };
    return race.run(
      () => scene.actAt(0, id, version, 'approve', approve),
      () =>
        scene.actAt(1, id, version, other, other === 'approve' ? approve : { raison: 'illisible' }),
    );
  }

  it(`two accountants: one decides, the other is told by whom, ${DECISION_RUNS} times`, async () => {
    const names = await named(portal, scene.accountantIds.slice(0, 2));
    for (let round = 0; round < DECISION_RUNS; round += 1) {
      await BankScene.forget(portal);
      expectOneDecision(await decide(round % 2 === 0 ? 'approve' : 'refuse'), names);
      const { rowCount } = await portal.admin.query('SELECT FROM bank_account_reviews');
      expect([round, rowCount]).toEqual([round, 1]);
    }
  }, 3_600_000);

  it.each(['approve', 'refuse'] as const)(
    'two accountants, one of whom would %s, and no row locked: two decisions',
    async (other) => {
      expect(decisions(await unguarded(portal, () => decide(other)))).toBe(2);
      const { rowCount } = await portal.admin.query('SELECT FROM bank_account_reviews');
      expect(rowCount).toBe(2);
    },
  );

  /** What billing does when it begins an invoice: the same lock, a look at the bank details, the invoice. */
  async function begin(numero: string): Promise<boolean> {
    const client = await portal.admin.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT lock_payments_of($1)', [cfaId()]);
      const { rowCount } = await client.query(
        `SELECT FROM bank_accounts WHERE cfa_id = $1 AND status IN ('a_valider', 'programme')`,
        [cfaId()],
      );
      if (rowCount === 0) {
        await client.query('INSERT INTO invoices_in_process VALUES ($1, $2, now())', [
          ...[cfaId(), numero],
        ]);
      }
      await client.query('COMMIT');
      return rowCount === 0;
    } finally {
      client.release();
    }
  }
  const cfaId = () => scene.cfa.cfaId as string;

  /** A change and an invoice; which of them succeeded. */
  async function changeAndInvoice(numero: string): Promise<[changed: boolean, billed: boolean]> {
    const version = await scene.draft();
    const [changed, billed] = await race.run<boolean>(
      async () => {
        const { status, body } = await scene.submit(version);
        expect([204, 409]).toContain(status);
        if (status === 409) expect(body.code).toBe('facture_en_cours');
        return status === 204;
      },
      () => begin(numero),
    );
    return [changed as boolean, billed as boolean];
  }

  it(`a change and an invoice: one of them, never both, ${INVOICE_RUNS} times`, async () => {
    for (let round = 0; round < INVOICE_RUNS; round += 1) {
      await BankScene.forget(portal);
      const [changed, billed] = await changeAndInvoice(`F-${round}`);
      expect([round, changed && billed, changed || billed]).toEqual([round, false, true]);
      const invoices = await portal.app
        .get(Database)
        .as(SYSTEM, (manager) => invoicesInProcess(manager, cfaId()));
      expect(invoices).toHaveLength(billed ? 1 : 0);
    }
  }, 3_600_000);

  it('a change and an invoice that take no lock: both', async () => {
    const { rows } = await portal.admin.query<{ lock: string }>(
      `SELECT pg_get_functiondef('lock_payments_of'::regproc) AS lock`,
    );
    await portal.admin.query(
      `CREATE OR REPLACE FUNCTION lock_payments_of(cfa uuid) RETURNS void LANGUAGE sql AS 'SELECT'`,
    );
    try {
      expect(await changeAndInvoice('F-1')).toEqual([true, true]);
    } finally {
      await portal.admin.query(rows[0]?.lock ?? '');
    }
  });
});
