import type { Right } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message to a CFA: an action to take, an information, or news. */
@Entity({ name: 'notifications' })
export class Notification {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  /** Only people who hold this right see it; null: everybody of the CFA. */
  @Column({ name: 'audience_right', type: 'text', nullable: true })
  audienceRight: Right | null;

  @Column({ type: 'text' })
  category: 'action' | 'information' | 'actualite';

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** The very screen, as a path of the client. */
  @Column({ type: 'text', nullable: true })
  link: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
