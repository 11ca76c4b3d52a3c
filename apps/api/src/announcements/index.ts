export { AnnouncementsModule } from './announcements.module.js';
export { AnnouncementPublisher } from './publisher.js';
