import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people edit of each table: none of it changes without its version. */
const EDITED = {
  announcements: 'title, body, link, target, state, publish_at, withdrawn_at',
  cfas: `raison_sociale, uai, enseigne, numero_declaration, forme_juridique, code_naf, adresse,
    complement, code_postal, commune, telephone, email, signature_electronique`,
  contracts: 'status, numero_deca, pieces_demandees, commentaire, instructeur_id, decide_le, cerfa',
  notification_preferences: 'action, information, actualite',
  tokens: 'name, scopes, networks, contact_email',
  users: 'nom, prenom, identifiant, email, rights, active, newsletter',
  vendors: 'name, secret_hash, disabled_at',
} as const;

const columnsOf = (row: string, columns: string) =>
  columns
    .split(',')
    .map((column) => `${row}.${column.trim()}`)
    .join(', ');

/**
 * The keys of requests that made something, so that the same request twice makes one; and a version
 * that follows the one before on every table that people edit.
 */
export class OnceKeys1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE once_keys (
        user_id uuid NOT NULL
          CONSTRAINT once_keys_user_fk REFERENCES users (id) ON DELETE CASCADE,
        key uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT once_keys_pk PRIMARY KEY (user_id, key)
      );
      CREATE INDEX once_keys_at ON once_keys (at);
      -- Who acts adds keys and reads none; the purge forgets them.
      GRANT INSERT ON once_keys TO aa_app, aa_backoffice;
      GRANT SELECT, DELETE ON once_keys TO aa_identity;

      CREATE FUNCTION follow_version() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        RAISE EXCEPTION 'version must follow' USING ERRCODE = 'check_violation';
      END $$`);
    for (const [table, edited] of Object.entries(EDITED)) {
      // Who repairs by hand is none of the portal's roles, and may leave the version as it is.
      await runner.query(`
        CREATE TRIGGER ${table}_version BEFORE UPDATE OF version, ${edited} ON ${table}
        FOR EACH ROW WHEN (NEW.version <> OLD.version + 1 AND (NEW.version <> OLD.version
          OR (current_user IN ('aa_app', 'aa_backoffice', 'aa_identity')
            AND (${columnsOf('NEW', edited)}) IS DISTINCT FROM (${columnsOf('OLD', edited)}))))
        EXECUTE FUNCTION follow_version()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(EDITED)) {
      await runner.query(`DROP TRIGGER ${table}_version ON ${table}`);
    }
    await runner.query(`DROP FUNCTION follow_version(); DROP TABLE once_keys`);
  }
}
