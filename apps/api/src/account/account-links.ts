import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../config/index.js';
import { Problem } from '../http/index.js';
import { Outbox } from '../mails/index.js';
import type { User } from '../users/index.js';
import { AccountLink } from './account-link.entity.js';
import { hashSecret, newSecret } from './secrets.js';

type Purpose = AccountLink['purpose'];
type Mailed = Exclude<Purpose, 'invitation' | 'annuler_facteur'>;

/** How long what changed on an account may be undone by mail. */
export const UNDO_MS = 72 * 3_600_000;

/** Life of a link that a person asks for, in minutes; an invitation ends when it says. */
const MINUTES: Readonly<Record<Mailed, number>> = { confirmation: 72 * 60, mot_de_passe: 30 };

/** Links sent by mail: 256 random bits, kept as a hash, used once, only the newest is good. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Mails a person a new link for `purpose`; earlier ones are dead. The host comes from the configuration. */
  async send(manager: EntityManager, user: User, purpose: Mailed): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + MINUTES[purpose] * 60_000);
    const secret = await this.make(manager, user.id, purpose, expiresAt);
    const { about, lines } = this.text(purpose, secret);
    await this.outbox.write(manager, user.identifiant, about, lines);
  }

  /** A new link of a person; earlier ones for the same purpose are dead. Its secret is told once. */
  async make(
    manager: EntityManager,
    userId: string,
    purpose: Purpose,
    expiresAt: Date,
  ): Promise<string> {
    await this.kill(manager, userId, purpose);
    return this.insert(manager, { userId, purpose, createdAt: this.clock.now(), expiresAt });
  }

  /** A link that takes away the second factors set up from `since` on; those of earlier ones live on. */
  undoOfFactors(manager: EntityManager, userId: string, since: Date): Promise<string> {
    return this.insert(manager, {
      ...{ userId, purpose: 'annuler_facteur', createdAt: since },
      expiresAt: new Date(since.getTime() + UNDO_MS),
    });
  }

  /** Makes every link of a person for a purpose worthless. */
  async kill(manager: EntityManager, userId: string, purpose: Purpose): Promise<void> {
    await manager.delete(AccountLink, { userId, purpose });
  }

  /** Whose a good link is, without using it up. @throws Problem `lien_invalide` */
  async look(manager: EntityManager, secret: string, purpose: Purpose): Promise<string> {
    const link = await manager.findOneBy(AccountLink, {
      tokenHash: hashSecret(secret),
      purpose,
      usedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    if (link === null) throw new Problem('lien_invalide');
    return link.userId;
  }

  /** Tells the owner of an account that somebody tried to sign up with their identifiant. */
  async warnOfSignUp(manager: EntityManager, user: User): Promise<void> {
    await this.outbox.write(manager, user.identifiant, 'vous avez déjà un compte', [
      'Une inscription vient d’être demandée avec votre adresse, qui sert déjà d’identifiant.',
      'Aucun compte n’a été créé. Pour vous connecter ou choisir un nouveau mot de passe :',
      this.outbox.address('/connexion'),
      '',
      'Si vous n’êtes pas à l’origine de cette demande, vous pouvez ignorer ce message.',
    ]);
  }

  /** Uses a link up and tells whose it was, and from when. @throws Problem `lien_invalide` */
  async use(
    manager: EntityManager,
    secret: string,
    purpose: Purpose,
  ): Promise<Pick<AccountLink, 'userId' | 'createdAt'>> {
    const now = this.clock.now();
    const { raw } = (await manager
      .createQueryBuilder()
      .update(AccountLink)
      .set({ usedAt: now })
      .where(
        'token_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now',
        {
          hash: hashSecret(secret),
          purpose,
          now,
        },
      )
      .returning('user_id, created_at')
      .execute()) as { raw: { user_id: string; created_at: Date }[] };
    const [used] = raw;
    if (used === undefined) throw new Problem('lien_invalide');
    return { userId: used.user_id, createdAt: used.created_at };
  }

  private async insert(
    manager: EntityManager,
    link: Omit<AccountLink, 'tokenHash' | 'usedAt'>,
  ): Promise<string> {
    const secret = newSecret();
    await manager.insert(AccountLink, { ...link, tokenHash: hashSecret(secret) });
    return secret;
  }

  private text(purpose: Mailed, secret: string): { about: string; lines: readonly string[] } {
    return purpose === 'confirmation'
      ? {
          about: 'confirmez votre adresse',
          lines: [
            'Pour ouvrir votre espace, confirmez votre adresse en suivant ce lien (valable 72 heures) :',
            this.outbox.address(`/confirmation/${secret}`),
            '',
            'Si vous n’avez pas demandé d’inscription, ignorez ce message.',
          ],
        }
      : {
          about: 'nouveau mot de passe',
          lines: [
            'Pour choisir un nouveau mot de passe, suivez ce lien (valable 30 minutes, une seule fois) :',
            this.outbox.address(`/mot-de-passe/${secret}`),
            '',
            'Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.',
          ],
        };
  }
}
