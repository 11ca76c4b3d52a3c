import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few acts that change an address of somebody, found without reading the rest of a CFA's log. */
export class AccessChanges1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_events_access ON audit_events (chain, at) WHERE act IN
        ('compte.email_change', 'compte.identifiant_change', 'utilisateur.modifie')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_events_access');
  }
}
