import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers in which people signed in, whose wrong passwords are counted apart. */
export class KnownDevices1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_devices (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        id_hash bytea NOT NULL,
        user_id uuid NOT NULL
          CONSTRAINT known_devices_user_fk REFERENCES users (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        CONSTRAINT known_devices_once UNIQUE (id_hash, user_id)
      );
      CREATE INDEX known_devices_user ON known_devices (user_id, expires_at);
      CREATE INDEX known_devices_expiry ON known_devices (expires_at);

      ALTER TABLE known_devices ENABLE ROW LEVEL SECURITY;
      ALTER TABLE known_devices FORCE ROW LEVEL SECURITY;
      CREATE POLICY identity ON known_devices TO aa_identity USING (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON known_devices TO aa_identity`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_devices');
  }
}
