import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../mails/index.js';
import { type Category, Notifier } from '../notifications/index.js';
import type { BankAccount } from './bank-account.entity.js';

/** Where the CFA sees and corrects its bank details, and where accountants check a version. */
const PAGE = '/mon-cfa/coordonnees-bancaires';
const deskOf = (id: string) => `/backoffice/rib/${id}`;

/**
 * Who hears of a change of bank details: every administrator on the portal and by mail, the addresses
 * they used before too (whoever changed them first must not be the only one told), and the OPCO.
 */
@Injectable()
export class BankNews {
  constructor(
    private readonly notifier: Notifier,
    private readonly outbox: Outbox,
  ) {}

  async submitted(
    manager: EntityManager,
    { id, cfaId }: BankAccount,
    raisonSociale: string,
  ): Promise<void> {
    await this.tellCfa(manager, cfaId, {
      category: 'information',
      title: 'Changement de coordonnées bancaires demandé',
      body: 'De nouvelles coordonnées bancaires viennent d’être transmises pour votre CFA. Si vous n’êtes pas au courant, opposez-vous à ce changement.',
    });
    await this.notifier.tell(manager, {
      audience: 'opco',
      audienceRight: 'comptabilite',
      category: 'action',
      title: `RIB à valider : ${raisonSociale}`,
      body: 'Des coordonnées bancaires attendent votre contrôle.',
      link: deskOf(id),
    });
  }

  withdrawn(manager: EntityManager, cfaId: string): Promise<void> {
    return this.tellCfa(manager, cfaId, {
      category: 'information',
      title: 'Changement de coordonnées bancaires retiré',
      body: 'Le changement de coordonnées bancaires a été retiré. Le compte payé reste le même.',
    });
  }

  async contested(manager: EntityManager, { id, cfaId }: BankAccount): Promise<void> {
    await this.tellCfa(manager, cfaId, {
      category: 'action',
      title: 'Changement de coordonnées bancaires contesté',
      body: 'Un administrateur de votre CFA s’oppose au changement de coordonnées bancaires : il est suspendu, et le compte payé reste le même.',
    });
    await this.notifier.tell(manager, {
      audience: 'opco',
      audienceRight: 'comptabilite',
      category: 'action',
      title: 'RIB contesté par un CFA',
      body: 'Un administrateur s’oppose à un changement de coordonnées bancaires : contrôlez-le de nouveau.',
      link: deskOf(id),
    });
  }

  /** The accountants only: the CFA did nothing, and is told once they refused it. */
  altered(manager: EntityManager, { id }: BankAccount): Promise<void> {
    return this.notifier.tell(manager, {
      audience: 'opco',
      audienceRight: 'comptabilite',
      critical: 'coordonnees_bancaires',
      category: 'action',
      title: 'RIB altéré',
      body: 'Un RIB n’est plus celui qui a été transmis : ses validations sont annulées. Refusez-le et prévenez l’exploitant du portail.',
      link: deskOf(id),
    });
  }

  scheduled(manager: EntityManager, cfaId: string, effectiveAt: Date): Promise<void> {
    const at = new Intl.DateTimeFormat('fr-FR', {
      timeZone: 'Europe/Paris',
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(effectiveAt);
    return this.tellCfa(manager, cfaId, {
      category: 'information',
      title: 'Coordonnées bancaires validées',
      body: `Vos nouvelles coordonnées bancaires sont validées. Elles prendront effet le ${at}. Jusque-là, vous pouvez vous y opposer.`,
    });
  }

  activated(manager: EntityManager, cfaId: string): Promise<void> {
    return this.tellCfa(manager, cfaId, {
      category: 'information',
      title: 'Nouvelles coordonnées bancaires en service',
      body: 'Les paiements de l’OPCO vont désormais au compte que vous avez transmis.',
    });
  }

  refused(manager: EntityManager, cfaId: string, sentence: string, item: string): Promise<void> {
    return this.tellCfa(
      manager,
      cfaId,
      { category: 'action', title: 'Coordonnées bancaires refusées', body: sentence },
      `${PAGE}?corriger=${item}`,
    );
  }

  expired(manager: EntityManager, cfaId: string, why: string): Promise<void> {
    return this.tellCfa(manager, cfaId, {
      category: 'action',
      title: 'Coordonnées bancaires expirées',
      body: why,
    });
  }

  /** On the portal and by mail whatever people prefer; the addresses they used before hear of it too. */
  private async tellCfa(
    manager: EntityManager,
    cfaId: string,
    message: { category: Category; title: string; body: string },
    link = PAGE,
  ): Promise<void> {
    await this.notifier.tell(manager, {
      cfaId,
      audienceRight: 'administration_cfa',
      critical: 'coordonnees_bancaires',
      ...message,
      link,
    });
    const rows = (await manager.query(
      `SELECT DISTINCT f.address FROM former_addresses f
       JOIN users u ON u.cfa_id = f.cfa_id AND u.id = f.user_id
       WHERE f.cfa_id = $1 AND 'administration_cfa' = ANY(u.rights) ORDER BY f.address`,
      [cfaId],
    )) as { address: string }[];
    for (const { address } of rows) {
      const lines = [message.body, this.outbox.address(link)];
      await this.outbox.write(manager, address, message.title, lines);
    }
  }
}
