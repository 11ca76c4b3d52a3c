import { createHash } from 'node:crypto';
import { type Cerfa, searchKey } from '@apprentissage/domain';

/** The columns of a contract that come from its CERFA, in the order of {@link submissionValues}. */
export const SUBMISSION_COLUMNS = [
  'apprenti_nom',
  'apprenti_prenom',
  'apprenti_recherche',
  'apprenti_cle',
  'employeur_denomination',
  'employeur_siret',
  'employeur_recherche',
  'formation_intitule',
  'formation_rncp',
  'date_conclusion',
  'date_debut',
  'date_fin',
  'version_cerfa',
  'cerfa',
  'contenu_hash',
] as const;

/** The values of {@link SUBMISSION_COLUMNS} for a dossier. */
export function submissionValues(cerfa: Cerfa): unknown[] {
  const { apprenti, employeur, formation, contrat } = cerfa;
  return [
    apprenti.nom,
    apprenti.prenom,
    searchKey(`${apprenti.nom} ${apprenti.prenom}`),
    apprentiKey(cerfa),
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
    contentHash(cerfa),
  ];
}

/** Who the apprentice is, however their name is typed: half of the natural key of a dossier. */
export function apprentiKey({ apprenti }: Cerfa): Buffer {
  const { nom, prenom, dateNaissance } = apprenti;
  return sha256(`${searchKey(nom)}|${searchKey(prenom)}|${dateNaissance}`);
}

/** What a dossier says, whatever number its sender gives it: tells « unchanged » from « updated ». */
export function contentHash(cerfa: Cerfa): Buffer {
  return sha256(JSON.stringify({ ...cerfa, numeroExterne: null }));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
