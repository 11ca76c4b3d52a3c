import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An approval of bank details is that of an accountant who gave it, and a time that was told to a CFA stays.
 * The `CHECK` of the first migration counts people: it would take any two, whoever they are, and any time.
 *
 * A review says of which version of the row it is, so that approvals that fell count no more. Whoever may run
 * any SQL as the portal can still give itself out for accountants, one after the other: each leaves a row.
 */
export class BankApprovals1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 0: older than this column.
      ALTER TABLE bank_account_reviews ADD COLUMN account_version integer NOT NULL DEFAULT 0`);
    await this.reviews(runner);
    await this.approvals(runner);
  }

  /** Who decides is an accountant at that moment, and nobody else; the database says of which version. */
  private reviews(runner: QueryRunner): Promise<unknown> {
    return runner.query(`
      CREATE FUNCTION guard_bank_account_review() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF current_user = 'aa_backoffice'
          AND NEW.reviewer_id::text IS DISTINCT FROM current_setting('app.user_id', true) THEN
          RAISE EXCEPTION 'one decides in one''s own name' USING ERRCODE = 'check_violation';
        END IF;
        IF NOT EXISTS (SELECT FROM users WHERE id = NEW.reviewer_id AND audience = 'opco' AND active
          AND 'comptabilite' = ANY (rights)) THEN
          RAISE EXCEPTION 'only an accountant decides' USING ERRCODE = 'check_violation';
        END IF;
        SELECT version INTO NEW.account_version FROM bank_accounts
          WHERE cfa_id = NEW.cfa_id AND id = NEW.bank_account_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bank_account_reviews_guard BEFORE INSERT ON bank_account_reviews
        FOR EACH ROW EXECUTE FUNCTION guard_bank_account_review()`);
  }

  /** After the change, so that the constraints of the table speak first. */
  private approvals(runner: QueryRunner): Promise<unknown> {
    return runner.query(`
      CREATE FUNCTION guard_bank_account_approvals() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      DECLARE
        approved_at timestamptz;
        earliest timestamptz;
        -- The portal's clock, as far as this transaction has come; a minute for what lies between them.
        now_at_most timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz,
          now()) + (clock_timestamp() - now()) + interval '1 minute';
      BEGIN
        -- One more at a time, who has just approved this very content.
        IF NEW.approvers IS DISTINCT FROM OLD.approvers AND NEW.approvers <> '{}' THEN
          SELECT at INTO approved_at FROM bank_account_reviews
            WHERE cfa_id = NEW.cfa_id AND bank_account_id = NEW.id AND account_version = OLD.version
              AND decision = 'approbation' AND content_hash = NEW.content_hash
              AND NEW.approvers = OLD.approvers || reviewer_id
            LIMIT 1;
          IF approved_at IS NULL THEN
            RAISE EXCEPTION 'approved by nobody' USING ERRCODE = 'check_violation';
          END IF;
        END IF;
        IF NEW.status = 'programme' AND OLD.status <> 'programme' THEN
          -- A change leaves a day to object at least, whatever the OPCO asks for besides.
          earliest := approved_at + CASE WHEN EXISTS (SELECT FROM bank_accounts
            WHERE cfa_id = NEW.cfa_id AND activated_at IS NOT NULL) THEN interval '24 hours'
            ELSE interval '0' END;
          IF NOT coalesce(NEW.effective_at >= earliest, false) THEN
            RAISE EXCEPTION 'planned by an approval, for later' USING ERRCODE = 'check_violation';
          END IF;
        END IF;
        IF OLD.status IN ('programme', 'actif', 'remplace') AND NEW.status <> 'a_valider'
          AND (NEW.approvers, NEW.approved_hash, NEW.effective_at)
            IS DISTINCT FROM (OLD.approvers, OLD.approved_hash, OLD.effective_at) THEN
          RAISE EXCEPTION 'what is planned stays' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.status = 'actif' AND OLD.status <> 'actif' AND NEW.effective_at > now_at_most THEN
          RAISE EXCEPTION 'not before its time' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER bank_accounts_approvals AFTER UPDATE ON bank_accounts
        FOR EACH ROW EXECUTE FUNCTION guard_bank_account_approvals()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER bank_accounts_approvals ON bank_accounts;
      DROP TRIGGER bank_account_reviews_guard ON bank_account_reviews;
      DROP FUNCTION guard_bank_account_approvals(), guard_bank_account_review();
      ALTER TABLE bank_account_reviews DROP COLUMN account_version`);
  }
}
