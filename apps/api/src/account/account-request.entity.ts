import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something asked for an address, known or not; answered by mail only. */
@Entity({ name: 'account_requests' })
export class AccountRequest {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  purpose:
    'confirmation' | 'mot_de_passe' | 'deja_inscrit' | 'changement' | 'invitation' | 'approbation';

  @Column({ type: 'text' })
  identifiant: string;

  /** The change of address that asks for its link. */
  @Column({ name: 'change_id', type: 'uuid', nullable: true })
  changeId: string | null;

  /** The person whose invitation asks for its link, or for the OPCO's approval. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
