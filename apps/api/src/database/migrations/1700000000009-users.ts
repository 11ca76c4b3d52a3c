import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a manager of people reads of a person, never the hash of the password. */
const NEW_COLUMNS = 'invited_at, invitation_expires_at, awaits_approval, last_sign_in_at';
const WRITTEN = 'identifiant, email, nom, prenom, rights, invited_at, invitation_expires_at';

/** « Utilisateurs » and agents: invitations, who may write which person, one administrator at least. */
export class Users1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Somebody invited has neither confirmed nor a password: their identifiant is claimed by accepting
    // only, so that inviting an address of another CFA answers like inviting a free one.
    await runner.query(`
      ALTER TABLE users
        ADD invited_at timestamptz,
        ADD invitation_expires_at timestamptz,
        ADD awaits_approval boolean NOT NULL DEFAULT false,
        ADD last_sign_in_at timestamptz,
        DROP CONSTRAINT users_identifiant_unique,
        ADD CONSTRAINT users_cfa_identifiant_unique UNIQUE (cfa_id, identifiant),
        ADD CONSTRAINT users_duties_separated
          CHECK (NOT rights @> ARRAY['comptabilite', 'administration_opco']),
        ADD CONSTRAINT users_approval_before_acceptance
          CHECK (NOT awaits_approval OR (confirmed_at IS NULL AND password_hash IS NULL));
      CREATE UNIQUE INDEX users_identifiant_unique ON users (identifiant)
        WHERE confirmed_at IS NOT NULL;
      CREATE UNIQUE INDEX users_sign_up_unique ON users (identifiant)
        WHERE confirmed_at IS NULL AND password_hash IS NOT NULL;
      CREATE UNIQUE INDEX users_agent_identifiant_unique ON users (identifiant)
        WHERE audience = 'opco';
      CREATE INDEX users_identifiant ON users (identifiant);
      CREATE INDEX users_awaiting_approval ON users (invited_at, id) WHERE awaits_approval;
      CREATE INDEX audit_events_invitations ON audit_events (chain, at)
        WHERE act = 'utilisateur.invite'`);
    await runner.query(`
      DROP TRIGGER users_keep_left_identifiant ON users;
      CREATE TRIGGER users_keep_left_identifiant
        BEFORE INSERT OR UPDATE OF identifiant, confirmed_at ON users FOR EACH ROW
        WHEN (NEW.confirmed_at IS NOT NULL OR NEW.password_hash IS NOT NULL)
        EXECUTE FUNCTION keep_left_identifiant()`);
    await this.guards(runner);
    await this.search(runner);
    await runner.query(`
      GRANT SELECT (${NEW_COLUMNS}) ON users TO aa_app, aa_backoffice;
      GRANT INSERT (audience, cfa_id, ${WRITTEN}, awaits_approval) ON users TO aa_app;
      GRANT UPDATE (${WRITTEN}, active, version), DELETE ON users TO aa_app;
      -- A policy that only narrows: who has accepted is deactivated, never deleted.
      CREATE POLICY never_accepted ON users AS RESTRICTIVE FOR DELETE TO aa_app, aa_backoffice
        USING (confirmed_at IS NULL AND invited_at IS NOT NULL);
      GRANT INSERT (audience, ${WRITTEN}) ON users TO aa_backoffice;
      GRANT UPDATE (${WRITTEN}, active, version, awaits_approval), DELETE ON users TO aa_backoffice;
      CREATE POLICY new_agents ON users FOR INSERT TO aa_backoffice WITH CHECK (audience = 'opco');
      CREATE POLICY agents ON users FOR UPDATE TO aa_backoffice USING (audience = 'opco');
      CREATE POLICY agents_withdrawn ON users FOR DELETE TO aa_backoffice USING (audience = 'opco');
      CREATE POLICY approved ON users FOR UPDATE TO aa_backoffice
        USING (awaits_approval) WITH CHECK (confirmed_at IS NULL);
      CREATE POLICY refused ON users FOR DELETE TO aa_backoffice USING (awaits_approval);

      ALTER TABLE account_links
        DROP CONSTRAINT account_links_purpose_known,
        ADD CONSTRAINT account_links_purpose_known
          CHECK (purpose IN ('confirmation', 'mot_de_passe', 'invitation'));
      ALTER TABLE account_requests
        ADD user_id uuid CONSTRAINT account_requests_user_fk
          REFERENCES users (id) ON DELETE CASCADE,
        DROP CONSTRAINT account_requests_purpose_known,
        ADD CONSTRAINT account_requests_purpose_known CHECK (purpose IN ('confirmation',
          'mot_de_passe', 'deja_inscrit', 'changement', 'invitation', 'approbation')),
        ADD CONSTRAINT account_requests_user_known
          CHECK ((purpose IN ('invitation', 'approbation')) = (user_id IS NOT NULL));
      CREATE INDEX account_requests_user ON account_requests (user_id) WHERE user_id IS NOT NULL;
      GRANT INSERT (purpose, identifiant, user_id, created_at) ON account_requests
        TO aa_app, aa_backoffice`);
  }

  /** Rules that hold whoever writes: they see every row, by the door's own role. */
  private async guards(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Other rights or none: what the person has open ends in the very transaction. An invitation that
      -- moves to another address dies where it was sent.
      CREATE FUNCTION users_end_access() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        DELETE FROM sessions WHERE user_id = NEW.id;
        DELETE FROM pending_sign_ins WHERE user_id = NEW.id;
        DELETE FROM account_links
          WHERE user_id = NEW.id AND (purpose = 'mot_de_passe' OR NOT NEW.active
            OR OLD.identifiant <> NEW.identifiant);
        IF NOT NEW.active THEN
          DELETE FROM address_changes WHERE user_id = NEW.id AND confirmed_at IS NULL;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER users_end_access AFTER UPDATE OF rights, active, identifiant ON users
        FOR EACH ROW WHEN (OLD.rights <> NEW.rights OR (OLD.active AND NOT NEW.active)
          OR (OLD.identifiant <> NEW.identifiant AND NEW.confirmed_at IS NULL))
        EXECUTE FUNCTION users_end_access();

      -- Two administrators who take each other away at once wait here: the second one finds nobody left.
      CREATE FUNCTION users_keep_administrator() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        remains boolean;
      BEGIN
        PERFORM pg_advisory_xact_lock(
          hashtextextended('administrators:' || coalesce(OLD.cfa_id::text, 'opco'), 0));
        IF OLD.cfa_id IS NULL THEN
          SELECT INTO remains EXISTS (SELECT FROM users WHERE audience = 'opco' AND active
            AND confirmed_at IS NOT NULL AND 'administration_opco' = ANY (rights));
        ELSE
          -- A CFA whose account is closed as a whole needs no administrator.
          SELECT INTO remains NOT EXISTS (SELECT FROM cfas WHERE id = OLD.cfa_id) OR
            EXISTS (SELECT FROM users WHERE cfa_id = OLD.cfa_id AND active
              AND confirmed_at IS NOT NULL AND 'administration_cfa' = ANY (rights));
        END IF;
        IF NOT remains THEN
          RAISE EXCEPTION 'one active administrator must remain'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'users_one_administrator';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER users_keep_administrator_changed
        AFTER UPDATE OF rights, active, confirmed_at, cfa_id, audience ON users FOR EACH ROW
        WHEN (OLD.active AND OLD.confirmed_at IS NOT NULL
          AND OLD.rights && ARRAY['administration_cfa', 'administration_opco']
          AND (NOT NEW.active OR NEW.confirmed_at IS NULL OR NEW.cfa_id IS DISTINCT FROM OLD.cfa_id
            OR NOT NEW.rights && ARRAY['administration_cfa', 'administration_opco']))
        EXECUTE FUNCTION users_keep_administrator();
      CREATE TRIGGER users_keep_administrator_removed AFTER DELETE ON users FOR EACH ROW
        WHEN (OLD.active AND OLD.confirmed_at IS NOT NULL
          AND OLD.rights && ARRAY['administration_cfa', 'administration_opco'])
        EXECUTE FUNCTION users_keep_administrator();

      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION users_end_access() OWNER TO aa_identity;
      ALTER FUNCTION users_keep_administrator() OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity`);
  }

  /** The domain's `foldedText` and `searchKey`, for what is compared where it lies. */
  private async search(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION folded_text(value text) RETURNS text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public AS $$
        SELECT translate(replace(replace(replace(
          lower(regexp_replace(normalize(value, NFKD), '[\\u0300-\\u036f]', '', 'g')),
          'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'øłđ', 'old')
      $$;
      CREATE FUNCTION search_key(value text) RETURNS text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public AS $$
        SELECT btrim(regexp_replace(folded_text(value), '[^[:alnum:]]+', ' ', 'g'))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_key(text);
      DROP FUNCTION folded_text(text);
      DROP TRIGGER users_keep_administrator_removed ON users;
      DROP TRIGGER users_keep_administrator_changed ON users;
      DROP TRIGGER users_end_access ON users;
      DROP FUNCTION users_keep_administrator();
      DROP FUNCTION users_end_access();
      REVOKE INSERT (purpose, identifiant, user_id, created_at) ON account_requests
        FROM aa_app, aa_backoffice;
      DELETE FROM account_requests WHERE user_id IS NOT NULL;
      ALTER TABLE account_requests DROP COLUMN user_id,
        DROP CONSTRAINT account_requests_purpose_known,
        ADD CONSTRAINT account_requests_purpose_known
          CHECK (purpose IN ('confirmation', 'mot_de_passe', 'deja_inscrit', 'changement'));
      DELETE FROM account_links WHERE purpose = 'invitation';
      ALTER TABLE account_links DROP CONSTRAINT account_links_purpose_known,
        ADD CONSTRAINT account_links_purpose_known
          CHECK (purpose IN ('confirmation', 'mot_de_passe'));
      DROP POLICY refused ON users;
      DROP POLICY approved ON users;
      DROP POLICY agents_withdrawn ON users;
      DROP POLICY agents ON users;
      DROP POLICY new_agents ON users;
      DROP POLICY never_accepted ON users;
      REVOKE INSERT (audience, cfa_id, ${WRITTEN}, awaits_approval),
        UPDATE (${WRITTEN}, active, version, awaits_approval), DELETE
        ON users FROM aa_app, aa_backoffice`);
    // Who was only invited has no account yet.
    await runner.query(`
      DROP TRIGGER users_keep_left_identifiant ON users;
      DROP INDEX audit_events_invitations;
      DELETE FROM users WHERE confirmed_at IS NULL AND password_hash IS NULL;
      ALTER TABLE users DROP COLUMN invited_at, DROP COLUMN invitation_expires_at,
        DROP COLUMN awaits_approval, DROP COLUMN last_sign_in_at,
        DROP CONSTRAINT users_cfa_identifiant_unique,
        DROP CONSTRAINT users_duties_separated;
      DROP INDEX users_identifiant_unique, users_sign_up_unique, users_agent_identifiant_unique,
        users_identifiant;
      ALTER TABLE users ADD CONSTRAINT users_identifiant_unique UNIQUE (identifiant);
      CREATE TRIGGER users_keep_left_identifiant BEFORE INSERT OR UPDATE OF identifiant ON users
        FOR EACH ROW EXECUTE FUNCTION keep_left_identifiant()`);
  }
}
