import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who lost their second factor gets in again through their mailbox, once an administrator of their circle,
 * or two agents for the administrator of a CFA, took away all that opened their account.
 */
export class LostSecondFactor1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether somebody within reach of who acts has one.
      CREATE FUNCTION has_second_factor(in_user uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT EXISTS (SELECT FROM users u WHERE u.id = in_user
          AND (current_setting('app.actor') IN ('opco', 'systeme', 'identity')
            OR u.cfa_id = nullif(current_setting('app.cfa_id'), '')::uuid)
          AND (EXISTS (SELECT FROM totp_keys WHERE user_id = u.id AND confirmed_at IS NOT NULL)
            OR EXISTS (SELECT FROM passkeys WHERE user_id = u.id)))
      $$;

      -- Takes all that opened the account away; false when there was no factor to take away.
      CREATE FUNCTION clear_second_factor(in_user uuid) RETURNS boolean
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        -- Of several at once, the second waits here and finds nothing left; who signs in waits too.
        PERFORM FROM users WHERE id = in_user AND active AND confirmed_at IS NOT NULL FOR UPDATE;
        IF NOT FOUND OR NOT has_second_factor(in_user) THEN
          RETURN false;
        END IF;
        -- First: a factor that a session is adding is there before this, or finds the session gone.
        DELETE FROM sessions WHERE user_id = in_user;
        DELETE FROM pending_sign_ins WHERE user_id = in_user;
        DELETE FROM passkeys WHERE user_id = in_user;
        DELETE FROM totp_keys WHERE user_id = in_user;
        DELETE FROM recovery_codes WHERE user_id = in_user;
        DELETE FROM account_links WHERE user_id = in_user;
        DELETE FROM address_changes WHERE user_id = in_user AND confirmed_at IS NULL;
        UPDATE users SET password_hash = NULL WHERE id = in_user;
        RETURN true;
      END $$;

      -- The same, by an active administrator of the same circle, never for oneself.
      CREATE FUNCTION reset_second_factor(in_user uuid) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        PERFORM FROM users person JOIN users a ON a.audience = person.audience
            AND a.cfa_id IS NOT DISTINCT FROM person.cfa_id AND a.id <> person.id
          WHERE person.id = in_user AND a.id = nullif(current_setting('app.user_id'), '')::uuid
            AND a.active AND a.rights && ARRAY['administration_cfa', 'administration_opco'];
        IF NOT FOUND THEN
          RAISE EXCEPTION 'only another administrator of the circle resets a second factor'
            USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN clear_second_factor(in_user);
      END $$;

      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION has_second_factor(uuid) OWNER TO aa_identity;
      ALTER FUNCTION clear_second_factor(uuid) OWNER TO aa_identity;
      ALTER FUNCTION reset_second_factor(uuid) OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity;
      SET LOCAL ROLE aa_identity;
      REVOKE ALL ON FUNCTION has_second_factor(uuid), clear_second_factor(uuid),
        reset_second_factor(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION has_second_factor(uuid), reset_second_factor(uuid)
        TO aa_app, aa_backoffice;
      RESET ROLE`);
    await this.nominations(runner);
  }

  /** A nomination of who administers the CFA already gives no right: it resets their second factor. */
  private async nominations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE nominations ADD resets boolean NOT NULL DEFAULT false;

      CREATE FUNCTION guard_nomination_reset() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF NEW.resets <> OLD.resets THEN
          RAISE EXCEPTION 'what was asked never changes' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.status = 'effective' THEN
          RAISE EXCEPTION 'a reset has nothing to give back' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER nominations_guard_reset BEFORE UPDATE OF resets, status ON nominations
        FOR EACH ROW WHEN (OLD.resets OR NEW.resets) EXECUTE FUNCTION guard_nomination_reset()`);
    await runner.query(nominate(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(nominate(false));
    await runner.query(`
      DROP TRIGGER nominations_guard_reset ON nominations;
      DROP FUNCTION guard_nomination_reset();
      ALTER TABLE nominations DROP COLUMN resets;
      DROP FUNCTION reset_second_factor(uuid), clear_second_factor(uuid), has_second_factor(uuid)`);
  }
}

/** The function of the nominations, with or without the reset of who administers already. */
function nominate(resets: boolean): string {
  const reset = `IF n.resets THEN
          IF NOT coalesce(person.active AND 'administration_cfa' = ANY (person.rights), false)
            OR NOT clear_second_factor(person.id) THEN
            RAISE EXCEPTION 'there is nothing to reset' USING ERRCODE = 'check_violation';
          END IF;
        ELSIF`;
  return `
      GRANT CREATE ON SCHEMA public TO aa_identity;
      SET LOCAL ROLE aa_identity;
      CREATE OR REPLACE FUNCTION nominate_administrator(in_nomination uuid, in_at timestamptz)
      RETURNS TABLE (id uuid, email text, confirmed boolean, rights text[])
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      #variable_conflict use_column
      DECLARE
        n nominations;
        person users;
      BEGIN
        SELECT * INTO STRICT n FROM nominations WHERE id = in_nomination FOR NO KEY UPDATE;
        IF n.status <> 'programmee' OR n.effective_at > in_at THEN
          RAISE EXCEPTION 'this nomination is not due' USING ERRCODE = 'check_violation';
        END IF;
        SELECT * INTO person FROM users
          WHERE cfa_id = n.cfa_id AND identifiant = n.identifiant FOR NO KEY UPDATE;
        UPDATE nominations SET status = 'effective', activated_at = in_at, version = version + 1,
          former_rights = person.rights, former_active = person.active,
          administrators = ARRAY(SELECT u.id FROM users u WHERE u.cfa_id = n.cfa_id AND u.active
            AND u.confirmed_at IS NOT NULL AND 'administration_cfa' = ANY (u.rights)
            AND u.identifiant <> n.identifiant)
          WHERE id = n.id;
        ${resets ? reset : 'IF'} person.id IS NULL THEN
          INSERT INTO users (audience, cfa_id, identifiant, email, nom, prenom, rights, invited_at)
            VALUES ('cfa', n.cfa_id, n.identifiant, n.identifiant, n.nom, n.prenom,
              ARRAY['administration_cfa'], in_at)
            RETURNING * INTO person;
        ELSE
          UPDATE users SET active = true, awaits_approval = false, version = version + 1,
            rights = CASE WHEN 'administration_cfa' = ANY (rights) THEN rights
              ELSE rights || ARRAY['administration_cfa'] END
            WHERE id = person.id RETURNING * INTO person;
        END IF;
        UPDATE nominations SET user_id = person.id WHERE id = n.id;
        RETURN QUERY SELECT person.id, person.email, person.confirmed_at IS NOT NULL, person.rights;
      END $$;
      RESET ROLE;
      REVOKE CREATE ON SCHEMA public FROM aa_identity`;
}
