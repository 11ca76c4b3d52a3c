import type { MigrationInterface, QueryRunner } from 'typeorm';

/** CFA accounts, people, their sessions and mailed links, the mail outbox, the throttles. */
export class Identity1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cfas (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        siret text NOT NULL CONSTRAINT cfas_siret_unique UNIQUE
          CONSTRAINT cfas_siret_shape CHECK (siret ~ '^[0-9]{14}$'),
        uai text NOT NULL,
        raison_sociale text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      )`);
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        audience text NOT NULL CONSTRAINT users_audience_known CHECK (audience IN ('cfa', 'opco')),
        cfa_id uuid CONSTRAINT users_cfa_fk REFERENCES cfas (id) ON DELETE CASCADE,
        identifiant text NOT NULL CONSTRAINT users_identifiant_unique UNIQUE
          CONSTRAINT users_identifiant_lower CHECK (identifiant = lower(identifiant)),
        email text NOT NULL,
        nom text NOT NULL,
        prenom text NOT NULL,
        password_hash text,
        rights text[] NOT NULL,
        active boolean NOT NULL DEFAULT true,
        confirmed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT users_tenant_key UNIQUE (cfa_id, id),
        CONSTRAINT users_audience_key UNIQUE (audience, id),
        CONSTRAINT users_cfa_of_its_audience CHECK ((audience = 'cfa') = (cfa_id IS NOT NULL)),
        CONSTRAINT users_one_right_at_least CHECK (cardinality(rights) >= 1),
        CONSTRAINT users_rights_of_its_audience CHECK (
          CASE audience
            WHEN 'opco' THEN rights <@ ARRAY['instruction', 'comptabilite', 'administration_opco']
            ELSE rights <@ ARRAY['apprentis_sans_contrat', 'apprentis_sans_contrat_facturation',
              'contrats', 'contrats_facturation', 'contrats_stocks', 'contrats_stocks_facturation',
              'administration_cfa']
          END)
      )`);
    await runner.query(`
      CREATE TABLE sessions (
        id_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT sessions_user_fk REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        user_agent text NOT NULL DEFAULT ''
      )`);
    await runner.query(`CREATE INDEX sessions_user ON sessions (user_id)`);
    await runner.query(`CREATE INDEX sessions_expiry ON sessions (expires_at)`);
    await runner.query(`
      CREATE TABLE account_links (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT account_links_user_fk REFERENCES users (id) ON DELETE CASCADE,
        purpose text NOT NULL
          CONSTRAINT account_links_purpose_known CHECK (purpose IN ('confirmation', 'mot_de_passe')),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query(`CREATE INDEX account_links_user ON account_links (user_id, purpose)`);
    // What somebody asked for an address, known or not: answered by mail, out of the request's time.
    await runner.query(`
      CREATE TABLE account_requests (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        purpose text NOT NULL CONSTRAINT account_requests_purpose_known
          CHECK (purpose IN ('confirmation', 'mot_de_passe', 'deja_inscrit')),
        identifiant text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE mails (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        next_attempt_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        given_up_at timestamptz
      )`);
    await runner.query(`
      CREATE INDEX mails_waiting ON mails (next_attempt_at)
        WHERE sent_at IS NULL AND given_up_at IS NULL`);
    await runner.query(`
      CREATE TABLE throttles (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);

    await runner.query(`
      ALTER TABLE cfas ENABLE ROW LEVEL SECURITY;
      ALTER TABLE cfas FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_cfa ON cfas TO aa_app USING (id = current_setting('app.cfa_id')::uuid);
      CREATE POLICY every_cfa ON cfas FOR SELECT TO aa_backoffice USING (true);
      CREATE POLICY identity ON cfas TO aa_identity USING (true);
      GRANT SELECT ON cfas TO aa_app, aa_backoffice;
      GRANT SELECT, INSERT, DELETE ON cfas TO aa_identity;

      ALTER TABLE users ENABLE ROW LEVEL SECURITY;
      ALTER TABLE users FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_cfa ON users TO aa_app USING (cfa_id = current_setting('app.cfa_id')::uuid);
      CREATE POLICY every_cfa ON users FOR SELECT TO aa_backoffice USING (true);
      CREATE POLICY identity ON users TO aa_identity USING (true);
      GRANT SELECT (id, audience, cfa_id, identifiant, email, nom, prenom, rights, active,
        confirmed_at, created_at, version) ON users TO aa_app, aa_backoffice;
      GRANT SELECT, INSERT, UPDATE ON users TO aa_identity;

      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, account_links TO aa_identity;
      GRANT SELECT, INSERT, UPDATE, DELETE ON account_requests TO aa_identity;
      GRANT INSERT ON mails TO aa_app, aa_backoffice;
      GRANT SELECT, INSERT, UPDATE, DELETE ON mails TO aa_identity;
      GRANT SELECT, INSERT, UPDATE, DELETE ON throttles TO aa_app`);

    // Who holds this session cookie, in one round trip: the only look-up made before anybody is known.
    await runner.query(`
      CREATE FUNCTION session_holder(session_hash bytea, at timestamptz, idle interval)
      RETURNS TABLE (user_id uuid, audience text, cfa_id uuid, rights text[], nom text, prenom text,
        identifiant text, last_seen_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT u.id, u.audience, u.cfa_id, u.rights, u.nom, u.prenom, u.identifiant, s.last_seen_at
        FROM sessions s JOIN users u ON u.id = s.user_id
        WHERE s.id_hash = session_hash AND s.expires_at > at AND s.last_seen_at > at - idle
          AND u.active AND u.confirmed_at IS NOT NULL
      $$;
      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION session_holder(bytea, timestamptz, interval) OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity;
      SET LOCAL ROLE aa_identity;
      REVOKE ALL ON FUNCTION session_holder(bytea, timestamptz, interval) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION session_holder(bytea, timestamptz, interval) TO aa_app;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION session_holder(bytea, timestamptz, interval)`);
    await runner.query(
      `DROP TABLE throttles, mails, account_requests, account_links, sessions, users, cfas`,
    );
  }
}
