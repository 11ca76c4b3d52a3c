import { Injectable } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database } from '../database/index.js';
import {
  CURSOR_SHAPES,
  encodeCursor,
  type Person,
  Problem,
  readCursor,
  searchPatterns,
} from '../http/index.js';
import type {
  Category,
  NotificationPage,
  NotificationQuery,
  State,
  UnreadView,
} from './notifications.dto.js';
import {
  COLUMNS,
  MARK,
  type RawNotification,
  seenBy,
  toNotificationView,
  UNREAD,
  visibleTo,
} from './visible.js';

const STATES: Readonly<Record<State, string>> = {
  current: 'm.archived_at IS NULL',
  unread: UNREAD,
  read: 'm.read_at IS NOT NULL AND m.archived_at IS NULL',
  archived: 'm.archived_at IS NOT NULL',
};

/** What a person does to a message: the mark when there was none, and the change to one that is there. */
const MARKS = {
  read: {
    first: ['$3', 'NULL'],
    then: 'read_at = excluded.read_at',
    changes: 'notification_marks.read_at IS NULL',
  },
  unread: {
    first: ['NULL', 'NULL'],
    then: 'read_at = NULL, archived_at = NULL',
    changes:
      '(notification_marks.read_at, notification_marks.archived_at) IS DISTINCT FROM (NULL, NULL)',
  },
  // What is put away has been dealt with.
  archive: {
    first: ['$3', '$3'],
    then: `read_at = coalesce(notification_marks.read_at, excluded.read_at),
      archived_at = excluded.archived_at`,
    changes: 'notification_marks.archived_at IS NULL',
  },
  unarchive: {
    first: ['NULL', 'NULL'],
    then: 'archived_at = NULL',
    changes: 'notification_marks.archived_at IS NOT NULL',
  },
} as const;
export type Mark = keyof typeof MARKS;

/** « Mes notifications »: messages, each seen by who holds the right it is for, marked by each person. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A page, newest first, and how many wait to be read. */
  async list(
    actor: Person,
    { cursor, limit, category, state, recherche }: NotificationQuery,
  ): Promise<NotificationPage> {
    const after = cursor ? readCursor(cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]) : [];
    const visible = visibleTo(actor);
    const values: unknown[] = [...seenBy(actor), limit + 1, ...after];
    const found = recherche === undefined ? undefined : values.push(searchPatterns(recherche));
    const rows = await this.database.read<{ unread: number } & (RawNotification | { id: null })>(
      actor,
      {
        name: `notifications ${actor.kind} ${state} ${category ?? ''} ${after.length} ${found ?? ''}`,
        text: `
        SELECT unread, page.* FROM (
          SELECT count(*) AS unread FROM notifications n ${MARK} WHERE ${visible} AND ${UNREAD}
        ) counted LEFT JOIN LATERAL (
          SELECT ${COLUMNS} FROM notifications n ${MARK} WHERE ${visible} AND ${STATES[state]}
          ${category ? `AND n.category = '${category}'` : ''}
          ${found ? `AND search_key(n.title || ' ' || n.body) LIKE ALL($${found}::text[])` : ''}
          ${after.length > 0 ? 'AND (n.created_at, n.id) < ($4, $5::uuid)' : ''}
          ORDER BY n.created_at DESC, n.id DESC LIMIT $3
        ) page ON true ORDER BY created_at DESC, id DESC`,
        values,
      },
    );
    const listed = rows.filter(
      (row): row is { unread: number } & RawNotification => row.id !== null,
    );
    const items = listed.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toNotificationView),
      unread: rows[0]?.unread ?? 0,
      next:
        last && listed.length > limit
          ? encodeCursor([last.created_at.toISOString(), last.id])
          : null,
    };
  }

  /** How many wait to be read. */
  async unread(actor: Person): Promise<UnreadView> {
    const [row] = await this.database.read<UnreadView>(actor, {
      name: `unread ${actor.kind}`,
      text: `SELECT count(*) AS unread FROM notifications n ${MARK}
        WHERE ${visibleTo(actor)} AND ${UNREAD}`,
      values: seenBy(actor),
    });
    return { unread: row?.unread ?? 0 };
  }

  /** Marks one; again changes nothing. @throws Problem `introuvable` */
  async mark(actor: Person, id: string, mark: Mark): Promise<void> {
    const found = await this.put(actor, mark, 'n.id = $4', [id]);
    if (found === 0) throw new Problem('introuvable');
  }

  /** Marks as read all that this person sees, of one category or of all; again changes nothing. */
  async readAll(actor: Person, category?: Category): Promise<void> {
    await this.put(actor, 'read', '($4::text IS NULL OR n.category = $4)', [category ?? null]);
  }

  /** How many visible messages `which` designates; those without the mark get it. */
  private put(actor: Person, mark: Mark, which: string, values: unknown[]): Promise<number> {
    const { first, then, changes } = MARKS[mark];
    return this.database.as(actor, async (manager) => {
      const rows = (await manager.query(
        `WITH chosen AS (
           SELECT n.cfa_id, n.id FROM notifications n WHERE ${visibleTo(actor)} AND ${which}
         ), marked AS (
           INSERT INTO notification_marks (cfa_id, notification_id, user_id, read_at, archived_at)
           SELECT cfa_id, id, $2, ${first[0]}::timestamptz, ${first[1]}::timestamptz
           FROM chosen WHERE $3::timestamptz IS NOT NULL ORDER BY id
           ON CONFLICT ON CONSTRAINT notification_marks_pk DO UPDATE SET ${then} WHERE ${changes}
         ) SELECT count(*) AS found FROM chosen`,
        [...seenBy(actor), this.clock.now(), ...values],
      )) as [{ found: number }];
      return rows[0].found;
    });
  }
}
