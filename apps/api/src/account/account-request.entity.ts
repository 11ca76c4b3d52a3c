import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something asked for an address, known or not; answered by mail only. */
@Entity({ name: 'account_requests' })
export class AccountRequest {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  purpose: 'confirmation' | 'mot_de_passe' | 'deja_inscrit';

  @Column({ type: 'text' })
  identifiant: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
