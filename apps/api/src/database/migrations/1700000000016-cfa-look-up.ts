import type { MigrationInterface, QueryRunner } from 'typeorm';

/** « Comptes CFA »: an administrator of the OPCO finds a CFA and reads who works there, never a secret. */
export class CfaLookUp1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX cfas_by_name ON cfas (raison_sociale, id);
      CREATE INDEX cfas_by_siret ON cfas (siret text_pattern_ops);
      CREATE INDEX cfas_by_uai ON cfas (uai);
      CREATE INDEX cfas_words ON cfas USING gin (to_tsvector('simple', search_key(raison_sociale)));

      CREATE POLICY every_cfa ON tokens FOR SELECT TO aa_backoffice USING (true);
      GRANT SELECT (id, cfa_id, name, created_at, expires_at, revoked_at, last_used_at,
        last_editeur, last_logiciel, last_version) ON tokens TO aa_backoffice`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (id, cfa_id, name, created_at, expires_at, revoked_at, last_used_at,
        last_editeur, last_logiciel, last_version) ON tokens FROM aa_backoffice;
      DROP POLICY every_cfa ON tokens;
      DROP INDEX cfas_words, cfas_by_uai, cfas_by_siret, cfas_by_name`);
  }
}
