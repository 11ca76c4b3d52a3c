import { Injectable } from '@nestjs/common';
import { CONTRACT_STATE_CODES } from '@apprentissage/domain';
import { type Actor, Database } from '../database/index.js';
import { Problem } from '../http/index.js';
import { DETAIL_COLUMNS, type RawDetail, toContractView } from './contract-detail.js';
import { type ListedRow, planList } from './contract-list.js';
import type { ContractQuery } from './contract-query.js';
import type { ContractCount, ContractCounts, ContractPage, ContractView } from './contracts.dto.js';

/** « Mes contrats »: what a CFA reads of its contracts. Row-level security keeps the others away. */
@Injectable()
export class ContractsService {
  constructor(private readonly database: Database) {}

  /** How many contracts are in each status, from counters that are exact at every commit. */
  async counts(actor: Actor): Promise<ContractCounts> {
    const rows = await this.database.read<ContractCount>(actor, {
      name: 'contract counts',
      text: 'SELECT status, sum(n)::bigint AS count FROM contract_counts GROUP BY status',
      values: [],
    });
    const counts = CONTRACT_STATE_CODES.flatMap((status) =>
      rows.filter((row) => row.status === status && row.count > 0),
    );
    return { total: counts.reduce((sum, { count }) => sum + count, 0), counts };
  }

  /** One page of the list. @throws Problem `requete_invalide` for a cursor of another list */
  async list(actor: Actor, query: ContractQuery): Promise<ContractPage> {
    const { statement, page } = planList(query);
    return page(await this.database.read<ListedRow>(actor, statement));
  }

  /** One contract, whole. @throws Problem `introuvable` when it does not exist or is another CFA's */
  async detail(actor: Actor, id: string): Promise<ContractView> {
    const [raw] = await this.database.read<RawDetail>(actor, {
      name: 'contract detail',
      text: `SELECT ${DETAIL_COLUMNS} FROM contracts c WHERE c.id = $1`,
      values: [id],
    });
    if (raw === undefined) throw new Problem('introuvable');
    return toContractView(raw);
  }
}
