import type { Right } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message to a CFA, to the agents of the OPCO or to one person: something to do, to know, or news. */
@Entity({ name: 'notifications' })
export class Notification {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  /** Null: for the agents of the OPCO. */
  @Column({ name: 'cfa_id', type: 'uuid', nullable: true })
  cfaId: string | null;

  @Column({ type: 'text' })
  audience: 'cfa' | 'opco';

  /** Only people who hold this right see it; null: everybody of the CFA, every agent. */
  @Column({ name: 'audience_right', type: 'text', nullable: true })
  audienceRight: Right | null;

  /** Only this person sees it; null: everybody who holds the right. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId: string | null;

  @Column({ type: 'text' })
  category: 'action' | 'information' | 'actualite';

  /** Why its mail leaves whatever the person prefers. */
  @Column({ type: 'text', nullable: true })
  critical: 'securite' | 'coordonnees_bancaires' | 'refus' | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** The very screen, as a path of the client. */
  @Column({ type: 'text', nullable: true })
  link: string | null;

  @Column({ name: 'announcement_id', type: 'uuid', nullable: true })
  announcementId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** The transaction that wrote it. */
  @Column({ type: 'bigint', default: () => 'pg_current_xact_id()' })
  tx: number;

  /** When its mails were written. */
  @Column({ name: 'mailed_at', type: 'timestamptz', nullable: true })
  mailedAt: Date | null;
}
