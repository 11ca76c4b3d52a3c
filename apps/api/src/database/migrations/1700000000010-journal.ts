import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * « Journal »: who an act is by, the indexes of its filters, the names of the agents that a CFA may read,
 * and look-ups that are written once an hour.
 */
export class Journal1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A column, because row-level security keeps expressions on a row's content out of indexes. It
    // follows from the hashed columns: the person who acted, the token, or who came in.
    await runner.query(`
      ALTER TABLE audit_events ADD author_id uuid GENERATED ALWAYS AS (
        CASE
          WHEN actor_id IS NOT NULL THEN actor_id
          WHEN actor_kind = 'token' AND detail ->> 'token' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            THEN (detail ->> 'token')::uuid
          WHEN act IN ('connexion.ouverte', 'utilisateur.invitation_acceptee')
            AND object_type = 'utilisateur'
            AND object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN object_id::uuid
        END) STORED;
      DROP INDEX audit_events_object;
      CREATE INDEX audit_events_object ON audit_events (chain, object_id, seq);
      CREATE INDEX audit_events_at ON audit_events (chain, at);
      CREATE INDEX audit_events_author ON audit_events (chain, author_id, seq);
      CREATE INDEX audit_events_act ON audit_events (chain, act, seq);
      CREATE INDEX audit_events_agents ON audit_events (chain, seq) WHERE actor_kind = 'opco'`);
    await runner.query(`
      CREATE POLICY agents_named ON users FOR SELECT TO aa_audit USING (audience = 'opco');
      GRANT SELECT (id, audience, nom, prenom, rights) ON users TO aa_audit;

      -- The agents who acted in the caller's own chain, and no other: author by author over the index.
      CREATE FUNCTION journal_agents() RETURNS TABLE (id uuid, name text, rights text[])
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        WITH RECURSIVE own AS (
          SELECT current_setting('app.cfa_id')::uuid AS chain
        ), authors AS (
          SELECT (SELECT e.author_id FROM audit_events e
            WHERE e.chain = own.chain AND e.author_id IS NOT NULL
            ORDER BY e.author_id LIMIT 1) AS author_id
          FROM own
          UNION ALL
          SELECT (SELECT e.author_id FROM audit_events e
            WHERE e.chain = own.chain AND e.author_id > authors.author_id
            ORDER BY e.author_id LIMIT 1)
          FROM authors, own WHERE authors.author_id IS NOT NULL
        )
        SELECT u.id, u.prenom || ' ' || u.nom, u.rights
        FROM authors JOIN users u ON u.id = authors.author_id WHERE u.audience = 'opco'
      $$;

      -- Keeps a look-up in the chain it concerns, unless the same person looked at the same thing less
      -- than an hour before. Gives the row's rank, or null when there was one already.
      CREATE FUNCTION audit_look_up(in_chain uuid, in_at timestamptz, in_act text,
        in_object_type text, in_object_id text) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        IF audit_looked_up(in_chain, in_at, in_act, in_object_type, in_object_id) THEN
          RETURN NULL;
        END IF;
        -- Two pages opened at the same instant wait for each other here, then the second one sees the first.
        INSERT INTO audit_chains VALUES (in_chain, 0, '\\x') ON CONFLICT DO NOTHING;
        PERFORM FROM audit_chains WHERE chain = in_chain FOR UPDATE;
        IF audit_looked_up(in_chain, in_at, in_act, in_object_type, in_object_id) THEN
          RETURN NULL;
        END IF;
        RETURN audit_append(in_chain, in_at, in_act, in_object_type, in_object_id, '{}');
      END $$;

      CREATE FUNCTION audit_looked_up(in_chain uuid, in_at timestamptz, in_act text,
        in_object_type text, in_object_id text) RETURNS boolean
      LANGUAGE sql VOLATILE SET search_path = public AS $$
        -- Apart, so that it is the object's own index that serves, whatever the statistics say.
        WITH of_object AS MATERIALIZED (
          SELECT at, act, actor_id FROM audit_events
          WHERE chain = in_chain AND object_id = in_object_id AND object_type = in_object_type
        )
        SELECT EXISTS (
          SELECT FROM of_object WHERE act = in_act AND at > in_at - interval '1 hour'
            AND actor_id = nullif(current_setting('app.user_id'), '')::uuid)
      $$;

      GRANT CREATE ON SCHEMA public TO aa_audit;
      ALTER FUNCTION journal_agents() OWNER TO aa_audit;
      ALTER FUNCTION audit_look_up(uuid, timestamptz, text, text, text) OWNER TO aa_audit;
      REVOKE CREATE ON SCHEMA public FROM aa_audit;
      SET LOCAL ROLE aa_audit;
      REVOKE ALL ON FUNCTION journal_agents(),
        audit_look_up(uuid, timestamptz, text, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION journal_agents() TO aa_app;
      GRANT EXECUTE ON FUNCTION audit_look_up(uuid, timestamptz, text, text, text)
        TO aa_backoffice;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION audit_look_up(uuid, timestamptz, text, text, text);
      DROP FUNCTION audit_looked_up(uuid, timestamptz, text, text, text);
      DROP FUNCTION journal_agents();
      DROP POLICY agents_named ON users;
      REVOKE SELECT (id, audience, nom, prenom, rights) ON users FROM aa_audit;
      ALTER TABLE audit_events DROP COLUMN author_id;
      DROP INDEX audit_events_at, audit_events_act, audit_events_agents, audit_events_object;
      CREATE INDEX audit_events_object ON audit_events (object_type, object_id)`);
  }
}
