import type { CivilDate } from '../civil-date.js';

/**
 * A dossier of the inter-OPCO norm (`POST dossiers`), once read: names and shape of the norm, texts
 * trimmed, dates civil, codes canonical, every field present (`null` when empty). Amounts stay euros
 * with at most two decimals, checked exact: `eurosToCents` gives the cents that rules compute with.
 */
export interface Cerfa {
  readonly etat: 'TRANSMIS';
  readonly versionCERFA: string;
  readonly CERFASignatureProbante: boolean | null;
  /** Number of the dossier between the CFA and the OPCO, when its software gave one. */
  readonly numeroExterne: string | null;
  readonly employeur: Employeur;
  readonly apprenti: Apprenti;
  readonly maitre1: Maitre;
  readonly maitre2: Maitre | null;
  readonly formation: Formation;
  readonly contrat: Contrat;
  readonly organismeFormation: OrganismeFormation;
  readonly organismeFormationLieuFormationPrincipal: LieuFormation | null;
}

export interface Adresse {
  readonly adresse1: string;
  readonly adresse2: string | null;
  readonly codePostal: string;
  readonly commune: string;
}

export interface Employeur {
  readonly nom: string | null;
  readonly prenom: string | null;
  readonly denomination: string;
  readonly siret: string;
  readonly typeEmployeur: number;
  readonly employeurSpecifique: number | null;
  readonly naf: string;
  readonly nombreDeSalaries: number;
  readonly codeIdcc: string;
  readonly libelleIdcc: string | null;
  readonly telephone: string;
  readonly courriel: string;
  readonly caisseComplementaire: string;
  readonly regimeSpecifique: boolean | null;
  readonly attestationEligibilite: boolean | null;
  readonly attestationPieces: boolean | null;
  readonly adresse: Adresse;
}

export interface ResponsableLegal {
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly adresse: Adresse;
}

export interface Apprenti {
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly sexe: 'M' | 'F';
  readonly nationalite: number;
  readonly dateNaissance: CivilDate;
  readonly departementNaissance: string;
  readonly communeNaissance: string;
  /** 13 characters, or 15 with its key */
  readonly nir: string | null;
  readonly regimeSocial: number;
  readonly handicap: boolean;
  readonly droitsRqthExtensionBOE: boolean | null;
  readonly droitsRqthEquivalenceJeune: boolean | null;
  readonly situationAvantContrat: number;
  readonly diplome: number;
  readonly derniereClasse: number;
  readonly diplomePrepare: number;
  readonly intituleDiplomePrepare: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly inscriptionSportifDeHautNiveau: boolean;
  readonly projetCreationRepriseEntreprise: boolean;
  readonly adresse: Adresse;
  readonly responsableLegal: ResponsableLegal | null;
}

export interface Maitre {
  readonly nom: string;
  readonly prenom: string;
  readonly dateNaissance: CivilDate;
  readonly courriel: string;
  readonly emploiOccupe: string;
  readonly intituleDiplomeObtenu: string;
  readonly niveauDiplomeObtenu: number;
}

export interface Formation {
  readonly rncp: string;
  readonly codeDiplome: string;
  readonly typeDiplome: number;
  readonly intituleQualification: string;
  readonly dateDebutFormation: CivilDate;
  readonly dateFinFormation: CivilDate;
  /** hours */
  readonly dureeFormation: number;
  /** hours, among `dureeFormation`; required from form 10103*14 */
  readonly nombreHeuresEnDistanciel: number | null;
}

/** One period of pay: a year of the contract (`1.`…`4.`) and, within it, before or after a birthday. */
export interface Remuneration {
  readonly ordre: string;
  readonly dateDebut: CivilDate;
  readonly dateFin: CivilDate;
  /** percent of the reference */
  readonly taux: number;
  readonly typeSalaire: 'SMIC' | 'SMC';
  /** euros per month */
  readonly salaireBrut: number | null;
}

export interface Contrat {
  readonly modeContractuel: number;
  readonly typeContratApp: number;
  readonly numeroContratPrecedent: string | null;
  readonly noContrat: string | null;
  readonly noAvenant: string | null;
  readonly dateConclusion: CivilDate;
  readonly dateDebutContrat: CivilDate;
  readonly dateFinContrat: CivilDate;
  readonly dateFormationPratiqueEmployeur: CivilDate;
  readonly dateEffetAvenant: CivilDate | null;
  readonly dateRupture: CivilDate | null;
  readonly lieuSignatureContrat: string | null;
  readonly typeDerogation: number | null;
  readonly dureeTravailHebdoHeures: number;
  readonly dureeTravailHebdoMinutes: number | null;
  readonly travailRisque: boolean;
  /** euros, gross, per month */
  readonly salaireEmbauche: number;
  /** euros per meal */
  readonly avantageNourriture: number | null;
  /** euros per month */
  readonly avantageLogement: number | null;
  readonly autreAvantageEnNature: boolean | null;
  readonly remunerationsAnnuelles: readonly Remuneration[];
}

export interface OrganismeFormation {
  readonly denomination: string;
  readonly formationInterne: boolean;
  readonly siret: string;
  readonly uaiCfa: string;
  readonly visaCfa: boolean;
  readonly lieuFormationIdentique: boolean | null;
  readonly adresse: Adresse;
}

export interface LieuFormation {
  readonly denomination: string;
  readonly siret: string | null;
  readonly uaiCfa: string | null;
  readonly adresse: Adresse;
}

/** The same with holes: what could be read of a dossier that has faults. Checks run on it. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Draft<T[Key]> | HoleOf<T[Key]> }
    : T | null;

/** Objects and lists that are always there have no hole; texts, numbers and the rest may be missing. */
type HoleOf<T> = T extends object ? never : null;

export type CerfaDraft = Draft<Cerfa>;
