import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Digests and news leave after every other mail: thousands of them do not stand before a warning. */
export class BulkMails1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mails ADD bulk boolean NOT NULL DEFAULT false;
      DROP INDEX mails_waiting;
      CREATE INDEX mails_waiting ON mails (bulk, next_attempt_at)
        WHERE sent_at IS NULL AND given_up_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX mails_waiting;
      CREATE INDEX mails_waiting ON mails (next_attempt_at)
        WHERE sent_at IS NULL AND given_up_at IS NULL;
      ALTER TABLE mails DROP COLUMN bulk`);
  }
}
