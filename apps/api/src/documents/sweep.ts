import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import type { DocumentState } from './document.entity.js';
import { DocumentStorage, type StoredFile } from './storage.js';

const HOUR_MS = 3_600_000;
const ROWS_AT_ONCE = 1_000;
/** So many orphans, and more than one file in ten, is no accident of a crash. */
const ORPHANS_BELIEVED = 100;

interface Row {
  readonly id: string;
  readonly state: DocumentState;
  readonly created_at: Date;
}

/**
 * Makes rows and files agree again after crashes: a file that has no row an hour after it was written
 * is forgotten, and so is one that the antivirus refused; a row without its file is said in the log. It
 * touches nothing when the storage looks like another database's.
 */
@Injectable()
export class DocumentSweep extends Loop {
  private readonly log = new Logger(DocumentSweep.name);

  constructor(
    private readonly database: Database,
    private readonly storage: DocumentStorage,
    private readonly clock: Clock,
  ) {
    super(HOUR_MS);
  }

  async round(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - HOUR_MS);
    const orphans: string[] = [];
    let files = 0;
    for await (const [file, row] of pairs(this.storage.list(), this.rows())) {
      if (file !== null) files += 1;
      const due = row !== null && row.state !== 'refuse';
      if (file !== null && !due && file.writtenAt < before) orphans.push(file.id);
      if (file === null && due && row.created_at < before) await this.report(row);
    }
    if (orphans.length > ORPHANS_BELIEVED && orphans.length > files / 10) {
      this.log.error(
        `${orphans.length} of ${files} files have no row: is this the storage of this database? Nothing was removed`,
      );
      return;
    }
    for (const id of orphans) await this.forget(id);
    if (orphans.length > 0) this.log.warn(`${orphans.length} files without a row were removed`);
  }

  /** Every row, in the order of the ids. */
  private async *rows(): AsyncIterable<Row> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await this.database.read<Row>(SYSTEM, {
        text: 'SELECT id, state, created_at FROM documents WHERE id > $1 ORDER BY id LIMIT $2',
        values: [after, ROWS_AT_ONCE],
      });
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  /** Lists and rows are read at different moments: each is looked at again before one acts on it. */
  private async rowOf(id: string): Promise<Row | undefined> {
    const [row] = await this.database.read<Row>(SYSTEM, {
      text: 'SELECT id, state, created_at FROM documents WHERE id = $1',
      values: [id],
    });
    return row;
  }

  private async forget(id: string): Promise<void> {
    const row = await this.rowOf(id);
    if (row === undefined || row.state === 'refuse') await this.storage.remove(id);
  }

  private async report({ id }: Row): Promise<void> {
    const row = await this.rowOf(id);
    if (row === undefined || row.state === 'refuse' || (await this.storage.read(id)) !== null) {
      return;
    }
    this.log.error(`document ${id}: its file is missing`);
  }
}

/** Files and rows side by side, both in the order of their ids; `null` where one has no other. */
async function* pairs(
  files: AsyncIterable<StoredFile>,
  rows: AsyncIterable<Row>,
): AsyncIterable<[StoredFile, Row] | [StoredFile, null] | [null, Row]> {
  const [left, right] = [files[Symbol.asyncIterator](), rows[Symbol.asyncIterator]()];
  let [file, row] = [await left.next(), await right.next()];
  while (!file.done || !row.done) {
    if (row.done || (!file.done && file.value.id < row.value.id)) {
      yield [file.value as StoredFile, null];
      file = await left.next();
    } else if (file.done || row.value.id < file.value.id) {
      yield [null, row.value];
      row = await right.next();
    } else {
      yield [file.value, row.value];
      [file, row] = [await left.next(), await right.next()];
    }
  }
}
