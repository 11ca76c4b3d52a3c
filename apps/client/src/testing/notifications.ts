import type { Notification } from '../app/shell/notifications/notification.js';

/** A message, unread unless said otherwise. */
export const note = (id: string, over: Partial<Notification> = {}): Notification => ({
  id,
  category: 'information',
  title: `Dossier ${id} engagé`,
  body: 'Son numéro DECA est sur la page du contrat.',
  link: null,
  createdAt: '2026-09-12T12:05:00.000Z',
  readAt: null,
  archivedAt: null,
  ...over,
});

export const READ = '2026-09-13T08:00:00.000Z';

/** What the server plays on a stream: which address was opened, what is said, how it ends. */
export class PlayedEventSource {
  static readonly CLOSED = 2;
  /** Every stream that was opened, oldest first. */
  static readonly opened: PlayedEventSource[] = [];

  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string; lastEventId: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    PlayedEventSource.opened.push(this);
  }

  static get newest(): PlayedEventSource {
    const newest = PlayedEventSource.opened.at(-1);
    if (newest === undefined) throw new Error('No stream was opened.');
    return newest;
  }

  say(id: string, unread: number, items: readonly Notification[] = [], reload = false): void {
    if (this.readyState !== 1) this.onopen?.();
    this.readyState = 1;
    this.onmessage?.({ data: JSON.stringify({ unread, items, reload }), lastEventId: id });
  }

  /** The line is cut: a browser comes back by itself. */
  cut(): void {
    this.readyState = 0;
    this.onerror?.();
  }

  /** The server refuses: a browser gives up. */
  refuse(): void {
    this.readyState = 2;
    this.onerror?.();
  }

  close(): void {
    this.readyState = 2;
  }
}

/** The same, as `EventSource` is asked for. */
export const PLAYED = PlayedEventSource as unknown as typeof EventSource;
