import { SUBMISSION_COLUMNS } from './submission-columns.js';

const list = (from: number) => SUBMISSION_COLUMNS.map((_, rank) => `$${from + rank}`).join(', ');

/**
 * Creates a dossier with its timeline, its audit row and its idempotency row, in one round trip. Gives
 * one row: `claimed` (the idempotency key was free), `id` (null: an idempotency key or a living dossier
 * stands in the way; nothing but the claim was written).
 *
 * `$1` cfa, `$2` instant, `$3` kind and `$4` name of the author, `$5` audit detail, `$6` numero, `$7`
 * external number; `$8` token, `$9` route, `$10` key (null: none), `$11` hash of the request, `$12`
 * answer; from `$13` the columns of the CERFA.
 */
export const CREATE = {
  name: 'submission_create',
  text: `
    WITH claim AS (
      INSERT INTO idempotency_keys
        (cfa_id, token_id, route, key, request_hash, response_status, response, created_at)
      SELECT $1::uuid, $8::uuid, $9::text, $10::text, $11::bytea, 200, $12::text, $2::timestamptz
      WHERE $10 IS NOT NULL
      ON CONFLICT DO NOTHING RETURNING true AS claimed
    ), contract AS (
      INSERT INTO contracts (cfa_id, numero, numero_externe, status, transmis_le,
        ${SUBMISSION_COLUMNS.join(', ')})
      SELECT $1, $6::text, $7::text, 'TRANSMIS', $2, ${SUBMISSION_COLUMNS.map(
        (column, rank) => `$${13 + rank}::${typeOf(column)}`,
      ).join(', ')}
      WHERE $10 IS NULL OR EXISTS (SELECT FROM claim)
      ON CONFLICT DO NOTHING RETURNING id
    ), event AS (
      INSERT INTO contract_events (cfa_id, contract_id, at, status, actor_kind, actor_name)
      SELECT $1, id, $2, 'TRANSMIS', $3::text, $4::text FROM contract
    )
    SELECT (SELECT claimed FROM claim) AS claimed, (SELECT id FROM contract) AS id,
      (SELECT audit_append($1, $2, 'contrat.transmis', 'contrat', id::text, $5::jsonb)
        FROM contract) AS seq`,
};

/**
 * The living dossiers that a submission may speak of, locked: by apprentice `$2`, employer `$3` and
 * conclusion date `$4`, or by external number `$5`.
 */
export const FIND = {
  name: 'submission_find',
  text: `
    SELECT id, numero, numero_externe, numero_deca, status, pieces_demandees, contenu_hash
    FROM contracts
    WHERE cfa_id = $1 AND status NOT IN ('REFUSE', 'ANNULE')
      AND ((apprenti_cle = $2 AND employeur_siret = $3 AND date_conclusion = $4)
        OR numero_externe = $5)
    ORDER BY id FOR UPDATE`,
};

/**
 * Replaces the content of the (locked) dossier `$6`, answers the pieces that were asked for, adds the
 * event and the audit row. `$1` to `$5` as in {@link CREATE}, `$7` external number, `$8` comment of the
 * event; from `$9` the columns of the CERFA.
 */
export const AMEND = {
  name: 'submission_amend',
  text: `
    WITH contract AS (
      UPDATE contracts SET (numero_externe, pieces_demandees, commentaire, version,
          ${SUBMISSION_COLUMNS.join(', ')})
        = ROW ($7, false, CASE WHEN pieces_demandees THEN NULL ELSE commentaire END, version + 1,
          ${list(9)})
      WHERE cfa_id = $1 AND id = $6
      RETURNING id, status
    ), event AS (
      INSERT INTO contract_events (cfa_id, contract_id, at, status, actor_kind, actor_name, comment)
      SELECT $1, id, $2, status, $3, $4, $8 FROM contract
    )
    SELECT audit_append($1, $2, 'contrat.modifie', 'contrat', id::text, $5) AS seq FROM contract`,
};

/** What was answered to an idempotency key. */
export const REPLAY = {
  name: 'submission_replay',
  text: `
    SELECT request_hash, response FROM idempotency_keys
    WHERE cfa_id = $1 AND token_id = $2 AND route = $3 AND key = $4`,
};

/** Corrects the answer that a claim of this transaction keeps. */
export const KEEP_ANSWER = {
  name: 'submission_keep_answer',
  text: `
    UPDATE idempotency_keys SET response = $5
    WHERE cfa_id = $1 AND token_id = $2 AND route = $3 AND key = $4`,
};

function typeOf(column: (typeof SUBMISSION_COLUMNS)[number]): string {
  if (column === 'cerfa') return 'jsonb';
  if (column === 'apprenti_cle' || column === 'contenu_hash') return 'bytea';
  return column.startsWith('date_') ? 'date' : 'text';
}
