import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A training centre with an account: one per SIRET. */
@Entity({ name: 'cfas' })
export class Cfa {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  siret: string;

  @Column({ type: 'text' })
  uai: string;

  @Column({ name: 'raison_sociale', type: 'text' })
  raisonSociale: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
