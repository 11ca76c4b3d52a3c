import { Inject, Injectable } from '@nestjs/common';
import { ADMINISTRATION } from '@apprentissage/domain';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Outbox } from '../mails/index.js';
import { Notifier } from '../notifications/index.js';
import { holderOf, isTaken, User } from '../users/index.js';
import { AccountLinks } from './account-links.js';
import type { AccountRequest } from './account-request.entity.js';
import { organisationOf } from './organisation.js';

/**
 * What leaves by mail after somebody is invited, out of the request: whether the identifiant is taken is
 * known here only, and its owner alone is told.
 */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly links: AccountLinks,
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers one request about an invited person, if there still is one. */
  async carry(
    manager: EntityManager,
    userId: string,
    purpose: AccountRequest['purpose'],
  ): Promise<void> {
    const user = await manager.findOneBy(User, { id: userId, confirmedAt: IsNull() });
    if (user === null) return;
    if (purpose === 'approbation') await this.askOpco(manager, user);
    else if (!user.awaitsApproval) await this.invite(manager, user);
  }

  /** A link for an invited person, and where it leads; earlier ones are dead. */
  async link(manager: EntityManager, { id }: User, expiresAt: Date): Promise<string> {
    const secret = await this.links.make(manager, id, 'invitation', expiresAt);
    return this.outbox.address(`/invitation/${secret}`);
  }

  /** The mail that carries the link. */
  async sendLink(manager: EntityManager, user: User, link: string): Promise<void> {
    await this.outbox.write(manager, user.identifiant, 'votre accès vous attend', [
      `${await organisationOf(manager, this.config, user)} vous invite à utiliser le portail ${this.config.brand.portalName}.`,
      '',
      'Pour choisir votre mot de passe, suivez ce lien (valable 7 jours, une seule fois) :',
      link,
      '',
      'Si vous n’attendiez pas cette invitation, ignorez ce message : aucun accès n’est ouvert.',
    ]);
  }

  private async invite(manager: EntityManager, user: User): Promise<void> {
    await this.links.kill(manager, user.id, 'invitation');
    const { invitationExpiresAt } = user;
    const now = this.clock.now();
    if (invitationExpiresAt === null || invitationExpiresAt <= now) return;
    if (await isTaken(manager, user.identifiant, now)) return this.tellOwner(manager, user);
    await this.sendLink(manager, user, await this.link(manager, user, invitationExpiresAt));
  }

  private async tellOwner(manager: EntityManager, { identifiant, audience }: User): Promise<void> {
    const owner = await holderOf(manager, identifiant).getOne();
    if (owner !== null && !owner.active) return;
    const who = audience === 'cfa' ? 'Un CFA' : 'L’OPCO';
    await this.outbox.write(manager, identifiant, 'votre adresse a été invitée', [
      `${who} a voulu inviter votre adresse à utiliser le portail. Elle est déjà l’identifiant d’un compte :`,
      'rien n’a été changé, et rien n’a été dit à qui vous invitait.',
      '',
      'Pour un autre accès, donnez une autre adresse à la personne qui vous invite.',
    ]);
  }

  /** An account past the daily number: the OPCO's administrators are asked, once for all that wait. */
  private async askOpco(manager: EntityManager, user: User): Promise<void> {
    if (!user.awaitsApproval || user.cfaId === null) return;
    const earlier = await manager
      .createQueryBuilder(User, 'user')
      .where('user.cfaId = :cfaId AND user.awaitsApproval AND user.id < :id', user)
      .getExists();
    if (earlier) return;
    await this.notifier.tell(manager, {
      audience: 'opco',
      audienceRight: ADMINISTRATION.opco,
      category: 'action',
      title: `Accès à approuver : ${await organisationOf(manager, this.config, user)}`,
      body: 'Ce CFA ouvre plus d’accès que le nombre prévu en 24 heures : les suivants attendent votre accord.',
      link: '/backoffice/invitations',
    });
  }
}
