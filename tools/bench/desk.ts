import { RISK_SIGNS } from '@apprentissage/domain';
import { asAdmin, type BenchDatabase } from './database.ts';
import type { Figure } from './report.ts';
import type { BenchServer } from './servers.ts';
import type { SignIn } from './sign-ins.ts';

/** Versions that wait for the accountants, one a CFA. */
export const WAITING = 5_000;
/** Acts in the log of each CFA, over the last year. */
const ACTS = 100;
const ASKED = 40;
/** What a page of the desk may take alone on the machine, in milliseconds. */
const PROMISED = 150;

const QUEUE = '/api/backoffice/bank-accounts';

/** A page of the accountants' desk with thousands of versions waiting, whole and by each sign. */
export async function desk({ url }: BenchServer, { cookie }: SignIn): Promise<Figure[]> {
  const figures: Figure[] = [];
  const filters = ['', ...Object.keys(RISK_SIGNS).map((sign) => `?signal=${sign}`)];
  for (const filter of filters) {
    const times: number[] = [];
    let total = 0;
    for (let n = 0; n < ASKED; n += 1) {
      const began = performance.now();
      const response = await fetch(`${url}${QUEUE}${filter}`, { headers: { cookie } });
      const text = await response.text();
      times.push(performance.now() - began);
      if (!response.ok) throw new Error(`${filter} answered ${response.status}: ${text}`);
      ({ total } = JSON.parse(text) as { total: number });
    }
    times.sort((one, other) => one - other);
    const [p50 = 0, p95 = 0] = [0.5, 0.95].map((part) => times[Math.floor(ASKED * part)]);
    figures.push({
      name: `Desk, ${filter === '' ? 'no filter' : filter.slice('?signal='.length)}`,
      value: `${p50.toFixed(0)} ms`,
      target: `≤ ${PROMISED} ms`,
      met: p50 <= PROMISED,
      detail: `p95 ${p95.toFixed(0)} ms, ${total} found`,
    });
  }
  return figures;
}

/**
 * Bank details of every CFA: one version in service, one that waits, an old one; a log of acts. One holder in
 * twenty is somebody else, one IBAN in a hundred another CFA's, one CFA in fifty changed an address lately.
 * The IBAN are no IBAN: a list opens none.
 */
export function plantDesk(database: BenchDatabase): Promise<void> {
  return asAdmin(database, async (client) => {
    await client.query(`
      BEGIN;
      SET LOCAL session_replication_role = replica;
      DELETE FROM bank_account_reviews; DELETE FROM bank_account_files; DELETE FROM bank_accounts;
      UPDATE cfas SET registre_etat = 'conforme',
        registre = jsonb_build_object('raisonSociale', upper(raison_sociale));
      CREATE TEMP TABLE numbered AS
        SELECT c.id AS cfa_id, c.siret, c.uai, c.raison_sociale, u.id AS user_id,
          row_number() OVER (ORDER BY c.siret) AS rank
        FROM cfas c JOIN LATERAL (SELECT id FROM users WHERE cfa_id = c.id ORDER BY id LIMIT 1) u ON true`);
    await client.query(
      `INSERT INTO bank_accounts (id, cfa_id, status, mode, uai, titulaire, iban_sealed, iban_mask,
         iban_digest, banque_en_ligne, siret, content_hash, submitted_by, submitted_at, approvers,
         approved_hash, effective_at, activated_at, contested_at, contested_by, created_at)
       SELECT gen_random_uuid(), cfa_id, state, 'soi_meme', uai,
         CASE WHEN rank % 20 = 0 THEN 'M. Jean Martin' WHEN rank % 20 = 1 THEN 'SAS Factor Plus'
           WHEN rank % 3 = 0 THEN 'ASS ' || upper(raison_sociale) ELSE raison_sociale END,
         '\\x00', CASE WHEN rank % 50 = 2 THEN 'BE68' ELSE 'FR76' END || ' •••• •••• •••• •••• •••• 189',
         sha256(convert_to(CASE WHEN rank % 100 = 3 THEN (rank - 1)::text ELSE rank::text END, 'UTF8')),
         rank % 40 = 4, siret, sha256('x'), user_id, at, served, CASE WHEN due THEN sha256('x') END,
         CASE WHEN due THEN at END, CASE WHEN due THEN at END,
         CASE WHEN state = 'a_valider' AND rank % 200 = 5 THEN at END,
         CASE WHEN state = 'a_valider' AND rank % 200 = 5 THEN user_id END, at
       FROM numbered
       JOIN (SELECT array_agg(id) AS accountants FROM (SELECT id FROM users WHERE audience = 'opco'
         ORDER BY id LIMIT 2) two) agents ON true
       CROSS JOIN LATERAL (VALUES
         ('a_valider', false, '{}'::uuid[], now() - rank % 700 * interval '1 hour'),
         ('actif', true, accountants, now() - interval '300 days'),
         ('remplace', true, accountants, now() - interval '600 days')
       ) AS version(state, due, served, at)`,
    );
    await client.query(
      `INSERT INTO audit_events (chain, seq, at, actor_kind, actor_id, act, object_type, object_id, detail, hash)
       SELECT cfa_id, seq, now() - (${ACTS} - seq) * interval '3 days', 'cfa', user_id,
         CASE WHEN seq = ${ACTS} AND rank % 50 = 6 THEN 'compte.email_change' WHEN seq = 40
           THEN 'compte.identifiant_change' ELSE 'contrat.transmis' END,
         'utilisateur', user_id::text, '{}', sha256('x')
       FROM numbered CROSS JOIN generate_series(1, ${ACTS}) AS seq`,
    );
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE) bank_accounts, audit_events');
  });
}
