import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A software vendor registered by the OPCO, with its OAuth2 client. */
@Entity({ name: 'vendors' })
export class Vendor {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'client_id', type: 'text' })
  clientId: string;

  @Column({ name: 'secret_hash', type: 'bytea', select: false })
  secretHash: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
