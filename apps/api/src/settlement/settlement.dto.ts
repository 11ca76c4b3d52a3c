import { ApiProperty } from '@nestjs/swagger';
import {
  isBic,
  isIban,
  isLabelPrefix,
  normalizeIban,
  SETTLEMENT_MODE_CODES,
  type SettlementMode,
} from '@apprentissage/domain';
import { Transform } from 'class-transformer';
import { IsIn } from 'class-validator';
import { rule, TextField } from '../http/index.js';

/** « Mode de règlement des avoirs ». */
export class SettlementRequest {
  @ApiProperty({ enum: SETTLEMENT_MODE_CODES })
  @IsIn(SETTLEMENT_MODE_CODES, { message: 'Choisissez un mode de règlement.' })
  mode: SettlementMode;
}

export class QrView {
  @ApiProperty({ type: 'integer', description: 'Modules on a side.' })
  taille: number;

  @ApiProperty({ description: 'Path of the dark modules, for an SVG of that size.' })
  trace: string;
}

/** « Mode opératoire de remboursement »: where and how a refund is sent. */
export class RefundInstructions {
  @ApiProperty()
  titulaire: string;

  @ApiProperty()
  banque: string;

  @ApiProperty({ description: 'In groups of four; the OPCO’s own, meant to be read.' })
  iban: string;

  @ApiProperty()
  bic: string;

  @ApiProperty({ description: 'Prefix of the label; the number of the pro forma follows.' })
  libelle: string;

  @ApiProperty({ description: 'What a label looks like, e.g. « AVCAP PRO-100 ».' })
  exemple: string;

  @ApiProperty({ description: 'A sentence of the OPCO.' })
  consigne: string;

  @ApiProperty({ type: 'integer' })
  delaiJours: number;

  @ApiProperty({ type: QrView, description: 'EPC QR code with the label of the example.' })
  qr: QrView;
}

export class SettlementChoiceView {
  @ApiProperty({ enum: SETTLEMENT_MODE_CODES })
  mode: SettlementMode;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty()
  par: string;
}

/** What each mode means, as the OPCO words it. */
export class SettlementTexts implements Record<SettlementMode, string> {
  @ApiProperty()
  deduction: string;

  @ApiProperty()
  remboursement: string;
}

/** The choice of the CFA, its past, and how to refund. */
export class SettlementView {
  @ApiProperty({ enum: SETTLEMENT_MODE_CODES })
  mode: SettlementMode;

  @ApiProperty({ type: SettlementChoiceView, isArray: true, description: 'The newest first.' })
  historique: SettlementChoiceView[];

  @ApiProperty({ type: SettlementTexts })
  textes: SettlementTexts;

  @ApiProperty({ type: RefundInstructions, nullable: true, description: 'Null: not set yet.' })
  modeOperatoire: RefundInstructions | null;

  @ApiProperty({ type: 'integer', description: 'One more than the choices made.' })
  version: number;
}

/** A new version of the OPCO's account for refunds. */
export class RefundSettingsRequest {
  @TextField(70, { description: 'Holder, as the bank knows it.' })
  titulaire: string;

  @TextField(100)
  banque: string;

  @ApiProperty()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normalizeIban(value) : value,
  )
  @rule('iban', isIban, 'Cet IBAN n’est pas valide.')
  iban: string;

  @ApiProperty({ description: '8 or 11 characters (ISO 9362).' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\s/gu, '').toUpperCase() : value,
  )
  @rule('bic', isBic, 'Ce BIC n’est pas valide : il compte 8 ou 11 caractères.')
  bic: string;

  @ApiProperty({ example: 'AVCAP PRO-' })
  @rule(
    'libelle',
    isLabelPrefix,
    'Le libellé commence par une lettre et ne contient que des majuscules, des chiffres, des blancs et / . -',
  )
  libelle: string;

  @TextField(500)
  consigne: string;

  @TextField(1_000, { description: 'What a CFA reads under the mode « déduction ».' })
  texteDeduction: string;

  @TextField(1_000, { description: 'What a CFA reads under the mode « remboursement ».' })
  texteRemboursement: string;
}

export class RefundSettingsView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['proposee', 'en_service', 'remplacee', 'rejetee'] })
  etat: string;

  @ApiProperty({
    description: 'In service, and not what two people agreed on: CFA are not shown it.',
  })
  altere: boolean;

  @ApiProperty()
  titulaire: string;

  @ApiProperty()
  banque: string;

  @ApiProperty({ description: 'In groups of four.' })
  iban: string;

  @ApiProperty()
  bic: string;

  @ApiProperty()
  libelle: string;

  @ApiProperty()
  consigne: string;

  @ApiProperty()
  texteDeduction: string;

  @ApiProperty()
  texteRemboursement: string;

  @ApiProperty()
  proposePar: string;

  @ApiProperty({ format: 'date-time' })
  proposeLe: string;

  @ApiProperty({ description: 'Proposed by who asks: somebody else must decide.' })
  deMoi: boolean;

  @ApiProperty({ type: String, nullable: true })
  decidePar: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decideLe: string | null;
}
