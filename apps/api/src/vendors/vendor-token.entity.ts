import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A short-lived OAuth2 access token of a vendor, known by its SHA-256. */
@Entity({ name: 'vendor_tokens' })
export class VendorToken {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ name: 'vendor_id', type: 'uuid' })
  vendorId: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
