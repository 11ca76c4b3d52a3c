import { Injectable } from '@nestjs/common';
import { canMove, CONTRACT_STATES, type ContractState } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, type OpcoActor, violatedConstraint } from '../database/index.js';
import { Problem } from '../http/index.js';
import type { InstructionView } from './backoffice.dto.js';
import { DecisionNews } from './decision-news.js';
import { type Move, type MoveName, MOVES } from './moves.js';
import { QueueService } from './queue.service.js';

/** What an act carries besides itself. */
export interface Decision {
  readonly motif?: string;
  readonly numeroDeca?: string;
}

interface Held {
  cfa_id: string;
  numero: string;
  status: ContractState;
  version: number;
  instructeur_id: string | null;
  instructeur_name: string | null;
}

/**
 * The acts of the instructeurs. The row is locked, judged, and changed by a guarded update; timeline,
 * news and audit are written in the same transaction. Of two agents at once, one acts and the other is
 * told by whom.
 */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueService,
    private readonly news: DecisionNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Does one act on one contract and gives it back as it has become.
   *
   * @param version the one the agent read
   * @throws Problem `introuvable`; `deja_traite` when another agent holds or decided it;
   *   `version_depassee`; `etat_incompatible`; `conflit` when the DECA number is another contract's
   */
  async act(
    actor: OpcoActor,
    name: MoveName,
    id: string,
    version: number,
    decision: Decision = {},
  ): Promise<InstructionView> {
    const move: Move = MOVES[name];
    try {
      return await this.database.as(actor, async (manager) => {
        const held = await this.lock(manager, id);
        judge(held, actor, move, version);
        await this.apply(manager, actor, move, id, version, decision);
        await this.trace(manager, actor, move, id, held, decision);
        return this.queue.view(manager, id);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'contracts_deca_unique') throw error;
      const message = 'Ce numéro DECA est déjà celui d’un autre contrat.';
      throw new Problem('conflit', {
        detail: message,
        errors: [{ pointer: '/numeroDeca', code: 'numero_deca_deja_pris', message }],
      });
    }
  }

  private async lock(manager: EntityManager, id: string): Promise<Held> {
    const rows = (await manager.query(
      `SELECT c.cfa_id, c.numero, c.status, c.version, c.instructeur_id,
         (SELECT prenom || ' ' || nom FROM users WHERE id = c.instructeur_id) AS instructeur_name
       FROM contracts c WHERE c.id = $1 FOR NO KEY UPDATE OF c`,
      [id],
    )) as Held[];
    if (rows[0] === undefined) throw new Problem('introuvable');
    return rows[0];
  }

  private async apply(
    manager: EntityManager,
    actor: OpcoActor,
    move: Move,
    id: string,
    version: number,
    { motif, numeroDeca }: Decision,
  ): Promise<void> {
    const [, affected] = (await manager.query(
      `UPDATE contracts SET status = $3, pieces_demandees = $4, commentaire = $5,
         numero_deca = coalesce($6, numero_deca), instructeur_id = $7, decide_le = $8,
         version = version + 1
       WHERE id = $1 AND version = $2`,
      [
        id,
        version,
        move.to,
        move === MOVES.requestPieces,
        motif ?? null,
        numeroDeca ?? null,
        move === MOVES.release ? null : actor.userId,
        move.decides ? this.clock.now() : null,
      ],
    )) as [unknown, number];
    if (affected !== 1) throw new Problem('version_depassee');
  }

  private async trace(
    manager: EntityManager,
    actor: OpcoActor,
    move: Move,
    id: string,
    held: Held,
    { motif }: Decision,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO contract_events
         (cfa_id, contract_id, at, status, pieces_demandees, actor_kind, actor_name, comment)
       VALUES ($1, $2, $3, $4, $5, 'opco', $6, $7)`,
      [
        held.cfa_id,
        id,
        this.clock.now(),
        move.to,
        move === MOVES.requestPieces,
        actor.name,
        motif ?? null,
      ],
    );
    if (move.message !== null) {
      await this.news.tell(manager, { cfaId: held.cfa_id, id, numero: held.numero }, move.message);
    }
    await this.audit.record(manager, {
      cfaId: held.cfa_id,
      act: move.act,
      objectType: 'contrat',
      objectId: id,
      detail: { de: held.status, vers: move.to, version: held.version + 1 },
    });
  }
}

/** Refuses an act that the contract's state, its holder or its version forbids. */
function judge(held: Held, actor: OpcoActor, move: Move, version: number): void {
  const another = held.instructeur_id !== null && held.instructeur_id !== actor.userId;
  if (another && held.status !== 'TRANSMIS') {
    const name = held.instructeur_name ?? 'Un autre agent';
    const decided = held.status !== 'EN_COURS_INSTRUCTION';
    throw new Problem('deja_traite', {
      detail: decided
        ? `${name} a déjà traité ce dossier (${CONTRACT_STATES[held.status].label}).`
        : `${name} instruit déjà ce dossier.`,
    });
  }
  if (held.version !== version) throw new Problem('version_depassee');
  const allowed =
    held.status === move.from && (move.from === move.to || canMove(move.from, move.to));
  if (!allowed) {
    throw new Problem('etat_incompatible', {
      detail:
        held.status === 'TRANSMIS'
          ? 'Prenez d’abord ce dossier.'
          : `Ce dossier est dans l’état « ${CONTRACT_STATES[held.status].label} ».`,
    });
  }
  // Under instruction with nobody's name on it: nobody may decide before it is given back and taken.
  if (move !== MOVES.take && move !== MOVES.release && held.instructeur_id !== actor.userId) {
    throw new Problem('etat_incompatible', { detail: 'Prenez d’abord ce dossier.' });
  }
}
