import { createHash, randomUUID } from 'node:crypto';
import { type ContractState, searchKey } from '@apprentissage/domain';
import { sampleCerfa, type SampleOverrides } from '@apprentissage/domain/sample-cerfa';
import type { Portal } from './portal.js';

/** What a test says of the contract it plants; the rest is the domain's sample. */
export interface PlantedContract {
  readonly status?: ContractState;
  readonly transmisLe?: Date;
  readonly instructeurId?: string;
  readonly numeroDeca?: string;
  readonly piecesDemandees?: boolean;
  readonly overrides?: SampleOverrides;
}

/** Plants a contract of a CFA with its first timeline line, as a superuser; its id. */
export async function plantContract(
  portal: Portal,
  cfaId: string,
  planted: PlantedContract = {},
): Promise<string> {
  const { status = 'TRANSMIS', transmisLe = portal.clock.now(), overrides } = planted;
  const cerfa = sampleCerfa(overrides === undefined ? {} : { overrides });
  const numero = `D${randomUUID()}`;
  const name = `${cerfa.apprenti.nom} ${cerfa.apprenti.prenom}`;
  const { rows } = await portal.admin.query(
    `INSERT INTO contracts (cfa_id, numero, numero_externe, numero_deca, status, pieces_demandees,
       apprenti_nom, apprenti_prenom, apprenti_recherche, apprenti_cle, employeur_denomination,
       employeur_siret, employeur_recherche, formation_intitule, formation_rncp, date_conclusion,
       date_debut, date_fin, version_cerfa, cerfa, contenu_hash, transmis_le, instructeur_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
       $21, $22, $23) RETURNING id`,
    [
      cfaId,
      numero,
      `E${numero}`,
      planted.numeroDeca ?? (status === 'ENGAGE' ? `DECA${numero}` : null),
      status,
      planted.piecesDemandees ?? false,
      cerfa.apprenti.nom,
      cerfa.apprenti.prenom,
      searchKey(name),
      createHash('sha256').update(numero).digest(),
      cerfa.employeur.denomination,
      cerfa.employeur.siret,
      searchKey(cerfa.employeur.denomination),
      cerfa.formation.intituleQualification,
      cerfa.formation.rncp,
      cerfa.contrat.dateConclusion,
      cerfa.contrat.dateDebutContrat,
      cerfa.contrat.dateFinContrat,
      cerfa.versionCERFA,
      JSON.stringify(cerfa),
      createHash('sha256').update(JSON.stringify(cerfa)).digest(),
      transmisLe,
      planted.instructeurId ?? null,
    ],
  );
  const { id } = rows[0] as { id: string };
  await portal.admin.query(
    `INSERT INTO contract_events (cfa_id, contract_id, at, status, actor_kind, actor_name)
     VALUES ($1, $2, $3, 'TRANSMIS', 'partenaire', 'Logiciel de test')`,
    [cfaId, id, transmisLe],
  );
  return id;
}
