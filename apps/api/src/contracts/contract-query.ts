import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  type CivilDate,
  CONTRACT_STATE_CODES,
  type ContractState,
  isContractState,
} from '@apprentissage/domain';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import { CivilDateField, PageQuery, rule, TextField } from '../http/index.js';

/** What a list of contracts may be sorted by; `-` in front turns it round. */
export const CONTRACT_SORTS = [
  'recent',
  '-recent',
  'apprenti',
  '-apprenti',
  'employeur',
  '-employeur',
  'dateConclusion',
  '-dateConclusion',
] as const;
export type ContractSort = (typeof CONTRACT_SORTS)[number];

/** A repeatable `status` of a query string. */
export function StatusField(): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [
      ApiPropertyOptional({ enum: CONTRACT_STATE_CODES, isArray: true }),
      IsOptional(),
      Transform(({ value }: { value: unknown }) => [...new Set([value].flat())]),
      ArrayMaxSize(CONTRACT_STATE_CODES.length, { message: 'Trop de statuts.' }),
      rule('status', isContractState, 'Ce statut n’existe pas.', { each: true }),
    ]) {
      decorate(target, property);
    }
  };
}

/** Filters, sort and page of « Mes contrats ». */
export class ContractQuery extends PageQuery {
  @StatusField()
  status?: ContractState[];

  @TextField(100, {
    optional: true,
    description: 'Words of the apprentice’s name, any case or accent.',
  })
  apprenti?: string;

  @TextField(100, {
    optional: true,
    description: 'Words of the employer’s name, any case or accent, or the beginning of its SIRET.',
  })
  employeur?: string;

  @CivilDateField({ optional: true, description: 'First day of conclusion.' })
  conclusionFrom?: CivilDate;

  @CivilDateField({ optional: true, description: 'Last day of conclusion.' })
  conclusionTo?: CivilDate;

  @ApiPropertyOptional({
    enum: CONTRACT_SORTS,
    default: 'recent',
    description: '`recent`: newest first.',
  })
  @IsOptional()
  @IsIn(CONTRACT_SORTS, { message: 'Ce tri n’existe pas.' })
  sort: ContractSort = 'recent';
}
