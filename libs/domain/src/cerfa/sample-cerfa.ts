import { addDays, addMonths, type CivilDate } from '../civil-date.js';
import { nirKey } from '../keys/index.js';
import { centsToEuros, shareOf } from '../money.js';
import { payChangeOn } from '../pay-grid.js';
import { smicOn } from '../smic.js';
import type { Adresse, Cerfa } from './cerfa.js';
import { writeCerfa } from './write-cerfa.js';

/** What to change in the sample: any part, as deep as needed; lists and `null` replace. */
export type SampleOverrides<T = Cerfa> = {
  readonly [Key in keyof T]?: T[Key] extends readonly unknown[]
    ? T[Key]
    : NonNullable<T[Key]> extends object
      ? SampleOverrides<NonNullable<T[Key]>> | Extract<T[Key], null>
      : T[Key];
};

export interface SampleOptions {
  /** Day of the sample, from 2020-01-07 on: the contract starts on it. */
  readonly today?: CivilDate;
  readonly overrides?: SampleOverrides;
}

const adresse = (adresse1: string, codePostal: string, commune: string): Adresse => ({
  adresse1,
  adresse2: null,
  codePostal,
  commune,
});

/**
 * A whole, realistic and fictitious dossier: a BTS in two years, in a bakery, by an apprentice who turns
 * 21 on the way. Received on `today`, it meets every check. Persons and numbers do not exist: NIR of the
 * block 99 999, SIREN 999 999 9.., UAI 999.., telephones of the ranges kept for fiction, `.example`.
 */
export function sampleCerfa({ today = '2026-09-01', overrides = {} }: SampleOptions = {}): Cerfa {
  return merge(sample(today), overrides) as Cerfa;
}

/** The same as a partner's software sends it: the body of `POST dossiers`. */
export function sampleDossier(options: SampleOptions = {}): { cerfa: Record<string, unknown> } {
  return { cerfa: writeCerfa(sampleCerfa(options)) };
}

function sample(start: CivilDate): Cerfa {
  const birth = addMonths(start, -(19 * 12 + 5));
  const secondYear = addMonths(start, 12);
  const end = addDays(addMonths(start, 24), -1);
  const turns21 = payChangeOn(birth, 21);
  const nir = `2${birth.slice(2, 4)}${birth.slice(5, 7)}99999001`;
  const smic = { typeSalaire: 'SMIC', salaireBrut: null } as const;
  return {
    etat: 'TRANSMIS',
    versionCERFA: '10103*14',
    CERFASignatureProbante: true,
    numeroExterne: 'DEMO-2026-0001',
    employeur: {
      denomination: 'Boulangerie des Tilleuls',
      nom: 'Lenoir',
      prenom: 'Dominique',
      siret: '99999999600013',
      typeEmployeur: 11,
      employeurSpecifique: 0,
      naf: '1071C',
      nombreDeSalaries: 7,
      codeIdcc: '0843',
      libelleIdcc: 'Boulangerie-pâtisserie artisanale',
      telephone: '+33199000011',
      courriel: 'contact@boulangerie-tilleuls.example',
      caisseComplementaire: 'AG2R',
      regimeSpecifique: false,
      attestationEligibilite: true,
      attestationPieces: true,
      adresse: adresse('4 place des Tilleuls', '56000', 'Vannes'),
    },
    apprenti: {
      nom: "L'Hostis",
      nomUsage: null,
      prenom: 'Maëlle',
      sexe: 'F',
      nationalite: 1,
      dateNaissance: birth,
      departementNaissance: '99',
      communeNaissance: 'Bruxelles',
      nir: nir + (nirKey(nir) ?? ''),
      regimeSocial: 2,
      handicap: false,
      droitsRqthExtensionBOE: false,
      droitsRqthEquivalenceJeune: false,
      situationAvantContrat: 1,
      diplome: 41,
      derniereClasse: 1,
      diplomePrepare: 41,
      intituleDiplomePrepare: 'Baccalauréat professionnel Métiers du commerce et de la vente',
      telephone: '+33639980001',
      courriel: 'maelle.lhostis@courriel.example',
      inscriptionSportifDeHautNiveau: false,
      projetCreationRepriseEntreprise: false,
      adresse: adresse('12 rue du Port', '56000', 'Vannes'),
      responsableLegal: null,
    },
    maitre1: {
      nom: 'Lenoir',
      prenom: 'Dominique',
      dateNaissance: '1981-04-23',
      courriel: 'dominique.lenoir@boulangerie-tilleuls.example',
      emploiOccupe: 'Responsable de boutique',
      intituleDiplomeObtenu: 'BTS Management des unités commerciales',
      niveauDiplomeObtenu: 5,
    },
    maitre2: null,
    formation: {
      rncp: 'RNCP38362',
      codeDiplome: '32031213',
      typeDiplome: 54,
      intituleQualification: 'BTS Management commercial opérationnel',
      dateDebutFormation: addDays(start, 7),
      dateFinFormation: addMonths(end, -1),
      dureeFormation: 1350,
      nombreHeuresEnDistanciel: 120,
    },
    contrat: {
      modeContractuel: 1,
      typeContratApp: 11,
      numeroContratPrecedent: null,
      noContrat: null,
      noAvenant: null,
      dateConclusion: addDays(start, -6),
      dateDebutContrat: start,
      dateFinContrat: end,
      dateFormationPratiqueEmployeur: start,
      dateEffetAvenant: null,
      dateRupture: null,
      lieuSignatureContrat: 'Vannes',
      typeDerogation: null,
      dureeTravailHebdoHeures: 35,
      dureeTravailHebdoMinutes: 0,
      travailRisque: false,
      salaireEmbauche: centsToEuros(shareOf(smicOn(start)?.month ?? 0, 43, 100)),
      avantageNourriture: null,
      avantageLogement: null,
      autreAvantageEnNature: false,
      remunerationsAnnuelles: [
        { ordre: '1.1', dateDebut: start, dateFin: addDays(secondYear, -1), taux: 43, ...smic },
        { ordre: '2.1', dateDebut: secondYear, dateFin: addDays(turns21, -1), taux: 51, ...smic },
        { ordre: '2.2', dateDebut: turns21, dateFin: end, taux: 61, ...smic },
      ],
    },
    organismeFormation: {
      denomination: 'CFA démo',
      formationInterne: false,
      siret: '99999998700012',
      uaiCfa: '9999991F',
      visaCfa: true,
      lieuFormationIdentique: true,
      adresse: adresse('2 avenue des Métiers', '56000', 'Vannes'),
    },
    organismeFormationLieuFormationPrincipal: null,
  };
}

function merge(base: unknown, over: unknown): unknown {
  if (!isGroup(base) || !isGroup(over)) return over === undefined ? base : over;
  const names = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    [...names].map((name) => [name, name in over ? merge(base[name], over[name]) : base[name]]),
  );
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
