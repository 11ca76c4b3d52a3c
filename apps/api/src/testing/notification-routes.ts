import type { RouteRow } from './access-table.js';

/** What people are told, and what they do with it. */
export const NOTIFICATION_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/notifications': { access: 'signed_in', ok: 200 },
  'GET /api/notifications/stream': { access: 'signed_in', ok: 200 },
  'GET /api/notifications/unread': { access: 'signed_in', ok: 200 },
  'GET /api/notifications/preferences': { access: 'signed_in', ok: 200 },
  'PUT /api/notifications/preferences': {
    access: 'signed_in',
    ok: 412,
    ifMatch: true,
    body: { action: 'jamais', information: 'quotidien', actualite: 'immediat' },
  },
  'POST /api/notifications/read-all': { access: 'signed_in', ok: 204 },
  'POST /api/notifications/:id/read': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },
  'POST /api/notifications/:id/unread': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },
  'POST /api/notifications/:id/archive': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },
  'POST /api/notifications/:id/unarchive': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },
};
