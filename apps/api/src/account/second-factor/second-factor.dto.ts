import { ApiProperty } from '@nestjs/swagger';
import { ObjectField, SecretField, TextField } from '../../http/index.js';

/** A code, typed by a person. */
export class CodeRequest {
  @TextField(40, { description: 'Six digits, or a recovery code where one is taken.' })
  code: string;
}

/** What a device answered, as `@simplewebauthn/browser` gives it. */
export class PasskeyRequest {
  @ObjectField()
  reponse: Record<string, unknown>;
}

/** A sign-in by a passkey alone. */
export class PasskeySignInRequest extends PasskeyRequest {
  @TextField(64, { description: 'The `defi` that came with the options.' })
  defi: string;
}

/** A passkey just made. */
export class NewPasskeyRequest extends PasskeyRequest {
  @TextField(80, { description: 'The name by which the person knows the device.' })
  nom: string;
}

/** A proof in an open session: one of the two. */
export class ProofRequest {
  @SecretField({ optional: true })
  motDePasse?: string;

  @TextField(40, { optional: true })
  code?: string;
}

/** What a browser hands to a device. */
export class PasskeyOptionsView {
  @ApiProperty({ type: 'object', additionalProperties: true })
  options: object;
}

export class PasskeySignInOptionsView extends PasskeyOptionsView {
  @ApiProperty({ description: 'To be sent back with the answer.' })
  defi: string;
}

export class TotpView {
  @ApiProperty()
  actif: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  depuis: string | null;
}

export class PasskeyView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  nom: string;

  @ApiProperty({ format: 'date-time' })
  creeeLe: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  derniereUtilisation: string | null;
}

/** « Double authentification » of who is signed in. */
export class SecondFactorView {
  @ApiProperty()
  actif: boolean;

  @ApiProperty({ description: 'Whether the portal asks for one.' })
  exige: boolean;

  @ApiProperty({ type: TotpView })
  totp: TotpView;

  @ApiProperty({ type: PasskeyView, isArray: true })
  cles: PasskeyView[];

  @ApiProperty({ type: 'integer', description: 'Recovery codes that were not used.' })
  codesRestants: number;
}

export class QrView {
  @ApiProperty({ type: 'integer', description: 'Side of the square, in modules.' })
  taille: number;

  @ApiProperty({ description: 'The `d` of one SVG path: the dark modules.' })
  trace: string;
}

/** A secret for an authenticator application, shown once. */
export class NewTotpView {
  @ApiProperty({ description: 'Base32, to be typed.' })
  secret: string;

  @ApiProperty({ description: '`otpauth://…`, to be followed on the same device.' })
  uri: string;

  @ApiProperty({ type: QrView })
  qr: QrView;
}

/** Recovery codes, shown once. */
export class RecoveryCodesView {
  @ApiProperty({ type: String, isArray: true })
  codes: string[];
}

/** Recovery codes made with a first factor; `null` when there were some. */
export class FirstCodesView {
  @ApiProperty({ type: String, isArray: true, nullable: true })
  codes: string[] | null;
}
