import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CONTACT_FUNCTION_CODES,
  type ContactFunction,
  isDeclarationNumber,
  isNaf,
  isPhone,
  isPostalCode,
  LEGAL_FORM_CODES,
  type LegalForm,
  normalizeNaf,
  normalizePhone,
} from '@apprentissage/domain';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { BooleanField, EmailField, rule, TextField, UaiField } from '../http/index.js';

const kept = (read: (text: string) => string | null) =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (read(value) ?? value) : value,
  );
const withoutBlanks = (text: string) => text.replace(/\s/gu, '');

/** One contact of the CFA. */
export class Contact {
  @ApiProperty({ enum: CONTACT_FUNCTION_CODES })
  @IsIn(CONTACT_FUNCTION_CODES, { message: 'Cette fonction n’existe pas.' })
  fonction: ContactFunction;

  @TextField(80)
  nom: string;

  @TextField(80)
  prenom: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Ten digits.' })
  @IsOptional()
  @kept(normalizePhone)
  @rule('telephone', isPhone, 'Ce numéro de téléphone n’est pas valide (exemple : 01 23 45 67 89).')
  telephone?: string | null;

  @EmailField({ optional: true })
  email?: string | null;
}

/** « Coordonnées »: all of it; the SIRET is fixed. */
export class CfaRequest {
  @TextField(200)
  raisonSociale: string;

  @TextField(200, { optional: true })
  enseigne?: string | null;

  @UaiField()
  uai: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Eleven digits.' })
  @IsOptional()
  @kept(withoutBlanks)
  @rule(
    'numeroDeclaration',
    isDeclarationNumber,
    'Le numéro de déclaration d’activité compte 11 chiffres.',
  )
  numeroDeclaration?: string | null;

  @ApiPropertyOptional({ enum: LEGAL_FORM_CODES, nullable: true })
  @IsOptional()
  @IsIn(LEGAL_FORM_CODES, { message: 'Choisissez une forme juridique.' })
  formeJuridique?: LegalForm | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '8532Z' })
  @IsOptional()
  @kept(normalizeNaf)
  @rule('codeNaf', isNaf, 'Ce code NAF n’est pas valide (exemple : 85.32Z).')
  codeNaf?: string | null;

  @TextField(200)
  adresse: string;

  @TextField(200, { optional: true })
  complement?: string | null;

  @ApiProperty({ pattern: '^[0-9]{5}$' })
  @kept(withoutBlanks)
  @rule('codePostal', isPostalCode, 'Ce code postal n’est pas valide.')
  codePostal: string;

  @TextField(100)
  commune: string;

  @ApiProperty({ description: 'Ten digits.' })
  @kept(normalizePhone)
  @rule('telephone', isPhone, 'Ce numéro de téléphone n’est pas valide (exemple : 01 23 45 67 89).')
  telephone: string;

  @EmailField()
  email: string;

  @BooleanField({ description: 'The default of new contracts.' })
  signatureElectronique: boolean;

  @ApiProperty({ type: Contact, isArray: true })
  @IsArray({ message: 'Une liste de contacts est attendue.' })
  @ArrayMaxSize(CONTACT_FUNCTION_CODES.length, { message: 'Un contact par fonction.' })
  @ArrayUnique(({ fonction }: Contact) => fonction, { message: 'Un seul contact par fonction.' })
  @ValidateNested({ each: true })
  @Type(() => Contact)
  contacts: Contact[];
}

export class ContactView {
  @ApiProperty({ enum: CONTACT_FUNCTION_CODES })
  fonction: ContactFunction;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ type: String, nullable: true })
  telephone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;
}

export class RegisterGapView {
  @ApiProperty({ enum: ['raisonSociale', 'codePostal', 'commune', 'codeNaf'] })
  champ: string;

  @ApiProperty({ description: 'What the register says.' })
  registre: string;
}

export class RegisterView {
  @ApiProperty({ enum: ['a_verifier', 'conforme', 'differe', 'ferme', 'inconnu'] })
  etat: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  le: string | null;

  @ApiProperty({ type: RegisterGapView, isArray: true })
  ecarts: RegisterGapView[];
}

/** « Coordonnées », as kept. */
export class CfaView {
  @ApiProperty()
  siret: string;

  @ApiProperty()
  raisonSociale: string;

  @ApiProperty({ type: String, nullable: true })
  enseigne: string | null;

  @ApiProperty()
  uai: string;

  @ApiProperty({ type: String, nullable: true })
  numeroDeclaration: string | null;

  @ApiProperty({ enum: LEGAL_FORM_CODES, nullable: true, type: String })
  formeJuridique: LegalForm | null;

  @ApiProperty({ type: String, nullable: true })
  codeNaf: string | null;

  @ApiProperty({ type: String, nullable: true })
  adresse: string | null;

  @ApiProperty({ type: String, nullable: true })
  complement: string | null;

  @ApiProperty({ type: String, nullable: true })
  codePostal: string | null;

  @ApiProperty({ type: String, nullable: true })
  commune: string | null;

  @ApiProperty({ type: String, nullable: true })
  telephone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty()
  signatureElectronique: boolean;

  @ApiProperty({ type: ContactView, isArray: true })
  contacts: ContactView[];

  @ApiProperty({ type: RegisterView })
  registre: RegisterView;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class CfaChangeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty()
  par: string;

  @ApiProperty({ description: 'Field that changed, e.g. `adresse` or `contacts/direction`.' })
  champ: string;

  @ApiProperty({ type: String, nullable: true })
  avant: string | null;

  @ApiProperty({ type: String, nullable: true })
  apres: string | null;
}

/** A page of changes, the newest first. */
export class CfaChangesPage {
  @ApiProperty({ type: CfaChangeView, isArray: true })
  items: CfaChangeView[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
