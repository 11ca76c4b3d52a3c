import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mailed link, known by the SHA-256 of its secret; used once. */
@Entity({ name: 'account_links' })
export class AccountLink {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ type: 'text' })
  purpose: 'confirmation' | 'mot_de_passe' | 'invitation' | 'annuler_facteur';

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
