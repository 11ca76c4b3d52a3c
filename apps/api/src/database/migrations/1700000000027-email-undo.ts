import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change of e-mail can be undone too, which keeps its old address from nobody who signs in with it. */
export class EmailUndo1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guard(`AND kind = 'identifiant'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guard(''));
  }
}

/** @param more what makes a change one of login */
function guard(more: string): string {
  return `
    CREATE OR REPLACE FUNCTION keep_left_identifiant() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      IF EXISTS (
        SELECT FROM address_changes WHERE old_address = NEW.identifiant AND user_id <> NEW.id ${more}
          AND undo_hash IS NOT NULL AND undone_at IS NULL AND undo_expires_at > now()
      ) THEN
        RAISE EXCEPTION 'identifiant kept for its former holder'
          USING ERRCODE = 'unique_violation', CONSTRAINT = 'users_identifiant_unique';
      END IF;
      RETURN NEW;
    END $$`;
}
