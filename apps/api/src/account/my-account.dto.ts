import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, EmailField, SecretField, TextField } from '../http/index.js';

/** « Modifier mon compte ». */
export class MyAccountRequest {
  @TextField(80)
  nom: string;

  @TextField(80)
  prenom: string;

  @EmailField({ description: 'Where notifications go; a new one waits for its confirmation.' })
  email: string;

  @BooleanField({ description: '« Abonnement à la newsletter ».' })
  newsletter: boolean;
}

/** « Modifier mon identifiant ». */
export class ChangeIdentifiantRequest {
  @EmailField({ description: 'The new login; it waits for its confirmation.' })
  nouvelIdentifiant: string;

  @SecretField({ description: 'The current password.' })
  motDePasse: string;
}

/** « Modifier mon mot de passe ». */
export class ChangePasswordRequest {
  @SecretField()
  motDePasseActuel: string;

  @SecretField()
  nouveauMotDePasse: string;
}

/** « Ce n'était pas moi ». */
export class DisownRequest {
  @TextField(20, { description: 'The id of the sign-in, from the history.' })
  connexion: string;
}

export class AddressChangeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['email', 'identifiant'], description: 'What the address will replace.' })
  objet: 'email' | 'identifiant';

  @ApiProperty({ format: 'email' })
  adresse: string;

  @ApiProperty({ format: 'date-time' })
  demandeLe: string;

  @ApiProperty({ format: 'date-time' })
  expireLe: string;
}

/** An address that did not get its last mail. */
export class BounceView {
  @ApiProperty({ enum: ['email', 'identifiant'], description: 'Which of the two addresses.' })
  objet: 'email' | 'identifiant';

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty({ description: 'Why, in a French sentence.' })
  raison: string;
}

/** The account of who is signed in. */
export class MyAccountView {
  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ format: 'email' })
  identifiant: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty()
  newsletter: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the person last said yes or no.',
  })
  newsletterLe: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Version of the text then shown.' })
  newsletterTexte: string | null;

  @ApiProperty({
    type: AddressChangeView,
    isArray: true,
    description: 'Addresses that wait for their confirmation.',
  })
  changements: AddressChangeView[];

  @ApiProperty({
    type: BounceView,
    isArray: true,
    description: '« Rebond »: addresses in service that did not get their last mail.',
  })
  rebonds: BounceView[];

  @ApiProperty({ type: 'integer' })
  version: number;
}

/** An open session of the person. */
export class OwnSessionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Browser and system, e.g. « Firefox sur Windows ».' })
  appareil: string;

  @ApiProperty({ format: 'date-time' })
  ouverteLe: string;

  @ApiProperty({ format: 'date-time' })
  derniereActivite: string;

  @ApiProperty({ description: 'The session that asks.' })
  actuelle: boolean;
}

/** One sign-in of the history. */
export class SignInView {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty({ description: 'False when it was refused.' })
  reussie: boolean;

  @ApiProperty({ type: String, nullable: true })
  appareil: string | null;
}
