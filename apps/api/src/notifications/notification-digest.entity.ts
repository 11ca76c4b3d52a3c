import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The digest of one day: the messages between two snapshots, and how far it was sent. */
@Entity({ name: 'notification_digests' })
export class NotificationDigest {
  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ name: 'from_snapshot', type: 'text' })
  fromSnapshot: string;

  @Column({ name: 'to_snapshot', type: 'text' })
  toSnapshot: string;

  /** The last person who was written to. */
  @Column({ name: 'after_user', type: 'uuid', nullable: true })
  afterUser: string | null;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
