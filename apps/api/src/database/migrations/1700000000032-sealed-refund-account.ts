import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The account for refunds is sealed by the portal when a second person agrees, so that a row changed behind
 * it is found out: the key of the seal is not in the database. `altered_at`: it was found out, and told.
 */
export class SealedRefundAccount1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refund_settings ADD seal bytea, ADD altered_at timestamptz;
      GRANT UPDATE (seal, altered_at) ON refund_settings TO aa_backoffice;
      GRANT SELECT (id, seal), UPDATE (seal) ON refund_settings TO aa_identity`);
    await runner.query(guard(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guard(false));
    await runner.query(`
      REVOKE SELECT (id, seal), UPDATE (seal) ON refund_settings FROM aa_identity;
      ALTER TABLE refund_settings DROP COLUMN seal, DROP COLUMN altered_at`);
  }
}

function guard(sealed: boolean): string {
  const wrapping = `
      -- Wrapping a key again: the role may write the seal and nothing else.
      IF current_user = 'aa_identity' THEN
        RETURN NEW;
      END IF;
      IF OLD.status <> 'proposee' AND (NEW.decided_by, NEW.decided_at) IS DISTINCT FROM
          (OLD.decided_by, OLD.decided_at)
        OR OLD.seal IS NOT NULL AND NEW.seal IS DISTINCT FROM OLD.seal THEN
        RAISE EXCEPTION 'what two people agreed on stays' USING ERRCODE = 'check_violation';
      END IF;`;
  return `
    CREATE OR REPLACE FUNCTION guard_refund_settings() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN${sealed ? wrapping : ''}
      IF (NEW.titulaire, NEW.banque, NEW.iban, NEW.bic, NEW.libelle, NEW.consigne,
          NEW.proposed_by) IS DISTINCT FROM
        (OLD.titulaire, OLD.banque, OLD.iban, OLD.bic, OLD.libelle, OLD.consigne,
          OLD.proposed_by)
        OR OLD.status IN ('remplacee', 'rejetee') THEN
        RAISE EXCEPTION 'a proposed version never changes' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$`;
}
