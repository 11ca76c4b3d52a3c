import type { Right } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who may sign in: of a CFA, or an agent of the OPCO. */
@Entity({ name: 'users' })
export class User {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  audience: 'cfa' | 'opco';

  @Column({ name: 'cfa_id', type: 'uuid', nullable: true })
  cfaId: string | null;

  /** Login: an e-mail address in lower case, unique in the portal once confirmed. */
  @Column({ type: 'text' })
  identifiant: string;

  /** Where notifications go. */
  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  nom: string;

  @Column({ type: 'text' })
  prenom: string;

  /** PHC string of argon2id; never selected unless asked for. */
  @Column({ name: 'password_hash', type: 'text', nullable: true, select: false })
  passwordHash: string | null;

  /** What was granted, without what it implies. */
  @Column({ type: 'text', array: true })
  rights: Right[];

  @Column({ type: 'boolean', default: () => 'true' })
  active: boolean;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** Whether the person takes the newsletter, since when, and the text they agreed to or left. */
  @Column({ type: 'boolean', default: () => 'false' })
  newsletter: boolean;

  @Column({ name: 'newsletter_at', type: 'timestamptz', nullable: true })
  newsletterAt: Date | null;

  @Column({ name: 'newsletter_text', type: 'text', nullable: true })
  newsletterText: string | null;

  /** When the person was last invited by somebody else; null for who signed up. */
  @Column({ name: 'invited_at', type: 'timestamptz', nullable: true })
  invitedAt: Date | null;

  @Column({ name: 'invitation_expires_at', type: 'timestamptz', nullable: true })
  invitationExpiresAt: Date | null;

  /** One account too many in a day: the invitation waits for the OPCO. */
  @Column({ name: 'awaits_approval', type: 'boolean', default: () => 'false' })
  awaitsApproval: boolean;

  @Column({ name: 'last_sign_in_at', type: 'timestamptz', nullable: true })
  lastSignInAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
