import type { ExpiryNotice, TokenScope } from '@apprentissage/domain';
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

  @Column({
    type: 'text',
    array: true,
    default: () => `'{contrats:lecture,contrats:ecriture}'`,
  })
  scopes: TokenScope[];

  /** Where calls may come from; `null`: anywhere; none: nowhere. */
  @Column({ type: 'cidr', array: true, nullable: true })
  networks: string[] | null;

  /** The partner's address for what concerns this token. */
  @Column({ name: 'contact_email', type: 'text', nullable: true })
  contactEmail: string | null;

  /** The token that this one replaces. */
  @Column({ name: 'rotated_from', type: 'uuid', nullable: true })
  rotatedFrom: string | null;

  @Column({ name: 'last_network', type: 'cidr', nullable: true })
  lastNetwork: string | null;

  /** The last notice before it expires that was sent, or was past when it was made. */
  @Column({ name: 'last_notice', type: 'smallint', nullable: true })
  lastNotice: ExpiryNotice | null;

  /** Revoked because its secret was found outside. */
  @Column({ type: 'boolean', default: false })
  leaked: boolean;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
