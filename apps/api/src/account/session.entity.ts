import type { Moyen } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An open session: the cookie holds the secret, the row its SHA-256. */
@Entity({ name: 'sessions' })
export class Session {
  @PrimaryColumn({ name: 'id_hash', type: 'bytea' })
  idHash: Buffer;

  /** What its owner may know it by; the hash never leaves. */
  @Column({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'user_agent', type: 'text', default: () => "''" })
  userAgent: string;

  /** When its holder last proved who they are, and by what; `null` for one that proved nothing. */
  @Column({ name: 'proven_at', type: 'timestamptz', nullable: true })
  provenAt: Date | null;

  @Column({ name: 'proven_by', type: 'text', nullable: true })
  provenBy: Moyen | null;
}
