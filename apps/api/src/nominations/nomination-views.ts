import { Injectable } from '@nestjs/common';
import {
  confirmationsRequired,
  judgeConfirmation,
  NOMINATION_STATES,
  OPEN_NOMINATION_STATES,
} from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { Document, Documents } from '../documents/index.js';
import { CURSOR_SHAPES, encodeCursor, Problem, readCursor } from '../http/index.js';
import { AgentSeniority } from '../users/index.js';
import { Nomination } from './nomination.entity.js';
import type {
  NominationDecision,
  NominationObjection,
  NominationPage,
  NominationQuery,
  NominationRow,
  NominationView,
} from './nominations.dto.js';

interface RawRow {
  readonly id: string;
  readonly status: Nomination['status'];
  readonly cfa_id: string;
  readonly raison_sociale: string;
  readonly siret: string;
  readonly nom: string;
  readonly prenom: string;
  readonly identifiant: string;
  readonly resets: boolean;
  readonly asker: string;
  readonly asked_at: Date;
  readonly confirmers: string[];
  readonly contested_at: Date | null;
  readonly effective_at: Date | null;
}

const ROWS = `SELECT n.id, n.status, n.cfa_id, c.raison_sociale, c.siret, n.nom, n.prenom,
    n.identifiant, n.resets, a.prenom || ' ' || a.nom AS asker, n.asked_at, n.confirmers, n.contested_at,
    n.effective_at
  FROM nominations n JOIN cfas c ON c.id = n.cfa_id JOIN users a ON a.id = n.asked_by`;

/** What agents read of nominations. */
@Injectable()
export class NominationViews {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentSeniority,
    private readonly documents: Documents,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Nominations, the latest first; those that are open unless a state is asked for. */
  list(actor: OpcoActor, { etat, cfa, cursor, limit }: NominationQuery): Promise<NominationPage> {
    const values: unknown[] = [etat === undefined ? OPEN_NOMINATION_STATES : [etat]];
    const where = ['n.status = ANY($1)'];
    if (cfa !== undefined) where.push(`n.cfa_id = $${values.push(cfa)}`);
    const [counted, countedBy] = [where.join(' AND '), [...values]];
    if (cursor !== undefined) {
      const [at, id] = readCursor(cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]);
      where.push(
        `(n.asked_at, n.id) < ($${values.push(at)}::timestamptz, $${values.push(id)}::uuid)`,
      );
    }
    return this.database.as(actor, async (manager) => {
      const rows = (await manager.query(
        `${ROWS} WHERE ${where.join(' AND ')}
         ORDER BY n.asked_at DESC, n.id DESC LIMIT $${values.push(limit + 1)}`,
        values,
      )) as RawRow[];
      const [{ total }] = (await manager.query(
        `SELECT count(*)::int AS total FROM nominations n WHERE ${counted}`,
        countedBy,
      )) as [{ total: number }];
      const kept = rows.slice(0, limit);
      const last = kept.at(-1);
      const more = last !== undefined && rows.length > limit;
      return {
        items: kept.map(toRow),
        total,
        next: more ? encodeCursor([last.asked_at.toISOString(), last.id]) : null,
      };
    });
  }

  /** One nomination; the CFA reads in its journal that it was looked at. @throws Problem `introuvable` */
  read(actor: OpcoActor, id: string): Promise<NominationView> {
    return this.database.as(actor, async (manager) => {
      const view = await this.view(manager, actor, id);
      await this.audit.recordLookUp(manager, {
        cfaId: view.cfa.id,
        act: 'nomination.consultee',
        objectType: 'nomination',
        objectId: id,
      });
      return view;
    });
  }

  /** One nomination, inside a transaction. @throws Problem `introuvable` */
  async view(manager: EntityManager, actor: OpcoActor, id: string): Promise<NominationView> {
    const [row] = (await manager.query(`${ROWS} WHERE n.id = $1`, [id])) as RawRow[];
    if (row === undefined) throw new Problem('introuvable');
    const nomination = await manager.findOneByOrFail(Nomination, { id });
    const evidence = await manager.findOneByOrFail(Document, { id: nomination.documentId });
    const decisions = (await manager.query(
      `SELECT d.decision, u.prenom || ' ' || u.nom AS par, d.at AS le, d.reason AS motif
       FROM nomination_decisions d JOIN users u ON u.id = d.agent_id
       WHERE d.cfa_id = $1 AND d.nomination_id = $2 ORDER BY d.at, d.id`,
      [row.cfa_id, id],
    )) as (Omit<NominationDecision, 'le'> & { le: Date })[];
    const told = (await manager.query(
      `SELECT address AS adresse, objected_at AS le, reason AS motif FROM nomination_objections
       WHERE cfa_id = $1 AND nomination_id = $2 ORDER BY objected_at, address`,
      [row.cfa_id, id],
    )) as (Omit<NominationObjection, 'le'> & { le: Date | null })[];
    return {
      ...toRow(row),
      motif: nomination.motif,
      justificatif: {
        id: evidence.id,
        nom: evidence.name,
        type: evidence.type,
        taille: evidence.size,
        pages: evidence.pages ?? 1,
        etat: this.documents.stateOf(evidence),
      },
      prevenus: told.length,
      enVigueurLe: nomination.activatedAt?.toISOString() ?? null,
      personne: await this.person(manager, nomination),
      decisions: decisions.map((one) => ({ ...one, le: one.le.toISOString() })),
      oppositions: told.flatMap(({ le, ...one }) =>
        le === null ? [] : [{ ...one, le: le.toISOString() }],
      ),
      empechement: await this.hindrance(manager, actor, nomination),
      version: nomination.version,
    };
  }

  /** Why this agent may not confirm now; `null` when they may. */
  async hindrance(
    manager: EntityManager,
    actor: OpcoActor,
    { cfaId, documentId, askedBy, askedAt, confirmers }: Nomination,
  ) {
    const [{ read }] = (await manager.query(
      `SELECT EXISTS (SELECT FROM audit_events WHERE chain = $1 AND object_id = $2
         AND act = 'document.consulte' AND actor_id = $3) AS read`,
      [cfaId, documentId, actor.userId],
    )) as [{ read: boolean }];
    const seniority = await this.agents.of(manager, actor.userId, askedAt);
    return judgeConfirmation(
      { ...seniority, askedBy, confirmers, evidenceRead: read },
      actor.userId,
    );
  }

  private async person(
    manager: EntityManager,
    { status, userId }: Nomination,
  ): Promise<NominationView['personne']> {
    if (status !== 'effective' || userId === null) return null;
    const [person] = (await manager.query(
      `SELECT CASE WHEN NOT active THEN 'inactif' WHEN confirmed_at IS NOT NULL THEN 'actif'
         WHEN invitation_expires_at > $2 THEN 'invite' ELSE 'invitation_expiree' END AS state
       FROM users WHERE id = $1`,
      [userId, this.clock.now()],
    )) as { state: NominationView['personne'] }[];
    return person?.state ?? null;
  }
}

/** One nomination, locked until the end of the transaction. @throws Problem `introuvable` */
export async function lockNomination(manager: EntityManager, id: string): Promise<Nomination> {
  const nomination = await manager
    .createQueryBuilder(Nomination, 'nomination')
    .where({ id })
    .setLock('for_no_key_update')
    .getOne();
  if (nomination === null) throw new Problem('introuvable');
  return nomination;
}

/** The refusal of an act that the state does not allow. */
export function wrongState({ status }: Nomination): Problem {
  return new Problem('etat_incompatible', {
    detail: `Cette nomination est dans l’état « ${NOMINATION_STATES[status].label} ».`,
  });
}

function toRow(row: RawRow): NominationRow {
  return {
    id: row.id,
    etat: row.status,
    cfa: { id: row.cfa_id, raisonSociale: row.raison_sociale, siret: row.siret },
    nom: row.nom,
    prenom: row.prenom,
    identifiant: row.identifiant,
    reinitialisation: row.resets,
    demandeePar: row.asker,
    demandeeLe: row.asked_at.toISOString(),
    confirmations: row.confirmers.length,
    confirmationsRequises: confirmationsRequired({ contested: row.contested_at !== null }),
    contesteeLe: row.contested_at?.toISOString() ?? null,
    effetLe: row.effective_at?.toISOString() ?? null,
  };
}
