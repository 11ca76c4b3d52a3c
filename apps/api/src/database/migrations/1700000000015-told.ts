import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who hears of what is done at a CFA: the addresses people used before, and the agents of the OPCO. */
export class Told1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where notifications went before: told too when bank details change (90 days).
      CREATE TABLE former_addresses (
        cfa_id uuid NOT NULL,
        user_id uuid NOT NULL,
        address text NOT NULL,
        left_at timestamptz NOT NULL,
        CONSTRAINT former_addresses_pk PRIMARY KEY (cfa_id, user_id, address),
        CONSTRAINT former_addresses_user_fk FOREIGN KEY (cfa_id, user_id)
          REFERENCES users (cfa_id, id) ON DELETE CASCADE
      );
      CREATE INDEX former_addresses_left ON former_addresses (left_at);
      ALTER TABLE former_addresses ENABLE ROW LEVEL SECURITY;
      ALTER TABLE former_addresses FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_cfa ON former_addresses TO aa_app
        USING (cfa_id = current_setting('app.cfa_id')::uuid);
      CREATE POLICY every_cfa ON former_addresses TO aa_backoffice USING (true);
      CREATE POLICY identity ON former_addresses TO aa_identity USING (true);
      GRANT SELECT, DELETE ON former_addresses TO aa_backoffice;
      GRANT SELECT, INSERT, UPDATE ON former_addresses TO aa_identity;
      GRANT SELECT, INSERT, UPDATE ON former_addresses TO aa_app`);
    await runner.query(`
      CREATE FUNCTION keep_former_address() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        INSERT INTO former_addresses VALUES (OLD.cfa_id, OLD.id, OLD.email, now())
        ON CONFLICT ON CONSTRAINT former_addresses_pk DO UPDATE SET left_at = excluded.left_at;
        RETURN NULL;
      END $$;
      CREATE TRIGGER users_keep_former_address AFTER UPDATE OF email ON users FOR EACH ROW
        WHEN (OLD.email <> NEW.email AND OLD.cfa_id IS NOT NULL AND OLD.confirmed_at IS NOT NULL)
        EXECUTE FUNCTION keep_former_address()`);
    // A CFA's act may tell the agents of the OPCO; its own role writes to its own CFA only.
    await runner.query(`
      CREATE FUNCTION tell_agents(in_right text, in_user uuid, in_category text, in_critical text,
        in_title text, in_body text, in_link text, in_at timestamptz) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        INSERT INTO notifications
          (cfa_id, audience_right, user_id, category, critical, title, body, link, created_at)
        VALUES (NULL, in_right, in_user, in_category, in_critical, in_title, in_body, in_link, in_at)
      $$;
      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION tell_agents(text, uuid, text, text, text, text, text, timestamptz)
        OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity;
      SET LOCAL ROLE aa_identity;
      REVOKE ALL ON FUNCTION tell_agents(text, uuid, text, text, text, text, text, timestamptz)
        FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tell_agents(text, uuid, text, text, text, text, text, timestamptz)
        TO aa_app, aa_backoffice, aa_identity;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION tell_agents(text, uuid, text, text, text, text, text, timestamptz);
      DROP TRIGGER users_keep_former_address ON users;
      DROP FUNCTION keep_former_address();
      DROP TABLE former_addresses`);
  }
}
