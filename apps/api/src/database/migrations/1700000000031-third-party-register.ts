import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the register of establishments said of the third party when a version was sent; null: it did not answer. */
export class ThirdPartyRegister1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bank_accounts ADD tiers_registre_nom text,
        ADD tiers_registre_etat text CONSTRAINT bank_accounts_third_party_register
          CHECK (tiers_registre_etat IN ('ouvert', 'ferme', 'inconnu'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bank_accounts DROP COLUMN tiers_registre_nom, DROP COLUMN tiers_registre_etat`);
  }
}
