import type { RouteRow } from './access-table.js';

/** What the OPCO tells CFA, where it stands. */
export type AnnouncementKind = 'draft' | 'planned' | 'published';

const TEXT = {
  titre: 'Titre',
  texte: 'Texte',
  lien: '/contrats',
  cible: { type: 'tous' },
} as const;
const ADMIN = { access: 'administration_opco', ok: 200 } as const;
const CHANGE = { ...ADMIN, ifMatch: true } as const;

/** Announcements, and the outgoing mail. */
export const ANNOUNCEMENT_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/backoffice/announcements': ADMIN,
  'GET /api/backoffice/announcements/vendors': ADMIN,
  'POST /api/backoffice/announcements/reach': { ...ADMIN, body: { cible: TEXT.cible } },
  'POST /api/backoffice/announcements': { ...ADMIN, ok: 201, body: TEXT },
  'GET /api/backoffice/announcements/:id': { ...ADMIN, id: 'draft' },
  'PUT /api/backoffice/announcements/:id': { ...CHANGE, id: 'draft', body: TEXT },
  'DELETE /api/backoffice/announcements/:id': { ...CHANGE, ok: 204, id: 'draft' },
  'POST /api/backoffice/announcements/:id/publish': { ...CHANGE, id: 'draft', body: {} },
  'POST /api/backoffice/announcements/:id/suspend': { ...CHANGE, id: 'planned' },
  'POST /api/backoffice/announcements/:id/withdraw': { ...CHANGE, id: 'published' },
  'GET /api/backoffice/announcements/:id/versions': { ...ADMIN, id: 'draft' },
  'GET /api/backoffice/announcements/:id/readers': { ...ADMIN, id: 'published' },
  'GET /api/backoffice/mails': ADMIN,
};

/** Plants one, whoever wrote it; `$1` is its title, `$2` its author. */
export function plantedAnnouncement(kind: AnnouncementKind): string {
  const state = { draft: 'brouillon', planned: 'programmee', published: 'publiee' }[kind];
  return `WITH made AS (
      INSERT INTO announcements (title, body, target, state, publish_at, published_at, reach,
        author_id, created_at)
      VALUES ($1, $1, '{"type":"tous"}', '${state}', now() + interval '1 day', now(), 0, $2, now())
      RETURNING *
    ), kept AS (
      INSERT INTO announcement_versions (announcement_id, version, state, title, body, target,
        author_id, at)
      SELECT id, version, state, title, body, target, author_id, created_at FROM made
    ) SELECT id FROM made`;
}
