import { isPortalScreen, PORTAL_SCREENS } from '@apprentissage/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, Matches, ValidateNested } from 'class-validator';
import { PageQuery, rule, TextField } from '../http/index.js';
import type { AnnouncementState } from './announcement.entity.js';
import { TargetField } from './target.js';

const STATES = ['brouillon', 'programmee', 'publiee', 'retiree'] as const;
/** Neither tags nor addresses: a text is shown as it is, and leads only to screens of the portal. */
const PLAIN = /^(?![^]*(<\/?[a-z!]|https?:|www\.|javascript:))[^]*$/i;
const NOT_PLAIN =
  'Un texte simple est attendu, sans balise ni adresse web : pour mener quelque part, choisissez un écran du portail.';

/** An announcement as its author writes it. */
export class AnnouncementRequest {
  @TextField(120)
  @Matches(PLAIN, { message: NOT_PLAIN })
  titre: string;

  @TextField(2_000)
  @Matches(PLAIN, { message: NOT_PLAIN })
  texte: string;

  @ApiProperty({ type: String, nullable: true, enum: PORTAL_SCREENS.map(({ path }) => path) })
  @IsOptional()
  @rule('ecran', isPortalScreen, 'Choisissez un écran du portail.')
  lien: string | null;

  @ApiProperty({ type: TargetField })
  @Type(() => TargetField)
  @ValidateNested()
  cible: TargetField;
}

/** For whom one thinks of writing. */
export class ReachRequest {
  @ApiProperty({ type: TargetField })
  @Type(() => TargetField)
  @ValidateNested()
  cible: TargetField;
}

/** When to publish. */
export class PublishRequest {
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Absent or null: now.',
  })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'Cette date n’est pas valable.' })
  publierLe?: string | null;
}

/** How many CFA a target means. */
export class ReachView {
  @ApiProperty({ type: 'integer' })
  cfas: number;

  @ApiProperty({ type: String, isArray: true, description: 'SIRET of no CFA of the portal.' })
  inconnus: string[];
}

/** An announcement in the list. */
export class AnnouncementRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  titre: string;

  @ApiProperty({ enum: STATES })
  etat: AnnouncementState;

  @ApiProperty({ format: 'date-time' })
  creeeLe: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publierLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publieeLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  retireeLe: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'CFA that received it.' })
  portee: number | null;

  @ApiProperty({ type: 'integer', description: 'CFA where somebody read it.' })
  lecteurs: number;

  @ApiProperty({ type: 'integer' })
  version: number;
}

/** An announcement, whole. */
export class AnnouncementView extends AnnouncementRow {
  @ApiProperty()
  texte: string;

  @ApiProperty({ type: String, nullable: true })
  lien: string | null;

  @ApiProperty({ type: TargetField })
  cible: TargetField;

  @ApiProperty({ description: 'Who changed it last.' })
  auteur: string;
}

/** Which announcements to list. */
export class AnnouncementQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES, { message: 'Cet état n’existe pas.' })
  etat?: AnnouncementState;
}

/** A page of announcements, newest first. */
export class AnnouncementPage {
  @ApiProperty({ type: AnnouncementRow, isArray: true })
  items: AnnouncementRow[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

/** An announcement as it stood after one change. */
export class AnnouncementVersionView {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty()
  auteur: string;

  @ApiProperty({ enum: STATES })
  etat: AnnouncementState;

  @ApiProperty()
  titre: string;

  @ApiProperty()
  texte: string;
}

/** Which CFA to list among those that received an announcement. */
export class ReaderQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those where somebody read it, or nobody did.' })
  @IsOptional()
  @Type(() => String)
  @IsIn(['true', 'false'], { message: 'Oui ou non est attendu.' })
  lue?: 'true' | 'false';
}

/** A CFA that received an announcement. */
export class ReaderRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  siret: string;

  @ApiProperty()
  raisonSociale: string;

  @ApiProperty({ type: 'integer', description: 'People of it who read it.' })
  personnes: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  premiereLecture: string | null;
}

/** A page of the CFA that received an announcement, by name. */
export class ReaderPage {
  @ApiProperty({ type: ReaderRow, isArray: true })
  items: ReaderRow[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
