export { Digests } from './digests.js';
export { NotificationMails } from './notification-mails.js';
export { NotificationsModule } from './notifications.module.js';
export { type Category, type Critical } from './notifications.dto.js';
export { type Message, Notifier, toSide } from './notifier.js';
