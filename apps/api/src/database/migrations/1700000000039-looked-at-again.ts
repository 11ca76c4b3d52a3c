import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is looked at, and again: the register of establishments, whatever it said once; a RIB by its own CFA,
 * which its journal tells; by an antivirus, the files that were kept before there was one.
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
      RESET ROLE;

      DROP INDEX documents_waiting;
      CREATE INDEX documents_unscanned ON documents (state, id) WHERE scanned_at IS NULL;
      ${neverChange(`OLD.scanned_at IS NOT NULL`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${neverChange(`OLD.state <> 'en_attente'`)};
      DROP INDEX documents_unscanned;
      CREATE INDEX documents_waiting ON documents (created_at) WHERE state = 'en_attente';
      SET LOCAL ROLE aa_audit;
      REVOKE EXECUTE ON FUNCTION audit_look_up(uuid, timestamptz, text, text, text) FROM aa_app;
      RESET ROLE;
      DROP INDEX cfas_to_check_again, cfas_to_check;
      CREATE INDEX cfas_to_check ON cfas (registre_le NULLS FIRST)
        WHERE registre_etat = 'a_verifier';
      ALTER TABLE cfas DROP COLUMN registre_demande_le`);
  }
}

/** @param said SQL that holds when the antivirus has already said what it thinks of the `OLD` row */
function neverChange(said: string): string {
  return `CREATE OR REPLACE FUNCTION documents_never_change() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF ${said} OR NEW.state = 'en_attente' OR NEW.scanned_at IS NULL
          OR to_jsonb(OLD) - 'state' - 'scanned_at' <> to_jsonb(NEW) - 'state' - 'scanned_at' THEN
          RAISE EXCEPTION 'a document never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`;
}
