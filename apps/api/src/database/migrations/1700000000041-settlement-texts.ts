import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each way of settling avoirs means is worded by the OPCO, with its account: by two people, for good. */
export class SettlementTexts1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refund_settings ADD texte_deduction text, ADD texte_remboursement text;
      CREATE FUNCTION keep_settlement_texts() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        RAISE EXCEPTION 'a proposed version never changes' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER refund_settings_keep_texts BEFORE UPDATE ON refund_settings FOR EACH ROW
        WHEN ((OLD.texte_deduction, OLD.texte_remboursement) IS DISTINCT FROM
          (NEW.texte_deduction, NEW.texte_remboursement))
        EXECUTE FUNCTION keep_settlement_texts()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER refund_settings_keep_texts ON refund_settings;
      DROP FUNCTION keep_settlement_texts();
      ALTER TABLE refund_settings DROP COLUMN texte_deduction, DROP COLUMN texte_remboursement`);
  }
}
