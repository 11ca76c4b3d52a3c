import { Injectable } from '@nestjs/common';
import { writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { Outbox } from '../mails/index.js';
import { type Category, Notifier } from '../notifications/index.js';

/** Where the CFA's administrators manage tokens. */
const PAGE = '/mon-cfa/imports';
const DAY_MS = 86_400_000;

/** A token, as people are told of it. */
export interface ToldToken {
  readonly cfaId: string;
  readonly name: string;
  readonly prefix: string;
}

/** What the administrators of a CFA, and its partner, are told about tokens. */
@Injectable()
export class TokenNews {
  constructor(
    private readonly notifier: Notifier,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A token is about to expire: the CFA renews it, its partner puts the new one in place. */
  async expiring(
    manager: EntityManager,
    token: ToldToken & { readonly raisonSociale: string; readonly contactEmail: string | null },
    expiresAt: Date,
  ): Promise<void> {
    const end = `le ${writeInstant(expiresAt)}`;
    const left = Math.ceil((expiresAt.getTime() - this.clock.now().getTime()) / DAY_MS);
    await this.tellCfa(manager, token.cfaId, {
      category: 'action',
      title: `Le token « ${token.name} » expire ${left > 1 ? `dans ${left} jours` : 'dans moins de 24 heures'}`,
      body: `Le token « ${token.name} » (${token.prefix}…) expire ${end}. Renouvelez-le, puis donnez le nouveau à la société qui gère votre logiciel : sans lui, vos contrats ne seront plus transmis.`,
    });
    if (token.contactEmail === null) return;
    await this.outbox.write(manager, token.contactEmail, 'un token d’import va expirer', [
      `Le token d’import « ${token.name} » (${token.prefix}…) que ${token.raisonSociale} vous a confié expire ${end}.`,
      'Demandez au CFA de le renouveler : l’ancien peut rester valable quelques jours à côté du nouveau, le temps de le remplacer dans votre logiciel.',
      '',
      `La fin d’un token se lit aussi par l’échange : ${this.outbox.address('/api/docs')} (cfakeyinfo).`,
      '',
      '--',
      'Vous recevez ce message parce que ce CFA a indiqué votre adresse comme contact de ce token.',
    ]);
  }

  /** A token was found outside and is revoked. */
  leaked(manager: EntityManager, { cfaId, name, prefix }: ToldToken): Promise<void> {
    return this.tellCfa(manager, cfaId, {
      category: 'action',
      title: `Token « ${name} » révoqué : il a été trouvé hors du portail`,
      body: `Le token « ${name} » (${prefix}…) nous a été signalé comme divulgué : il est révoqué et ne peut plus servir. Générez-en un autre, donnez-le à la société qui gère votre logiciel, et demandez-lui où l’ancien a pu être lu. Le journal des appels dit s’il a servi.`,
    });
  }

  /** On the portal and by mail, whatever people prefer: imports stop, or could have been misused. */
  private tellCfa(
    manager: EntityManager,
    cfaId: string,
    message: { category: Category; title: string; body: string },
  ): Promise<void> {
    return this.notifier.tell(manager, {
      cfaId,
      audienceRight: 'administration_cfa',
      critical: 'securite',
      ...message,
      link: PAGE,
    });
  }
}
