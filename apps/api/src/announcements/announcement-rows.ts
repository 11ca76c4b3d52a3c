import type { AnnouncementState } from './announcement.entity.js';
import type { AnnouncementRow, AnnouncementView } from './announcements.dto.js';
import type { Target } from './target.js';

/** One line of `announcements`, with how many CFA read it and who changed it last. */
export interface RawAnnouncement {
  id: string;
  title: string;
  body: string;
  link: string | null;
  target: Target;
  state: AnnouncementState;
  publish_at: Date | null;
  published_at: Date | null;
  withdrawn_at: Date | null;
  reach: number | null;
  created_at: Date;
  version: number;
  author: string;
  readers: number;
}

/** The line `a`, to be selected with its readers. */
export const ANNOUNCEMENT = `a.id, a.title, a.body, a.link, a.target, a.state, a.publish_at,
  a.published_at, a.withdrawn_at, a.reach, a.created_at, a.version,
  (SELECT u.prenom || ' ' || u.nom FROM users u WHERE u.id = a.author_id) AS author,
  (SELECT count(DISTINCT n.cfa_id) FROM notifications n
    JOIN notification_marks m ON m.notification_id = n.id AND m.read_at IS NOT NULL
    WHERE n.announcement_id = a.id) AS readers`;

export function toAnnouncementRow(raw: RawAnnouncement): AnnouncementRow {
  return {
    id: raw.id,
    titre: raw.title,
    etat: raw.state,
    creeeLe: raw.created_at.toISOString(),
    publierLe: raw.publish_at?.toISOString() ?? null,
    publieeLe: raw.published_at?.toISOString() ?? null,
    retireeLe: raw.withdrawn_at?.toISOString() ?? null,
    portee: raw.reach,
    lecteurs: raw.readers,
    version: raw.version,
  };
}

export function toAnnouncementView(raw: RawAnnouncement): AnnouncementView {
  return {
    ...toAnnouncementRow(raw),
    texte: raw.body,
    lien: raw.link,
    cible: raw.target as AnnouncementView['cible'],
    auteur: raw.author,
  };
}
