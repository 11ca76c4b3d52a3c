import { Inject, Injectable } from '@nestjs/common';
import { ADMINISTRATION, writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { hashSecret, newSecret } from '../account/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Outbox } from '../mails/index.js';
import { type Category, Notifier } from '../notifications/index.js';
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

  asked(manager: EntityManager, id: string, raisonSociale: string): Promise<void> {
    return this.tellAgents(manager, id, {
      category: 'action',
      title: `Nomination à confirmer : ${raisonSociale}`,
      body: 'Un administrateur OPCO propose un nouvel administrateur pour ce CFA. Un autre agent doit lire le justificatif et se prononcer.',
    });
  }

  /** The whole CFA is told, each address with its own link to object; one that did already is not heard twice. */
  async planned(
    manager: EntityManager,
    nomination: Pick<Nomination, 'id' | 'cfaId' | 'nom' | 'prenom'>,
    effectiveAt: Date,
  ): Promise<void> {
    const { id, cfaId, nom, prenom } = nomination;
    const at = writeInstant(effectiveAt);
    await this.tellCfa(manager, cfaId, {
      category: 'action',
      title: 'Nomination d’un administrateur par l’OPCO',
      body: `À la demande de l’OPCO, un nouvel administrateur prendra ses fonctions dans votre CFA le ${at}. Si cela vous surprend, opposez-vous à cette nomination.`,
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
      await this.outbox.write(manager, address, 'un administrateur est nommé pour votre CFA', [
        `Deux agents de l’OPCO nomment ${prenom} ${nom} administrateur du portail pour ${name}.`,
        `Cette nomination prendra effet le ${at}.`,
        '',
        ...(linked.length > 0
          ? [
              'Si cela vous surprend, opposez-vous à cette nomination : elle sera suspendue aussitôt.',
              this.outbox.address(`/nomination/${secret}`),
            ]
          : ['Deux agents ont examiné votre opposition et ont maintenu cette nomination.']),
        '',
        `Une question ? Écrivez à ${this.config.brand.contactEmail}.`,
      ]);
    }
  }

  async refused(manager: EntityManager, { id, askedBy }: Nomination): Promise<void> {
    await this.tellAgents(
      manager,
      id,
      {
        category: 'information',
        title: 'Nomination refusée',
        body: 'Un agent a refusé la nomination que vous avez demandée : son motif est sur la page.',
      },
      askedBy,
    );
  }

  async contested(manager: EntityManager, { id, cfaId }: Nomination): Promise<void> {
    await this.tellAgents(manager, id, {
      category: 'action',
      title: 'Opposition à une nomination',
      body: 'Quelqu’un du CFA s’oppose à la nomination d’un administrateur : elle est suspendue jusqu’à ce que deux agents se prononcent.',
    });
    await this.tellCfa(manager, cfaId, {
      category: 'information',
      title: 'Nomination suspendue',
      body: 'Quelqu’un de votre CFA s’est opposé à la nomination d’un administrateur : elle est suspendue, et l’OPCO l’examine.',
    });
  }

  effective(manager: EntityManager, { cfaId }: Nomination): Promise<void> {
    return this.tellCfa(manager, cfaId, {
      category: 'information',
      title: 'Un administrateur a été nommé par l’OPCO',
      body: 'La nomination d’un administrateur a pris effet. Vérifiez qui peut se connecter au portail pour votre CFA.',
    });
  }

  cancelled(manager: EntityManager, { cfaId }: Nomination): Promise<void> {
    return this.tellCfa(manager, cfaId, {
      category: 'information',
      title: 'Nomination annulée',
      body: 'L’OPCO a annulé la nomination d’un administrateur de votre CFA.',
    });
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
