import { addDays, addMonths, ageOn, type Apprenti, type CivilDate } from '@apprentissage/domain';
import { FAMILY_NAMES, FIRST_NAMES } from './data/names.ts';
import { type Place, PLACES, STREETS } from './data/places.ts';
import type { Certification } from './data/trade.ts';
import { slug } from './employer.ts';
import { fictitiousMobile, fictitiousNir } from './identifiers.ts';
import type { Random } from './random.ts';

/** Usual ages at the start, by level (first digit of the type of diploma); weights fall with age. */
const AGES: Readonly<Record<number, readonly (readonly [age: number, weight: number])[]>> = {
  3: [15, 16, 17, 18, 19, 20, 22].map((age, rank) => [age, [4, 30, 26, 18, 10, 7, 5][rank] ?? 1]),
  4: [15, 16, 17, 18, 19, 20, 23].map((age, rank) => [age, [5, 24, 25, 20, 12, 8, 6][rank] ?? 1]),
  5: [18, 19, 20, 21, 22, 24, 26].map((age, rank) => [age, [22, 26, 20, 13, 9, 6, 4][rank] ?? 1]),
  6: [18, 19, 20, 21, 22, 23, 27].map((age, rank) => [age, [14, 18, 20, 18, 14, 10, 6][rank] ?? 1]),
  7: [20, 21, 22, 23, 24, 25, 28].map((age, rank) => [age, [8, 20, 26, 20, 13, 8, 5][rank] ?? 1]),
};

/** Adults in retraining: titles of the Labour ministry have them, some above 29. */
const ADULT_AGES = [18, 20, 22, 25, 28, 31, 34].map((age): [number, number] => [age, 40 - age]);

type Schooling = Pick<
  Apprenti,
  'diplome' | 'derniereClasse' | 'diplomePrepare' | 'intituleDiplomePrepare'
>;

/** An apprentice of this certification, whose contract is signed and starts on these days. */
export function makeApprentice(
  random: Random,
  certification: Certification,
  home: Place,
  { conclusion, start }: { conclusion: CivilDate; start: CivilDate },
): Apprenti {
  const sexe = random.percent(46) ? 'F' : 'M';
  const nom = random.pick(FAMILY_NAMES);
  const prenom = random.pick(FIRST_NAMES[sexe]);
  const level = Math.floor(certification.typeDiplome / 10);
  const retraining = certification.codeDiplome[2] === 'T';
  const age = random.weighted(retraining ? ADULT_AGES : (AGES[level] ?? ADULT_AGES));
  const birth = addDays(addMonths(start, -12 * age), -random.int(1, 360));
  const born = random.percent(7) ? null : random.pick(PLACES);
  const place = random.percent(65) ? home : random.pick(PLACES);
  const adresse = {
    adresse1: `${random.int(1, 140)} ${random.pick(STREETS)}`,
    adresse2: random.percent(15) ? `Appartement ${random.int(1, 60)}` : null,
    codePostal: place.codePostal,
    commune: place.commune,
  };
  const handicap = random.percent(3);
  return {
    nom,
    nomUsage: sexe === 'F' && age > 22 && random.percent(20) ? random.pick(FAMILY_NAMES) : null,
    prenom,
    sexe,
    nationalite: born
      ? 1
      : random.weighted([
          [1, 2],
          [2, 3],
          [3, 5],
        ]),
    dateNaissance: birth,
    departementNaissance: born?.departement ?? '99',
    communeNaissance: born?.commune ?? random.pick(['Bruxelles', 'Alger', 'Lisbonne', 'Dakar']),
    nir: fictitiousNir(random, sexe, birth),
    regimeSocial: 2,
    handicap,
    droitsRqthExtensionBOE: false,
    droitsRqthEquivalenceJeune: false,
    situationAvantContrat: situation(random, age, level),
    ...schooling(random, level),
    telephone: fictitiousMobile(random),
    courriel: `${slug(prenom)}.${slug(nom)}${random.int(1, 99)}@courriel.example`,
    inscriptionSportifDeHautNiveau: random.percent(0.5),
    projetCreationRepriseEntreprise: false,
    adresse,
    responsableLegal:
      ageOn(birth, conclusion) < 18
        ? {
            nom,
            prenom: random.pick(FIRST_NAMES[random.percent(60) ? 'F' : 'M']),
            courriel: `famille.${slug(nom)}@courriel.example`,
            adresse,
          }
        : null,
  };
}

/** What was done just before (code table H). */
function situation(random: Random, age: number, level: number): number {
  if (age < 18) return 1;
  if (age >= 25)
    return random.weighted([
      [10, 2],
      [11, 6],
      [4, 2],
    ]);
  return random.weighted([
    [level > 4 ? 3 : 1, 6],
    [4, 3],
    [7, 1],
    [11, 1],
  ]);
}

/** Diplomas one has when one enters a certification of this level (code tables J and K). */
function schooling(random: Random, level: number): Schooling {
  const had = (code: number, title: string): Schooling => ({
    diplome: code,
    derniereClasse: 1,
    diplomePrepare: code,
    intituleDiplomePrepare: title,
  });
  const leftSchool = {
    diplome: 13,
    derniereClasse: 40,
    diplomePrepare: 25,
    intituleDiplomePrepare: 'Diplôme national du brevet',
  };
  if (level === 3) return random.percent(25) ? leftSchool : had(25, 'Diplôme national du brevet');
  if (level === 4) {
    return random.percent(60)
      ? had(25, 'Diplôme national du brevet')
      : had(33, 'CAP dans la même spécialité');
  }
  if (level === 5) {
    return random.percent(50)
      ? had(41, 'Baccalauréat professionnel')
      : had(43, 'Baccalauréat technologique');
  }
  if (level === 6) return random.percent(40) ? had(42, 'Baccalauréat général') : had(54, 'BTS');
  return had(63, 'Licence générale');
}
