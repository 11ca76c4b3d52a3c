import { randomUUID } from 'node:crypto';
import { type Actor, Database, SYSTEM } from '../database/index.js';
import { BankScene } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { makePdf } from '../testing/pdf.js';
import type { Portal } from '../testing/portal.js';

const OTHER = 'FR1420041010050500013M02606';
/** What the database answers to an approval or a time that nobody gave. */
const REFUSED = /approved by nobody|planned by an approval|what is planned stays|before its time/;

describe('whoever attacks bank details', () => {
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

  const sql = (text: string, values: unknown[] = []) => portal.admin.query(text, values);
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

  /** Lets an accountant have been one for so many hours. */
  const agentSince = (rank: number, hours: number) =>
    sql(`UPDATE users SET confirmed_at = $1::timestamptz - $2 * interval '1 hour' WHERE id = $3`, [
      ...[portal.clock.now(), hours, scene.accountantIds[rank]],
    ]);

  it('cannot approve with accountants whom one administrator has just invited', async () => {
    const id = await scene.sent();
    await agentSince(0, 71);
    const desk = await scene.accountants[0]?.get(`/api/backoffice/bank-accounts/${id}`);
    expect(desk?.body.empechement).toBe('compte_recent');
    const approved = await scene.approve(0, id);
    expect([approved.status, approved.body.detail]).toEqual([
      422,
      'Votre compte d’agent est trop récent pour valider un RIB : un comptable plus ancien doit se prononcer, ou vous-même dans quelques jours.',
    ]);
    await agentSince(0, 73);
    expect((await scene.approve(0, id)).status).toBe(200);
    // A newcomer may look at it, and stop it.
    await agentSince(1, 1);
    expect((await scene.approve(1, id)).status).toBe(422);
    expect((await scene.act(1, id, 'refuse', { raison: 'illisible' })).status).toBe(200);
  });

  /** As the portal itself, whoever has got hold of it: statements in one transaction, all of them or none. */
  const asPortal = (actor: Actor, ...statements: [text: string, ...values: unknown[]][]) =>
    portal.app.get(Database).as(actor, async (manager) => {
      for (const [text, ...values] of statements) await manager.query(text, values);
    });
  const accountant = (rank: number): Actor => ({
    ...{ kind: 'opco', cfaId: null, userId: scene.accountantIds[rank] as string, name: '' },
    rights: new Set(['comptabilite'] as const),
  });
  const PLAN = `UPDATE bank_accounts SET status = 'programme', approvers = $2, approved_hash = content_hash,
    effective_at = $3, version = version + 1 WHERE id = $1`;
  const JUDGE = `INSERT INTO bank_account_reviews (cfa_id, bank_account_id, reviewer_id, decision,
      content_hash, reason, at)
    SELECT cfa_id, id, $2, 'approbation', content_hash, 'Vu.', $3 FROM bank_accounts WHERE id = $1`;
  const now = () => portal.clock.now();
  /** A change that two accountants approved and that waits. */
  async function planned(): Promise<string> {
    await scene.inService();
    const id = await scene.sent({ iban: OTHER });
    await scene.approve(0, id);
    expect((await scene.approve(1, id)).body.etat).toBe('programme');
    return id;
  }
  /** Approvals and the time they take effect, of one version. */
  const standing = async (id: string) =>
    (await sql('SELECT status, approvers, effective_at FROM bank_accounts WHERE id = $1', [id]))
      .rows[0];

  it('cannot approve by writing to the database either, with an accountant of yesterday evening', async () => {
    const id = await scene.sent();
    await agentSince(1, 23);
    const newcomer = scene.accountantIds[1];
    const approve = 'UPDATE bank_accounts SET approvers = $2, version = version + 1 WHERE id = $1';
    await expect(
      asPortal(accountant(1), [JUDGE, id, newcomer, now()], [approve, id, [newcomer]]),
    ).rejects.toThrow('is an agent since before');
  });

  it('cannot plan an account in the name of people who do not exist, nor of those who approved nothing', async () => {
    const id = await scene.sent();
    const [one, other, third] = scene.accountantIds as [string, string, string];
    const invented = [randomUUID(), randomUUID()];
    for (const approvers of [invented, [one, other], [one, scene.secondId]]) {
      await expect(asPortal(SYSTEM, [PLAN, id, approvers, now()])).rejects.toThrow(REFUSED);
      await expect(sql(PLAN, [id, approvers, now()])).rejects.toThrow(REFUSED);
    }
    expect((await scene.approve(0, id)).status).toBe(200);
    for (const approvers of [
      [one, other],
      [one, invented[0]],
      [third, other],
    ]) {
      await expect(asPortal(SYSTEM, [PLAN, id, approvers, now()])).rejects.toThrow(REFUSED);
    }
    expect(await standing(id)).toMatchObject({ status: 'a_valider', approvers: [one] });
  });

  it('cannot write an approval in another’s name, nor in that of somebody who is no accountant any more', async () => {
    const id = await scene.sent();
    const [one, other] = scene.accountantIds as [string, string];
    for (const actor of [SYSTEM, accountant(1)]) {
      await expect(asPortal(actor, [JUDGE, id, one, now()])).rejects.toThrow("in one's own name");
    }
    for (const change of ['active = false', `rights = '{instruction}'`]) {
      await sql(`UPDATE users SET ${change}, version = version + 1 WHERE id = $1`, [other]);
      const late = asPortal(accountant(1), [JUDGE, id, other, now()]);
      await expect(late).rejects.toThrow('only an accountant');
      await sql(`UPDATE users SET active = true, version = version + 1 WHERE id = $1`, [other]);
    }
  });

  it('cannot have approvals that fell count again', async () => {
    const id = await planned();
    const { approvers } = await standing(id);
    expect((await scene.second.post(`/api/bank-accounts/${id}/contest`)).status).toBe(204);
    await expect(asPortal(SYSTEM, [PLAN, id, approvers, now()])).rejects.toThrow(REFUSED);
    expect(await standing(id)).toMatchObject({ status: 'a_valider', approvers: [] });
  });

  it('cannot move the time at which a change takes effect, nor put it in service before', async () => {
    const id = await planned();
    const before = await standing(id);
    const move = (sets: string): [string, string] => [
      `UPDATE bank_accounts SET ${sets}, version = version + 1 WHERE id = $1`,
      id,
    ];
    const fall = move(`status = 'a_valider', approvers = '{}', approved_hash = NULL`);
    const leave: [string, ...unknown[]] = [
      `UPDATE bank_accounts SET status = 'remplace', version = version + 1
       WHERE status = 'actif' AND cfa_id = $1`,
      scene.cfa.cfaId,
    ];
    const attempts: [text: string, ...values: unknown[]][][] = [
      [move('effective_at = now()')],
      [move(`effective_at = effective_at - interval '1 minute'`)],
      [move(`effective_at = effective_at + interval '1 minute'`)],
      [leave, move(`status = 'actif', activated_at = effective_at`)],
      [leave, move(`status = 'actif', activated_at = now(), effective_at = now()`)],
      [fall, [PLAN, id, before.approvers, now()]],
      [fall, move('effective_at = now()'), [PLAN, id, before.approvers, before.effective_at]],
    ];
    for (const statements of attempts) {
      await expect(asPortal(SYSTEM, ...statements)).rejects.toThrow(REFUSED);
    }
    expect(await standing(id)).toEqual(before);
  });

  it('cannot plan a change for the day of its last approval, nor before the approval', async () => {
    await scene.inService();
    const id = await scene.sent({ iban: OTHER });
    await scene.approve(0, id);
    const two = scene.accountantIds.slice(0, 2);
    const judge: [string, ...unknown[]] = [JUDGE, id, two[1], now()];
    const plan = (hours: number) =>
      asPortal(accountant(1), judge, [
        PLAN,
        ...[id, two, new Date(now().getTime() + hours * 3_600_000)],
      ]);
    for (const hours of [-1, 0, 23]) await expect(plan(hours)).rejects.toThrow(REFUSED);
    await plan(24);
    expect(await standing(id)).toMatchObject({ status: 'programme', approvers: two });
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
