/** A column that holds sealed values, in a table with a `uuid` key that `aa_identity` reads and writes. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The column of the row's id, which is part of the context. */
  readonly id: string;
}

/** Every sealed column of the database: `npm run vault:reseal` goes through them. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'bank_accounts', column: 'iban_sealed', id: 'id' },
  { table: 'refund_settings', column: 'seal', id: 'id' },
  { table: 'sealed_keys', column: 'secret', id: 'id' },
  { table: 'totp_keys', column: 'secret', id: 'id' },
];

/** What a value is sealed for: one column of one row, so that it opens nowhere else. */
export function contextOf({ table, column }: Omit<SealedColumn, 'id'>, rowId: string): string {
  return `${table}.${column}:${rowId}`;
}
