import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  ACT_CATEGORIES,
  ACTS,
  type CivilDate,
  isActCategory,
  isAuditAct,
} from '@apprentissage/domain';
import { IsOptional } from 'class-validator';
import { CivilDateField, PageQuery, rule, TextField } from '../http/index.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Authors that are no person: any agent of the OPCO, or the portal itself. */
export const AUTHOR_GROUPS = ['opco', 'portail'] as const;

/** What narrows the « Journal ». */
export class JournalFilters {
  @CivilDateField({ optional: true, description: 'First day, in France.' })
  du?: CivilDate;

  @CivilDateField({ optional: true, description: 'Last day, in France.' })
  au?: CivilDate;

  @ApiPropertyOptional({
    description: 'Who: the id of a person, an agent or a token; `opco`: any agent; `portail`.',
  })
  @IsOptional()
  @rule(
    'acteur',
    (value) => UUID.test(value) || (AUTHOR_GROUPS as readonly string[]).includes(value),
    'Cette personne n’est pas connue.',
  )
  acteur?: string;

  @ApiPropertyOptional({
    enum: [...Object.keys(ACT_CATEGORIES), ...Object.keys(ACTS)],
    description: 'A kind of acts, or one act.',
  })
  @IsOptional()
  @rule('acte', (value) => isActCategory(value) || isAuditAct(value), 'Cet acte n’existe pas.')
  acte?: string;

  @TextField(100, {
    optional: true,
    description:
      'On what: number of a contract (or DECA number), words of a person’s or token’s name.',
  })
  objet?: string;
}

/** Filters and page of the « Journal ». */
export class JournalQuery extends IntersectionType(JournalFilters, PageQuery) {}

export const AUTHOR_KINDS = ['cfa', 'opco', 'logiciel', 'portail'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** Somebody, or something, that acted. */
export class JournalAuthor {
  @ApiProperty({ enum: AUTHOR_KINDS })
  genre: AuthorKind;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id: string | null;

  @ApiProperty({ example: 'Inès Leroy (OPCO, instructeur)' })
  nom: string;
}

/** What an act was done on. */
export class JournalObject {
  @ApiProperty({ example: 'contrat' })
  type: string;

  @ApiProperty({ example: 'Contrat' })
  nature: string;

  @ApiProperty()
  id: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Its number or name, while it exists.',
  })
  nom: string | null;
}

/** What changed, or a remark. */
export class JournalDetail {
  @ApiProperty({ example: 'Statut' })
  libelle: string;

  @ApiProperty({ type: String, nullable: true })
  avant: string | null;

  @ApiProperty()
  apres: string;
}

/** One act. */
export class JournalEntry {
  @ApiProperty({ type: 'integer', description: 'Its rank in the CFA’s chain.' })
  rang: number;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty({ type: JournalAuthor })
  acteur: JournalAuthor;

  @ApiProperty({ example: 'contrat.engage' })
  acte: string;

  @ApiProperty({ example: 'Contrat engagé' })
  phrase: string;

  @ApiProperty({ example: 'Contrats' })
  categorie: string;

  @ApiProperty({ type: JournalObject })
  objet: JournalObject;

  @ApiProperty({ type: JournalDetail, isArray: true })
  details: JournalDetail[];
}

/** A page of the « Journal », newest first. */
export class JournalPage {
  @ApiProperty({ type: JournalEntry, isArray: true })
  items: JournalEntry[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
