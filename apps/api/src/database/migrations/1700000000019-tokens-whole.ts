import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What everybody reads of a token: all of it but the hash of its secret. */
const READ = `id, cfa_id, name, prefix, created_by, created_at, expires_at, revoked_at, last_used_at,
  last_editeur, last_logiciel, last_version, scopes, networks, contact_email, rotated_from,
  last_network, last_notice, leaked, version`;

/** Import tokens: scopes, networks, rotation, notices before they expire, and the journal of their calls. */
export class TokensWhole1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tokens
        -- Tokens made before scopes keep doing what they are for.
        ADD scopes text[] NOT NULL DEFAULT '{contrats:lecture,contrats:ecriture}'
          CONSTRAINT tokens_scopes_known CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY[
            'contrats:lecture', 'contrats:ecriture', 'factures:lecture', 'factures:ecriture',
            'documents:lecture', 'documents:ecriture']),
        -- NULL: from anywhere; empty: from nowhere.
        ADD networks cidr[],
        ADD contact_email text,
        ADD rotated_from uuid,
        ADD last_network cidr,
        ADD last_notice smallint CONSTRAINT tokens_notice_known CHECK (last_notice IN (30, 7, 1)),
        ADD leaked boolean NOT NULL DEFAULT false,
        ADD version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT tokens_rotation_fk FOREIGN KEY (cfa_id, rotated_from)
          REFERENCES tokens (cfa_id, id),
        ADD CONSTRAINT tokens_rotation_other CHECK (rotated_from <> id),
        ADD CONSTRAINT tokens_leaked_revoked CHECK (NOT leaked OR revoked_at IS NOT NULL);
      -- One living successor: with its predecessor, two tokens of a chain at most.
      CREATE UNIQUE INDEX tokens_one_successor ON tokens (cfa_id, rotated_from)
        WHERE revoked_at IS NULL;
      CREATE INDEX tokens_expiring ON tokens (expires_at) WHERE revoked_at IS NULL;

      -- Nobody needs the hashes but the look-ups of the door.
      REVOKE SELECT ON tokens FROM aa_app;
      GRANT SELECT (${READ}) ON tokens TO aa_app;
      GRANT UPDATE (name, scopes, networks, contact_email, expires_at, version) ON tokens TO aa_app;
      GRANT UPDATE (revoked_at, leaked, last_notice, last_used_at, last_editeur, last_logiciel,
        last_version, last_network) ON tokens TO aa_identity;

      CREATE TABLE token_calls (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL,
        token_id uuid NOT NULL,
        at timestamptz NOT NULL,
        method text NOT NULL,
        route text NOT NULL,
        status smallint NOT NULL,
        ms integer NOT NULL,
        editeur text NOT NULL,
        logiciel text NOT NULL,
        version text NOT NULL,
        -- A neighbourhood, never an address.
        network cidr CONSTRAINT token_calls_network_coarse
          CHECK (masklen(network) <= CASE family(network) WHEN 4 THEN 24 ELSE 48 END),
        CONSTRAINT token_calls_token_fk FOREIGN KEY (cfa_id, token_id)
          REFERENCES tokens (cfa_id, id) ON DELETE CASCADE
      );
      CREATE INDEX token_calls_recent ON token_calls (token_id, at DESC, id DESC);
      CREATE INDEX token_calls_old ON token_calls USING brin (at);
      ALTER TABLE token_calls ENABLE ROW LEVEL SECURITY;
      ALTER TABLE token_calls FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_cfa ON token_calls TO aa_app
        USING (cfa_id = current_setting('app.cfa_id')::uuid);
      CREATE POLICY identity ON token_calls TO aa_identity USING (true);
      GRANT SELECT ON token_calls TO aa_app;
      GRANT INSERT, DELETE, SELECT (id, at) ON token_calls TO aa_identity`);
    // Beside token_holder, which servers of the former version call until they are restarted.
    await runner.query(`
      CREATE FUNCTION token_access(token_hash bytea)
      RETURNS TABLE (id uuid, cfa_id uuid, siret text, name text, expires_at timestamptz,
        revoked_at timestamptz, scopes text[], networks cidr[], author_active boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT t.id, t.cfa_id, c.siret, t.name, t.expires_at, t.revoked_at, t.scopes, t.networks,
          u.active
        FROM tokens t JOIN cfas c ON c.id = t.cfa_id
          JOIN users u ON u.cfa_id = t.cfa_id AND u.id = t.created_by
        WHERE t.secret_hash = token_hash
      $$;
      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION token_access(bytea) OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity;
      SET LOCAL ROLE aa_identity;
      REVOKE ALL ON FUNCTION token_access(bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION token_access(bytea) TO aa_app;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION token_access(bytea);
      DROP TABLE token_calls;
      REVOKE UPDATE (revoked_at, leaked, last_notice, last_used_at, last_editeur, last_logiciel,
        last_version, last_network) ON tokens FROM aa_identity;
      REVOKE UPDATE (name, expires_at) ON tokens FROM aa_app;
      REVOKE SELECT (${READ}) ON tokens FROM aa_app;
      GRANT SELECT ON tokens TO aa_app;
      DROP INDEX tokens_expiring, tokens_one_successor;
      ALTER TABLE tokens DROP CONSTRAINT tokens_leaked_revoked,
        DROP CONSTRAINT tokens_rotation_other, DROP CONSTRAINT tokens_rotation_fk,
        DROP COLUMN version, DROP COLUMN leaked, DROP COLUMN last_notice, DROP COLUMN last_network,
        DROP COLUMN rotated_from, DROP COLUMN contact_email, DROP COLUMN networks,
        DROP COLUMN scopes`);
  }
}
