import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../mails/index.js';
import type { User } from '../users/index.js';
import type { AddressChange } from './address-change.entity.js';

/** What may happen to the second factor of a person, as the audit log and the mails name it. */
export type SecondFactorChange =
  'totp_ajoute' | 'totp_retire' | 'cle_ajoutee' | 'cle_retiree' | 'codes_renouveles';

const CHANGES: Readonly<Record<SecondFactorChange, string>> = {
  totp_ajoute: 'Une application d’authentification protège désormais votre compte.',
  totp_retire: 'L’application d’authentification de votre compte vient d’être retirée.',
  cle_ajoutee: 'Une clé d’accès vient d’être ajoutée à votre compte.',
  cle_retiree: 'Une clé d’accès vient d’être retirée de votre compte.',
  codes_renouveles:
    'Les codes de récupération de votre compte viennent d’être remplacés : les anciens ne servent plus.',
};

/** Whom a warning reaches: the mailbox that opens the account, and the one that gets its notifications. */
type Warned = Pick<User, 'identifiant' | 'email'>;

/** What is said to an address that is left, and where the link that undoes it leads. */
const LEFT = {
  identifiant: {
    about: 'votre identifiant a changé',
    what: 'L’identifiant de votre compte vient d’être remplacé : cette adresse n’ouvre plus votre espace.',
    path: 'annuler-identifiant',
  },
  email: {
    about: 'votre email de notification a changé',
    what: 'Les notifications de votre compte vont désormais à une autre adresse.',
    path: 'annuler-email',
  },
} as const satisfies Record<AddressChange['kind'], object>;

/** What a person is told by mail about changes of their account. The host comes from the configuration. */
@Injectable()
export class AccountLetters {
  constructor(private readonly outbox: Outbox) {}

  /** The link that confirms a new address, to that address. */
  confirm(
    manager: EntityManager,
    kind: AddressChange['kind'],
    recipient: string,
    secret: string,
  ): Promise<void> {
    const what =
      kind === 'email'
        ? 'recevoir vos notifications à cette adresse'
        : 'vous connecter avec cette adresse';
    const path = kind === 'email' ? 'confirmation-email' : 'confirmation-identifiant';
    return this.outbox.write(manager, recipient, 'confirmez votre nouvelle adresse', [
      `Pour ${what}, suivez ce lien (valable 72 heures, une seule fois) :`,
      this.outbox.address(`/${path}/${secret}`),
      '',
      'Si vous n’avez rien demandé, ignorez ce message : rien ne change.',
    ]);
  }

  /** To the owner of a login that somebody else asked for. */
  taken(manager: EntityManager, recipient: string): Promise<void> {
    return this.outbox.write(manager, recipient, 'votre adresse a été demandée', [
      'Votre adresse vient d’être demandée comme nouvel identifiant d’un autre compte.',
      'Elle est déjà le vôtre : rien n’a été changé.',
      '',
      'Si vous n’êtes pas à l’origine de cette demande, vous pouvez ignorer ce message.',
    ]);
  }

  /** To the address that was left: what happened, and how to undo it. */
  addressChanged(
    manager: EntityManager,
    kind: AddressChange['kind'],
    recipient: string,
    secret: string,
  ): Promise<void> {
    const { about, what, path } = LEFT[kind];
    return this.outbox.write(manager, recipient, about, [
      what,
      '',
      'Si vous n’êtes pas à l’origine de ce changement, annulez-le par ce lien',
      '(valable 72 heures, une seule fois) :',
      this.outbox.address(`/${path}/${secret}`),
    ]);
  }

  /** To a person whose password was changed. */
  passwordChanged(manager: EntityManager, user: Warned): Promise<void> {
    return this.warn(manager, user, 'votre mot de passe a changé', [
      'Le mot de passe de votre compte vient d’être changé. Les autres sessions sont fermées.',
      '',
      'Si vous n’êtes pas à l’origine de ce changement, choisissez un nouveau mot de passe :',
      this.outbox.address('/mot-de-passe-oublie'),
    ]);
  }

  /** To a person whose second factor changed. @param undo secret of the link that takes an added one away */
  secondFactorChanged(
    manager: EntityManager,
    user: Warned,
    change: SecondFactorChange,
    undo: string | null,
  ): Promise<void> {
    const remedy =
      undo === null
        ? [
            'Si vous n’êtes pas à l’origine de ce changement, choisissez un nouveau mot de passe',
            'puis vérifiez la double authentification dans « Mon compte » :',
            this.outbox.address('/mot-de-passe-oublie'),
          ]
        : [
            'Si vous n’êtes pas à l’origine de ce changement, annulez-le par ce lien',
            '(valable 72 heures, une seule fois) :',
            this.outbox.address(`/annuler-double-authentification/${undo}`),
          ];
    return this.warn(manager, user, 'votre double authentification a changé', [
      ...[CHANGES[change], ''],
      ...remedy,
    ]);
  }

  /** To a person one of whose recovery codes was used. */
  recoveryCodeUsed(manager: EntityManager, user: Warned, left: number): Promise<void> {
    return this.warn(manager, user, 'un code de récupération a servi', [
      `Un de vos codes de récupération vient de servir. Il vous en reste ${left}.`,
      '',
      'Si vous n’êtes pas à l’origine de cette connexion, choisissez un nouveau mot de passe :',
      this.outbox.address('/mot-de-passe-oublie'),
    ]);
  }

  private async warn(
    manager: EntityManager,
    { identifiant, email }: Warned,
    about: string,
    lines: readonly string[],
  ): Promise<void> {
    for (const address of new Set([identifiant, email])) {
      await this.outbox.write(manager, address, about, lines);
    }
  }
}
