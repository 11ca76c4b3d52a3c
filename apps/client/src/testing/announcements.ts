import type { Announcement } from '../app/announcements/announcements-client.js';

/** A draft for every CFA, unless said otherwise. */
export const announcementOf = (over: Partial<Announcement> = {}): Announcement => ({
  id: 'a1',
  titre: 'Fermeture du 14 juillet',
  texte: 'Nos bureaux sont fermés.',
  lien: null,
  cible: { type: 'tous' },
  etat: 'brouillon',
  creeeLe: '2026-09-01T08:00:00.000Z',
  publierLe: null,
  publieeLe: null,
  retireeLe: null,
  portee: null,
  lecteurs: 0,
  auteur: 'Dominique Leroy',
  version: 3,
  ...over,
});

export const PUBLISHED = announcementOf({
  etat: 'publiee',
  publierLe: '2026-09-02T08:00:00.000Z',
  publieeLe: '2026-09-02T08:00:00.000Z',
  portee: 4,
  lecteurs: 1,
  version: 5,
});
