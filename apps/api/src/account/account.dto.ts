import { ApiProperty } from '@nestjs/swagger';
import type { Audience, Moyen, Right } from '@apprentissage/domain';
import { MOYENS, RIGHT_CODES } from '@apprentissage/domain';
import { EmailField, SecretField, SiretField, TextField, UaiField } from '../http/index.js';

/** « Inscription »: one account per SIRET. */
export class SignUpRequest {
  @SiretField({ example: '98765432400019' })
  siret: string;

  @TextField(200)
  raisonSociale: string;

  @UaiField({ example: '0751234J' })
  uai: string;

  @TextField(80)
  nom: string;

  @TextField(80)
  prenom: string;

  @EmailField({ description: 'Login, unique in the portal.' })
  identifiant: string;

  @EmailField({ description: 'Where notifications go.' })
  email: string;

  @SecretField()
  motDePasse: string;
}

/** « Connexion ». */
export class SignInRequest {
  @EmailField()
  identifiant: string;

  @SecretField()
  motDePasse: string;
}

/** An address that asks for a mail. */
export class AddressRequest {
  @EmailField()
  identifiant: string;
}

/** The secret of a mailed link. */
export class LinkRequest {
  @TextField(64)
  jeton: string;
}

/** « Nouveau mot de passe », from a mailed link. */
export class ResetPasswordRequest extends LinkRequest {
  @SecretField()
  motDePasse: string;
}

/** A sentence to show, the same whether or not the account exists. */
export class Acknowledgement {
  @ApiProperty()
  message: string;
}

export class SessionUser {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ format: 'email' })
  identifiant: string;
}

export class SessionCfa {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  siret: string;

  @ApiProperty()
  uai: string;

  @ApiProperty()
  raisonSociale: string;
}

export class SecondFactorStateView {
  @ApiProperty({ description: 'The person has a second factor.' })
  actif: boolean;

  @ApiProperty({ description: 'The portal asks for one: without it, only setting it up answers.' })
  exige: boolean;

  @ApiProperty({
    description:
      'The portal asks for one for sensitive acts: without it, those answer `second_facteur_absent`.',
  })
  exigeActesSensibles: boolean;
}

/** Who is signed in, and what they may do. */
export class SessionView {
  @ApiProperty({ type: SessionUser })
  user: SessionUser;

  @ApiProperty({ enum: ['cfa', 'opco'] })
  audience: Audience;

  @ApiProperty({ type: SessionCfa, nullable: true })
  cfa: SessionCfa | null;

  @ApiProperty({
    enum: RIGHT_CODES,
    isArray: true,
    description: 'Granted rights and what they imply.',
  })
  rights: Right[];

  @ApiProperty({ type: SecondFactorStateView })
  secondFacteur: SecondFactorStateView;
}

/** What the identifiant and the password came to. */
export class SignInAnswer {
  @ApiProperty({
    enum: ['ouverte', 'second_facteur'],
    description: '`second_facteur`: no session yet, a second factor is waited for (10 minutes).',
  })
  etape: 'ouverte' | 'second_facteur';

  @ApiProperty({ enum: MOYENS, isArray: true, description: 'What may go on with the sign-in.' })
  moyens: Moyen[];

  @ApiProperty({ type: SessionView, nullable: true })
  session: SessionView | null;
}
