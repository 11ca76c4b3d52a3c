import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { Person } from '../http/index.js';
import type { NotificationView } from './notifications.dto.js';
import {
  COLUMNS,
  MARK,
  type RawNotification,
  seenBy,
  toNotificationView,
  UNREAD,
  visibleTo,
} from './visible.js';

/** Messages told at once; past it the page reads its list again. */
const MOST = 50;
const SNAPSHOT = /^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/;

/** What happened between two snapshots of the database. */
export interface News {
  /** Where one stands after it: exactly what this snapshot sees has been told. */
  readonly snapshot: string;
  readonly unread: number;
  /** Messages that came, oldest first. */
  readonly items: readonly NotificationView[];
  /** More came than are told here: the list is to be read again. */
  readonly reload: boolean;
}

/**
 * What came since a snapshot. Neither instants nor ids tell it: a transaction that began earlier may
 * commit later. A message is new when the snapshot did not see the transaction that wrote it, so that
 * none is lost and none told twice, whatever the order of the commits.
 */
@Injectable()
export class NewsService {
  constructor(private readonly database: Database) {}

  /** @param since the snapshot of the last news; `null`: nothing but the number of unread ones */
  async since(actor: Person, since: string | null): Promise<News> {
    const rows = await this.database.read<
      { snapshot: string; unread: number } & (RawNotification | { id: null })
    >(actor, {
      name: `news ${actor.kind}`,
      text: `
        SELECT pg_current_snapshot()::text AS snapshot, unread, page.* FROM (
          SELECT count(*) AS unread FROM notifications n ${MARK}
          WHERE ${visibleTo(actor)} AND ${UNREAD}
        ) counted LEFT JOIN LATERAL (
          SELECT ${COLUMNS}, n.tx FROM notifications n ${MARK} WHERE ${visibleTo(actor)}
            AND n.tx >= pg_snapshot_xmin($3::pg_snapshot)::text::bigint
            AND NOT pg_visible_in_snapshot(n.tx::text::xid8, $3::pg_snapshot)
          ORDER BY n.tx, n.id LIMIT ${MOST + 1}
        ) page ON true ORDER BY page.tx, page.id`,
      values: [...seenBy(actor), since],
    });
    const found = rows.filter((row): row is (typeof rows)[number] & RawNotification => {
      return row.id !== null;
    });
    const reload = found.length > MOST;
    return {
      snapshot: rows[0]?.snapshot ?? '',
      unread: rows[0]?.unread ?? 0,
      items: reload ? [] : found.map(toNotificationView),
      reload,
    };
  }
}

/** The snapshot that `Last-Event-ID` brings back; `null` when it is not one of ours. */
export function readSnapshot(text: string | undefined): string | null {
  return text !== undefined && text.length <= 2_000 && SNAPSHOT.test(text) ? text : null;
}
