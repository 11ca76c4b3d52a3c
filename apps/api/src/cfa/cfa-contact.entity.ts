import type { ContactFunction } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who the OPCO may speak to, one person per function. */
@Entity({ name: 'cfa_contacts' })
export class CfaContact {
  @PrimaryColumn({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @PrimaryColumn({ type: 'text' })
  fonction: ContactFunction;

  @Column({ type: 'text' })
  nom: string;

  @Column({ type: 'text' })
  prenom: string;

  @Column({ type: 'text', nullable: true })
  telephone: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;
}
