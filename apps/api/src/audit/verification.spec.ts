import { Portal, type Somebody } from '../testing/portal.js';
import { verifyAudit } from '../testing/verify-audit.js';

const OPCO = '00000000-0000-0000-0000-000000000000';

describe('npm run audit:verify', () => {
  let portal: Portal;
  let owner: Somebody;
  let other: Somebody;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    other = await portal.plantCfa('98765432400019');
    for (const { cfaId } of [owner, other, { cfaId: OPCO }]) {
      await portal.admin.query(
        `SELECT set_config('app.actor', 'cfa', true), set_config('app.user_id', '', true),
           audit_append($1, now(), 'session.fermee', 'cfa', n::text, '{}')
         FROM generate_series(1, 9) n`,
        [cfaId],
      );
    }
  });
  afterAll(() => portal.stop());

  const verify = (...args: string[]) => verifyAudit(portal, ...args);

  /** Changes something as a superuser, looks, and puts all of it back. */
  const tampered = async (changes: readonly string[], ...args: string[]) => {
    const tables = ['audit_events', 'audit_chains'];
    for (const table of tables) {
      await portal.admin.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
    }
    for (const change of changes) await portal.admin.query(change);
    const result = verify(...args);
    await portal.admin.query('TRUNCATE audit_events, audit_chains');
    const columns =
      'chain, seq, at, actor_kind, actor_id, act, object_type, object_id, detail, hash';
    await portal.admin.query('INSERT INTO audit_chains TABLE kept_audit_chains');
    await portal.admin.query(
      `INSERT INTO audit_events (${columns}) SELECT ${columns} FROM kept_audit_events`,
    );
    for (const table of tables) await portal.admin.query(`DROP TABLE kept_${table}`);
    return result;
  };
  const where = (seq: number) => `WHERE chain = '${owner.cfaId}' AND seq = ${seq}`;

  it('says that nothing was touched, and exits with 0', () => {
    expect(verify()).toEqual({
      status: 0,
      said: ['27 lignes de 3 chaînes : tout est intact.'],
      complaint: '',
    });
  });

  it('finds the row that a superuser changed, whose chain it is, and exits with 1', async () => {
    const changed = [`UPDATE audit_events SET act = 'session.autres_fermees' ${where(4)}`];
    expect(await tampered(changed)).toEqual({
      status: 1,
      said: [
        'Chaîne du CFA 35600000000048 : rompue au rang 4.',
        '27 lignes de 3 chaînes : 1 chaîne rompue.',
      ],
      complaint: '',
    });
    expect((await tampered(changed, '--cfa', '35600000000048')).said).toEqual([
      'Chaîne du CFA 35600000000048 : rompue au rang 4.',
      '9 lignes de 1 chaîne : 1 chaîne rompue.',
    ]);
    expect((await tampered(changed, '--cfa', '98765432400019')).status).toBe(0);
  });

  it('finds a row that was taken away from the middle, and a tail that was cut', async () => {
    const middle = await tampered([`DELETE FROM audit_events ${where(5)}`]);
    expect(middle.said[0]).toBe('Chaîne du CFA 35600000000048 : rompue au rang 6.');
    const tail = await tampered([
      `DELETE FROM audit_events WHERE chain = '${owner.cfaId}' AND seq > 7`,
    ]);
    expect([tail.status, tail.said[0]]).toEqual([
      1,
      'Chaîne du CFA 35600000000048 : rompue au rang 8.',
    ]);
    const all = await tampered([`DELETE FROM audit_events WHERE chain = '${OPCO}'`]);
    expect(all.said[0]).toBe('Chaîne de l’OPCO : rompue au rang 1.');
  });

  it('finds a last row made again with a hash that follows: it is not the head', async () => {
    const remade = await tampered([
      `UPDATE audit_events SET object_id = 'autre' ${where(9)}`,
      `UPDATE audit_events e SET hash = sha256(before.hash || convert_to(audit_payload(e.chain, e.seq,
         e.at, e.actor_kind, e.actor_id, e.act, e.object_type, e.object_id, e.detail), 'UTF8'))
       FROM audit_events before WHERE before.chain = e.chain AND before.seq = 8
         AND e.chain = '${owner.cfaId}' AND e.seq = 9`,
    ]);
    expect(remade.said[0]).toBe('Chaîne du CFA 35600000000048 : rompue au rang 9.');
  });

  it('tells several broken chains, a line each', async () => {
    const { said } = await tampered([`UPDATE audit_events SET object_id = 'x' WHERE seq = 2`]);
    expect(said).toHaveLength(4);
    expect(said.at(-1)).toBe('27 lignes de 3 chaînes : 3 chaînes rompues.');
  });

  it('says in one sentence why it cannot verify, and exits with 2', () => {
    for (const [args, sentence] of [
      [['--cfa', '1'], '--cfa attend un SIRET de 14 chiffres.'],
      [['--cfa', '99999998700012'], 'Aucun CFA n’a le SIRET 99999998700012.'],
    ] as const) {
      expect(verify(...args)).toEqual({ status: 2, said: [''], complaint: sentence });
    }
  });
});
