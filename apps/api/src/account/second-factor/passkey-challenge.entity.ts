import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a device must sign for one holder and one use. */
@Entity({ name: 'passkey_challenges' })
export class PasskeyChallenge {
  /** Hash of the secret of who asked: a session, a sign-in under way, a visitor. */
  @PrimaryColumn({ name: 'holder_hash', type: 'bytea' })
  holderHash: Buffer;

  @PrimaryColumn({ type: 'text' })
  purpose: 'enrolement' | 'second_facteur' | 'connexion' | 'preuve';

  @Column({ type: 'text' })
  challenge: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
