import type { ContractState } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of a contract’s timeline; append-only. */
@Entity({ name: 'contract_events' })
export class ContractEvent {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @Column({ name: 'contract_id', type: 'uuid' })
  contractId: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  status: ContractState;

  @Column({ name: 'pieces_demandees', type: 'boolean', default: () => 'false' })
  piecesDemandees: boolean;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind: 'cfa' | 'opco' | 'partenaire' | 'systeme';

  @Column({ name: 'actor_name', type: 'text', nullable: true })
  actorName: string | null;

  @Column({ type: 'text', nullable: true })
  comment: string | null;
}
