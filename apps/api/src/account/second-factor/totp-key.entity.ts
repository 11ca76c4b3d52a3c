import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret that a person's authenticator application shares with the portal. */
@Entity({ name: 'totp_keys' })
export class TotpKey {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  /** Sealed; never selected unless asked for. */
  @Column({ type: 'bytea', select: false })
  secret: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** `null` while the person has not shown a first code. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** Step of 30 seconds of the last code that was accepted: that code and earlier ones are dead. */
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep: number | null;
}
