import {
  addDays,
  addMonths,
  ageOn,
  type Apprenti,
  type Cerfa,
  type CivilDate,
} from '@apprentissage/domain';
import { makeApprentice } from './apprentice.ts';
import type { Cfa } from './cfa.ts';
import type { Certification } from './data/trade.ts';
import type { Employer } from './employer.ts';
import { hiringPay, payPeriods } from './pay.ts';
import type { Random } from './random.ts';

/** A CERFA of an apprentice of `cfa` at `employer`, whole and without refusal on the day it is sent. */
export function makeDossier(
  random: Random,
  cfa: Cfa,
  employer: Employer,
  { sentOn, numeroExterne }: { sentOn: CivilDate; numeroExterne: string },
): Cerfa {
  const certification = random.pick(employer.trade.certifications);
  const late = random.percent(7);
  const start = addDays(sentOn, late ? -random.int(8, 45) : random.int(-4, 18));
  const conclusion = addDays(start < sentOn ? start : sentOn, -random.int(0, 18));
  const end = addDays(addMonths(start, certification.months), -1);
  const apprenti = makeApprentice(random, certification, cfa.place, { conclusion, start });
  const terms = { birth: apprenti.dateNaissance, conclusion, start, end };
  const remunerationsAnnuelles = payPeriods(terms);
  const rate = remunerationsAnnuelles[0]?.taux ?? 100;
  const typeContratApp = random.weighted([
    [11, 74],
    [21, 6],
    [22, 14],
    [23, 6],
  ]);
  const version = formVersion(conclusion);
  return {
    etat: 'TRANSMIS',
    versionCERFA: `10103*${version}`,
    CERFASignatureProbante: random.percent(80),
    numeroExterne,
    employeur: employeurOf(employer),
    apprenti: version >= 13 ? apprenti : withoutNewRights(apprenti),
    maitre1: employer.mentor,
    maitre2: null,
    formation: formationOf(random, certification, { start, end, version }),
    contrat: {
      modeContractuel: random.percent(3) ? 2 : 1,
      typeContratApp,
      numeroContratPrecedent:
        typeContratApp === 11 ? null : previousNumber(random, cfa, addMonths(conclusion, -13)),
      noContrat: null,
      noAvenant: null,
      dateConclusion: conclusion,
      dateDebutContrat: start,
      dateFinContrat: end,
      dateFormationPratiqueEmployeur: addDays(start, random.int(0, 10)),
      dateEffetAvenant: null,
      dateRupture: null,
      lieuSignatureContrat: employer.place.commune,
      typeDerogation: derogation(ageOn(terms.birth, start)),
      dureeTravailHebdoHeures: 35,
      dureeTravailHebdoMinutes: 0,
      travailRisque: employer.trade.employer.risky,
      salaireEmbauche: hiringPay(terms, rate),
      avantageNourriture: null,
      avantageLogement: null,
      autreAvantageEnNature: false,
      remunerationsAnnuelles,
    },
    organismeFormation: {
      denomination: cfa.raisonSociale,
      formationInterne: false,
      siret: cfa.siret,
      uaiCfa: cfa.uai,
      visaCfa: true,
      lieuFormationIdentique: true,
      adresse: {
        adresse1: cfa.adresse1,
        adresse2: null,
        codePostal: cfa.place.codePostal,
        commune: cfa.place.commune,
      },
    },
    organismeFormationLieuFormationPrincipal: null,
  };
}

function employeurOf({ trade: { employer: codes }, ...employer }: Employer): Cerfa['employeur'] {
  return {
    nom: employer.contact.nom,
    prenom: employer.contact.prenom,
    denomination: employer.denomination,
    siret: employer.siret,
    typeEmployeur: codes.typeEmployeur,
    employeurSpecifique: 0,
    naf: codes.naf,
    nombreDeSalaries: employer.headcount,
    codeIdcc: codes.codeIdcc,
    libelleIdcc: codes.libelleIdcc,
    telephone: employer.telephone,
    courriel: employer.courriel,
    caisseComplementaire: codes.caisse,
    regimeSpecifique: false,
    attestationEligibilite: true,
    attestationPieces: true,
    adresse: {
      adresse1: employer.adresse1,
      adresse2: null,
      codePostal: employer.place.codePostal,
      commune: employer.place.commune,
    },
  };
}

function formationOf(
  random: Random,
  { title, rncp, codeDiplome, typeDiplome, months, hoursPerYear }: Certification,
  { start, end, version }: { start: CivilDate; end: CivilDate; version: number },
): Cerfa['formation'] {
  const hours = Math.round((hoursPerYear * months) / 12);
  const atDistance = random.percent(30) ? Math.round((hours * random.int(5, 40)) / 100) : 0;
  return {
    rncp,
    codeDiplome,
    typeDiplome,
    intituleQualification: title,
    dateDebutFormation: addDays(start, random.int(-10, 20)),
    dateFinFormation: addDays(end, -random.int(5, 50)),
    dureeFormation: hours,
    nombreHeuresEnDistanciel: version >= 14 ? atDistance : null,
  };
}

/** The form in force on a day. */
function formVersion(conclusion: CivilDate): number {
  if (conclusion >= '2025-07-01') return 14;
  if (conclusion >= '2025-01-01') return 13;
  return conclusion >= '2024-06-01' ? 12 : 10;
}

/** Boxes that came with form 10103*13. */
function withoutNewRights(apprenti: Apprenti): Apprenti {
  return { ...apprenti, droitsRqthExtensionBOE: null, droitsRqthEquivalenceJeune: null };
}

function derogation(age: number): number | null {
  if (age < 16) return 11;
  return age >= 30 ? 12 : null;
}

/** The deposit number of an earlier contract: of the right form, in a block that is never given. */
function previousNumber(random: Random, cfa: Cfa, month: CivilDate): string {
  const where = cfa.place.departement.padStart(3, '0');
  return `${where}${month.slice(0, 4)}${month.slice(5, 7)}NC${random.digits(4)}`;
}
