import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why an address gets no mail. */
export type BounceReason =
  /** Its server knows no such mailbox. */
  | 'inconnue'
  /** The mailbox takes nothing more. */
  | 'pleine'
  /** Its server refuses for another reason. */
  | 'refusee'
  /** Its server could not be reached for three days. */
  | 'injoignable';

/** An address whose last mail did not get there; forgotten with the next one that does. */
@Entity({ name: 'mail_bounces' })
export class MailBounce {
  @PrimaryColumn({ type: 'text' })
  address: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  reason: BounceReason;
}
