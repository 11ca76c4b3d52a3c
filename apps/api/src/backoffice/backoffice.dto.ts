import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type CivilDate, type ContractState, isDeca, normalizeDeca } from '@apprentissage/domain';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { ContractRow, ContractView, FaultView, StatusField } from '../contracts/index.js';
import { PageQuery, rule, TextField } from '../http/index.js';

/** Filters and page of the queue. */
export class QueueQuery extends PageQuery {
  @StatusField()
  status?: ContractState[];

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Only what I have taken.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsIn([true, false], { message: '« true » ou « false » est attendu.' })
  mine = false;

  @TextField(40, {
    optional: true,
    description:
      'Number of the dossier or DECA number; searches every status unless told otherwise.',
  })
  numero?: string;
}

/** A reason, told to the CFA and to its software. */
export class ReasonRequest {
  @TextField(1_000, { description: 'Told to the CFA and to its software.' })
  motif: string;
}

/** The number of the State's base of contracts. */
export class EngageRequest {
  @ApiProperty({ example: '075202609NC0001' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normalizeDeca(value) : value,
  )
  @rule('deca', isDeca, 'Ce numéro DECA n’est pas valide.')
  numeroDeca: string;
}

export class QueueCfa {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  raisonSociale: string;

  @ApiProperty()
  siret: string;
}

export class Instructeur {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

/** One contract in the queue of the instructeurs. */
export class QueueRow extends ContractRow {
  @ApiProperty({ type: QueueCfa })
  cfa: QueueCfa;

  @ApiProperty({ type: Instructeur, nullable: true, description: 'Who took it.' })
  instructeur: Instructeur | null;

  @ApiProperty({ type: String, format: 'date', description: 'Receipt plus 20 days.' })
  dueOn: CivilDate;

  @ApiProperty({ description: 'Not decided, and the 20 days are over.' })
  overdue: boolean;
}

/** A page of the queue, oldest first. */
export class QueuePage {
  @ApiProperty({ type: QueueRow, isArray: true })
  items: QueueRow[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

/** One contract as its instructeur reads it. */
export class InstructionView extends ContractView {
  @ApiProperty({ type: QueueCfa })
  cfa: QueueCfa;

  @ApiProperty({ type: Instructeur, nullable: true })
  instructeur: Instructeur | null;

  @ApiProperty({ type: String, format: 'date' })
  dueOn: CivilDate;

  @ApiProperty()
  overdue: boolean;

  @ApiProperty({ type: FaultView, isArray: true, description: 'All that the checks find.' })
  controles: FaultView[];
}
