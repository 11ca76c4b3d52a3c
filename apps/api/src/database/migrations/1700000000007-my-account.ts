import type { MigrationInterface, QueryRunner } from 'typeorm';

/** « Mon compte »: consent to the newsletter, public ids of sessions, addresses that wait for their link. */
export class MyAccount1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users
        ADD newsletter boolean NOT NULL DEFAULT false,
        ADD newsletter_at timestamptz,
        ADD newsletter_text text,
        ADD CONSTRAINT users_newsletter_consent_dated
          CHECK (NOT newsletter OR (newsletter_at IS NOT NULL AND newsletter_text IS NOT NULL))`);
    await runner.query(`
      ALTER TABLE sessions
        ADD id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT sessions_id_unique UNIQUE`);
    await runner.query(`
      CREATE TABLE address_changes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL
          CONSTRAINT address_changes_user_fk REFERENCES users (id) ON DELETE CASCADE,
        kind text NOT NULL
          CONSTRAINT address_changes_kind_known CHECK (kind IN ('email', 'identifiant')),
        new_address text NOT NULL
          CONSTRAINT address_changes_lower CHECK (new_address = lower(new_address)),
        old_address text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        token_hash bytea CONSTRAINT address_changes_token_unique UNIQUE,
        confirmed_at timestamptz,
        undo_hash bytea CONSTRAINT address_changes_undo_unique UNIQUE,
        undo_expires_at timestamptz,
        undone_at timestamptz,
        CONSTRAINT address_changes_undo_once_confirmed
          CHECK (undo_hash IS NULL OR (confirmed_at IS NOT NULL AND old_address IS NOT NULL))
      );
      CREATE UNIQUE INDEX address_changes_one_waiting ON address_changes (user_id, kind)
        WHERE confirmed_at IS NULL;
      CREATE INDEX address_changes_user ON address_changes (user_id);
      CREATE INDEX address_changes_old ON address_changes (old_address)
        WHERE undo_hash IS NOT NULL AND undone_at IS NULL;

      ALTER TABLE address_changes ENABLE ROW LEVEL SECURITY;
      ALTER TABLE address_changes FORCE ROW LEVEL SECURITY;
      CREATE POLICY identity ON address_changes TO aa_identity USING (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON address_changes TO aa_identity`);
    await runner.query(`
      ALTER TABLE account_requests
        ADD change_id uuid CONSTRAINT account_requests_change_fk
          REFERENCES address_changes (id) ON DELETE CASCADE,
        DROP CONSTRAINT account_requests_purpose_known,
        ADD CONSTRAINT account_requests_purpose_known
          CHECK (purpose IN ('confirmation', 'mot_de_passe', 'deja_inscrit', 'changement')),
        ADD CONSTRAINT account_requests_change_known
          CHECK ((purpose = 'changement') = (change_id IS NOT NULL));
      CREATE INDEX account_requests_change ON account_requests (change_id)
        WHERE change_id IS NOT NULL`);
    // While a change of login can be undone, nobody else may take the address it left.
    await runner.query(`
      CREATE FUNCTION keep_left_identifiant() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM address_changes WHERE old_address = NEW.identifiant AND user_id <> NEW.id
            AND undo_hash IS NOT NULL AND undone_at IS NULL AND undo_expires_at > now()
        ) THEN
          RAISE EXCEPTION 'identifiant kept for its former holder'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'users_identifiant_unique';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER users_keep_left_identifiant BEFORE INSERT OR UPDATE OF identifiant ON users
        FOR EACH ROW EXECUTE FUNCTION keep_left_identifiant()`);
    // « Ce n'était pas moi » ends sessions and tells the administrators in one transaction.
    await runner.query(`
      CREATE POLICY identity ON notifications FOR INSERT TO aa_identity WITH CHECK (true);
      GRANT INSERT ON notifications TO aa_identity`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT ON notifications FROM aa_identity;
      DROP POLICY identity ON notifications;
      DROP TRIGGER users_keep_left_identifiant ON users;
      DROP FUNCTION keep_left_identifiant();
      DELETE FROM account_requests WHERE purpose = 'changement';
      ALTER TABLE account_requests
        DROP COLUMN change_id,
        DROP CONSTRAINT account_requests_purpose_known,
        ADD CONSTRAINT account_requests_purpose_known
          CHECK (purpose IN ('confirmation', 'mot_de_passe', 'deja_inscrit'));
      DROP TABLE address_changes;
      ALTER TABLE sessions DROP COLUMN id;
      ALTER TABLE users DROP COLUMN newsletter, DROP COLUMN newsletter_at,
        DROP COLUMN newsletter_text`);
  }
}
