import { ageOn } from '../../civil-date.js';
import type { CerfaDraft, Draft, Maitre } from '../cerfa.js';
import { type Check, type Finding, foundIf, isRecognisedDisabled } from './check.js';

const DEROGATION = 'contrat.typeDerogation';

/** Age of the apprentice on the day the contract starts; `null` when a date is missing. */
function ageAtStart({ apprenti, contrat }: CerfaDraft): number | null {
  if (apprenti.dateNaissance === null || contrat.dateDebutContrat === null) return null;
  return ageOn(apprenti.dateNaissance, contrat.dateDebutContrat);
}

const hasDerogation = ({ contrat }: CerfaDraft, code: 11 | 12) =>
  contrat.typeDerogation === code || contrat.typeDerogation === 50;

/** Cases of L6222-2 without any age limit that the form states. */
const hasNoAgeLimit = (cerfa: CerfaDraft) =>
  isRecognisedDisabled(cerfa) ||
  cerfa.apprenti.inscriptionSportifDeHautNiveau === true ||
  cerfa.apprenti.projetCreationRepriseEntreprise === true;

function mentors(cerfa: CerfaDraft): { path: string; maitre: Draft<Maitre> }[] {
  const second = cerfa.maitre2 === null ? [] : [{ path: 'maitre2', maitre: cerfa.maitre2 }];
  return [{ path: 'maitre1', maitre: cerfa.maitre1 }, ...second];
}

/** Ages of the apprentice, of the legal representative's pupil and of the mentors (L6222-1, L6222-2). */
export const AGE_CHECKS: readonly Check[] = [
  {
    code: 'age_minimum',
    path: 'apprenti.dateNaissance',
    severity: 'refus',
    rule: 'L’apprenti(e) a 15 ans au début du contrat, ou les aura avant la fin de l’année civile.',
    source: 'Code du travail, L6222-1',
    find: (cerfa) => {
      const { apprenti, contrat } = cerfa;
      if (apprenti.dateNaissance === null || contrat.dateDebutContrat === null) return null;
      const endOfYear = `${contrat.dateDebutContrat.slice(0, 4)}-12-31`;
      return foundIf(
        ageOn(apprenti.dateNaissance, endOfYear) < 15,
        'L’apprenti(e) est trop jeune : 15 ans sont requis avant la fin de l’année du début du contrat.',
      );
    },
  },
  {
    code: 'age_derogation_11',
    path: DEROGATION,
    severity: 'refus',
    rule: 'Avant 16 ans au début du contrat, la dérogation 11 (ou 50) est indiquée.',
    source: 'Code du travail, L6222-1 ; notice 51649, type de dérogation',
    find: (cerfa) => {
      const age = ageAtStart(cerfa);
      return foundIf(
        age !== null && age < 16 && !hasDerogation(cerfa, 11),
        'L’apprenti(e) a moins de 16 ans au début du contrat : la dérogation 11 doit être indiquée.',
      );
    },
  },
  {
    code: 'age_maximum',
    path: 'apprenti.dateNaissance',
    severity: 'refus',
    rule: 'L’apprenti(e) a 29 ans au plus au début du contrat, sauf dérogation 12 (ou 50), handicap reconnu, sportif de haut niveau ou création d’entreprise.',
    source: 'Code du travail, L6222-1 et L6222-2',
    find: (cerfa) => {
      const age = ageAtStart(cerfa);
      return foundIf(
        age !== null && age >= 30 && !hasDerogation(cerfa, 12) && !hasNoAgeLimit(cerfa),
        `L’apprenti(e) a ${age} ans au début du contrat : au-delà de 29 ans, un cas de dérogation doit être indiqué.`,
      );
    },
  },
  {
    code: 'age_derogation_limite',
    path: 'apprenti.dateNaissance',
    severity: 'alerte',
    rule: 'La dérogation 12 vaut jusqu’à 35 ans, sauf cas sans limite d’âge.',
    source: 'Code du travail, L6222-2 et D6222-1',
    find: (cerfa) => {
      const age = ageAtStart(cerfa);
      return foundIf(
        age !== null && age >= 36 && hasDerogation(cerfa, 12) && !hasNoAgeLimit(cerfa),
        `L’apprenti(e) a ${age} ans : au-delà de 35 ans, seul un échec au diplôme suivi d’un contrat avec un autre employeur reste possible.`,
      );
    },
  },
  {
    code: 'age_derogation_inutile',
    path: DEROGATION,
    severity: 'alerte',
    rule: 'Les dérogations 11 et 12 vont avec un âge de moins de 16 ans et de 30 ans ou plus.',
    source: 'Notice 51649, type de dérogation',
    find: (cerfa) => {
      const age = ageAtStart(cerfa);
      const type = cerfa.contrat.typeDerogation;
      return foundIf(
        age !== null && ((type === 11 && age >= 16) || (type === 12 && age < 30)),
        `La dérogation ${type} ne va pas avec l’âge de l’apprenti(e) au début du contrat (${age} ans).`,
      );
    },
  },
  {
    code: 'representant_legal',
    path: 'apprenti.responsableLegal',
    severity: 'refus',
    rule: 'Mineur(e) à la signature, l’apprenti(e) a un représentant légal.',
    source: 'Code du travail, L6222-4 et R6222-2 ; le message ne porte pas l’émancipation',
    find: ({ apprenti, contrat }) =>
      foundIf(
        apprenti.dateNaissance !== null &&
          contrat.dateConclusion !== null &&
          apprenti.responsableLegal === null &&
          ageOn(apprenti.dateNaissance, contrat.dateConclusion) < 18,
        'L’apprenti(e) est mineur(e) à la conclusion du contrat : le représentant légal est obligatoire.',
      ),
  },
  {
    code: 'maitre_age',
    path: 'maitre1.dateNaissance',
    severity: 'refus',
    rule: 'Le maître d’apprentissage est majeur au début du contrat.',
    source: 'Code du travail, L6223-8-1',
    find: (cerfa) => {
      const start = cerfa.contrat.dateDebutContrat;
      return mentors(cerfa).flatMap(({ path, maitre }): Finding[] => {
        if (start === null || maitre.dateNaissance === null) return [];
        if (ageOn(maitre.dateNaissance, start) >= 18) return [];
        const message = 'Le maître d’apprentissage doit avoir 18 ans au moins au début du contrat.';
        return [{ message, path: `${path}.dateNaissance` }];
      });
    },
  },
];
