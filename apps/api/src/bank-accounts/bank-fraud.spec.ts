import { BankScene } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { makePdf } from '../testing/pdf.js';
import type { Portal } from '../testing/portal.js';

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

  it('cannot either by writing to the database, nor with somebody who is no agent', async () => {
    const id = await scene.sent();
    await agentSince(1, 23);
    const [one, newcomer] = scene.accountantIds;
    for (const approvers of [[newcomer], [one, newcomer], [one, scene.secondId]]) {
      const approved = sql(
        'UPDATE bank_accounts SET approvers = $2, version = version + 1 WHERE id = $1',
        [id, approvers],
      );
      await expect(approved).rejects.toMatchObject({ constraint: 'bank_accounts_established' });
    }
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
