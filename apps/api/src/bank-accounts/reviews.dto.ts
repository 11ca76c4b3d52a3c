import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  APPROVAL_REFUSALS,
  type ApprovalRefusal,
  BANK_ACCOUNT_STATE_CODES,
  type BankAccountState,
  PAYEE_ANSWERS,
  type PayeeAnswer,
  REFUSAL_REASON_CODES,
  type RefusalReason,
  RISK_SIGN_CODES,
  type RiskSign,
} from '@apprentissage/domain';
import { Transform, Type } from 'class-transformer';
import { Equals, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PageQuery, TextField } from '../http/index.js';
import { BankAccountView } from './bank-accounts.dto.js';

const SIGNS = RISK_SIGN_CODES;
const ANSWERS = Object.keys(PAYEE_ANSWERS) as PayeeAnswer[];
const TICKED = 'Cette vérification doit être faite avant de valider.';

/** Filters of the accountants' queue. */
export class ReviewQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BANK_ACCOUNT_STATE_CODES, default: 'a_valider' })
  @IsOptional()
  @IsIn(BANK_ACCOUNT_STATE_CODES, { message: 'Cet état n’existe pas.' })
  etat: BankAccountState = 'a_valider';

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Only what I have taken.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsIn([true, false], { message: '« true » ou « false » est attendu.' })
  mine = false;

  @TextField(100, {
    optional: true,
    description:
      'CFA: SIRET (or its beginning, 9 digits at least), UAI, or beginnings of words of the name.',
  })
  recherche?: string;

  @ApiPropertyOptional({ enum: SIGNS, description: 'Only those that show this sign.' })
  @IsOptional()
  @IsIn(SIGNS, { message: 'Ce signal n’existe pas.' })
  signal?: RiskSign;
}

/** The guide's four rules, each one checked. */
export class ApprovalChecks {
  @ApiProperty({ enum: [true] })
  @Equals(true, { message: TICKED })
  original: boolean;

  @ApiProperty({ enum: [true] })
  @Equals(true, { message: TICKED })
  correspondance: boolean;

  @ApiProperty({ enum: [true] })
  @Equals(true, { message: TICKED })
  banqueEnLigne: boolean;

  @ApiProperty({ enum: [true] })
  @Equals(true, { message: TICKED })
  pasUnParticulier: boolean;
}

/** « Valider ». */
export class ApproveRequest {
  @ApiProperty({ type: ApprovalChecks })
  @ValidateNested()
  @Type(() => ApprovalChecks)
  verifications: ApprovalChecks;

  @TextField(1_000, {
    optional: true,
    description: 'Needed unless the bank confirms the holder.',
  })
  motif?: string | null;
}

/** « Refuser ». */
export class RefuseRequest {
  @ApiProperty({ enum: REFUSAL_REASON_CODES })
  @IsIn(REFUSAL_REASON_CODES, { message: 'Choisissez une raison.' })
  raison: RefusalReason;

  @TextField(1_000, { optional: true, description: 'Added to the sentence of the reason.' })
  precision?: string | null;
}

export class ReviewCfa {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  raisonSociale: string;

  @ApiProperty()
  siret: string;
}

/** The CFA with the address that its RIB must print. */
export class ReviewedCfa extends ReviewCfa {
  @ApiProperty({ type: String, nullable: true, description: 'As « Coordonnées » holds it.' })
  adresse: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Its name in the register SIRENE.' })
  nomSirene: string | null;
}

/** What the portal checks by itself. */
export class ReviewChecks {
  @ApiProperty({ description: 'The IBAN has the length of its country and remainder 1 modulo 97.' })
  cleIban: boolean;

  @ApiProperty({ type: Boolean, nullable: true, description: 'RIB key; `null` outside of France.' })
  cleRib: boolean | null;

  @ApiProperty({
    description: 'The holder looks like the raison sociale, or like the third party.',
  })
  titulaire: boolean;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description:
      'The holder looks like the name in the register, of the CFA or of the third party; `null` when unknown.',
  })
  sirene: boolean | null;
}

export class Reviewer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  nom: string;
}

/** One line of the accountants' queue. */
export class ReviewRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: BANK_ACCOUNT_STATE_CODES })
  etat: BankAccountState;

  @ApiProperty({ type: ReviewCfa })
  cfa: ReviewCfa;

  @ApiProperty({ format: 'date-time' })
  transmisLe: string;

  @ApiProperty({ type: 'integer', description: 'Whole days since it was sent.' })
  age: number;

  @ApiProperty({ type: 'integer' })
  approbations: number;

  @ApiProperty({ type: 'integer' })
  approbationsRequises: number;

  @ApiProperty({ type: Reviewer, nullable: true, description: 'Who has taken it.' })
  prisPar: Reviewer | null;

  @ApiProperty({ enum: SIGNS, isArray: true })
  signaux: RiskSign[];

  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A page of the queue, the oldest first. */
export class ReviewPage {
  @ApiProperty({ type: ReviewRow, isArray: true })
  items: ReviewRow[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class PayeeCheckView {
  @ApiProperty({ enum: ANSWERS })
  reponse: PayeeAnswer;

  @ApiProperty({ type: String, nullable: true, description: 'The name that the bank knows.' })
  nomConnu: string | null;

  @ApiProperty({ format: 'date-time' })
  le: string;
}

export class ReviewDecision {
  @ApiProperty({ enum: ['approbation', 'refus'] })
  decision: 'approbation' | 'refus';

  @ApiProperty()
  par: string;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty({ type: String, nullable: true })
  motif: string | null;
}

/** Another version that the CFA sent. */
export class OtherVersion {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: BANK_ACCOUNT_STATE_CODES })
  etat: BankAccountState;

  @ApiProperty({ description: 'Masked.' })
  iban: string;

  @ApiProperty()
  titulaire: string;

  @ApiProperty({ format: 'date-time' })
  transmisLe: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused.' })
  refus: string | null;
}

/** One version as an accountant reads it. */
export class ReviewView extends BankAccountView {
  @ApiProperty({ type: ReviewedCfa })
  cfa: ReviewedCfa;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Name of the third party in the register SIRENE, when it was sent.',
  })
  tiersNomSirene: string | null;

  @ApiProperty({ type: ReviewChecks })
  controles: ReviewChecks;

  @ApiProperty({ type: Reviewer, nullable: true })
  prisPar: Reviewer | null;

  @ApiProperty({ enum: SIGNS, isArray: true })
  signaux: RiskSign[];

  @ApiProperty({ type: PayeeCheckView, nullable: true, description: 'The last answer.' })
  verification: PayeeCheckView | null;

  @ApiProperty({ type: ReviewDecision, isArray: true })
  decisions: ReviewDecision[];

  @ApiProperty({
    type: BankAccountView,
    nullable: true,
    description: 'The one that is paid today.',
  })
  actuel: BankAccountView | null;

  @ApiProperty({
    type: OtherVersion,
    isArray: true,
    description: 'The others that the CFA sent, the newest first, twenty at most.',
  })
  historique: OtherVersion[];

  @ApiProperty({ enum: Object.keys(APPROVAL_REFUSALS), nullable: true, type: String })
  empechement: ApprovalRefusal | null;
}

/** Text read in a file, when it holds some. */
export class FileTextView {
  @ApiProperty()
  texte: string;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The text holds the IBAN of the version it came with; `null` without text.',
  })
  iban: boolean | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The text holds the name of the holder; `null` without text.',
  })
  titulaire: boolean | null;
}
