import { ApiProperty } from '@nestjs/swagger';
import {
  type CivilDate,
  CONTRACT_STATE_CODES,
  type ContractState,
  type Severity,
} from '@apprentissage/domain';

/** How many contracts are in one status. */
export class ContractCount {
  @ApiProperty({ enum: CONTRACT_STATE_CODES })
  status: ContractState;

  @ApiProperty({ type: 'integer', minimum: 1 })
  count: number;
}

/** The chart « Mes contrats »: statuses without a contract are left out. */
export class ContractCounts {
  @ApiProperty({ type: 'integer', description: 'The sum of the counts.' })
  total: number;

  @ApiProperty({
    type: ContractCount,
    isArray: true,
    description: 'In the order of a contract’s life.',
  })
  counts: ContractCount[];
}

export class ContractApprenti {
  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;
}

export class ContractEmployeur {
  @ApiProperty()
  denomination: string;

  @ApiProperty()
  siret: string;
}

export class ContractFormation {
  @ApiProperty()
  intitule: string;

  @ApiProperty()
  rncp: string;
}

/** One contract, as lists show it. */
export class ContractRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'The OPCO’s own number of the dossier.' })
  numero: string;

  @ApiProperty({ description: 'The number between CFA and OPCO.' })
  numeroExterne: string;

  @ApiProperty({ type: String, nullable: true, description: 'Given when the contract is engaged.' })
  numeroDeca: string | null;

  @ApiProperty({ enum: CONTRACT_STATE_CODES })
  status: ContractState;

  @ApiProperty({ description: 'Pieces or a correction are asked for.' })
  piecesDemandees: boolean;

  @ApiProperty({ type: ContractApprenti })
  apprenti: ContractApprenti;

  @ApiProperty({ type: ContractEmployeur })
  employeur: ContractEmployeur;

  @ApiProperty({ type: ContractFormation })
  formation: ContractFormation;

  @ApiProperty({ type: String, format: 'date' })
  dateConclusion: CivilDate;

  @ApiProperty({ type: String, format: 'date' })
  dateDebutContrat: CivilDate;

  @ApiProperty({ type: String, format: 'date' })
  dateFinContrat: CivilDate;

  @ApiProperty({ format: 'date-time' })
  transmisLe: string;

  @ApiProperty({ enum: ['cfa', 'opco', 'nobody'], description: 'Who acts next.' })
  actsNext: 'cfa' | 'opco' | 'nobody';
}

/** A page of contracts. `next` and `previous` are cursors of the same filters and sort. */
export class ContractPage {
  @ApiProperty({ type: ContractRow, isArray: true })
  items: ContractRow[];

  @ApiProperty({ type: 'integer', description: 'Contracts that the filters keep, on all pages.' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  next: string | null;

  @ApiProperty({ type: String, nullable: true })
  previous: string | null;
}

/** One thing a check has found in a dossier. */
export class FaultView {
  @ApiProperty({ enum: ['refus', 'alerte'] })
  severity: Severity;

  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'JSON pointer (RFC 6901) from the root of a dossier.' })
  pointer: string;

  @ApiProperty({ description: 'Frame and box of the CERFA.' })
  box: string;

  @ApiProperty()
  rule: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ description: 'Text the rule comes from.' })
  source: string;
}

/** Who did something to a contract. */
export class TimelineActor {
  @ApiProperty({ enum: ['cfa', 'opco', 'partenaire', 'systeme'] })
  kind: 'cfa' | 'opco' | 'partenaire' | 'systeme';

  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

/** One line of a contract's timeline, oldest first. */
export class TimelineEvent {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: CONTRACT_STATE_CODES })
  status: ContractState;

  @ApiProperty()
  piecesDemandees: boolean;

  @ApiProperty({ type: TimelineActor })
  actor: TimelineActor;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;
}

/** One contract, whole. */
export class ContractView extends ContractRow {
  @ApiProperty({ type: 'integer', description: 'Version to send back in `If-Match`.' })
  version: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why pieces are asked for, or the refusal.',
  })
  commentaire: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The dossier with the names of the inter-OPCO norm; the NIR is masked.',
  })
  cerfa: Record<string, unknown>;

  @ApiProperty({ type: FaultView, isArray: true, description: 'Warnings of the day of receipt.' })
  alertes: FaultView[];

  @ApiProperty({ type: TimelineEvent, isArray: true })
  timeline: TimelineEvent[];
}
