import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever makes an administrator of a CFA was an agent before the nomination was asked for: an agent may
 * not invite their own second. Also what « Comptes CFA » tells of tokens: suspended, leaked, replaced.
 */
export class AgentsEstablished1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION guard_nomination_agents() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF EXISTS (SELECT FROM unnest(NEW.confirmers || NEW.asked_by) AS agent
          WHERE NOT EXISTS (SELECT FROM users u WHERE u.id = agent AND u.audience = 'opco'
            AND u.confirmed_at <= NEW.asked_at)) THEN
          RAISE EXCEPTION 'who names an administrator is an agent since before'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER nominations_asked_by_agent BEFORE INSERT ON nominations
        FOR EACH ROW EXECUTE FUNCTION guard_nomination_agents();
      -- An objection, which a CFA writes, empties the confirmers: there is nobody to look at.
      CREATE TRIGGER nominations_confirmed_by_agents BEFORE UPDATE OF confirmers ON nominations
        FOR EACH ROW WHEN (NEW.confirmers <> '{}') EXECUTE FUNCTION guard_nomination_agents();

      GRANT SELECT (created_by, leaked, rotated_from) ON tokens TO aa_backoffice`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (created_by, leaked, rotated_from) ON tokens FROM aa_backoffice;
      DROP TRIGGER nominations_confirmed_by_agents ON nominations;
      DROP TRIGGER nominations_asked_by_agent ON nominations;
      DROP FUNCTION guard_nomination_agents()`);
  }
}
