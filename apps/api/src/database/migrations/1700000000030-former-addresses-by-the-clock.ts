import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address is left at the instant the portal says, the one its 90 days are counted by. */
export class FormerAddressesByTheClock1700000000030 implements MigrationInterface {
  up(runner: QueryRunner): Promise<unknown> {
    return runner.query(
      keeping(`coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())`),
    );
  }

  down(runner: QueryRunner): Promise<unknown> {
    return runner.query(keeping('now()'));
  }
}

function keeping(now: string): string {
  return `
    CREATE OR REPLACE FUNCTION keep_former_address() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      INSERT INTO former_addresses VALUES (OLD.cfa_id, OLD.id, OLD.email, ${now})
      ON CONFLICT ON CONSTRAINT former_addresses_pk DO UPDATE SET left_at = excluded.left_at;
      RETURN NULL;
    END $$`;
}
