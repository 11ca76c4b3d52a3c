import { Injectable } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database } from '../database/index.js';
import {
  CURSOR_SHAPES,
  encodeCursor,
  type PageQuery,
  type Person,
  Problem,
  readCursor,
} from '../http/index.js';
import type { Category, NotificationPage } from './notifications.dto.js';

interface Row {
  unread: number;
  id: string | null;
  category: Category;
  title: string;
  body: string;
  link: string | null;
  created_at: Date;
  read_at: Date | null;
}

/** What a person may see of the CFA's messages; `$1` holds the effective rights. */
const VISIBLE = '(n.audience_right IS NULL OR n.audience_right = ANY($1::text[]))';
/** The person's own mark of reading; `$2` is the person. */
const READ = `LEFT JOIN notification_reads r
  ON r.cfa_id = n.cfa_id AND r.notification_id = n.id AND r.user_id = $2`;

/** « Mes notifications »: messages to the CFA, each seen by who holds the right it is for. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A page, newest first, and how many are unread. An agent of the OPCO has none. */
  async list(actor: Person, { cursor, limit }: PageQuery): Promise<NotificationPage> {
    const after = cursor ? readCursor(cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]) : [];
    if (actor.kind === 'opco') return { items: [], unread: 0, next: null };
    const rows = await this.database.read<Row>(actor, {
      name: `notifications ${after.length}`,
      text: `
        SELECT unread, page.* FROM (
          SELECT count(*) AS unread FROM notifications n ${READ} WHERE ${VISIBLE} AND r.read_at IS NULL
        ) counted LEFT JOIN LATERAL (
          SELECT n.id, n.category, n.title, n.body, n.link, n.created_at, r.read_at
          FROM notifications n ${READ} WHERE ${VISIBLE}
          ${after.length > 0 ? 'AND (n.created_at, n.id) < ($4, $5::uuid)' : ''}
          ORDER BY n.created_at DESC, n.id DESC LIMIT $3
        ) page ON true ORDER BY created_at DESC, id DESC`,
      values: [[...actor.rights], actor.userId, limit + 1, ...after],
    });
    const found = rows.filter((row): row is Row & { id: string } => row.id !== null);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => ({
        id: row.id,
        category: row.category,
        title: row.title,
        body: row.body,
        link: row.link,
        createdAt: row.created_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      })),
      unread: rows[0]?.unread ?? 0,
      next:
        last && found.length > limit
          ? encodeCursor([last.created_at.toISOString(), last.id])
          : null,
    };
  }

  /** Marks one as read by this person; again changes nothing. @throws Problem `introuvable` */
  async read(actor: Person, id: string): Promise<void> {
    const found = await this.mark(actor, 'n.id = $4', [id]);
    if (found === 0) throw new Problem('introuvable');
  }

  /** Marks all that this person sees as read; again changes nothing. */
  async readAll(actor: Person): Promise<void> {
    await this.mark(actor, '$4::uuid IS NULL', [null]);
  }

  /** How many visible messages `which` designates; those not read yet become so. */
  private async mark(actor: Person, which: string, values: unknown[]): Promise<number> {
    if (actor.kind === 'opco') return 0;
    return this.database.as(actor, async (manager) => {
      const rows = (await manager.query(
        `WITH chosen AS (
           SELECT n.cfa_id, n.id FROM notifications n WHERE ${VISIBLE} AND ${which}
         ), marked AS (
           INSERT INTO notification_reads (cfa_id, notification_id, user_id, read_at)
           SELECT cfa_id, id, $2, $3 FROM chosen ORDER BY id ON CONFLICT DO NOTHING
         ) SELECT count(*) AS found FROM chosen`,
        [[...actor.rights], actor.userId, this.clock.now(), ...values],
      )) as [{ found: number }];
      return rows[0].found;
    });
  }
}
