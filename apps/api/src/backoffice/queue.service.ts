import { Injectable } from '@nestjs/common';
import { CONTRACT_STATE_CODES, type ContractState } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import {
  DETAIL_COLUMNS,
  findingsOf,
  type RawDetail,
  ROW_COLUMNS,
  toContractView,
} from '../contracts/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { CURSOR_SHAPES, encodeCursor, Problem, readCursor } from '../http/index.js';
import type { InstructionView, QueuePage, QueueQuery } from './backoffice.dto.js';
import {
  QUEUE_COLUMNS,
  QUEUE_JOINS,
  type RawQueued,
  toInstruction,
  toQueueRow,
} from './queue-row.js';

/** What waits for the OPCO. */
const QUEUE: readonly ContractState[] = ['TRANSMIS', 'EN_COURS_INSTRUCTION'];

/** What an instructeur reads: the queue, oldest first, and a dossier with all its checks. */
@Injectable()
export class QueueService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A page of the queue, of every CFA, with the number of all that the filters keep. */
  async list(actor: OpcoActor, query: QueueQuery): Promise<QueuePage> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    // Statuses are literals (checked against the life cycle), so that the queue's own index serves.
    const searched = query.numero === undefined ? QUEUE : CONTRACT_STATE_CODES;
    const statuses = (query.status ?? searched).map((status) => `'${status}'`).join(', ');
    const where = [`c.status IN (${statuses})`];
    if (query.numero !== undefined) {
      const numero = bind(query.numero.replace(/\s/g, '').toUpperCase());
      where.push(`(c.numero = ${numero} OR c.numero_deca = ${numero})`);
    }
    if (query.mine) where.push(`c.instructeur_id = ${bind(actor.userId)}`);
    const counted = `SELECT count(*) AS total FROM contracts c WHERE ${where.join(' AND ')}`;
    if (query.cursor) {
      const [at, id] = readCursor(query.cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]);
      where.push(`(c.transmis_le, c.id) > (${bind(at)}, ${bind(id)}::uuid)`);
    }
    const rows = await this.database.read<{ total: number } & (RawQueued | { id: null })>(actor, {
      text: `
        SELECT total, page.* FROM (${counted}) counted LEFT JOIN LATERAL (
          SELECT ${ROW_COLUMNS.map((column) => `c.${column}`).join(', ')}, ${QUEUE_COLUMNS}
          FROM contracts c ${QUEUE_JOINS} WHERE ${where.join(' AND ')}
          ORDER BY c.transmis_le, c.id LIMIT ${query.limit + 1}
        ) page ON true ORDER BY transmis_le, id`,
      values,
    });
    const found = rows.filter((row): row is { total: number } & RawQueued => row.id !== null);
    const kept = found.slice(0, query.limit);
    const last = kept.at(-1);
    const today = this.clock.today();
    return {
      items: kept.map((row) => toQueueRow(row, today)),
      total: rows[0]?.total ?? 0,
      next:
        last && found.length > query.limit
          ? encodeCursor([last.transmis_le.toISOString(), last.id])
          : null,
    };
  }

  /** One dossier, whole, with all that the checks find; its CFA reads in its journal who looked. */
  detail(actor: OpcoActor, id: string): Promise<InstructionView> {
    return this.database.as(actor, async (manager) => {
      const view = await this.view(manager, id);
      await this.audit.recordLookUp(manager, {
        cfaId: view.cfa.id,
        act: 'contrat.consulte',
        objectType: 'contrat',
        objectId: id,
      });
      return view;
    });
  }

  /** The dossier inside a transaction. @throws Problem `introuvable` */
  async view(manager: EntityManager, id: string): Promise<InstructionView> {
    const [raw] = (await manager.query(
      `SELECT ${DETAIL_COLUMNS}, ${QUEUE_COLUMNS} FROM contracts c ${QUEUE_JOINS} WHERE c.id = $1`,
      [id],
    )) as (RawDetail & RawQueued)[];
    if (raw === undefined) throw new Problem('introuvable');
    const findings = findingsOf(raw);
    return {
      ...toContractView(raw, findings),
      ...toInstruction(raw, this.clock.today()),
      controles: findings,
    };
  }
}
