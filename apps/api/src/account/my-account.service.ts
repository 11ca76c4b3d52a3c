import { Injectable } from '@nestjs/common';
import { NEWSLETTER_TEXT } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, identityOf } from '../database/index.js';
import { fieldProblem, type Person, Problem, type ProofAsker } from '../http/index.js';
import { type BounceReason, Bounces } from '../mails/index.js';
import { User } from '../users/index.js';
import { AccountLetters } from './account-letters.js';
import { AddressChanges } from './address-changes.js';
import { CurrentPassword } from './current-password.js';
import type {
  BounceView,
  ChangeIdentifiantRequest,
  ChangePasswordRequest,
  MyAccountRequest,
  MyAccountView,
} from './my-account.dto.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordPolicy } from './password-policy.js';
import { Sessions } from './sessions.js';

const BOUNCES: Readonly<Record<BounceReason, string>> = {
  inconnue: 'Le serveur de messagerie ne connaît pas cette adresse.',
  pleine: 'La boîte aux lettres est pleine.',
  refusee: 'Le serveur de messagerie refuse nos messages.',
  injoignable: 'Le serveur de messagerie n’a pas répondu pendant trois jours.',
};

/** « Mon compte »: what a person reads and changes of their own account. */
@Injectable()
export class MyAccount {
  constructor(
    private readonly database: Database,
    private readonly changes: AddressChanges,
    private readonly password: CurrentPassword,
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly letters: AccountLetters,
    private readonly bounces: Bounces,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The account of who asks. */
  read(actor: Person): Promise<MyAccountView> {
    return this.database.as(identityOf(actor), (manager) => this.view(manager, actor));
  }

  /**
   * « Modifier mon compte ». A new e-mail wants a fresh proof and waits for its confirmation; a consent is
   * dated, with the text it was given to.
   *
   * @throws Problem `version_depassee`, `preuve_requise`
   */
  async change(
    actor: Person,
    version: number,
    request: MyAccountRequest,
    askProof: ProofAsker,
  ): Promise<MyAccountView> {
    const { nom, prenom, email, newsletter } = request;
    const before = await this.read(actor);
    const asksLink = email !== before.email && !waits(before, email);
    if (asksLink) {
      await askProof();
      await this.changes.count(actor);
    }
    return this.database.as(identityOf(actor), async (manager) => {
      const user = await manager.findOneByOrFail(User, { id: actor.userId });
      const consent =
        newsletter === user.newsletter
          ? {}
          : {
              newsletter,
              newsletterAt: this.clock.now(),
              newsletterText: NEWSLETTER_TEXT.version,
            };
      const { affected } = await manager.update(
        User,
        { id: user.id, version },
        { nom, prenom, ...consent, version: () => 'version + 1' },
      );
      if (affected !== 1) throw new Problem('version_depassee');
      if (asksLink) await this.changes.ask(manager, user, 'email', email);
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'compte.modifie',
        objectType: 'utilisateur',
        objectId: user.id,
        detail: {
          nomModifie: nom !== user.nom,
          prenomModifie: prenom !== user.prenom,
          newsletterAvant: user.newsletter,
          newsletter,
          texteNewsletter: NEWSLETTER_TEXT.version,
        },
      });
      return this.view(manager, actor);
    });
  }

  /**
   * « Modifier mon identifiant »: the new one waits for its confirmation. One that is taken answers like
   * one that is free; its owner is told by mail.
   *
   * @throws Problem `regle_refusee` (password, own login), `trop_de_tentatives`
   */
  async changeIdentifiant(actor: Person, request: ChangeIdentifiantRequest): Promise<void> {
    const user = await this.password.prove(actor, request.motDePasse, 'motDePasse');
    if (request.nouvelIdentifiant === user.identifiant) {
      throw fieldProblem(
        'regle_refusee',
        'nouvelIdentifiant',
        'identique',
        'C’est déjà votre identifiant.',
      );
    }
    await this.changes.count(actor);
    await this.database.as(identityOf(actor), (manager) =>
      this.changes.ask(manager, user, 'identifiant', request.nouvelIdentifiant),
    );
  }

  /**
   * « Modifier mon mot de passe »: ends every other session and tells the person.
   *
   * @param keep the session that stays
   * @throws Problem `requete_invalide` (weak), `regle_refusee` (current one wrong), `trop_de_tentatives`
   */
  async changePassword(
    actor: Person,
    { motDePasseActuel, nouveauMotDePasse }: ChangePasswordRequest,
    keep: Buffer | null,
  ): Promise<void> {
    const user = await this.password.prove(actor, motDePasseActuel, 'motDePasseActuel');
    const words = await this.database.as(identityOf(actor), (manager) =>
      this.policy.wordsOf(manager, user),
    );
    this.policy.refuse({ motDePasse: nouveauMotDePasse, ...words }, 'nouveauMotDePasse');
    if (nouveauMotDePasse === motDePasseActuel) {
      throw fieldProblem(
        'regle_refusee',
        'nouveauMotDePasse',
        'identique',
        'Le nouveau mot de passe doit être différent de l’actuel.',
      );
    }
    const passwordHash = await this.hasher.hash(nouveauMotDePasse);
    await this.database.as(identityOf(actor), async (manager) => {
      // Of two changes at once, the second proves a password that is no longer the one.
      const { affected } = await manager.update(
        User,
        { id: user.id, passwordHash: user.passwordHash },
        { passwordHash },
      );
      if (affected !== 1) throw new Problem('conflit');
      await this.sessions.endAll(manager, user.id, keep);
      await this.letters.passwordChanged(manager, user);
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'compte.mot_de_passe_change',
        objectType: 'utilisateur',
        objectId: user.id,
      });
    });
  }

  private async view(manager: EntityManager, actor: Person): Promise<MyAccountView> {
    const user = await manager.findOneByOrFail(User, { id: actor.userId });
    const changes = await this.changes.waiting(manager, user.id);
    return {
      nom: user.nom,
      prenom: user.prenom,
      identifiant: user.identifiant,
      email: user.email,
      newsletter: user.newsletter,
      newsletterLe: user.newsletterAt?.toISOString() ?? null,
      newsletterTexte: user.newsletterText,
      changements: changes.map(({ id, kind, newAddress, createdAt, expiresAt }) => ({
        id,
        objet: kind,
        adresse: newAddress,
        demandeLe: createdAt.toISOString(),
        expireLe: expiresAt.toISOString(),
      })),
      rebonds: await this.rebonds(manager, user),
      version: user.version,
    };
  }

  private async rebonds(manager: EntityManager, user: User): Promise<BounceView[]> {
    const known = await this.bounces.of(manager, [user.email, user.identifiant]);
    return (['email', 'identifiant'] as const).flatMap((objet) => {
      const bounce = known.find(({ address }) => address === user[objet]);
      return bounce ? [{ objet, le: bounce.at.toISOString(), raison: BOUNCES[bounce.reason] }] : [];
    });
  }
}

function waits({ changements }: MyAccountView, email: string): boolean {
  return changements.some(({ objet, adresse }) => objet === 'email' && adresse === email);
}
