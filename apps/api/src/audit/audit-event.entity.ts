import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act in the hash-chained log; written by the function `audit_append` only. */
@Entity({ name: 'audit_events' })
export class AuditEvent {
  @PrimaryColumn({ type: 'uuid' })
  chain: string;

  @PrimaryColumn({ type: 'bigint' })
  seq: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind: string;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ type: 'text' })
  act: string;

  @Column({ name: 'object_type', type: 'text' })
  objectType: string;

  @Column({ name: 'object_id', type: 'text' })
  objectId: string;

  @Column({ type: 'jsonb' })
  detail: Record<string, unknown>;

  @Column({ type: 'bytea' })
  hash: Buffer;

  /** Who the act is by: the person, the token, or who signed in; generated from the columns above. */
  @Column({ name: 'author_id', type: 'uuid', nullable: true, insert: false, update: false })
  authorId: string | null;
}
