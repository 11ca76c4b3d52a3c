import { Inject, Injectable } from '@nestjs/common';
import { formatIban } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Cfa } from '../cfa/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { type CfaActor, Database } from '../database/index.js';
import { Problem } from '../http/index.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';
import { toBankAccountView } from './bank-account-view.js';
import type { BankAccountsView, BankAccountView } from './bank-accounts.dto.js';
import { invoicesInProcess } from './payments-lock.js';

/** « Coordonnées bancaires », as the CFA reads them. */
@Injectable()
export class BankAccounts {
  constructor(
    private readonly database: Database,
    private readonly content: BankAccountContent,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Every version of the CFA, sorted by what it is worth today. */
  read(actor: CfaActor): Promise<BankAccountsView> {
    return this.database.as(actor, async (manager) => {
      const cfa = await manager.findOneByOrFail(Cfa, { id: actor.cfaId });
      const views = await this.views(manager);
      const one = (...states: BankAccountView['etat'][]) =>
        views.find(({ etat }) => states.includes(etat)) ?? null;
      const invoices = await invoicesInProcess(manager, actor.cfaId);
      return {
        actif: one('actif'),
        enCours: one('a_valider', 'programme'),
        brouillon: one('brouillon'),
        historique: views.filter(({ etat }) =>
          ['remplace', 'refuse', 'retire', 'expire'].includes(etat),
        ),
        facturesEnCours: invoices.map(({ numero, since }) => ({
          numero,
          depuis: since.toISOString(),
        })),
        delaiHeures: this.config.bankAccounts.delayHours,
        uai: cfa.uai,
        siret: cfa.siret,
      };
    });
  }

  /** The IBAN in full; the look is audited. @throws Problem `introuvable` */
  reveal(actor: CfaActor, id: string): Promise<string> {
    return this.database.as(actor, async (manager) => {
      const account = await manager.findOneBy(BankAccount, { id });
      if (account === null || account.ibanSealed === null) throw new Problem('introuvable');
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'rib.iban_affiche',
        objectType: 'rib',
        objectId: id,
        detail: { iban: account.ibanMask },
      });
      return formatIban(this.content.open(account));
    });
  }

  private async views(manager: EntityManager): Promise<BankAccountView[]> {
    const accounts = await manager.find(BankAccount, { order: { createdAt: 'DESC', id: 'DESC' } });
    const ids = accounts.map(({ id }) => id);
    const files = await this.content.files(manager, ids);
    const people = (await manager.query(
      `SELECT id, prenom || ' ' || nom AS name FROM users WHERE id = ANY($1)`,
      [accounts.map(({ submittedBy }) => submittedBy)],
    )) as { id: string; name: string }[];
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const { reviewers } = this.config.bankAccounts;
    return accounts.map((account) =>
      toBankAccountView(account, {
        files: files.get(account.id) ?? [],
        submitter: names.get(account.submittedBy ?? '') ?? null,
        reviewers,
      }),
    );
  }
}
