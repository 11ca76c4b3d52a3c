import type { Person } from '../http/index.js';
import type { Category, NotificationView } from './notifications.dto.js';

/**
 * What a person may see of the messages, in SQL: `$1` holds the effective rights, `$2` the person. The
 * CFA is row-level security's; agents see the messages that no CFA owns.
 */
export function visibleTo(actor: Person): string {
  return `${actor.kind === 'opco' ? 'n.cfa_id IS NULL AND ' : ''}(n.audience_right IS NULL OR
    n.audience_right = ANY($1::text[])) AND (n.user_id IS NULL OR n.user_id = $2)
    AND ${NOT_WITHDRAWN}`;
}

/** An announcement that was withdrawn is gone for everybody at that very instant. */
export const NOT_WITHDRAWN = `(n.announcement_id IS NULL OR EXISTS (SELECT FROM announcements a
  WHERE a.id = n.announcement_id AND a.withdrawn_at IS NULL))`;

/** The person's own mark on a message. */
export const MARK = 'LEFT JOIN notification_marks m ON m.notification_id = n.id AND m.user_id = $2';

/** Waits to be read. */
export const UNREAD = 'm.read_at IS NULL AND m.archived_at IS NULL';

/** The first two values of every statement with {@link visibleTo}. */
export function seenBy(actor: Person): [string[], string] {
  return [[...actor.rights], actor.userId];
}

export const COLUMNS =
  'n.id, n.category, n.title, n.body, n.link, n.created_at, m.read_at, m.archived_at';

/** One message with the person's mark. */
export interface RawNotification {
  id: string;
  category: Category;
  title: string;
  body: string;
  link: string | null;
  created_at: Date;
  read_at: Date | null;
  archived_at: Date | null;
}

export function toNotificationView(raw: RawNotification): NotificationView {
  return {
    id: raw.id,
    category: raw.category,
    title: raw.title,
    body: raw.body,
    link: raw.link,
    createdAt: raw.created_at.toISOString(),
    readAt: raw.read_at?.toISOString() ?? null,
    archivedAt: raw.archived_at?.toISOString() ?? null,
  };
}
