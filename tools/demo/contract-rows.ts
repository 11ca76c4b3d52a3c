import { searchKey } from '@apprentissage/domain';
import { type Contract, sha256 } from './contract.ts';
import type { CopyValue } from './copy.ts';

/** Columns of `contracts`, in the order of {@link contractRow}. */
export const CONTRACT_COLUMNS = [
  ...['id', 'cfa_id', 'numero', 'numero_externe', 'numero_deca', 'status', 'pieces_demandees'],
  ...['commentaire', 'apprenti_nom', 'apprenti_prenom', 'apprenti_recherche', 'apprenti_cle'],
  ...['employeur_denomination', 'employeur_siret', 'employeur_recherche', 'formation_intitule'],
  ...['formation_rncp', 'date_conclusion', 'date_debut', 'date_fin', 'version_cerfa', 'cerfa'],
  ...['contenu_hash', 'transmis_le', 'instructeur_id', 'decide_le', 'version'],
];

/** A contract as a row of `contracts`: keys and hashes are the API's own (`submission-columns.ts`). */
export function contractRow(contract: Contract): CopyValue[] {
  const { cerfa } = contract;
  const { apprenti, employeur, formation, contrat } = cerfa;
  return [
    contract.id,
    contract.cfa.id,
    contract.numero,
    cerfa.numeroExterne ?? contract.numero,
    contract.numeroDeca,
    contract.status,
    contract.piecesDemandees,
    contract.commentaire,
    apprenti.nom,
    apprenti.prenom,
    searchKey(`${apprenti.nom} ${apprenti.prenom}`),
    `\\x${sha256([searchKey(apprenti.nom), searchKey(apprenti.prenom), apprenti.dateNaissance].join('|'))}`,
    employeur.denomination,
    employeur.siret,
    searchKey(employeur.denomination),
    formation.intituleQualification,
    formation.rncp,
    contrat.dateConclusion,
    contrat.dateDebutContrat,
    contrat.dateFinContrat,
    cerfa.versionCERFA,
    JSON.stringify(cerfa),
    `\\x${sha256(JSON.stringify({ ...cerfa, numeroExterne: null }))}`,
    contract.transmisLe,
    contract.instructeurId,
    contract.decideLe,
    contract.events.length,
  ];
}

/** Columns of `contract_events`, in the order of {@link eventRows}. */
export const EVENT_COLUMNS = [
  ...['id', 'cfa_id', 'contract_id', 'at', 'status', 'pieces_demandees', 'actor_kind'],
  ...['actor_name', 'comment'],
];

/** The timeline of a contract as rows of `contract_events`. */
export function eventRows({ id, cfa, events }: Contract): CopyValue[][] {
  return events.map((event) => [
    event.id,
    cfa.id,
    id,
    event.at,
    event.status,
    event.piecesDemandees,
    event.actorKind,
    event.actorName,
    event.comment,
  ]);
}
