import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A new address of a person: waits for its mailed link, and can be undone for a while. */
@Entity({ name: 'address_changes' })
export class AddressChange {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ type: 'text' })
  kind: 'email' | 'identifiant';

  @Column({ name: 'new_address', type: 'text' })
  newAddress: string;

  /** What it replaced, once confirmed. */
  @Column({ name: 'old_address', type: 'text', nullable: true })
  oldAddress: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  /** SHA-256 of the secret mailed to the new address. */
  @Column({ name: 'token_hash', type: 'bytea', nullable: true })
  tokenHash: Buffer | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** SHA-256 of the secret mailed to the old address. */
  @Column({ name: 'undo_hash', type: 'bytea', nullable: true })
  undoHash: Buffer | null;

  @Column({ name: 'undo_expires_at', type: 'timestamptz', nullable: true })
  undoExpiresAt: Date | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
}
