import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log: append-only, one hash chain per CFA and one for the OPCO (the nil UUID), so that
 * writers of different CFA never wait for each other. Only `audit_append` writes it.
 */
export class Audit1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_chains (
        chain uuid PRIMARY KEY,
        seq bigint NOT NULL,
        hash bytea NOT NULL
      );
      CREATE TABLE audit_events (
        chain uuid NOT NULL CONSTRAINT audit_events_chain_fk REFERENCES audit_chains (chain),
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        act text NOT NULL,
        object_type text NOT NULL,
        object_id text NOT NULL,
        detail jsonb NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT audit_events_pk PRIMARY KEY (chain, seq)
      );
      CREATE INDEX audit_events_object ON audit_events (object_type, object_id);

      ALTER TABLE audit_chains ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_chains FORCE ROW LEVEL SECURITY;
      CREATE POLICY writer ON audit_chains TO aa_audit USING (true);
      GRANT SELECT, INSERT, UPDATE ON audit_chains TO aa_audit;

      ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
      CREATE POLICY writer ON audit_events TO aa_audit USING (true);
      CREATE POLICY own_cfa ON audit_events FOR SELECT TO aa_app
        USING (chain = current_setting('app.cfa_id')::uuid);
      CREATE POLICY every_chain ON audit_events FOR SELECT TO aa_backoffice USING (true);
      GRANT SELECT, INSERT ON audit_events TO aa_audit;
      GRANT SELECT ON audit_events TO aa_app, aa_backoffice`);
    await runner.query(`
      CREATE FUNCTION audit_append(in_chain uuid, in_at timestamptz, in_act text,
        in_object_type text, in_object_id text, in_detail jsonb) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        head audit_chains;
        kind text := current_setting('app.actor');
        actor uuid := nullif(current_setting('app.user_id'), '')::uuid;
        next_seq bigint;
        next_hash bytea;
      BEGIN
        INSERT INTO audit_chains VALUES (in_chain, 0, '\\x') ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_chains WHERE chain = in_chain FOR UPDATE;
        next_seq := head.seq + 1;
        next_hash := sha256(head.hash || convert_to(audit_payload(in_chain, next_seq, in_at, kind,
          actor, in_act, in_object_type, in_object_id, in_detail), 'UTF8'));
        INSERT INTO audit_events VALUES (in_chain, next_seq, in_at, kind, actor, in_act,
          in_object_type, in_object_id, in_detail, next_hash);
        UPDATE audit_chains SET seq = next_seq, hash = next_hash WHERE chain = in_chain;
        RETURN next_seq;
      END $$;

      CREATE FUNCTION audit_payload(chain uuid, seq bigint, at timestamptz, actor_kind text,
        actor_id uuid, act text, object_type text, object_id text, detail jsonb) RETURNS text
      LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_build_array(chain, seq, extract(epoch FROM at), actor_kind, actor_id, act,
          object_type, object_id, detail)::text
      $$;

      -- The first row of a chain whose hash does not follow from the one before it, or no row.
      CREATE FUNCTION audit_first_break(in_chain uuid) RETURNS bigint
      LANGUAGE sql STABLE AS $$
        SELECT min(seq) FROM (
          SELECT seq, hash, sha256(coalesce(lag(hash) OVER (ORDER BY seq), '\\x') || convert_to(
            audit_payload(chain, seq, at, actor_kind, actor_id, act, object_type, object_id, detail),
            'UTF8')) AS expected, row_number() OVER (ORDER BY seq) AS rank
          FROM audit_events WHERE chain = in_chain
        ) checked WHERE hash <> expected OR seq <> rank
      $$;

      GRANT CREATE ON SCHEMA public TO aa_audit;
      ALTER FUNCTION audit_append(uuid, timestamptz, text, text, text, jsonb) OWNER TO aa_audit;
      REVOKE CREATE ON SCHEMA public FROM aa_audit;
      SET LOCAL ROLE aa_audit;
      REVOKE ALL ON FUNCTION audit_append(uuid, timestamptz, text, text, text, jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit_append(uuid, timestamptz, text, text, text, jsonb)
        TO aa_app, aa_backoffice, aa_identity;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION audit_append(uuid, timestamptz, text, text, text, jsonb);
      DROP FUNCTION audit_first_break(uuid);
      DROP FUNCTION audit_payload(uuid, bigint, timestamptz, text, uuid, text, text, text, jsonb);
      DROP TABLE audit_events, audit_chains`);
  }
}
