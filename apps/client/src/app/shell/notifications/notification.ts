import type { components } from '@apprentissage/api-types';

type Schemas = components['schemas'];

/** A message, with the mark of who is here. */
export type Notification = Schemas['NotificationView'];
export type NotificationPage = Schemas['NotificationPage'];
export type Category = Notification['category'];

/** What a person does to a message. */
export type Mark = 'read' | 'unread' | 'archive' | 'unarchive';

/** What happened, as the stream says it. */
export interface News {
  readonly unread: number;
  /** Messages that came, oldest first. */
  readonly items: readonly Notification[];
  /** More came than are told: the list is to be read again. */
  readonly reload: boolean;
}

/** The categories as people read them: of one message, and of many. */
export const CATEGORIES: Readonly<Record<Category, { one: string; many: string }>> = {
  action: { one: 'Action à faire', many: 'Actions à faire' },
  information: { one: 'Information', many: 'Informations' },
  actualite: { one: 'Actualité', many: 'Actualités' },
};

export function isCategory(value: string): value is Category {
  return Object.hasOwn(CATEGORIES, value);
}

/** Waits to be read. */
export function isUnread({ readAt, archivedAt }: Notification): boolean {
  return readAt === null && archivedAt === null;
}

/** The message once the server took the mark. */
export function marked(item: Notification, mark: Mark, now: string): Notification {
  switch (mark) {
    case 'read':
      return { ...item, readAt: item.readAt ?? now };
    case 'unread':
      return { ...item, readAt: null, archivedAt: null };
    case 'archive':
      return { ...item, readAt: item.readAt ?? now, archivedAt: item.archivedAt ?? now };
    case 'unarchive':
      return { ...item, archivedAt: null };
  }
}
