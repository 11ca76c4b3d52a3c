import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Heads of the audit log's chains, handed over outside the database once an hour: what was handed over
 * last of each chain, and one row an hour, by which replicas do it once in total.
 */
export class AuditHeads1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_heads_given (
        chain uuid NOT NULL CONSTRAINT audit_heads_given_pk PRIMARY KEY,
        hash bytea NOT NULL
      );
      CREATE TABLE audit_sheets (
        hour timestamptz NOT NULL CONSTRAINT audit_sheets_pk PRIMARY KEY,
        name text,
        sum text
      );
      ALTER TABLE audit_heads_given ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_heads_given FORCE ROW LEVEL SECURITY;
      CREATE POLICY identity ON audit_heads_given TO aa_identity USING (true);
      GRANT SELECT, INSERT, UPDATE ON audit_heads_given TO aa_identity;
      GRANT SELECT, INSERT, UPDATE ON audit_sheets TO aa_identity;

      -- Where chains stand, by pages: only the owner of the log's functions reads them.
      CREATE FUNCTION audit_heads(after uuid, most integer)
      RETURNS TABLE (chain uuid, seq bigint, hash bytea)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT c.chain, c.seq, c.hash FROM audit_chains c
        WHERE after IS NULL OR c.chain > after ORDER BY c.chain LIMIT most
      $$;
      GRANT CREATE ON SCHEMA public TO aa_audit;
      ALTER FUNCTION audit_heads(uuid, integer) OWNER TO aa_audit;
      REVOKE CREATE ON SCHEMA public FROM aa_audit;
      SET LOCAL ROLE aa_audit;
      REVOKE ALL ON FUNCTION audit_heads(uuid, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit_heads(uuid, integer) TO aa_identity;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION audit_heads(uuid, integer);
      DROP TABLE audit_sheets, audit_heads_given`);
  }
}
