import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a category is mailed: at once, in the digest of the day, or never. */
export const CHOICES = ['immediat', 'quotidien', 'jamais'] as const;
export type Choice = (typeof CHOICES)[number];

/** How one person wants the mails of each category; no row: as the portal proposes. */
@Entity({ name: 'notification_preferences' })
export class NotificationPreferences {
  @PrimaryColumn({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ type: 'text' })
  action: Choice;

  @Column({ type: 'text' })
  information: Choice;

  @Column({ type: 'text' })
  actualite: Choice;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
