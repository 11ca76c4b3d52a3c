import { Inject, Injectable } from '@nestjs/common';
import { checkIban, CLAIM_HOURS, looksAlike } from '@apprentissage/domain';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { cfaCondition } from '../cfa/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { CURSOR_SHAPES, encodeCursor, Problem, readCursor } from '../http/index.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';
import { toBankAccountView } from './bank-account-view.js';
import { FourEyes } from './four-eyes.js';
import { showsSign, signsOf, VERSIONS } from './review-signs.js';
import type {
  OtherVersion,
  ReviewChecks,
  ReviewDecision,
  ReviewPage,
  ReviewQuery,
  ReviewView,
} from './reviews.dto.js';

const DAY_MS = 86_400_000;
/** Other versions of the CFA that are shown with one. */
const MOST_OTHERS = 20;
const NOTHING_ELSE = { files: [], submitter: null, reviewers: 0 };

interface Queued {
  id: string;
  status: BankAccount['status'];
  cfa_id: string;
  raison_sociale: string;
  siret: string;
  submitted_at: Date;
  approvers: string[];
  claimed_by: string | null;
  claimer: string | null;
  version: number;
}

/** What waits for the accountants, with its age and its signs. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly database: Database,
    private readonly content: BankAccountContent,
    private readonly fourEyes: FourEyes,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Versions in one state that the filters keep, the oldest first. */
  list(actor: OpcoActor, query: ReviewQuery): Promise<ReviewPage> {
    return this.database.as(actor, async (manager) => {
      const values: unknown[] = [];
      const bind = (value: unknown) => `$${values.push(value)}`;
      const where = [`a.status = ${bind(query.etat)}`, 'a.submitted_at IS NOT NULL'];
      if (query.mine) {
        where.push(
          `a.claimed_by = ${bind(actor.userId)} AND a.claimed_at > ${bind(this.heldSince())}`,
        );
      }
      if (query.recherche !== undefined) {
        const found = cfaCondition(query.recherche, bind);
        where.push(`a.cfa_id = ANY(ARRAY(SELECT id FROM cfas WHERE ${found}))`);
      }
      if (query.signal !== undefined) {
        const among = { where: where.join(' AND '), values };
        where.push(await showsSign(manager, query.signal, among, bind));
      }
      const [countWhere, counted] = [where.join(' AND '), [...values]];
      if (query.cursor !== undefined) {
        const [at, id] = readCursor(query.cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]);
        where.push(`(a.submitted_at, a.id) > (${bind(at)}::timestamptz, ${bind(id)}::uuid)`);
      }
      const rows = (await manager.query(
        `SELECT a.id, a.status, a.cfa_id, c.raison_sociale, c.siret, a.submitted_at, a.approvers,
           u.id AS claimed_by, u.prenom || ' ' || u.nom AS claimer, a.version
         FROM ${VERSIONS} LEFT JOIN users u ON u.id = a.claimed_by AND u.active
           AND a.claimed_at > ${bind(this.heldSince())}
         WHERE ${where.join(' AND ')}
         ORDER BY a.submitted_at, a.id LIMIT ${bind(query.limit + 1)}`,
        values,
      )) as Queued[];
      const [{ total }] = (await manager.query(
        `SELECT count(*)::int AS total FROM ${VERSIONS} WHERE ${countWhere}`,
        counted,
      )) as [{ total: number }];
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      const signs = await signsOf(
        manager,
        page.map(({ id }) => id),
      );
      const items = page.map((row) => ({
        id: row.id,
        etat: row.status,
        cfa: { id: row.cfa_id, raisonSociale: row.raison_sociale, siret: row.siret },
        transmisLe: row.submitted_at.toISOString(),
        age: Math.floor((this.clock.now().getTime() - row.submitted_at.getTime()) / DAY_MS),
        approbations: row.approvers.length,
        approbationsRequises: this.config.bankAccounts.reviewers,
        prisPar: row.claimed_by === null ? null : { id: row.claimed_by, nom: row.claimer ?? '' },
        signaux: signs.get(row.id) ?? [],
        version: row.version,
      }));
      return {
        items,
        total,
        next:
          last !== undefined && rows.length > query.limit
            ? encodeCursor([last.submitted_at.toISOString(), last.id])
            : null,
      };
    });
  }

  /** One version, with everything an accountant decides on. @throws Problem `introuvable` */
  async view(manager: EntityManager, actor: OpcoActor, id: string): Promise<ReviewView> {
    const account = await manager.findOneBy(BankAccount, { id });
    if (account === null || account.status === 'brouillon') throw new Problem('introuvable');
    const [about] = (await manager.query(
      `SELECT c.id, c.raison_sociale, c.siret, c.registre ->> 'raisonSociale' AS registered_name,
         nullif(concat_ws(' ', c.adresse, c.complement, c.code_postal, c.commune), '') AS adresse,
         (SELECT prenom || ' ' || nom FROM users WHERE id = $2) AS submitter,
         (SELECT jsonb_build_object('id', id, 'nom', prenom || ' ' || nom) FROM users
          WHERE id = $3 AND active AND $5 > $6) AS claimer,
         (SELECT jsonb_build_object('reponse', answer, 'nomConnu', known_name, 'le', at)
          FROM payee_checks WHERE bank_account_id = $4 ORDER BY at DESC LIMIT 1) AS checked
       FROM cfas c WHERE c.id = $1`,
      [
        ...[account.cfaId, account.submittedBy, account.claimedBy, id],
        ...[account.claimedAt, this.heldSince()],
      ],
    )) as [About];
    const decisions = (await manager.query(
      `SELECT r.decision, u.prenom || ' ' || u.nom AS par, r.at AS le, r.reason AS motif
       FROM bank_account_reviews r JOIN users u ON u.id = r.reviewer_id
       WHERE r.bank_account_id = $1 ORDER BY r.at`,
      [id],
    )) as (Omit<ReviewDecision, 'le'> & { le: Date })[];
    const active = await manager.findOneBy(BankAccount, { cfaId: account.cfaId, status: 'actif' });
    const files = await this.content.files(manager, active ? [id, active.id] : [id]);
    const { reviewers } = this.config.bankAccounts;
    const viewOf = (one: BankAccount, submitter: string | null) =>
      toBankAccountView(one, { files: files.get(one.id) ?? [], submitter, reviewers });
    return {
      ...viewOf(account, about.submitter),
      cfa: {
        id: about.id,
        raisonSociale: about.raison_sociale,
        siret: about.siret,
        adresse: about.adresse,
        nomSirene: about.registered_name,
      },
      tiersNomSirene: account.tiersRegistreNom,
      controles: this.checks(account, about),
      prisPar: about.claimer,
      signaux: (await signsOf(manager, [id])).get(id) ?? [],
      verification: about.checked && {
        ...about.checked,
        le: new Date(about.checked.le).toISOString(),
      },
      decisions: decisions.map((one) => ({ ...one, le: one.le.toISOString() })),
      actuel: active && active.id !== id ? viewOf(active, null) : null,
      historique: await this.others(manager, account),
      empechement: await this.fourEyes.refusal(manager, actor, account, files.get(id) ?? []),
    } as ReviewView;
  }

  private async others(
    manager: EntityManager,
    { id, cfaId }: BankAccount,
  ): Promise<OtherVersion[]> {
    const others = await manager.find(BankAccount, {
      where: { cfaId, id: Not(id), submittedAt: Not(IsNull()) },
      order: { submittedAt: 'DESC', id: 'DESC' },
      take: MOST_OTHERS,
    });
    return others.map((one) => {
      const { etat, iban, titulaire, transmisLe, refus } = toBankAccountView(one, NOTHING_ELSE);
      return { id: one.id, etat, iban, titulaire, transmisLe, refus: refus?.libelle ?? null };
    }) as OtherVersion[];
  }

  /** Whoever took a version since holds it. */
  private heldSince(): Date {
    return new Date(this.clock.now().getTime() - CLAIM_HOURS * 3_600_000);
  }

  /** What the portal checks by itself, on the IBAN as the row holds it now. */
  private checks(account: BankAccount, about: About): ReviewChecks {
    // An IBAN that opens no more is no IBAN: the version is refused.
    const { key, ribKey } = checkIban(this.content.iban(account) ?? '');
    const holder = account.titulaire ?? '';
    const registered = account.mode === 'tiers' ? account.tiersRegistreNom : about.registered_name;
    return {
      cleIban: key === true,
      cleRib: ribKey,
      titulaire: looksAlike(holder, account.tiersRaisonSociale ?? about.raison_sociale),
      sirene: registered === null ? null : looksAlike(holder, registered),
    };
  }
}

interface About {
  id: string;
  raison_sociale: string;
  siret: string;
  adresse: string | null;
  registered_name: string | null;
  submitter: string | null;
  claimer: { id: string; nom: string } | null;
  checked: { reponse: string; nomConnu: string | null; le: string } | null;
}
