import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { type CfaActor, Database, IDENTITY, type OpcoActor } from '../database/index.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { Audit } from './index.js';

const APPEND = 'audit_append(uuid, timestamptz, text, text, text, jsonb)';

describe('the audit log', () => {
  let portal: Portal;
  let database: Database;
  let audit: Audit;
  let owner: Somebody;
  let camille: CfaActor;
  let agent: OpcoActor;

  beforeAll(async () => {
    portal = await Portal.start();
    database = portal.app.get(Database);
    audit = portal.app.get(Audit);
    owner = await portal.plantCfa('35600000000048');
    camille = {
      kind: 'cfa',
      cfaId: owner.cfaId as string,
      userId: owner.userId,
      name: 'Camille',
      rights: new Set(),
    };
    const { userId } = await portal.plantUser(null, ['instruction']);
    agent = { kind: 'opco', cfaId: null, userId, name: 'Inès', rights: new Set() };
  });
  afterAll(() => portal.stop());

  const act = (n: number) => ({
    cfaId: camille.cfaId,
    act: 'session.fermee' as const,
    objectType: 'contrat' as const,
    objectId: String(n),
    detail: { n },
  });
  const firstBreak = async (chain = camille.cfaId) =>
    (await portal.admin.query('SELECT audit_first_break($1)::int AS seq', [chain])).rows[0].seq;
  const length = async (chain = camille.cfaId) =>
    (
      await portal.admin.query('SELECT count(*)::int AS n FROM audit_events WHERE chain = $1', [
        chain,
      ])
    ).rows[0].n;

  it('chains what 16 writers add at once, without a hole, whoever they are', async () => {
    const writers = [camille, agent, IDENTITY];
    await Promise.all(
      Array.from({ length: 160 }, (_, n) =>
        database.as(writers[n % 3] as CfaActor, (manager) => audit.record(manager, act(n))),
      ),
    );
    expect(await length()).toBe(160);
    expect(await firstBreak()).toBeNull();
    const { rows } = await portal.admin.query(
      'SELECT actor_kind, actor_id, count(*)::int AS n FROM audit_events GROUP BY 1, 2 ORDER BY 1',
    );
    expect(rows).toEqual([
      { actor_kind: 'cfa', actor_id: owner.userId, n: 54 },
      { actor_kind: 'identity', actor_id: null, n: 53 },
      { actor_kind: 'opco', actor_id: agent.userId, n: 53 },
    ]);
  });

  it('keeps one chain per CFA: writers of two CFA never wait for each other', async () => {
    const other = await portal.plantCfa('98765432400019');
    const neighbour = { ...camille, cfaId: other.cfaId as string, userId: other.userId };
    await database.as(camille, async (manager) => {
      await audit.record(manager, act(1));
      // Still open here: a neighbour writes and commits meanwhile.
      await database.as(neighbour, (inner) =>
        audit.record(inner, { ...act(1), cfaId: neighbour.cfaId }),
      );
    });
    expect(await length(neighbour.cfaId)).toBe(1);
    const seen = await database.as(neighbour, (manager) =>
      manager.query('SELECT DISTINCT chain FROM audit_events'),
    );
    expect(seen).toEqual([{ chain: neighbour.cfaId }]);
  });

  it('finds the very line that a superuser changed, whichever line and column', async () => {
    const columns = {
      act: `'autre.chose'`,
      object_id: `'x'`,
      detail: `'{}'`,
      at: "at + interval '1 microsecond'",
      actor_id: 'uuidv7()',
      actor_kind: `'cfa2'`,
      object_type: `'autre'`,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 160 }),
        fc.constantFrom(...Object.entries(columns)),
        async (seq, [column, value]) => {
          const client = await portal.admin.connect();
          try {
            await client.query('BEGIN');
            await client.query(
              `UPDATE audit_events SET ${column} = ${value} WHERE chain = $1 AND seq = $2`,
              [camille.cfaId, seq],
            );
            const { rows } = await client.query('SELECT audit_first_break($1)::int AS seq', [
              camille.cfaId,
            ]);
            expect(rows[0].seq).toBe(seq);
            await client.query('ROLLBACK');
          } finally {
            client.release();
          }
        },
      ),
      { numRuns: 30 },
    );
    expect(await firstBreak()).toBeNull();
  });

  it('finds a line that was taken away', async () => {
    const client = await portal.admin.connect();
    await client.query('BEGIN');
    await client.query('DELETE FROM audit_events WHERE chain = $1 AND seq = 3', [camille.cfaId]);
    const { rows } = await client.query('SELECT audit_first_break($1)::int AS seq', [
      camille.cfaId,
    ]);
    expect(rows[0].seq).toBe(4);
    await client.query('ROLLBACK');
    client.release();
  });

  it.each([
    'UPDATE audit_events SET act = act',
    'DELETE FROM audit_events',
    'TRUNCATE audit_events',
    `INSERT INTO audit_events VALUES (uuidv7(), 1, now(), 'cfa', null, 'a', 'b', 'c', '{}', '')`,
    'SELECT * FROM audit_chains',
    'UPDATE audit_chains SET seq = 0',
  ])('answers 42501 to « %s », whoever asks', async (statement) => {
    for (const actor of [camille, agent, IDENTITY]) {
      const attempt = database.as(actor, (manager) => manager.query(statement));
      await expect(attempt).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });

  it('undoes the act when its trace cannot be written: no trace, no act', async () => {
    const change = (manager: EntityManager) =>
      manager.query(
        `INSERT INTO notifications (cfa_id, category, title, body, created_at)
         VALUES ($1, 'information', 't', 'b', now())`,
        [camille.cfaId],
      );
    const sessions = async () =>
      (await portal.admin.query('SELECT count(*)::int AS n FROM sessions')).rows[0].n;
    await portal.admin.query(`REVOKE EXECUTE ON FUNCTION ${APPEND} FROM aa_app, aa_identity`);
    try {
      const attempt = database.as(camille, async (manager) => {
        await change(manager);
        await audit.record(manager, act(1));
      });
      await expect(attempt).rejects.toMatchObject({ driverError: { code: '42501' } });
      const { rows } = await portal.admin.query('SELECT count(*)::int AS n FROM notifications');
      expect(rows[0].n).toBe(0);
      // The same through the portal: nobody signs in without a trace.
      await expect(portal.signedIn(owner.identifiant)).rejects.toThrow('500');
      expect(await sessions()).toBe(0);
    } finally {
      await portal.admin.query(`GRANT EXECUTE ON FUNCTION ${APPEND} TO aa_app, aa_identity`);
    }
    await portal.signedIn(owner.identifiant);
    expect(await sessions()).toBe(1);
    expect(await firstBreak()).toBeNull();
  });

  it('writes an act of the OPCO itself on the OPCO’s own chain', async () => {
    await database.as(agent, (manager) => audit.record(manager, { ...act(1), cfaId: null }));
    expect(await length('00000000-0000-0000-0000-000000000000')).toBe(1);
  });
});
