import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An establishment is asked of the register again and again, whatever the register said of it once. */
export class LookedAtAgain1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the register was asked last, whether it answered or not.
      ALTER TABLE cfas ADD registre_demande_le timestamptz;
      GRANT UPDATE (registre_demande_le) ON cfas TO aa_identity;
      DROP INDEX cfas_to_check;
      CREATE INDEX cfas_to_check ON cfas (registre_demande_le NULLS FIRST)
        WHERE registre_etat = 'a_verifier';
      CREATE INDEX cfas_to_check_again ON cfas (registre_le) WHERE registre_etat <> 'a_verifier'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX cfas_to_check_again, cfas_to_check;
      CREATE INDEX cfas_to_check ON cfas (registre_le NULLS FIRST)
        WHERE registre_etat = 'a_verifier';
      ALTER TABLE cfas DROP COLUMN registre_demande_le`);
  }
}
