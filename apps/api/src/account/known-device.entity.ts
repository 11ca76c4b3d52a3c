import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser in which somebody signed in: its cookie holds a secret, the row its SHA-256. It opens nothing. */
@Entity({ name: 'known_devices' })
export class KnownDevice {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'id_hash', type: 'bytea' })
  idHash: Buffer;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
