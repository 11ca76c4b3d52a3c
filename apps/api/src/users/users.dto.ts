import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Audience, type Right, RIGHT_CODES, rightsOf } from '@apprentissage/domain';
import { Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { BooleanField, EmailField, TextField } from '../http/index.js';

/** Where a person stands, in the order of the sort. */
export const USER_STATES = [
  'actif',
  'a_approuver',
  'invite',
  'invitation_expiree',
  'inactif',
] as const;
export type UserState = (typeof USER_STATES)[number];

const SORT_NAMES = ['nom', 'prenom', 'email', 'etat'] as const;
export type UserSortName = (typeof SORT_NAMES)[number];
export type UserSort = UserSortName | `-${UserSortName}`;
const SORTS = SORT_NAMES.flatMap((name) => [name, `-${name}`] as const);

const FIRST_PAGE = 1;
const PER_PAGE = 25;
const MAX_PAGE = 100;
const ONE_RIGHT = 'Vous devez renseigner un droit d’accès au minimum à cet utilisateur.';

/** « Gestion des droits »: rights of one side, at least one. */
function RightsField(audience: Audience): PropertyDecorator {
  const rights = rightsOf(audience, { grantable: false });
  return applyDecorators(
    ApiProperty({ enum: rights, isArray: true, minItems: 1, uniqueItems: true }),
    IsArray({ message: ONE_RIGHT }),
    ArrayNotEmpty({ message: ONE_RIGHT }),
    IsIn(rights, { each: true, message: 'Ce droit n’existe pas.' }),
    ArrayUnique({ message: 'Chaque droit se donne une fois.' }),
  );
}

/** Letters to find anywhere in a field; an empty one filters nothing. */
function SearchField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'string', maxLength: 100 }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim() || undefined : value,
    ),
    IsOptional(),
    IsString({ message: 'Un texte est attendu.' }),
    Matches(/^[^\u0000-\u001f]*$/, { message: 'Un texte est attendu.' }),
    MaxLength(100, { message: 'Ce champ est limité à 100 caractères.' }),
  );
}

/** « Filtres de recherche »: what is typed is found anywhere, whatever its case and accents. */
export class UserFilters {
  @SearchField()
  nom?: string;

  @SearchField()
  prenom?: string;

  @SearchField()
  identifiant?: string;

  @SearchField()
  email?: string;

  @ApiPropertyOptional({ enum: USER_STATES })
  @IsOptional()
  @IsIn(USER_STATES, { message: 'Cet état n’existe pas.' })
  etat?: UserState;

  @ApiPropertyOptional({ enum: SORTS, default: 'nom' })
  @IsOptional()
  @IsIn(SORTS, { message: 'Ce tri n’existe pas.' })
  tri: UserSort = 'nom';
}

export class UserQuery extends UserFilters {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Un nombre entier est attendu.' })
  @Min(1, { message: 'La première page est la page 1.' })
  @Max(100_000, { message: 'Cette page n’existe pas.' })
  page: number = FIRST_PAGE;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_PAGE, default: PER_PAGE })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Un nombre entier est attendu.' })
  @Min(1, { message: 'Une page a au moins une ligne.' })
  @Max(MAX_PAGE, { message: `Une page a au plus ${MAX_PAGE} lignes.` })
  parPage: number = PER_PAGE;
}

class Named {
  @TextField(80)
  nom: string;

  @TextField(80)
  prenom: string;

  @EmailField({ description: 'Where notifications go.' })
  email: string;
}

class Invited extends Named {
  @EmailField({ description: 'The login; the invitation goes there.' })
  identifiant: string;
}

class Changed extends Named {
  @EmailField({
    optional: true,
    description: 'The login: another one only while the invitation is not accepted.',
  })
  identifiant?: string;

  @BooleanField({ description: '« Actif ».' })
  actif: boolean;
}

/** « Ajouter » a person of the CFA: they are invited to choose a password. */
export class NewUserRequest extends Invited {
  @RightsField('cfa')
  rights: Right[];
}

/** « Modifier » a person of the CFA. */
export class UserRequest extends Changed {
  @RightsField('cfa')
  rights: Right[];
}

/** A new agent of the OPCO. */
export class NewAgentRequest extends Invited {
  @RightsField('opco')
  rights: Right[];
}

/** « Modifier » an agent of the OPCO. */
export class AgentRequest extends Changed {
  @RightsField('opco')
  rights: Right[];
}

/** A person of the CFA, or an agent of the OPCO, as their administrators see them. */
export class UserView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ format: 'email' })
  identifiant: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: RIGHT_CODES, isArray: true, description: 'What was granted.' })
  rights: Right[];

  @ApiProperty({ description: 'Holds the administration of its side.' })
  administrateur: boolean;

  @ApiProperty({ enum: USER_STATES })
  etat: UserState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  inviteLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  invitationExpireLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  derniereConnexion: string | null;

  @ApiProperty({ description: 'Has set a second factor up.' })
  doubleAuthentification: boolean;

  @ApiProperty({ description: 'The person who asks.' })
  soiMeme: boolean;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class UserPage {
  @ApiProperty({ type: UserView, isArray: true })
  items: UserView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'integer' })
  page: number;

  @ApiProperty({ type: 'integer', description: 'Number of pages; 1 when there is nobody.' })
  pages: number;
}
