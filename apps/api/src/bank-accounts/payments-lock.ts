import type { EntityManager } from 'typeorm';

/** An invoice that is being paid. */
export interface InvoiceInProcess {
  readonly numero: string;
  readonly since: Date;
}

/**
 * Until the end of the transaction, nobody else changes where a CFA is paid nor begins an invoice of it:
 * both sides take this lock first, so that neither decides on what the other is about to change.
 */
export async function lockPayments(manager: EntityManager, cfaId: string): Promise<void> {
  await manager.query(`SELECT lock_payments_of($1)`, [cfaId]);
}

/** The invoices that keep the bank details of a CFA as they are, the oldest first. */
export function invoicesInProcess(
  manager: EntityManager,
  cfaId: string,
): Promise<InvoiceInProcess[]> {
  return manager.query(
    `SELECT numero, since FROM invoices_in_process WHERE cfa_id = $1 ORDER BY since, numero`,
    [cfaId],
  );
}
