import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the portal does by itself with documents — has them scanned, sweeps files away — it does as
 * `systeme`, in the back office's role: it also tells the CFA and the audit log, which the door may not.
 */
export class DocumentsKept1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY identity ON documents;
      REVOKE SELECT (id, state, created_at, sha256), UPDATE (state, scanned_at)
        ON documents FROM aa_identity;
      GRANT UPDATE (state, scanned_at) ON documents TO aa_backoffice`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (state, scanned_at) ON documents FROM aa_backoffice;
      CREATE POLICY identity ON documents TO aa_identity USING (true);
      GRANT SELECT (id, state, created_at, sha256), UPDATE (state, scanned_at)
        ON documents TO aa_identity`);
  }
}
