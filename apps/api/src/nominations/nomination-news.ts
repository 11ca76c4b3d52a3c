import { Inject, Injectable } from '@nestjs/common';
import { ADMINISTRATION, writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { hashSecret, newSecret } from '../account/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Outbox } from '../mails/index.js';
import { type Category, Notifier } from '../notifications/index.js';
import { wordsOf } from './nomination-words.js';
import type { Nomination } from './nomination.entity.js';

/** Where each side reads of nominations, in the client. */
const DESK = '/backoffice/nominations';
const OWN = '/mon-cfa/nominations';

/** Every address by which the portal knows a CFA: its people, those they left, its own, its contacts. */
const ADDRESSES = `SELECT DISTINCT lower(address) AS address FROM (
    SELECT unnest(ARRAY[email, identifiant]) FROM users
      WHERE cfa_id = $1 AND confirmed_at IS NOT NULL
    UNION ALL SELECT f.address FROM former_addresses f WHERE f.cfa_id = $1
    UNION ALL SELECT email FROM cfas WHERE id = $1
    UNION ALL SELECT email FROM cfa_contacts WHERE cfa_id = $1
  ) known (address) WHERE address IS NOT NULL ORDER BY 1`;

/** Who hears of a nomination: agents from the first moment, the whole CFA once it is confirmed. */
@Injectable()
export class NominationNews {
  constructor(
    private readonly notifier: Notifier,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  asked(
    manager: EntityManager,
    nomination: Pick<Nomination, 'id' | 'resets'>,
    raisonSociale: string,
  ): Promise<void> {
    const { noun, proposed } = wordsOf(nomination);
    return this.tellAgents(manager, nomination.id, {
      category: 'action',
      title: `${noun} à confirmer : ${raisonSociale}`,
      body: `${proposed} Un autre agent doit lire le justificatif et se prononcer.`,
    });
  }

  /** The whole CFA is told, each address with its own link to object; one that did already is not heard twice. */
  async planned(
    manager: EntityManager,
    nomination: Pick<Nomination, 'id' | 'cfaId' | 'nom' | 'prenom' | 'resets'>,
    effectiveAt: Date,
  ): Promise<void> {
    const { id, cfaId, nom, prenom } = nomination;
    const at = writeInstant(effectiveAt);
    const { noun, announced, mailed } = wordsOf(nomination);
    const it = `cette ${noun.toLowerCase()}`;
    await this.tellCfa(manager, cfaId, {
      category: 'action',
      title: announced.title,
      body: `${announced.body(at)} Si cela vous surprend, opposez-vous à ${it}.`,
    });
    const [{ name }] = (await manager.query(
      'SELECT raison_sociale AS name FROM cfas WHERE id = $1',
      [cfaId],
    )) as [{ name: string }];
    const known = (await manager.query(ADDRESSES, [cfaId])) as { address: string }[];
    for (const { address } of known) {
      const secret = newSecret();
      const linked = (await manager.query(
        `INSERT INTO nomination_objections AS o (cfa_id, nomination_id, address, token_hash)
         VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT nomination_objections_once
         DO UPDATE SET token_hash = excluded.token_hash WHERE o.objected_at IS NULL
         RETURNING o.id`,
        [cfaId, id, address, hashSecret(secret)],
      )) as unknown[];
      await this.outbox.write(manager, address, mailed.about, [
        ...mailed.lines(`${prenom} ${nom}`, name, at),
        '',
        ...(linked.length > 0
          ? [
              `Si cela vous surprend, opposez-vous à ${it} : elle sera suspendue aussitôt.`,
              this.outbox.address(`/nomination/${secret}`),
            ]
          : [`Deux agents ont examiné votre opposition et ont maintenu ${it}.`]),
        '',
        `Une question ? Écrivez à ${this.config.brand.contactEmail}.`,
      ]);
    }
  }

  async refused(manager: EntityManager, nomination: Nomination): Promise<void> {
    const { id, askedBy } = nomination;
    const { noun } = wordsOf(nomination);
    await this.tellAgents(
      manager,
      id,
      {
        category: 'information',
        title: `${noun} refusée`,
        body: `Un agent a refusé la ${noun.toLowerCase()} que vous avez demandée : son motif est sur la page.`,
      },
      askedBy,
    );
  }

  async contested(manager: EntityManager, nomination: Nomination): Promise<void> {
    const { id, cfaId } = nomination;
    const { noun, what } = wordsOf(nomination);
    await this.tellAgents(manager, id, {
      category: 'action',
      title: `Opposition à une ${noun.toLowerCase()}`,
      body: `Quelqu’un du CFA s’oppose à ${what} : elle est suspendue jusqu’à ce que deux agents se prononcent.`,
    });
    await this.tellCfa(manager, cfaId, {
      category: 'information',
      title: `${noun} suspendue`,
      body: `Quelqu’un de votre CFA s’est opposé à ${what} : elle est suspendue, et l’OPCO l’examine.`,
    });
  }

  effective(manager: EntityManager, nomination: Nomination): Promise<void> {
    return this.tellCfa(manager, nomination.cfaId, {
      category: 'information',
      ...wordsOf(nomination).effective,
    });
  }

  cancelled(manager: EntityManager, nomination: Nomination): Promise<void> {
    const { noun, what } = wordsOf(nomination);
    return this.tellCfa(manager, nomination.cfaId, {
      category: 'information',
      title: `${noun} annulée`,
      body: `L’OPCO a annulé ${what} de votre CFA.`,
    });
  }

  /** When a reset is due and there is nothing left to reset: who asked, and the CFA that awaits it. */
  async pointless(manager: EntityManager, nomination: Nomination): Promise<void> {
    await this.tellAgents(
      manager,
      nomination.id,
      {
        category: 'information',
        title: 'Réinitialisation sans objet',
        body: 'La personne n’administre plus le CFA, ou n’a plus de double authentification : rien n’a été réinitialisé.',
      },
      nomination.askedBy,
    );
    await this.cancelled(manager, nomination);
  }

  /** On the portal and by mail, whatever administrators prefer. */
  private tellCfa(
    manager: EntityManager,
    cfaId: string,
    message: { category: Category; title: string; body: string },
  ): Promise<void> {
    return this.notifier.tell(manager, {
      cfaId,
      audienceRight: ADMINISTRATION.cfa,
      critical: 'securite',
      ...message,
      link: OWN,
    });
  }

  private tellAgents(
    manager: EntityManager,
    id: string,
    message: { category: Category; title: string; body: string },
    userId: string | null = null,
  ): Promise<void> {
    return this.notifier.tell(manager, {
      audience: 'opco',
      audienceRight: null,
      userId,
      ...message,
      link: `${DESK}/${id}`,
    });
  }
}
