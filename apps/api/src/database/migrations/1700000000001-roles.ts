import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The database roles. `aa_app` is who the API connects as: no DDL, no BYPASSRLS, owner of nothing. For
 * one transaction it may become `aa_backoffice` (an OPCO agent acts: every CFA is visible, only
 * decisions are writable) or `aa_identity` (nobody is known yet: accounts and sessions, no contract).
 * `aa_audit` is never entered: it owns the one function that writes the audit log.
 */
export class Roles1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['aa_app', 'aa_backoffice', 'aa_identity', 'aa_audit']) {
      // Roles belong to the whole server: another database of it may have made them, even right now.
      await runner.query(`
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
            CREATE ROLE ${role} NOLOGIN;
          END IF;
          IF NOT pg_has_role(current_user, '${role}', 'SET') THEN
            GRANT ${role} TO CURRENT_USER;
          END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$`);
    }
    await runner.query(`GRANT aa_backoffice, aa_identity TO aa_app WITH INHERIT FALSE, SET TRUE`);
    await runner.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
    await runner.query(
      `GRANT USAGE ON SCHEMA public TO aa_app, aa_backoffice, aa_identity, aa_audit`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `REVOKE USAGE ON SCHEMA public FROM aa_app, aa_backoffice, aa_identity, aa_audit`,
    );
  }
}
