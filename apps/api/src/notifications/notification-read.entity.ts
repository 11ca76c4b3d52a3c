import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That one person has read one notification. */
@Entity({ name: 'notification_reads' })
export class NotificationRead {
  @PrimaryColumn({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @PrimaryColumn({ name: 'notification_id', type: 'uuid' })
  notificationId: string;

  @PrimaryColumn({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt: Date;
}
