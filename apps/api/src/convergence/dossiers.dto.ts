import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NORM_STATE_CODES, type NormState } from '@apprentissage/domain';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { TextField } from '../http/index.js';

/** Dossiers that may be asked for at once. */
export const MAX_LISTED = 100;

/** `?dryRun=true`: the same verdict, and nothing is written. */
export class SendQuery {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Avec « true », le verdict est identique et rien n’est écrit.',
  })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'Attendu : true ou false.' })
  dryRun?: 'true' | 'false';
}

/** The dossier to read: one number at least; all that are given must agree. */
export class DossierQuery {
  @TextField(50, { optional: true, description: 'Numéro donné par l’OPCO.' })
  numeroInterne?: string;

  @TextField(50, { optional: true, description: 'Numéro entre le CFA et l’OPCO.' })
  numeroExterne?: string;

  @TextField(50, { optional: true, description: 'Numéro de dépôt DECA.' })
  numeroDeca?: string;
}

export class StatesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    /^\d{1,9}$/.test(String(value)) ? Number(value) : value,
  )
  @IsInt({ message: 'Attendu : un numéro de page, à partir de 1.' })
  @Min(1, { message: 'Attendu : un numéro de page, à partir de 1.' })
  @Max(1_000_000, { message: 'Cette page n’existe pas.' })
  numeroPage?: number;
}

export class ListQuery {
  @ApiProperty({
    type: [String],
    maxItems: MAX_LISTED,
    description: 'Numéros internes, répétés ou séparés par des virgules.',
  })
  @Transform(({ value }: { value: unknown }) =>
    [value]
      .flat()
      .flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
      .map((one) => (typeof one === 'string' ? one.trim() : one)),
  )
  @ArrayMinSize(1, { message: 'Un numéro au moins est attendu.' })
  @ArrayMaxSize(MAX_LISTED, { message: `${MAX_LISTED} numéros au plus.` })
  @Matches(/^[^\s\p{Cc}]{1,50}$/u, { each: true, message: 'Un numéro n’est pas lisible.' })
  numerosInternes: string[];
}

/** A warning: the dossier is received, an agent will look at it. */
export class WarningView {
  @ApiProperty({ enum: ['alerte'] })
  severity: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'Pointeur JSON (RFC 6901).' })
  pointer: string;

  @ApiProperty({ description: 'Cadre et rubrique du CERFA.' })
  box: string;

  @ApiProperty({ description: 'Identifiant de la règle.' })
  rule: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ description: 'Texte dont vient la règle.' })
  source: string;
}

/** What became of a dossier that was sent. */
export class ReceiptView {
  @ApiProperty({ example: 'DA-7K2M-94QX' })
  numeroInterne: string;

  @ApiProperty({ example: 'DEMO-2026-0001' })
  numeroExterne: string;

  @ApiProperty({ type: String, nullable: true })
  numeroDeca: string | null;

  @ApiProperty({ enum: NORM_STATE_CODES, example: 'TRANSMIS' })
  etat: NormState;

  @ApiProperty({
    enum: ['cree', 'modifie', 'inchange'],
    description: 'Le même dossier envoyé de nouveau n’est jamais doublé.',
  })
  resultat: 'cree' | 'modifie' | 'inchange';

  @ApiProperty({ type: [WarningView] })
  avertissements: WarningView[];

  @ApiPropertyOptional({
    description:
      'Présent et vrai avec dryRun=true : rien n’est écrit, les numéros sont des exemples.',
  })
  simulation?: true;
}

/** A dossier as the norm gives it back. */
export class DossierView {
  @ApiProperty({ type: Number, nullable: true, description: 'Montant engagé, en euros.' })
  engagement: number | null;

  @ApiProperty({ description: 'Commentaire de l’OPCO.' })
  comment: string;

  @ApiProperty({
    type: [Object],
    description: 'Échéances ; vide tant qu’il n’y a pas d’échéancier.',
  })
  echeances: object[];

  @ApiProperty({ type: [Object] })
  engagementsFraisAnnexe: object[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'Le dossier, avec « etat », « commentaireEtat » et ses numéros ; dates à minuit, heure de France ; NIR masqué.',
  })
  cerfa: Record<string, unknown>;

  @ApiProperty({ type: [WarningView] })
  avertissements: WarningView[];
}

/** The state of one dossier. */
export class DossierStateView {
  @ApiProperty()
  numeroInterne: string;

  @ApiProperty()
  numeroExterne: string;

  @ApiProperty({ type: String, nullable: true })
  numeroDeca: string | null;

  @ApiProperty({ enum: NORM_STATE_CODES })
  etat: NormState;

  @ApiProperty({ description: 'Demande de pièces, motif de refus ; vide sinon.' })
  commentaireEtat: string;

  @ApiProperty({ format: 'date-time', example: '2026-09-01T14:05:09+02:00' })
  dateMiseAJour: string;
}

/** One page of the states of all the CFA's dossiers, the oldest first. */
export class DossierStatesView {
  @ApiProperty({ type: 'integer', description: 'Dossiers du CFA, toutes pages.' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'Dossiers de cette page (100 au plus).' })
  count: number;

  @ApiProperty({ type: 'integer' })
  page: number;

  @ApiProperty({ type: [DossierStateView] })
  EtatDossierResult: DossierStateView[];
}

/** Several dossiers at once. */
export class DossierListView {
  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: [DossierView] })
  dossiers: DossierView[];

  @ApiProperty({ type: [String], description: 'Numéros qui ne désignent aucun dossier du CFA.' })
  introuvables: string[];
}
