import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A CFA takes back a file that no version of anything holds: foreign keys keep the others. */
export class DocumentsForgotten1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON documents TO aa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON documents FROM aa_app');
  }
}
