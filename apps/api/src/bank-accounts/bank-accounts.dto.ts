import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  BANK_ACCOUNT_STATE_CODES,
  type BankAccountState,
  BILLING_MODES,
  type BillingMode,
  type CivilDate,
  isIban,
  normalizeIban,
  REFUSAL_REASON_CODES,
  type RefusalReason,
  THIRD_PARTY_KINDS,
  type ThirdPartyKind,
} from '@apprentissage/domain';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import {
  CivilDateField,
  FileField,
  ReceivedFile,
  rule,
  SiretField,
  TextField,
  UaiField,
} from '../http/index.js';

const MODES = Object.keys(BILLING_MODES) as BillingMode[];
const KINDS = Object.keys(THIRD_PARTY_KINDS) as ThirdPartyKind[];

/** The third party that invoices for the CFA, as far as it is typed. */
export class ThirdParty {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: 'Choisissez la nature du tiers.' })
  nature: ThirdPartyKind;

  @TextField(200, { optional: true })
  raisonSociale?: string | null;

  @SiretField({ optional: true })
  siret?: string | null;

  @TextField(300, { optional: true })
  adresse?: string | null;

  @CivilDateField({ optional: true, description: 'First day of a factor’s mandate.' })
  mandatDebut?: CivilDate | null;

  @CivilDateField({ optional: true, description: 'Last day of a factor’s mandate.' })
  mandatFin?: CivilDate | null;
}

/** A RIB, or what goes with it. */
export class BankFileRequest {
  @FileField()
  fichier: ReceivedFile;
}

/** Begins a draft, empty or from another version of the CFA. */
export class NewDraftRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The version it starts from.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Cette référence est mal formée.' })
  depuis?: string;
}

/** « Modifier mes informations de facturation »: what is typed is kept; an IBAN left out stays. */
export class DraftRequest {
  @ApiProperty({ enum: MODES })
  @IsIn(MODES, { message: 'Choisissez qui facture vos contrats.' })
  mode: BillingMode;

  @ApiPropertyOptional({ type: ThirdParty, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ThirdParty)
  tiers?: ThirdParty | null;

  @UaiField({ optional: true })
  uai?: string | null;

  @TextField(140, { optional: true, description: 'Holder of the account, as the RIB prints it.' })
  titulaire?: string | null;

  @ApiPropertyOptional({
    type: String,
    description: 'In any form; the one kept stays when left out.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normalizeIban(value) : value,
  )
  @rule(
    'iban',
    isIban,
    'Cet IBAN n’est pas valide : vérifiez chaque groupe de quatre caractères (zone SEPA).',
  )
  iban?: string | null;
}

export class BankView {
  @ApiProperty({ type: String, nullable: true })
  nom: string | null;

  @ApiProperty({ type: String, nullable: true })
  bic: string | null;

  @ApiProperty({ description: 'Without branches: a stamped RIB and a letter are asked for.' })
  enLigne: boolean;
}

export class ThirdPartyView {
  @ApiProperty({ enum: KINDS })
  nature: ThirdPartyKind;

  @ApiProperty()
  raisonSociale: string;

  @ApiProperty()
  siret: string;

  @ApiProperty()
  adresse: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  mandatDebut: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  mandatFin: CivilDate | null;
}

export class BankFileView {
  @ApiProperty({ format: 'uuid', description: 'Of the document: `GET /api/documents/{id}`.' })
  id: string;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  type: string;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  taille: number;

  @ApiProperty({ type: 'integer', description: 'Each at `GET /api/documents/{id}/pages/{page}`.' })
  pages: number;

  @ApiProperty({ enum: ['en_attente', 'sain', 'refuse'], description: 'Answer of the antivirus.' })
  etat: 'en_attente' | 'sain' | 'refuse';
}

export class RefusalView {
  @ApiProperty({ enum: REFUSAL_REASON_CODES })
  code: RefusalReason;

  @ApiProperty()
  libelle: string;

  @ApiProperty()
  phrase: string;

  @ApiProperty({ enum: ['fichiers', 'titulaire', 'iban', 'tiers'] })
  champ: string;
}

/** One version of a CFA's bank details; the IBAN is masked. */
export class BankAccountView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: BANK_ACCOUNT_STATE_CODES })
  etat: BankAccountState;

  @ApiProperty({ enum: MODES })
  mode: BillingMode;

  @ApiProperty({ type: ThirdPartyView, nullable: true })
  tiers: ThirdPartyView | null;

  @ApiProperty({ type: String, nullable: true })
  uai: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the CFA, when it was sent.' })
  siret: string | null;

  @ApiProperty({ type: String, nullable: true })
  titulaire: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Masked.' })
  iban: string | null;

  @ApiProperty({ type: BankView, nullable: true })
  banque: BankView | null;

  @ApiProperty({ type: BankFileView, isArray: true })
  fichiers: BankFileView[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  transmisLe: string | null;

  @ApiProperty({ type: String, nullable: true })
  transmisPar: string | null;

  @ApiProperty({ type: 'integer', description: 'Accountants who approved.' })
  approbations: number;

  @ApiProperty({ type: 'integer', description: 'Accountants who must approve.' })
  approbationsRequises: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  effetLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  actifDepuis: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  contesteLe: string | null;

  @ApiProperty({ type: RefusalView, nullable: true })
  refus: RefusalView | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class BlockingInvoice {
  @ApiProperty()
  numero: string;

  @ApiProperty({ format: 'date-time' })
  depuis: string;
}

/** « Coordonnées bancaires »: the account that is paid, the change under way, the draft, the past. */
export class BankAccountsView {
  @ApiProperty({ type: BankAccountView, nullable: true })
  actif: BankAccountView | null;

  @ApiProperty({ type: BankAccountView, nullable: true })
  enCours: BankAccountView | null;

  @ApiProperty({ type: BankAccountView, nullable: true })
  brouillon: BankAccountView | null;

  @ApiProperty({ type: BankAccountView, isArray: true, description: 'Ended, the newest first.' })
  historique: BankAccountView[];

  @ApiProperty({ type: BlockingInvoice, isArray: true })
  facturesEnCours: BlockingInvoice[];

  @ApiProperty({ type: 'integer', description: 'Hours before a change takes effect.' })
  delaiHeures: number;

  @ApiProperty({ description: 'UAI of the CFA, to begin with.' })
  uai: string;

  @ApiProperty()
  siret: string;
}

/** An IBAN in full: showing it is an audited act. */
export class IbanView {
  @ApiProperty({ description: 'In groups of four.' })
  iban: string;
}
