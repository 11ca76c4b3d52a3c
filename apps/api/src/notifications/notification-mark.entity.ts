import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person did with one notification: read it, archived it. */
@Entity({ name: 'notification_marks' })
export class NotificationMark {
  @PrimaryColumn({ name: 'user_id', type: 'uuid' })
  userId: string;

  @PrimaryColumn({ name: 'notification_id', type: 'uuid' })
  notificationId: string;

  /** The CFA of the notification; null: the OPCO's. */
  @Column({ name: 'cfa_id', type: 'uuid', nullable: true })
  cfaId: string | null;

  @Column({ type: 'text' })
  audience: 'cfa' | 'opco';

  /** Null: not read, or marked as not read again. */
  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;
}
