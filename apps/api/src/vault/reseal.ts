import { Injectable } from '@nestjs/common';
import { Database, IDENTITY } from '../database/index.js';
import { contextOf, SEALED_COLUMNS, type SealedColumn } from './sealed-columns.js';
import { Vault } from './vault.js';

/** Rows of one transaction: short locks, and a crash loses little. */
const BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** How many values were read, and how many of them wrapped again. */
export interface Resealed {
  read: number;
  wrapped: number;
}

/** Wraps every sealed value again with the active master key; may run beside the servers, and again. */
@Injectable()
export class Reseal {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** @throws VaultError when a value does not open with the configured keys */
  async run(): Promise<Resealed> {
    const total: Resealed = { read: 0, wrapped: 0 };
    for (const column of SEALED_COLUMNS) {
      let after: string | undefined = FIRST_ID;
      while (after !== undefined) after = await this.batch(column, after, total);
    }
    return total;
  }

  /** @returns the last id of the batch, `undefined` at the end of the table */
  private async batch(
    place: SealedColumn,
    after: string,
    total: Resealed,
  ): Promise<string | undefined> {
    const { table, column, id } = place;
    const done = await this.database.as(IDENTITY, async (manager) => {
      const rows: { id: string; sealed: Buffer }[] = await manager.query(
        `SELECT ${id} AS id, ${column} AS sealed FROM ${table}
         WHERE ${id} > $1 AND ${column} IS NOT NULL ORDER BY ${id} LIMIT ${BATCH} FOR UPDATE`,
        [after],
      );
      let wrapped = 0;
      for (const row of rows) {
        const sealed = this.vault.rewrap(row.sealed, contextOf(place, row.id));
        if (sealed === null) continue;
        await manager.query(`UPDATE ${table} SET ${column} = $2 WHERE ${id} = $1`, [
          row.id,
          sealed,
        ]);
        wrapped += 1;
      }
      return { read: rows.length, wrapped, last: rows.at(-1)?.id };
    });
    total.read += done.read;
    total.wrapped += done.wrapped;
    return done.last;
  }
}
