import { Inject, Injectable } from '@nestjs/common';
import { ADMINISTRATION, RIGHTS, type Right } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Outbox } from '../mails/index.js';
import { Notifier, toSide } from '../notifications/index.js';
import type { Person } from '../http/index.js';
import { circleOf } from './circle.js';
import type { RawUser } from './user-row.js';

/** Where each side manages its people, in the client. */
const SCREENS = { cfa: '/mon-cfa/utilisateurs', opco: '/backoffice/agents' } as const;

/** What one administrator does that the others are told: it may give somebody more than they had. */
export type Widening = 'invite' | 'droits' | 'second_facteur';

const WIDENED: Readonly<Record<Widening, Readonly<Record<Person['kind'] | 'body', string>>>> = {
  invite: {
    cfa: 'Un utilisateur a été invité',
    opco: 'Un agent a été invité',
    body: 'Un autre administrateur vient d’inviter quelqu’un.',
  },
  second_facteur: {
    cfa: 'La double authentification d’un utilisateur a été réinitialisée',
    opco: 'La double authentification d’un agent a été réinitialisée',
    body: 'Un autre administrateur vient de réinitialiser la double authentification de quelqu’un qui l’a perdue.',
  },
  droits: {
    cfa: 'Un utilisateur a reçu des droits',
    opco: 'Un agent a reçu des droits',
    body: 'Un autre administrateur vient de donner des droits à quelqu’un, ou de lui rendre son accès.',
  },
};

/** What people and administrators are told when rights change. */
@Injectable()
export class UserLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To a person whose rights somebody else changed: what they may do from now on. */
  rightsChanged(manager: EntityManager, recipient: string, rights: readonly Right[]) {
    return this.outbox.write(manager, recipient, 'vos droits ont changé', [
      'Un administrateur vient de changer vos droits. Vous pouvez désormais :',
      ...rights.map((right) => `- ${RIGHTS[right].label}`),
      '',
      'Vos sessions ouvertes sont fermées : reconnectez-vous pour continuer.',
      this.outbox.address('/connexion'),
    ]);
  }

  /** To a person who may no longer sign in. */
  deactivated(manager: EntityManager, recipient: string) {
    return this.outbox.write(manager, recipient, 'votre accès est désactivé', [
      'Un administrateur vient de désactiver votre accès : vos sessions sont fermées.',
      '',
      'Si vous pensez que c’est une erreur, adressez-vous à votre administrateur.',
    ]);
  }

  /** To the administrators of a CFA: tokens are refused while who made them has no access. */
  async tokensSuspended(manager: EntityManager, cfaId: string, userId: string): Promise<void> {
    const rows = (await manager.query(
      `SELECT DISTINCT name FROM tokens
       WHERE created_by = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY name`,
      [userId, this.clock.now()],
    )) as { name: string }[];
    if (rows.length === 0) return;
    const names = rows.map(({ name }) => `« ${name} »`).join(', ');
    await this.notifier.tell(manager, {
      cfaId,
      audienceRight: ADMINISTRATION.cfa,
      category: 'action',
      critical: 'securite',
      title: 'Des tokens d’import sont suspendus',
      body: `La personne qui les a générés n’a plus d’accès au portail, les tokens suivants sont donc refusés : ${names}. Renouvelez-les pour que vos contrats continuent d’être transmis.`,
      link: '/mon-cfa/imports',
    });
  }

  /** To a person who may sign in again. */
  reactivated(manager: EntityManager, recipient: string) {
    return this.outbox.write(manager, recipient, 'votre accès est rétabli', [
      'Un administrateur vient de réactiver votre accès. Vous pouvez vous connecter :',
      this.outbox.address('/connexion'),
    ]);
  }

  /**
   * To both addresses of a person whose second factor was taken away.
   *
   * @param by who did it, as a sentence begins
   */
  async factorReset(
    manager: EntityManager,
    { identifiant, email }: Pick<RawUser, 'identifiant' | 'email'>,
    by: string,
  ): Promise<void> {
    for (const recipient of new Set([identifiant, email])) {
      await this.outbox.write(
        manager,
        recipient,
        'votre double authentification est réinitialisée',
        [
          `${by} vient de réinitialiser votre double authentification : votre application, vos clés d’accès`,
          'et vos codes de récupération ne servent plus, et vos sessions sont fermées.',
          '',
          'Votre mot de passe n’ouvre plus rien non plus. Un lien pour en choisir un nouveau part à l’adresse',
          'qui est votre identifiant ; s’il n’est plus valable, demandez-en un autre :',
          this.outbox.address('/mot-de-passe-oublie'),
          '',
          'Si vous n’avez rien demandé, dites-le aussitôt à votre administrateur, ou écrivez à',
          `${this.config.brand.contactEmail}.`,
        ],
      );
    }
  }

  /** To the address that no longer gets a person's notifications, because somebody else changed it. */
  emailChanged(manager: EntityManager, recipient: string) {
    return this.outbox.write(manager, recipient, 'votre email de notification a changé', [
      'Un administrateur vient de changer l’adresse à laquelle vous recevez vos notifications.',
      '',
      'Si ce changement vous surprend, adressez-vous à votre administrateur.',
    ]);
  }

  /**
   * Tells every administrator of the circle that there is one more: on the portal, and by the mail that
   * goes with it whatever they prefer.
   */
  administratorMade(manager: EntityManager, actor: Person): Promise<void> {
    const { administration } = circleOf(actor, 1);
    return this.notifier.tell(manager, {
      ...toSide(actor.cfaId),
      audienceRight: administration,
      category: 'information',
      critical: 'securite',
      title: 'Un administrateur a été nommé',
      body: `Le profil « ${RIGHTS[administration].label} » vient d’être donné à quelqu’un. Si cela vous surprend, vérifiez qui peut se connecter.`,
      link: SCREENS[actor.kind],
    });
  }

  /** Tells each other administrator of the circle but the person, the same way. */
  async widened(
    manager: EntityManager,
    actor: Person,
    userId: string,
    what: Widening,
  ): Promise<void> {
    const { where, values, administration } = circleOf(actor, 3);
    const others = (await manager.query(
      `SELECT u.id FROM users u WHERE ${where} AND u.active AND u.confirmed_at IS NOT NULL
         AND $1 = ANY(u.rights) AND u.id <> ALL($2) ORDER BY u.id`,
      [administration, [actor.userId, userId], ...values],
    )) as { id: string }[];
    const told = {
      ...toSide(actor.cfaId),
      audienceRight: administration,
      category: 'information',
      critical: 'securite',
      title: WIDENED[what][actor.kind],
      body: `${WIDENED[what].body} Si cela vous surprend, vérifiez qui peut se connecter.`,
      link: `${SCREENS[actor.kind]}/${userId}`,
    } as const;
    for (const { id } of others) await this.notifier.tell(manager, { ...told, userId: id });
  }
}
