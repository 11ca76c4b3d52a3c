import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a CFA is told: one row per message, one row per person who read it. */
export class Notifications1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL CONSTRAINT notifications_cfa_fk REFERENCES cfas (id) ON DELETE CASCADE,
        -- Only people who hold this right see the message; NULL: everybody of the CFA.
        audience_right text,
        category text NOT NULL CONSTRAINT notifications_category_known
          CHECK (category IN ('action', 'information', 'actualite')),
        title text NOT NULL,
        body text NOT NULL,
        link text,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT notifications_tenant_key UNIQUE (cfa_id, id)
      );
      CREATE INDEX notifications_recent ON notifications (cfa_id, created_at, id);
      CREATE TABLE notification_reads (
        cfa_id uuid NOT NULL,
        notification_id uuid NOT NULL,
        user_id uuid NOT NULL,
        read_at timestamptz NOT NULL,
        CONSTRAINT notification_reads_pk PRIMARY KEY (cfa_id, notification_id, user_id),
        CONSTRAINT notification_reads_notification_fk FOREIGN KEY (cfa_id, notification_id)
          REFERENCES notifications (cfa_id, id) ON DELETE CASCADE,
        CONSTRAINT notification_reads_user_fk FOREIGN KEY (cfa_id, user_id)
          REFERENCES users (cfa_id, id) ON DELETE CASCADE
      )`);
    for (const table of ['notifications', 'notification_reads']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_cfa ON ${table} TO aa_app
          USING (cfa_id = current_setting('app.cfa_id')::uuid)`);
    }
    await runner.query(`
      CREATE POLICY every_cfa ON notifications TO aa_backoffice USING (true);
      GRANT SELECT, INSERT ON notifications TO aa_app, aa_backoffice;
      GRANT SELECT, INSERT ON notification_reads TO aa_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notification_reads, notifications`);
  }
}
