import { addDays, addMonths, type CivilDate, daysBetween } from '../../civil-date.js';
import { diplomaTypesOf } from '../diploma-types.js';
import { codeLabel } from '../codes.js';
import {
  type Check,
  foundIf,
  isAlreadyTraining,
  isAmendment,
  isRecognisedDisabled,
} from './check.js';

const TOOL = 'Règle de l’outil public de saisie du contrat';

/** Hours of work in a year, the base of the share of training. */
const HOURS_A_YEAR = 1607;

const after = (a: CivilDate | null, b: CivilDate | null): boolean =>
  a !== null && b !== null && a > b;

/** The training cycle: its dates, its hours, its diploma, its place. */
export const TRAINING_CHECKS: readonly Check[] = [
  {
    code: 'cycle_tardif',
    path: 'formation.dateDebutFormation',
    severity: 'refus',
    rule: 'La formation au CFA commence au plus tard 3 mois après le début du contrat.',
    source: 'Code du travail, L6222-12',
    find: ({ formation, contrat }) =>
      foundIf(
        contrat.dateDebutContrat !== null &&
          after(formation.dateDebutFormation, addMonths(contrat.dateDebutContrat, 3)),
        'La formation au CFA commence plus de 3 mois après le début du contrat.',
      ),
  },
  {
    code: 'cycle_anticipe',
    path: 'formation.dateDebutFormation',
    severity: 'refus',
    rule: 'La formation au CFA commence au plus tôt 3 mois avant le début du contrat (hors avenant, et sauf apprenti déjà en formation : situations 7 et 8, type 23).',
    source: 'Code du travail, L6222-12 et L6222-12-1',
    find: (cerfa) =>
      foundIf(
        cerfa.contrat.dateDebutContrat !== null &&
          !isAmendment(cerfa) &&
          !isAlreadyTraining(cerfa) &&
          after(addMonths(cerfa.contrat.dateDebutContrat, -3), cerfa.formation.dateDebutFormation),
        'La formation au CFA commence plus de 3 mois avant le début du contrat.',
      ),
  },
  {
    code: 'examens_avant_debut',
    path: 'formation.dateFinFormation',
    severity: 'refus',
    rule: 'La fin des examens est après le début du contrat et celui de la formation.',
    source: TOOL,
    find: ({ formation, contrat }) =>
      foundIf(
        after(contrat.dateDebutContrat, formation.dateFinFormation) ||
          after(contrat.dateConclusion, formation.dateFinFormation) ||
          after(formation.dateDebutFormation, formation.dateFinFormation),
        'La date de fin des examens est avant le début du contrat ou de la formation.',
      ),
  },
  {
    code: 'examens_apres_fin',
    path: 'formation.dateFinFormation',
    severity: 'refus',
    rule: 'La fin des examens n’est pas après la fin du contrat.',
    source: 'Code du travail, L6222-7-1',
    find: ({ formation, contrat }) =>
      foundIf(
        after(formation.dateFinFormation, contrat.dateFinContrat),
        'La date de fin des examens est après la fin du contrat.',
      ),
  },
  {
    code: 'fin_deux_mois_apres_examens',
    path: 'contrat.dateFinContrat',
    severity: 'alerte',
    rule: 'Le contrat finit au plus tard 2 mois après les examens.',
    source: 'Guide du ministère, durée du contrat',
    find: ({ formation, contrat }) =>
      foundIf(
        formation.dateFinFormation !== null &&
          after(contrat.dateFinContrat, addMonths(formation.dateFinFormation, 2)) &&
          !after(contrat.dateFinContrat, addMonths(formation.dateFinFormation, 3)),
        'Le contrat finit plus de 2 mois après les examens : à vérifier.',
      ),
  },
  {
    code: 'fin_trois_mois_apres_examens',
    path: 'contrat.dateFinContrat',
    severity: 'refus',
    rule: 'Le contrat ne finit jamais plus de 3 mois après les examens.',
    source: TOOL,
    find: ({ formation, contrat }) =>
      foundIf(
        formation.dateFinFormation !== null &&
          after(contrat.dateFinContrat, addMonths(formation.dateFinFormation, 3)),
        'Le contrat finit plus de 3 mois après les examens.',
      ),
  },
  {
    code: 'duree_cycle',
    path: 'formation.dateFinFormation',
    severity: 'alerte',
    rule: 'La formation au CFA dure de 6 à 48 mois.',
    source: TOOL,
    find: ({ formation: { dateDebutFormation: from, dateFinFormation: to } }) => {
      if (from === null || to === null || to <= from) return null;
      const end = addDays(to, 1);
      return foundIf(
        end < addMonths(from, 6) || end > addMonths(from, 48),
        'La formation au CFA dure moins de 6 mois ou plus de 48 : à vérifier.',
      );
    },
  },
  {
    code: 'heures_formation',
    path: 'formation.dureeFormation',
    severity: 'alerte',
    rule: 'La formation fait 25 % au moins du temps du contrat, sur 1 607 heures par an (sauf handicap reconnu et sportif de haut niveau).',
    source: 'Code du travail, L6211-2',
    find: (cerfa) => {
      const { formation, contrat, apprenti } = cerfa;
      const { dateDebutContrat: from, dateFinContrat: to } = contrat;
      if (formation.dureeFormation === null || from === null || to === null || to <= from) {
        return null;
      }
      if (isRecognisedDisabled(cerfa) || apprenti.inscriptionSportifDeHautNiveau) return null;
      const days = daysBetween(from, to) + 1;
      const least = Math.floor((HOURS_A_YEAR * days) / (4 * 365));
      return foundIf(
        formation.dureeFormation < least,
        `La formation fait moins de 25 % du temps du contrat : ${least} heures sont attendues au moins.`,
      );
    },
  },
  {
    code: 'heures_distance',
    path: 'formation.nombreHeuresEnDistanciel',
    severity: 'refus',
    rule: 'Les heures à distance ne dépassent pas les heures de formation.',
    source: 'Formulaire 10103*14, formation à distance',
    find: ({ formation }) =>
      foundIf(
        (formation.nombreHeuresEnDistanciel ?? 0) > (formation.dureeFormation ?? Infinity),
        'Les heures à distance dépassent la durée de la formation.',
      ),
  },
  {
    code: 'heures_distance_manquantes',
    path: 'formation.nombreHeuresEnDistanciel',
    severity: 'refus',
    rule: 'À partir du formulaire 10103*14, les heures à distance sont indiquées (0 s’il n’y en a pas).',
    source: 'Formulaire 10103*14, formation à distance',
    find: ({ versionCERFA, formation }) =>
      foundIf(
        versionCERFA === '10103*14' && formation.nombreHeuresEnDistanciel === null,
        'Le nombre d’heures à distance est obligatoire : 0 s’il n’y en a pas.',
      ),
  },
  {
    code: 'formation_a_distance',
    path: 'formation.nombreHeuresEnDistanciel',
    severity: 'alerte',
    rule: 'À partir de 80 % d’heures à distance, le niveau de prise en charge est minoré.',
    source: 'Code du travail, D6332-82-1 (décret 2025-586)',
    find: ({ formation: { nombreHeuresEnDistanciel: distance, dureeFormation: hours } }) =>
      foundIf(
        distance !== null && hours !== null && distance <= hours && distance * 5 >= hours * 4,
        'La formation est à distance pour 80 % ou plus : la prise en charge sera minorée.',
      ),
  },
  {
    code: 'diplome_type',
    path: 'formation.typeDiplome',
    severity: 'alerte',
    rule: 'Le diplôme visé va avec les trois premiers caractères du code du diplôme.',
    source: 'Nomenclature du code diplôme (ministère de l’Éducation nationale)',
    find: ({ formation: { typeDiplome, codeDiplome } }) => {
      if (typeDiplome === null || codeDiplome === null) return null;
      const types = diplomaTypesOf(codeDiplome);
      return foundIf(
        types.length > 0 && !types.includes(typeDiplome),
        `Le code ${codeDiplome} est celui d’un autre type de diplôme : ${types
          .map((type) => `${type} (${codeLabel('diplome', type)})`)
          .join(', ')}.`,
      );
    },
  },
  {
    code: 'lieu_formation',
    path: 'organismeFormationLieuFormationPrincipal',
    severity: 'refus',
    rule: 'Si le CFA responsable n’est pas le lieu principal de la formation, ce lieu est indiqué.',
    source: 'Formulaire 10103, lieu de formation principal',
    find: ({ organismeFormation, organismeFormationLieuFormationPrincipal: place }) =>
      foundIf(
        organismeFormation.lieuFormationIdentique === false && place === null,
        'Le lieu principal de la formation est obligatoire : ce n’est pas le CFA responsable.',
      ),
  },
  {
    code: 'visa_cfa',
    path: 'organismeFormation.visaCfa',
    severity: 'alerte',
    rule: 'Le CFA a donné son visa.',
    source: 'Formulaire 10103, visa du CFA',
    find: ({ organismeFormation }) =>
      foundIf(organismeFormation.visaCfa === false, 'Le visa du CFA n’est pas donné.'),
  },
];
