import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to a version once it was sent; every other column, also one to come, stays. */
const CHANGES = [
  ...['status', 'approvers', 'approved_hash', 'claimed_by', 'claimed_at', 'effective_at'],
  ...['activated_at', 'ended_at', 'contested_by', 'contested_at', 'refusal_reason'],
  ...['refusal_sentence', 'version'],
  // Generated: a trigger that runs before does not see the new one.
  'reviewer_audience',
];

/** What the first guard listed instead; the sealed IBAN was missing. */
const CONTENT = [
  ...['cfa_id', 'mode', 'tiers_nature', 'tiers_raison_sociale', 'tiers_siret', 'tiers_adresse'],
  ...[
    'mandat_debut',
    'mandat_fin',
    'uai',
    'titulaire',
    'iban_mask',
    'iban_digest',
    'bic',
    'banque',
  ],
  ...['banque_en_ligne', 'siret', 'content_hash', 'submitted_by', 'submitted_at'],
];

/** The states that may follow one another. */
const MOVES = [
  ...['brouillon>a_valider', 'a_valider>programme', 'a_valider>refuse', 'a_valider>retire'],
  ...['a_valider>expire', 'programme>actif', 'programme>a_valider', 'programme>refuse'],
  ...['programme>retire', 'actif>remplace', 'actif>expire'],
];

/**
 * A sent version stays as it was sent, its sealed IBAN too, whoever writes: only the role that wraps keys
 * again (`aa_identity`, which may write that column and no other) is let through. A version that is planned
 * may expire: the mandate it was for may end first.
 */
export class BankAccountGuard1700000000028 implements MigrationInterface {
  up(runner: QueryRunner): Promise<unknown> {
    const kept = (row: string) => `to_jsonb(${row}) - ARRAY[${quoted(CHANGES)}]`;
    return runner.query(guard(kept, [...MOVES, 'programme>expire']));
  }

  down(runner: QueryRunner): Promise<unknown> {
    const kept = (row: string) => `(${CONTENT.map((column) => `${row}.${column}`).join(', ')})`;
    return runner.query(guard(kept, MOVES));
  }
}

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** @param kept SQL of what must stay of a row */
function guard(kept: (row: 'NEW' | 'OLD') => string, moves: readonly string[]): string {
  return `
    CREATE OR REPLACE FUNCTION guard_bank_account() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF OLD.status <> 'brouillon' THEN
          RAISE EXCEPTION 'a sent version stays' USING ERRCODE = 'check_violation';
        END IF;
        RETURN OLD;
      END IF;
      IF TG_OP = 'INSERT' THEN
        IF current_user = 'aa_app' AND NEW.status <> 'brouillon' THEN
          RAISE EXCEPTION 'a version begins as a draft' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END IF;
      -- Wrapping a key again: the role may write the sealed IBAN and nothing else.
      IF current_user = 'aa_identity' THEN
        RETURN NEW;
      END IF;
      IF NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'version must follow' USING ERRCODE = 'check_violation';
      END IF;
      IF OLD.status <> 'brouillon' AND ${kept('NEW')} IS DISTINCT FROM ${kept('OLD')} THEN
        RAISE EXCEPTION 'a sent version never changes' USING ERRCODE = 'check_violation';
      END IF;
      IF NEW.status <> OLD.status
        AND NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY[${quoted(moves)}]) THEN
        RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status
          USING ERRCODE = 'check_violation';
      END IF;
      IF current_user = 'aa_app' AND (NEW.status NOT IN ('brouillon', 'a_valider', 'retire')
        OR NOT NEW.approvers <@ OLD.approvers) THEN
        RAISE EXCEPTION 'a CFA approves nothing' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$`;
}
