import { CONTRACT_STATE_CODES, type ContractState, isSiret } from '@apprentissage/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, ValidateIf } from 'class-validator';
import { fieldProblem } from '../http/index.js';

/** Which CFA an announcement is for. */
export type Target =
  | { readonly type: 'tous' }
  | { readonly type: 'statut'; readonly statut: ContractState }
  | { readonly type: 'sirets'; readonly sirets: readonly string[] }
  | { readonly type: 'editeur'; readonly editeur: string };

export const TARGETS = ['tous', 'statut', 'sirets', 'editeur'] as const;
const MOST_SIRETS = 4_000;

/** The same as it is sent: the field that goes with the type. */
export class TargetField {
  @ApiProperty({ enum: TARGETS })
  @IsIn(TARGETS, { message: 'Choisissez à qui s’adresse l’annonce.' })
  type: Target['type'];

  @ApiPropertyOptional({ enum: CONTRACT_STATE_CODES, description: 'CFA with such contracts.' })
  @ValidateIf(({ type }: TargetField) => type === 'statut')
  @IsIn(CONTRACT_STATE_CODES, { message: 'Choisissez un statut de contrat.' })
  statut?: ContractState;

  @ApiPropertyOptional({ type: String, isArray: true, maxItems: MOST_SIRETS })
  @ValidateIf(({ type }: TargetField) => type === 'sirets')
  @IsArray({ message: 'Une liste de SIRET est attendue.' })
  @ArrayMinSize(1, { message: 'Indiquez au moins un SIRET.' })
  @ArrayMaxSize(MOST_SIRETS, { message: `Au plus ${MOST_SIRETS} SIRET.` })
  @IsString({ each: true, message: 'Un SIRET est un texte de 14 chiffres.' })
  sirets?: string[];

  @ApiPropertyOptional({ description: 'As the software names its vendor when it sends.' })
  @ValidateIf(({ type }: TargetField) => type === 'editeur')
  @IsString({ message: 'Choisissez un éditeur.' })
  editeur?: string;
}

const valid = (siret: string): boolean => isSiret(siret);

/** Reads a target, without what does not go with its type. @throws Problem `requete_invalide` */
export function readTarget({ type, statut, sirets, editeur }: TargetField): Target {
  if (type === 'statut' && statut !== undefined) return { type, statut };
  if (type === 'editeur' && editeur !== undefined) return { type, editeur };
  if (type !== 'sirets' || sirets === undefined) return { type: 'tous' };
  const read = sirets.map((siret) => siret.replace(/\s/g, ''));
  const wrong = read.find((siret) => !valid(siret));
  if (wrong !== undefined) {
    const message = `« ${wrong.slice(0, 20)} » n’est pas un SIRET valide.`;
    throw fieldProblem('requete_invalide', 'cible/sirets', 'siret', message);
  }
  return { type, sirets: [...new Set(read)] };
}

/**
 * The CFA `c` is meant, in SQL: it has somebody who can read, and is of the target.
 *
 * @param bind makes a parameter of a value
 */
export function isTargeted(target: Target, bind: (value: unknown) => string): string {
  const reads = `EXISTS (SELECT FROM users u WHERE u.cfa_id = c.id AND u.active
    AND u.confirmed_at IS NOT NULL)`;
  switch (target.type) {
    case 'tous':
      return reads;
    case 'statut':
      return `${reads} AND EXISTS (SELECT FROM contracts k
        WHERE k.cfa_id = c.id AND k.status = ${bind(target.statut)})`;
    case 'sirets':
      return `${reads} AND c.siret = ANY(${bind(target.sirets)}::text[])`;
    case 'editeur':
      return `${reads} AND EXISTS (SELECT FROM tokens t WHERE t.cfa_id = c.id
        AND t.revoked_at IS NULL AND lower(t.last_editeur) = lower(${bind(target.editeur)}))`;
  }
}
