import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is looked at, and again: the register of establishments, whatever it said once; a RIB by its own CFA,
 * which its journal tells.
 */
export class LookedAtAgain1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the register was asked last, whether it answered or not.
      ALTER TABLE cfas ADD registre_demande_le timestamptz;
      GRANT UPDATE (registre_demande_le) ON cfas TO aa_identity;
      DROP INDEX cfas_to_check;
      CREATE INDEX cfas_to_check ON cfas (registre_demande_le NULLS FIRST)
        WHERE registre_etat = 'a_verifier';
      CREATE INDEX cfas_to_check_again ON cfas (registre_le) WHERE registre_etat <> 'a_verifier';

      SET LOCAL ROLE aa_audit;
      GRANT EXECUTE ON FUNCTION audit_look_up(uuid, timestamptz, text, text, text) TO aa_app;
      RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL ROLE aa_audit;
      REVOKE EXECUTE ON FUNCTION audit_look_up(uuid, timestamptz, text, text, text) FROM aa_app;
      RESET ROLE;
      DROP INDEX cfas_to_check_again, cfas_to_check;
      CREATE INDEX cfas_to_check ON cfas (registre_le NULLS FIRST)
        WHERE registre_etat = 'a_verifier';
      ALTER TABLE cfas DROP COLUMN registre_demande_le`);
  }
}
