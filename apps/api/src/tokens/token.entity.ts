import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An import token of a CFA: only the SHA-256 of the secret is kept. */
@Entity({ name: 'tokens' })
export class Token {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @Column({ type: 'text' })
  name: string;

  /** First characters of the secret, so that people recognise it. */
  @Column({ type: 'text' })
  prefix: string;

  @Column({ name: 'secret_hash', type: 'bytea', select: false })
  secretHash: Buffer;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null;

  @Column({ name: 'last_editeur', type: 'text', nullable: true })
  lastEditeur: string | null;

  @Column({ name: 'last_logiciel', type: 'text', nullable: true })
  lastLogiciel: string | null;

  @Column({ name: 'last_version', type: 'text', nullable: true })
  lastVersion: string | null;
}
