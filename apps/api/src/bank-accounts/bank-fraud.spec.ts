import fc from 'fast-check';
import { Database, SYSTEM } from '../database/index.js';
import { BankScene, CHECKED } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { makePdf } from '../testing/pdf.js';
import type { Portal } from '../testing/portal.js';
import { PaymentAccount } from './payment-account.js';
import { invoicesInProcess, lockPayments } from './payments-lock.js';

/** How many random lives of bank details `npm test` tries; `BANK_RUNS` asks for more. */
const RUNS = Number(process.env['BANK_RUNS'] ?? 300);

describe('whoever attacks bank details', () => {
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start({ RIB_FIRST_DELAY_HOURS: '0' });
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await BankScene.empty(portal);
    scene = await BankScene.on(portal);
  });

  const sql = (text: string, values: unknown[] = []) => portal.admin.query(text, values);
  const paid = () =>
    portal.app
      .get(Database)
      .as(SYSTEM, (manager) =>
        portal.app.get(PaymentAccount).of(manager, scene.cfa.cfaId as string),
      );

  it('cannot put an account in service without three people, even by writing to the database', async () => {
    const id = await scene.sent();
    const [one, other] = scene.accountantIds as [string, string];
    const attempts: [string, unknown[]][] = [
      ['{}', []],
      [`ARRAY['${one}']::uuid[]`, []],
      [`ARRAY['${one}', '${one}']::uuid[]`, []],
      [`ARRAY['${one}', submitted_by]`, []],
    ];
    for (const [approvers] of attempts) {
      const value = approvers === '{}' ? `'{}'` : approvers;
      const bypass = sql(
        `UPDATE bank_accounts SET status = 'programme', approvers = ${value},
           approved_hash = content_hash, effective_at = now(), version = version + 1 WHERE id = $1`,
        [id],
      );
      await expect(bypass).rejects.toMatchObject({ constraint: 'bank_accounts_four_eyes' });
    }
    const otherContent = sql(
      `UPDATE bank_accounts SET status = 'programme', approvers = ARRAY['${one}', '${other}']::uuid[],
         approved_hash = sha256('autre'), effective_at = now(), version = version + 1 WHERE id = $1`,
      [id],
    );
    await expect(otherContent).rejects.toMatchObject({ constraint: 'bank_accounts_four_eyes' });
  });

  it.each([
    [`titulaire = 'Voleur'`],
    [`iban_mask = 'FR76'`],
    [`content_hash = sha256('x')`],
    [`siret = '98765432400019'`],
    [`submitted_by = NULL`],
  ])('cannot change a version that was sent: %s', async (change) => {
    const id = await scene.sent();
    const altered = sql(`UPDATE bank_accounts SET ${change}, version = version + 1 WHERE id = $1`, [
      id,
    ]);
    await expect(altered).rejects.toMatchObject({ code: '23514' });
  });

  it('with a stolen cookie, cannot send a change: the proof is too old', async () => {
    const version = await scene.draft();
    portal.clock.advance(6);
    const answer = await scene.submit(version);
    expect([answer.status, answer.body.code]).toEqual([403, 'preuve_requise']);
    portal.clock.advance(-6);
  });

  it('who changed the e-mail first does not hide it from the one it left', async () => {
    await sql(`UPDATE users SET email = 'voleur@pirate.example' WHERE id = $1`, [scene.cfa.userId]);
    await scene.sent();
    const recipients = (await portal.mails()).map(({ recipient }) => recipient);
    expect(recipients).toContain(scene.cfa.identifiant);
  });

  it('two accountants at the same moment: one decision, the other is told by whom', async () => {
    for (let round = 0; round < 12; round += 1) {
      await BankScene.forget(portal);
      const id = await scene.sent();
      const version = await scene.versionOf(id);
      const approve = { verifications: CHECKED, motif: 'Vérifié.' };
      const answers = await Promise.all([
        scene.actAt(0, id, version, 'approve', approve),
        round % 2 === 0
          ? scene.actAt(1, id, version, 'approve', approve)
          : scene.actAt(1, id, version, 'refuse', { raison: 'illisible' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const loser = answers.find(({ status }) => status === 409);
      expect(loser?.body).toMatchObject({ code: 'deja_traite' });
      expect(loser?.body.detail).toMatch(/^Prénom Nom .*, le \d\d\/\d\d\/\d{4} à \d\d:\d\d/);
    }
  }, 120_000);

  it('an invoice and a change at the same moment: never both', async () => {
    const database = portal.app.get(Database);
    const cfaId = scene.cfa.cfaId as string;
    /** What billing does when it begins an invoice: the same lock, then a look at the bank details. */
    const invoice = async (numero: string): Promise<boolean> => {
      const client = await portal.admin.connect();
      try {
        await client.query('BEGIN');
        await client.query('SELECT lock_payments_of($1)', [cfaId]);
        const open = await client.query(
          `SELECT 1 FROM bank_accounts WHERE cfa_id = $1 AND status IN ('a_valider', 'programme')`,
          [cfaId],
        );
        if (open.rowCount === 0) {
          await client.query('INSERT INTO invoices_in_process VALUES ($1, $2, now())', [
            cfaId,
            numero,
          ]);
        }
        await client.query('COMMIT');
        return open.rowCount === 0;
      } finally {
        client.release();
      }
    };
    let both = 0;
    for (let round = 0; round < 20; round += 1) {
      const version = await scene.draft();
      const [sent, billed] = await Promise.all([scene.submit(version), invoice(`F-${round}`)]);
      if (sent.status === 204 && billed) both += 1;
      expect(sent.status === 204 || billed).toBe(true);
      await sql('TRUNCATE invoices_in_process');
      await sql(
        `UPDATE bank_accounts SET status = 'retire', version = version + 1 WHERE status = 'a_valider'`,
      );
      await scene.camille.delete('/api/bank-accounts/draft');
    }
    expect(both).toBe(0);
    await database.as(SYSTEM, async (manager) => {
      await lockPayments(manager, cfaId);
      expect(await invoicesInProcess(manager, cfaId)).toEqual([]);
    });
  }, 120_000);

  it('a sealed IBAN is nowhere in clear: not in a row, a mail, a notification, a log of acts', async () => {
    const id = await scene.sent();
    await scene.approve(0, id);
    await scene.approve(1, id);
    await portal.mails();
    for (const table of [
      'bank_accounts',
      'mails',
      'notifications',
      'audit_events',
      'payee_checks',
    ]) {
      const { rows } = await sql(`SELECT t::text AS line FROM ${table} t`);
      const text = JSON.stringify(rows);
      expect([
        table,
        text.includes(IBAN),
        text.includes(Buffer.from(IBAN).toString('hex')),
      ]).toEqual([table, false, false]);
    }
    const shown = JSON.stringify(await scene.read());
    expect(shown.replaceAll(/[ •]/g, '')).not.toContain(IBAN.slice(4, 24));
  });

  type Step = readonly [string, number];
  const step: fc.Arbitrary<Step> = fc.tuple(
    fc.constantFrom(
      'send',
      'withdraw',
      'contest',
      'approve',
      'approve',
      'approve',
      'refuse',
      'wait',
    ),
    fc.nat({ max: 2 }),
  );

  it('whatever the order of acts, never serves what three different people did not make', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await BankScene.forget(portal);
        let hours = 0;
        for (const [name, rank] of steps) {
          const { enCours, brouillon } = await scene.read();
          const open = enCours?.id as string | undefined;
          if (name === 'send') {
            if (brouillon === null) {
              await scene.submit(await scene.draft());
            }
          } else if (name === 'wait') {
            hours += 40;
            await scene.wait(40);
          } else if (open === undefined) continue;
          else if (name === 'approve') await scene.approve(rank, open);
          else if (name === 'refuse')
            await scene.act(rank, open, 'refuse', { raison: 'illisible' });
          else if (name === 'contest')
            await scene.second.post(`/api/bank-accounts/${open}/contest`);
          else {
            await scene.camille.post(
              `/api/bank-accounts/${open}/withdraw`,
              {},
              {
                headers: { 'if-match': `"${await scene.versionOf(open)}"` },
              },
            );
          }
          const { rows } = await sql(
            `SELECT status, submitted_by, approvers, approved_hash = content_hash AS same,
               activated_at >= effective_at AS due FROM bank_accounts
             WHERE activated_at IS NOT NULL`,
          );
          for (const row of rows as Active[]) {
            expect(new Set([row.submitted_by, ...row.approvers]).size).toBe(3);
            expect([row.same, row.due]).toEqual([true, true]);
          }
          expect((rows as Active[]).filter(({ status }) => status === 'actif').length).toBeLessThan(
            2,
          );
        }
        portal.clock.advance(-hours * 60);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  it('joins only real files', async () => {
    await scene.camille.post('/api/bank-accounts/draft');
    const fake = await scene.join(scene.camille, Buffer.from('<script>alert(1)</script>'));
    expect(fake.status).toBe(422);
    for (let n = 0; n < 5; n += 1) expect((await scene.join()).status).toBe(201);
    expect((await scene.join(scene.camille, makePdf())).body.errors[0].code).toBe(
      'trop_de_fichiers',
    );
  });
});

interface Active {
  status: string;
  submitted_by: string;
  approvers: string[];
  same: boolean;
  due: boolean;
}
