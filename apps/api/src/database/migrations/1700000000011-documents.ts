import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The files of the CFA: their bytes are in the storage under the same id. A row never changes, but for
 * what the antivirus says of it, once.
 */
export class Documents1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE documents (
        id uuid PRIMARY KEY,
        cfa_id uuid NOT NULL CONSTRAINT documents_cfa_fk REFERENCES cfas (id) ON DELETE CASCADE,
        kind text NOT NULL,
        name text NOT NULL CONSTRAINT documents_name_short CHECK (length(name) BETWEEN 1 AND 120),
        type text NOT NULL CONSTRAINT documents_type_known
          CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')),
        size integer NOT NULL CONSTRAINT documents_size_positive CHECK (size > 0),
        sha256 bytea NOT NULL CONSTRAINT documents_sha256_length CHECK (length(sha256) = 32),
        pages integer CONSTRAINT documents_pages_of_a_pdf
          CHECK ((type = 'application/pdf') = (pages IS NOT NULL) AND pages > 0),
        state text NOT NULL CONSTRAINT documents_state_known
          CHECK (state IN ('en_attente', 'sain', 'refuse')),
        scanned_at timestamptz,
        created_by_kind text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT documents_tenant_key UNIQUE (cfa_id, id)
      );
      CREATE INDEX documents_waiting ON documents (created_at) WHERE state = 'en_attente';

      ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
      ALTER TABLE documents FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_cfa ON documents TO aa_app
        USING (cfa_id = current_setting('app.cfa_id')::uuid);
      CREATE POLICY every_cfa ON documents TO aa_backoffice USING (true);
      -- The antivirus and the sweeping of files see what is waiting and what exists.
      CREATE POLICY identity ON documents TO aa_identity USING (true);
      GRANT SELECT, INSERT ON documents TO aa_app, aa_backoffice;
      GRANT SELECT (id, state, created_at, sha256), UPDATE (state, scanned_at)
        ON documents TO aa_identity`);
    await runner.query(`
      CREATE FUNCTION documents_never_change() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF OLD.state <> 'en_attente' OR NEW.state = 'en_attente' OR NEW.scanned_at IS NULL
          OR to_jsonb(OLD) - 'state' - 'scanned_at' <> to_jsonb(NEW) - 'state' - 'scanned_at' THEN
          RAISE EXCEPTION 'a document never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER documents_immutable BEFORE UPDATE ON documents
        FOR EACH ROW EXECUTE FUNCTION documents_never_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE documents; DROP FUNCTION documents_never_change()`);
  }
}
