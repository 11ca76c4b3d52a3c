import { type CivilDate, type ContractState, viewState } from '@apprentissage/domain';
import type { ContractRow } from './contracts.dto.js';

/** The columns of a contract's row, as the driver gives them (instants as `Date`, civil dates as text). */
export interface RawContract {
  id: string;
  numero: string;
  numero_externe: string;
  numero_deca: string | null;
  status: ContractState;
  pieces_demandees: boolean;
  apprenti_nom: string;
  apprenti_prenom: string;
  employeur_denomination: string;
  employeur_siret: string;
  formation_intitule: string;
  formation_rncp: string;
  date_conclusion: CivilDate;
  date_debut: CivilDate;
  date_fin: CivilDate;
  transmis_le: Date;
}

/** What a list selects of a contract: short columns only, never the CERFA. */
export const ROW_COLUMNS = [
  'id',
  'numero',
  'numero_externe',
  'numero_deca',
  'status',
  'pieces_demandees',
  'apprenti_nom',
  'apprenti_prenom',
  'employeur_denomination',
  'employeur_siret',
  'formation_intitule',
  'formation_rncp',
  'date_conclusion',
  'date_debut',
  'date_fin',
  'transmis_le',
] as const satisfies readonly (keyof RawContract)[];

/** One contract as lists show it. */
export function toContractRow(raw: RawContract): ContractRow {
  return {
    id: raw.id,
    numero: raw.numero,
    numeroExterne: raw.numero_externe,
    numeroDeca: raw.numero_deca,
    status: raw.status,
    piecesDemandees: raw.pieces_demandees,
    apprenti: { nom: raw.apprenti_nom, prenom: raw.apprenti_prenom },
    employeur: { denomination: raw.employeur_denomination, siret: raw.employeur_siret },
    formation: { intitule: raw.formation_intitule, rncp: raw.formation_rncp },
    dateConclusion: raw.date_conclusion,
    dateDebutContrat: raw.date_debut,
    dateFinContrat: raw.date_fin,
    transmisLe: raw.transmis_le.toISOString(),
    actsNext: viewState(raw.status, raw.pieces_demandees).actsNext,
  };
}
