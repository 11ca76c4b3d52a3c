import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Import tokens of the CFA, software vendors of the OPCO and their OAuth2 tokens. */
export class Tokens1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tokens (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL CONSTRAINT tokens_cfa_fk REFERENCES cfas (id) ON DELETE CASCADE,
        name text NOT NULL,
        prefix text NOT NULL,
        secret_hash bytea NOT NULL CONSTRAINT tokens_secret_unique UNIQUE,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        last_used_at timestamptz,
        last_editeur text,
        last_logiciel text,
        last_version text,
        CONSTRAINT tokens_tenant_key UNIQUE (cfa_id, id),
        CONSTRAINT tokens_author_fk FOREIGN KEY (cfa_id, created_by) REFERENCES users (cfa_id, id),
        CONSTRAINT tokens_lifetime CHECK (expires_at <= created_at + interval '366 days')
      );
      ALTER TABLE tokens ENABLE ROW LEVEL SECURITY;
      ALTER TABLE tokens FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_cfa ON tokens TO aa_app USING (cfa_id = current_setting('app.cfa_id')::uuid);
      CREATE POLICY identity ON tokens TO aa_identity USING (true);
      GRANT SELECT, INSERT ON tokens TO aa_app;
      GRANT UPDATE (revoked_at, last_used_at, last_editeur, last_logiciel, last_version)
        ON tokens TO aa_app;
      GRANT SELECT ON tokens TO aa_identity;

      CREATE TABLE vendors (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        client_id text NOT NULL CONSTRAINT vendors_client_unique UNIQUE,
        secret_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      GRANT SELECT, INSERT, UPDATE ON vendors TO aa_backoffice;
      GRANT SELECT ON vendors TO aa_identity;

      CREATE TABLE vendor_tokens (
        token_hash bytea PRIMARY KEY,
        vendor_id uuid NOT NULL CONSTRAINT vendor_tokens_vendor_fk REFERENCES vendors (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX vendor_tokens_vendor ON vendor_tokens (vendor_id);
      GRANT SELECT, INSERT, DELETE ON vendor_tokens TO aa_identity;
      GRANT DELETE, SELECT ON vendor_tokens TO aa_backoffice`);
    // The CFA and the vendor behind a partner's call, in one round trip.
    await runner.query(`
      CREATE FUNCTION token_holder(token_hash bytea)
      RETURNS TABLE (id uuid, cfa_id uuid, siret text, name text, expires_at timestamptz,
        revoked_at timestamptz, last_used_at timestamptz, last_editeur text, last_logiciel text,
        last_version text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT t.id, t.cfa_id, c.siret, t.name, t.expires_at, t.revoked_at, t.last_used_at,
          t.last_editeur, t.last_logiciel, t.last_version
        FROM tokens t JOIN cfas c ON c.id = t.cfa_id WHERE t.secret_hash = token_hash
      $$;
      CREATE FUNCTION vendor_holder(bearer_hash bytea, at timestamptz)
      RETURNS TABLE (id uuid, name text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT v.id, v.name FROM vendor_tokens b JOIN vendors v ON v.id = b.vendor_id
        WHERE b.token_hash = bearer_hash AND b.expires_at > at AND v.disabled_at IS NULL
      $$;
      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION token_holder(bytea) OWNER TO aa_identity;
      ALTER FUNCTION vendor_holder(bytea, timestamptz) OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity;
      SET LOCAL ROLE aa_identity;
      REVOKE ALL ON FUNCTION token_holder(bytea), vendor_holder(bytea, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION token_holder(bytea), vendor_holder(bytea, timestamptz) TO aa_app;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION vendor_holder(bytea, timestamptz);
      DROP FUNCTION token_holder(bytea);
      DROP TABLE vendor_tokens, vendors, tokens`);
  }
}
