import { randomUUID } from 'node:crypto';
import { CONTRACT_STATE_CODES, type ContractState } from '@apprentissage/domain';
import fc from 'fast-check';
import pg from 'pg';
import { plantContract } from '../testing/plant-contract.js';
import { type Caller, Portal } from '../testing/portal.js';

const CONNECTIONS = 10;

describe('the counters of the chart', () => {
  let portal: Portal;
  let pool: pg.Pool;
  const cfas: { id: string; caller: Caller }[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    const url = new URL(process.env['TEST_DATABASE_ADMIN_URL'] as string);
    url.pathname = new URL(portal.config.databaseUrl).pathname;
    pool = new pg.Pool({ connectionString: url.href, max: CONNECTIONS });
    for (const siret of ['35600000000048', '98765432400019']) {
      const { cfaId, identifiant } = await portal.plantCfa(siret);
      const id = cfaId as string;
      await plantContract(portal, id);
      cfas.push({ id, caller: await portal.signedIn(identifiant) });
    }
  });
  afterAll(async () => {
    await pool.end();
    await portal.stop();
  });

  /** Copies of the CFA's first contract, in one statement. */
  const insert = (cfaId: string, status: ContractState, copies: number) => ({
    text: `
      INSERT INTO contracts (cfa_id, numero, numero_externe, numero_deca, status, apprenti_nom,
        apprenti_prenom, apprenti_recherche, apprenti_cle, employeur_denomination, employeur_siret,
        employeur_recherche, formation_intitule, formation_rncp, date_conclusion, date_debut, date_fin,
        version_cerfa, cerfa, contenu_hash, transmis_le)
      SELECT cfa_id, k, k, k, $2, apprenti_nom, apprenti_prenom, apprenti_recherche, sha256(k::bytea),
        employeur_denomination, employeur_siret, employeur_recherche, formation_intitule, formation_rncp,
        date_conclusion, date_debut, date_fin, version_cerfa, cerfa, contenu_hash, transmis_le
      FROM (SELECT * FROM contracts WHERE cfa_id = $1 ORDER BY id LIMIT 1) one,
        (SELECT $3 || '-' || n AS k FROM generate_series(1, $4::int) n) keys`,
    values: [cfaId, status, randomUUID(), copies],
  });

  type Change =
    | { kind: 'insert' | 'undone'; cfa: number; status: ContractState; rows: number }
    | { kind: 'move'; cfa: number; from: ContractState; status: ContractState; rows: number }
    | { kind: 'touch' | 'remove'; cfa: number; rows: number };

  const state = fc.constantFrom(...CONTRACT_STATE_CODES);
  const cfa = fc.nat({ max: 1 });
  const rows = fc.integer({ min: 1, max: 4 });
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ kind: fc.constantFrom('insert', 'undone'), cfa, status: state, rows }),
    fc.record({ kind: fc.constant('move' as const), cfa, from: state, status: state, rows }),
    fc.record({ kind: fc.constantFrom('touch', 'remove'), cfa, rows }),
  ) as fc.Arbitrary<Change>;

  const SOME = 'id IN (SELECT id FROM contracts WHERE cfa_id = $1 ORDER BY random() LIMIT $2)';

  async function run(one: Change): Promise<void> {
    const cfaId = cfas[one.cfa]?.id as string;
    if (one.kind === 'insert') {
      await pool.query(insert(cfaId, one.status, one.rows));
    } else if (one.kind === 'undone') {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query(insert(cfaId, one.status, one.rows));
      await client.query('ROLLBACK');
      client.release();
    } else if (one.kind === 'move') {
      await pool.query(
        `UPDATE contracts SET status = $4, numero_deca = coalesce(numero_deca, id::text) WHERE id IN
           (SELECT id FROM contracts WHERE cfa_id = $1 AND status = $3 LIMIT $2 FOR UPDATE SKIP LOCKED)`,
        [cfaId, one.rows, one.from, one.status],
      );
    } else if (one.kind === 'touch') {
      await pool.query(`UPDATE contracts SET version = version + 1 WHERE ${SOME}`, [
        cfaId,
        one.rows,
      ]);
    } else {
      await pool.query(
        `DELETE FROM contracts WHERE id IN (SELECT id FROM contracts WHERE cfa_id = $1 AND numero LIKE '%-%'
           AND numero NOT LIKE 'D%' LIMIT $2 FOR UPDATE SKIP LOCKED)`,
        [cfaId, one.rows],
      );
    }
  }

  it(`are each the count of their list after any mix of changes on ${CONNECTIONS} connections`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 60, maxLength: 60 }), async (changes) => {
        const waiting = changes.values();
        let refused = 0;
        const worker = async () => {
          for (const one of waiting) {
            await run(one).catch((error: { code: string }) => {
              // Two movers of the same rows may deadlock in this test's own statements: undone whole.
              if (error.code !== '40P01') throw error;
              refused += 1;
            });
          }
        };
        await Promise.all(Array.from({ length: CONNECTIONS }, worker));
        expect(refused).toBeLessThan(changes.length / 4);
        for (const { id, caller } of cfas) {
          const { rows: real } = await pool.query<{ status: ContractState; count: number }>(
            'SELECT status, count(*)::int AS count FROM contracts WHERE cfa_id = $1 GROUP BY status',
            [id],
          );
          const { body } = await caller.get('/api/contracts/counts');
          const order = (one: { status: ContractState }) =>
            CONTRACT_STATE_CODES.indexOf(one.status);
          expect(body.counts).toEqual(real.toSorted((a, b) => order(a) - order(b)));
          for (const status of CONTRACT_STATE_CODES) {
            const list = (await caller.get(`/api/contracts?status=${status}&limit=1`)).body;
            expect(list.total).toBe(real.find((one) => one.status === status)?.count ?? 0);
          }
          expect((await caller.get('/api/contracts?limit=1')).body.total).toBe(body.total);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('agree with the page they come with while others write', async () => {
    const [{ id, caller }] = cfas as [(typeof cfas)[0]];
    await pool.query('DELETE FROM contracts WHERE cfa_id = $1 AND numero NOT LIKE $2', [id, 'D%']);
    const writing = Promise.all(
      Array.from({ length: 40 }, () => pool.query(insert(id, 'TRANSMIS', 1))),
    );
    for (let round = 0; round < 20; round++) {
      const page = (await caller.get('/api/contracts?limit=100')).body;
      expect(page.items).toHaveLength(page.total);
    }
    await writing;
  });
});
