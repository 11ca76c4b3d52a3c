import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES = `'confirmation', 'mot_de_passe', 'invitation'`;

/** A second factor just set up can be undone by mail; an identifiant that was left is nobody's meanwhile, not even an invited colleague's. */
export class UndoneFactors1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purposes(`${PURPOSES}, 'annuler_facteur'`));
    // It reads what who invites may not: it sees every row, by the door's own role.
    await runner.query(`
      CREATE OR REPLACE FUNCTION keep_left_identifiant() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        invited boolean := NEW.confirmed_at IS NULL AND NEW.password_hash IS NULL;
      BEGIN
        IF EXISTS (
          SELECT FROM address_changes change JOIN users holder ON holder.id = change.user_id
          WHERE change.old_address = NEW.identifiant AND holder.id <> NEW.id
            AND change.kind = 'identifiant' AND change.undo_hash IS NOT NULL
            AND change.undone_at IS NULL AND change.undo_expires_at > now()
            -- An invitation claims nothing elsewhere, and tells nothing of who is there.
            AND (NOT invited OR holder.cfa_id IS NOT DISTINCT FROM NEW.cfa_id)
        ) THEN
          RAISE EXCEPTION 'identifiant kept for its former holder'
            USING ERRCODE = 'unique_violation', CONSTRAINT =
              CASE WHEN invited THEN 'users_cfa_identifiant_unique' ELSE 'users_identifiant_unique' END;
        END IF;
        RETURN NEW;
      END $$;
      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION keep_left_identifiant() OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity;
      DROP TRIGGER users_keep_left_identifiant ON users;
      CREATE TRIGGER users_keep_left_identifiant
        BEFORE INSERT OR UPDATE OF identifiant, confirmed_at ON users
        FOR EACH ROW EXECUTE FUNCTION keep_left_identifiant()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER users_keep_left_identifiant ON users;
      SET LOCAL ROLE aa_identity;
      DROP FUNCTION keep_left_identifiant();
      RESET ROLE;
      CREATE FUNCTION keep_left_identifiant() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM address_changes WHERE old_address = NEW.identifiant AND user_id <> NEW.id
            AND kind = 'identifiant' AND undo_hash IS NOT NULL AND undone_at IS NULL
            AND undo_expires_at > now()
        ) THEN
          RAISE EXCEPTION 'identifiant kept for its former holder'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'users_identifiant_unique';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER users_keep_left_identifiant
        BEFORE INSERT OR UPDATE OF identifiant, confirmed_at ON users FOR EACH ROW
        WHEN (NEW.confirmed_at IS NOT NULL OR NEW.password_hash IS NOT NULL)
        EXECUTE FUNCTION keep_left_identifiant();
      DELETE FROM account_links WHERE purpose = 'annuler_facteur'`);
    await runner.query(purposes(PURPOSES));
  }
}

function purposes(known: string): string {
  return `
    ALTER TABLE account_links
      DROP CONSTRAINT account_links_purpose_known,
      ADD CONSTRAINT account_links_purpose_known CHECK (purpose IN (${known}))`;
}
