import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Target } from './target.js';

/** Where an announcement stands. */
export type AnnouncementState = 'brouillon' | 'programmee' | 'publiee' | 'retiree';

/** What the OPCO tells CFA: written, planned, published, withdrawn. */
@Entity({ name: 'announcements' })
export class Announcement {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** A screen of the portal. */
  @Column({ type: 'text', nullable: true })
  link: string | null;

  @Column({ type: 'jsonb' })
  target: Target;

  @Column({ type: 'text' })
  state: AnnouncementState;

  @Column({ name: 'publish_at', type: 'timestamptz', precision: 3, nullable: true })
  publishAt: Date | null;

  @Column({ name: 'published_at', type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  /** CFA that received it. */
  @Column({ type: 'integer', nullable: true })
  reach: number | null;

  @Column({ name: 'author_audience', type: 'text', nullable: true, insert: false, update: false })
  authorAudience: string | null;

  /** Who changed it last: it is published in this name. */
  @Column({ name: 'author_id', type: 'uuid' })
  authorId: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
