import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever approves bank details, or changes the account for refunds, has been an agent for a day at least,
 * as those who name an administrator: an administrator of the OPCO may not invite the other people whom a
 * decision takes. The portal asks for its whole delay, which is never shorter than that day.
 */
export class DecidersEstablished1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION are_established(agents uuid[], by_then timestamptz) RETURNS boolean
      LANGUAGE sql STABLE SET search_path = public AS $$
        SELECT NOT EXISTS (SELECT FROM unnest(agents) AS agent
          WHERE NOT EXISTS (SELECT FROM users u WHERE u.id = agent AND u.audience = 'opco'
            AND u.confirmed_at <= by_then - interval '24 hours'))
      $$;
      ${nominations(`NOT are_established(NEW.confirmers || NEW.asked_by, NEW.asked_at)`)};

      CREATE FUNCTION guard_bank_account_approvers() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.approvers <@ OLD.approvers THEN
          RETURN NULL;
        END IF;
        IF NOT are_established(NEW.approvers,
          coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())) THEN
          RAISE EXCEPTION 'who approves bank details is an agent since before'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_accounts_established';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER bank_accounts_approved_by_agents AFTER INSERT OR UPDATE OF approvers
        ON bank_accounts FOR EACH ROW WHEN (NEW.approvers <> '{}')
        EXECUTE FUNCTION guard_bank_account_approvers();

      CREATE FUNCTION guard_refund_settings_agents() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF NOT are_established(array_remove(ARRAY[NEW.proposed_by, NEW.decided_by], NULL),
          coalesce(NEW.decided_at, NEW.proposed_at)) THEN
          RAISE EXCEPTION 'who changes the account for refunds is an agent since before'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_settings_established';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER refund_settings_proposed_by_agent AFTER INSERT ON refund_settings
        FOR EACH ROW EXECUTE FUNCTION guard_refund_settings_agents();
      CREATE TRIGGER refund_settings_confirmed_by_agents AFTER UPDATE OF status ON refund_settings
        FOR EACH ROW WHEN (NEW.status = 'en_service' AND OLD.status <> 'en_service')
        EXECUTE FUNCTION guard_refund_settings_agents()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER refund_settings_confirmed_by_agents ON refund_settings;
      DROP TRIGGER refund_settings_proposed_by_agent ON refund_settings;
      DROP FUNCTION guard_refund_settings_agents();
      DROP TRIGGER bank_accounts_approved_by_agents ON bank_accounts;
      DROP FUNCTION guard_bank_account_approvers();
      ${nominations(`EXISTS (SELECT FROM unnest(NEW.confirmers || NEW.asked_by) AS agent
          WHERE NOT EXISTS (SELECT FROM users u WHERE u.id = agent AND u.audience = 'opco'
            AND u.confirmed_at <= NEW.asked_at))`)};
      DROP FUNCTION are_established(uuid[], timestamptz)`);
  }
}

/** @param newcomer SQL that holds when one of those who name an administrator became an agent too lately */
function nominations(newcomer: string): string {
  return `
      CREATE OR REPLACE FUNCTION guard_nomination_agents() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF ${newcomer} THEN
          RAISE EXCEPTION 'who names an administrator is an agent since before'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$`;
}
