import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type CivilDate,
  DEFAULT_OVERLAP_DAYS,
  DEFAULT_TOKEN_SCOPES,
  formatNetwork,
  MAX_OVERLAP_DAYS,
  parseNetwork,
  TOKEN_SCOPE_CODES,
  type TokenScope,
} from '@apprentissage/domain';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { CivilDateField, EmailField, PageQuery, rule, TextField } from '../http/index.js';

const MAX_NETWORKS = 20;
const NO_SCOPE = 'Choisissez au moins une autorisation.';
const NO_NETWORK = 'Indiquez au moins un réseau, ou n’en limitez aucun.';
const OVERLAP = `L’ancien token reste valable de 0 à ${MAX_OVERLAP_DAYS} jours.`;

/** Each network written in its one way, so that none is there twice; what is none stays for the check. */
function canonical(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const written = value.map((text: unknown) => {
    const network = typeof text === 'string' ? parseNetwork(text) : null;
    return network === null ? text : formatNetwork(network);
  });
  return [...new Set(written)];
}

function ScopesField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      enum: TOKEN_SCOPE_CODES,
      isArray: true,
      minItems: 1,
      uniqueItems: true,
      description,
    }),
    IsOptional(),
    IsArray({ message: NO_SCOPE }),
    ArrayNotEmpty({ message: NO_SCOPE }),
    IsIn(TOKEN_SCOPE_CODES, { each: true, message: 'Cette autorisation n’existe pas.' }),
    ArrayUnique({ message: 'Chaque autorisation se donne une fois.' }),
  );
}

function NetworksField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: [String],
      nullable: true,
      minItems: 1,
      maxItems: MAX_NETWORKS,
      description: 'Where calls may come from, IPv4 or IPv6 (CIDR); anywhere when absent.',
      example: ['203.0.113.0/24', '2001:db8::/32'],
    }),
    Transform(({ value }: { value: unknown }) => canonical(value)),
    IsOptional(),
    IsArray({ message: NO_NETWORK }),
    ArrayNotEmpty({ message: NO_NETWORK }),
    ArrayMaxSize(MAX_NETWORKS, { message: `Un token a au plus ${MAX_NETWORKS} réseaux.` }),
    rule(
      'reseau',
      (text) => parseNetwork(text) !== null,
      'Écrivez chaque réseau comme 203.0.113.0/24 ou 2001:db8::/32.',
      { each: true },
    ),
  );
}

const LAST_DAY = 'Last day of the token, in a year at most; a year from now when absent.';

/** What a person may change on a token that lives. */
export class TokenRequest {
  @TextField(80, { description: 'What the token is for, e.g. the name of the software.' })
  name: string;

  @ScopesField(`What it is for; absent: ${DEFAULT_TOKEN_SCOPES.join(', ')}.`)
  scopes?: TokenScope[] | null;

  @NetworksField()
  networks?: string[] | null;

  @EmailField({
    optional: true,
    description: 'The partner’s address, told before the token expires.',
  })
  contactEmail?: string | null;
}

/** « Générer le token ». */
export class NewTokenRequest extends TokenRequest {
  @CivilDateField({ optional: true, description: LAST_DAY })
  expiresOn?: CivilDate | null;
}

/** « Renouveler ». */
export class RenewTokenRequest {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MAX_OVERLAP_DAYS,
    default: DEFAULT_OVERLAP_DAYS,
    description: 'For how many days the former token stays valid; 0: it stops at once.',
  })
  @IsOptional()
  @IsInt({ message: OVERLAP })
  @Min(0, { message: OVERLAP })
  @Max(MAX_OVERLAP_DAYS, { message: OVERLAP })
  overlapDays?: number | null;

  @CivilDateField({ optional: true, description: LAST_DAY })
  expiresOn?: CivilDate | null;
}

/** A token just made: the only answer that ever holds the secret. */
export class NewTokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'The secret, shown once.', example: 'aacfa_…' })
  token: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

/** A token that replaces another, and until when the former is valid. */
export class RenewedTokenView extends NewTokenView {
  @ApiProperty({ format: 'date-time', description: 'When the former token stops.' })
  formerEndsAt: string;
}

/** A token as the CFA's administrator sees it. */
export class TokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'First characters of the secret.' })
  prefix: string;

  @ApiProperty({ enum: TOKEN_SCOPE_CODES, isArray: true })
  scopes: TokenScope[];

  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Where calls may come from; null: anywhere.',
  })
  networks: string[] | null;

  @ApiProperty({ type: String, nullable: true, description: 'The partner’s address.' })
  contactEmail: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ description: 'Who made it.' })
  createdBy: string;

  @ApiProperty({ description: 'Refused because who made it has no access any more.' })
  suspended: boolean;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;

  @ApiProperty({ description: 'Revoked because its secret was found outside.' })
  leaked: boolean;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The token that replaces it.',
  })
  replacedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Vendor, product and version that used it last.',
    example: 'Éditeur démo, Logiciel CFA 4.2',
  })
  lastSoftware: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The neighbourhood of the last call.',
    example: '203.0.113.0/24',
  })
  lastNetwork: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

/** How a call ended. */
export const CALL_OUTCOMES = ['ok', 'refused', 'failed'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Filters and page of the calls of a token. */
export class TokenCallsQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: CALL_OUTCOMES,
    description: '`ok`: answered; `refused`: 4xx; `failed`: 5xx.',
  })
  @IsOptional()
  @IsIn(CALL_OUTCOMES, { message: 'Ce résultat n’existe pas.' })
  outcome?: CallOutcome;

  @CivilDateField({ optional: true, description: 'First day, in France.' })
  from?: CivilDate;

  @CivilDateField({ optional: true, description: 'Last day, in France.' })
  to?: CivilDate;
}

/** One call made with a token. */
export class TokenCallView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ example: 'POST' })
  method: string;

  @ApiProperty({ example: '/api/convergence/v1/dossiers' })
  route: string;

  @ApiProperty({ type: 'integer', example: 200 })
  status: number;

  @ApiProperty({ type: 'integer', description: 'How long the answer took, in milliseconds.' })
  ms: number;

  @ApiProperty({ example: 'Éditeur démo, Logiciel CFA 4.2' })
  software: string;

  @ApiProperty({ type: String, nullable: true, example: '203.0.113.0/24' })
  network: string | null;
}

/** A page of calls, newest first. */
export class TokenCallsPage {
  @ApiProperty({ type: TokenCallView, isArray: true })
  items: TokenCallView[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
