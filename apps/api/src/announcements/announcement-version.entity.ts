import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnnouncementState } from './announcement.entity.js';
import type { Target } from './target.js';

/** An announcement as it stood after one change; never altered. */
@Entity({ name: 'announcement_versions' })
export class AnnouncementVersion {
  @PrimaryColumn({ name: 'announcement_id', type: 'uuid' })
  announcementId: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  state: AnnouncementState;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text', nullable: true })
  link: string | null;

  @Column({ type: 'jsonb' })
  target: Target;

  @Column({ name: 'publish_at', type: 'timestamptz', precision: 3, nullable: true })
  publishAt: Date | null;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
