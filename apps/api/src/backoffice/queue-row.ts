import { addDays, type CivilDate, today } from '@apprentissage/domain';
import { type RawContract, toContractRow } from '../contracts/index.js';
import type { QueueRow } from './backoffice.dto.js';

/** Days the OPCO has to decide on a dossier it received (D6224-2 of the Code du travail). */
const DAYS_TO_DECIDE = 20;

/** What an agent sees of a contract besides the CFA's own row. */
export interface RawQueued extends RawContract {
  cfa_id: string;
  raison_sociale: string;
  siret: string;
  instructeur_id: string | null;
  instructeur_name: string | null;
}

/** The joined columns, to be selected from {@link QUEUE_JOINS} with `c` the contract. */
export const QUEUE_COLUMNS = `c.cfa_id, cfa.raison_sociale, cfa.siret, c.instructeur_id,
  agent.prenom || ' ' || agent.nom AS instructeur_name`;
export const QUEUE_JOINS = `JOIN cfas cfa ON cfa.id = c.cfa_id
  LEFT JOIN users agent ON agent.id = c.instructeur_id`;

/** Whose it is, who took it, and until when the OPCO has to decide. */
export function toInstruction(raw: RawQueued, now: CivilDate) {
  const dueOn = addDays(today(raw.transmis_le), DAYS_TO_DECIDE);
  const open = raw.status === 'TRANSMIS' || raw.status === 'EN_COURS_INSTRUCTION';
  return {
    cfa: { id: raw.cfa_id, raisonSociale: raw.raison_sociale, siret: raw.siret },
    instructeur:
      raw.instructeur_id === null
        ? null
        : { id: raw.instructeur_id, name: raw.instructeur_name ?? '' },
    dueOn,
    overdue: open && now > dueOn,
  };
}

/** One contract of the queue. */
export function toQueueRow(raw: RawQueued, now: CivilDate): QueueRow {
  return { ...toContractRow(raw), ...toInstruction(raw, now) };
}
