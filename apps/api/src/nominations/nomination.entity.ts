import type { NominationState, Right } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A new administrator of a CFA, asked for by one agent and confirmed by others. */
@Entity({ name: 'nominations' })
export class Nomination {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @Column({ type: 'text', default: () => "'a_confirmer'" })
  status: NominationState;

  @Column({ type: 'text' })
  nom: string;

  @Column({ type: 'text' })
  prenom: string;

  @Column({ type: 'text' })
  identifiant: string;

  @Column({ type: 'text' })
  motif: string;

  /** The person administers the CFA already: it takes their lost second factor away, and gives no right. */
  @Column({ type: 'boolean', default: () => 'false' })
  resets: boolean;

  /** The evidence. */
  @Column({ name: 'document_id', type: 'uuid' })
  documentId: string;

  @Column({ name: 'agent_audience', type: 'text', nullable: true, insert: false, update: false })
  agentAudience: 'opco';

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy: string;

  @Column({ name: 'asked_at', type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** The agents who confirmed since the last objection, in order. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  confirmers: string[];

  /** When somebody of the CFA objected last. */
  @Column({ name: 'contested_at', type: 'timestamptz', nullable: true })
  contestedAt: Date | null;

  /** When the addresses of the CFA heard of it. */
  @Column({ name: 'told_at', type: 'timestamptz', nullable: true })
  toldAt: Date | null;

  @Column({ name: 'effective_at', type: 'timestamptz', nullable: true })
  effectiveAt: Date | null;

  @Column({ name: 'activated_at', type: 'timestamptz', nullable: true })
  activatedAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'closed_reason', type: 'text', nullable: true })
  closedReason: string | null;

  /** The person, once it is in effect. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId: string | null;

  /** What the person held before; null when they were nobody of the CFA. */
  @Column({ name: 'former_rights', type: 'text', array: true, nullable: true })
  formerRights: Right[] | null;

  @Column({ name: 'former_active', type: 'boolean', nullable: true })
  formerActive: boolean | null;

  /** Who else administered the CFA when it took effect. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  administrators: string[];

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
