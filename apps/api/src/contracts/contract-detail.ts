import { type Cerfa, checkCerfa, type Fault, maskNir, today } from '@apprentissage/domain';
import type { ContractView, TimelineEvent } from './contracts.dto.js';
import { type RawContract, ROW_COLUMNS, toContractRow } from './contract-row.js';

/** A whole contract with its timeline, as {@link DETAIL_COLUMNS} give it. */
export interface RawDetail extends RawContract {
  version: number;
  commentaire: string | null;
  cerfa: Cerfa;
  timeline: {
    at: string;
    status: TimelineEvent['status'];
    pieces_demandees: boolean;
    actor_kind: TimelineEvent['actor']['kind'];
    actor_name: string | null;
    comment: string | null;
  }[];
}

/** Columns of the contract `c`, its timeline included; to be selected `FROM contracts c`. */
export const DETAIL_COLUMNS = `
  ${ROW_COLUMNS.map((column) => `c.${column}`).join(', ')}, c.version, c.commentaire, c.cerfa,
  (SELECT coalesce(json_agg(json_build_object('at', e.at, 'status', e.status,
      'pieces_demandees', e.pieces_demandees, 'actor_kind', e.actor_kind,
      'actor_name', e.actor_name, 'comment', e.comment) ORDER BY e.at, e.id), '[]')
    FROM contract_events e WHERE e.cfa_id = c.cfa_id AND e.contract_id = c.id) AS timeline`;

/** What the checks find in a dossier, judged on the day it was received. */
export function findingsOf({
  cerfa,
  transmis_le,
}: Pick<RawDetail, 'cerfa' | 'transmis_le'>): Fault[] {
  return checkCerfa(cerfa, { today: today(transmis_le) });
}

/** One contract, whole: every frame of the CERFA, the NIR masked. */
export function toContractView(raw: RawDetail, findings = findingsOf(raw)): ContractView {
  const { apprenti } = raw.cerfa;
  return {
    ...toContractRow(raw),
    version: raw.version,
    commentaire: raw.commentaire,
    cerfa: {
      ...raw.cerfa,
      apprenti: { ...apprenti, nir: apprenti.nir === null ? null : maskNir(apprenti.nir) },
    },
    alertes: findings.filter(({ severity }) => severity === 'alerte'),
    timeline: raw.timeline.map((event) => ({
      at: new Date(event.at).toISOString(),
      status: event.status,
      piecesDemandees: event.pieces_demandees,
      actor: { kind: event.actor_kind, name: event.actor_name },
      comment: event.comment,
    })),
  };
}
