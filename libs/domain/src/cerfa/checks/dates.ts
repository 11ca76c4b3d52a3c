import { addDays, addMonths, type CivilDate, formatCivilDate } from '../../civil-date.js';
import { addWorkingDays } from '../../working-days.js';
import type { CerfaDraft } from '../cerfa.js';
import { type Check, foundIf, isAmendment, isRecognisedDisabled } from './check.js';

/** First day from which contracts enter by the exchange; older ones are « contrats stocks ». */
export const FIRST_CONCLUSION: CivilDate = '2020-01-01';

/** `true` when both days are known and `a` is after `b`. */
const after = (a: CivilDate | null, b: CivilDate | null): boolean =>
  a !== null && b !== null && a > b;

/** Last day of a contract of so many whole months that starts on `start`. */
const lastDay = (start: CivilDate, months: number) => addDays(addMonths(start, months), -1);

/** `true` when the contract is known to last more than so many months, first and last day included. */
const lastsMoreThan = ({ contrat }: CerfaDraft, months: number): boolean =>
  contrat.dateDebutContrat !== null &&
  after(contrat.dateFinContrat, lastDay(contrat.dateDebutContrat, months));

const TOOL = 'Règle de l’outil public de saisie du contrat';

/** The contract's own dates: conclusion, start, practical training, end, amendment. */
export const DATE_CHECKS: readonly Check[] = [
  {
    code: 'conclusion_future',
    path: 'contrat.dateConclusion',
    severity: 'refus',
    rule: 'La date de conclusion n’est pas dans l’avenir.',
    source: 'Norme inter-OPCO, règles de dates',
    find: ({ contrat }, { today }) =>
      foundIf(after(contrat.dateConclusion, today), 'La date de conclusion est dans l’avenir.'),
  },
  {
    code: 'conclusion_avant_2020',
    path: 'contrat.dateConclusion',
    severity: 'refus',
    rule: 'Le contrat est conclu à partir du 1er janvier 2020.',
    source: 'Norme inter-OPCO, règles de dates',
    find: ({ contrat }) =>
      foundIf(
        after(FIRST_CONCLUSION, contrat.dateConclusion),
        'Un contrat conclu avant le 01/01/2020 ne peut pas être importé.',
      ),
  },
  {
    code: 'conclusion_apres_debut',
    path: 'contrat.dateConclusion',
    severity: 'refus',
    rule: 'Le contrat est conclu au plus tard le jour où il commence (hors avenant).',
    source: 'Norme inter-OPCO, règles de dates ; Code du travail, L6222-4',
    find: (cerfa) =>
      foundIf(
        !isAmendment(cerfa) && after(cerfa.contrat.dateConclusion, cerfa.contrat.dateDebutContrat),
        'La date de conclusion est après la date de début d’exécution.',
      ),
  },
  {
    code: 'fin_avant_debut',
    path: 'contrat.dateFinContrat',
    severity: 'refus',
    rule: 'Le contrat finit après avoir commencé.',
    source: 'Norme inter-OPCO, règles de dates',
    find: ({ contrat }) =>
      foundIf(
        contrat.dateDebutContrat !== null &&
          contrat.dateFinContrat !== null &&
          contrat.dateFinContrat <= contrat.dateDebutContrat,
        'La date de fin doit être après la date de début d’exécution.',
      ),
  },
  {
    code: 'duree_minimum',
    path: 'contrat.dateFinContrat',
    severity: 'refus',
    rule: 'Le contrat dure 6 mois au moins, sauf dérogation de durée (21 ou 50).',
    source: `Code du travail, L6222-7-1 ; ${TOOL}`,
    find: ({ contrat }) =>
      foundIf(
        contrat.dateDebutContrat !== null &&
          after(contrat.dateFinContrat, contrat.dateDebutContrat) &&
          after(lastDay(contrat.dateDebutContrat, 6), contrat.dateFinContrat) &&
          contrat.typeDerogation !== 21 &&
          contrat.typeDerogation !== 50,
        'Le contrat dure moins de 6 mois, sans dérogation de durée (21).',
      ),
  },
  {
    code: 'duree_maximum',
    path: 'contrat.dateFinContrat',
    severity: 'refus',
    rule: 'Le contrat dure 54 mois au plus.',
    source: TOOL,
    find: (cerfa) => foundIf(lastsMoreThan(cerfa, 54), 'Le contrat dure plus de 54 mois.'),
  },
  {
    code: 'duree_longue',
    path: 'contrat.dateFinContrat',
    severity: 'alerte',
    rule: 'Le contrat dure 3 ans au plus, 4 en cas de handicap reconnu ou de dérogation 22.',
    source: 'Code du travail, L6222-7-1 et R6222-47',
    find: (cerfa) => {
      const longer =
        isRecognisedDisabled(cerfa) || [22, 50].includes(cerfa.contrat.typeDerogation ?? 0);
      return foundIf(
        lastsMoreThan(cerfa, longer ? 48 : 36) && !lastsMoreThan(cerfa, 54),
        `Le contrat dure plus de ${longer ? 4 : 3} ans : à vérifier.`,
      );
    },
  },
  {
    code: 'pratique_avant_debut',
    path: 'contrat.dateFormationPratiqueEmployeur',
    severity: 'refus',
    rule: 'La formation pratique commence au plus tôt le jour où le contrat commence.',
    source: `Code du travail, L6222-12 ; ${TOOL}`,
    find: ({ contrat }) =>
      foundIf(
        after(contrat.dateDebutContrat, contrat.dateFormationPratiqueEmployeur),
        'La formation pratique chez l’employeur commence avant le contrat.',
      ),
  },
  {
    code: 'pratique_trois_mois',
    path: 'contrat.dateFormationPratiqueEmployeur',
    severity: 'refus',
    rule: 'La formation pratique commence dans les 3 mois qui suivent le début du contrat, et avant sa fin.',
    source: 'Code du travail, L6222-12',
    find: ({ contrat }) =>
      foundIf(
        contrat.dateDebutContrat !== null &&
          (after(contrat.dateFormationPratiqueEmployeur, addMonths(contrat.dateDebutContrat, 3)) ||
            after(contrat.dateFormationPratiqueEmployeur, contrat.dateFinContrat)),
        'La formation pratique commence trop tard : 3 mois au plus après le début du contrat, et avant sa fin.',
      ),
  },
  {
    code: 'avenant_date_hors_contrat',
    path: 'contrat.dateEffetAvenant',
    severity: 'refus',
    rule: 'La date d’effet d’un avenant est entre le début et la fin du contrat.',
    source: TOOL,
    find: ({ contrat }) =>
      foundIf(
        after(contrat.dateDebutContrat, contrat.dateEffetAvenant) ||
          after(contrat.dateEffetAvenant, contrat.dateFinContrat),
        'La date d’effet de l’avenant doit être entre le début et la fin du contrat.',
      ),
  },
  {
    code: 'avenant_date_inutile',
    path: 'contrat.dateEffetAvenant',
    severity: 'alerte',
    rule: 'Seul un avenant (types 31 à 38) porte une date d’effet.',
    source: 'Notice 51649, date d’effet',
    find: (cerfa) =>
      foundIf(
        cerfa.contrat.typeContratApp !== null &&
          !isAmendment(cerfa) &&
          cerfa.contrat.dateEffetAvenant !== null,
        'Une date d’effet d’avenant est indiquée alors que ce contrat n’est pas un avenant.',
      ),
  },
  {
    code: 'rupture_hors_contrat',
    path: 'contrat.dateRupture',
    severity: 'alerte',
    rule: 'La date de rupture est entre le début et la fin du contrat.',
    source: 'Vade-mecum des CFA, rupture',
    find: ({ contrat }) =>
      foundIf(
        after(contrat.dateDebutContrat, contrat.dateRupture) ||
          after(contrat.dateRupture, contrat.dateFinContrat),
        'La date de rupture doit être entre le début et la fin du contrat.',
      ),
  },
  {
    code: 'transmission_tardive',
    path: 'contrat.dateDebutContrat',
    severity: 'alerte',
    rule: 'Le contrat est transmis dans les 5 jours ouvrables qui suivent son début (hors avenant).',
    source: 'Code du travail, D6224-1',
    find: (cerfa, { today }) => {
      const start = cerfa.contrat.dateDebutContrat;
      if (start === null || isAmendment(cerfa)) return null;
      // Five working days are at least five days: spares the calendar of holidays to most dossiers.
      if (today <= addDays(start, 5)) return null;
      const limit = addWorkingDays(start, 5);
      return foundIf(
        after(today, limit),
        `Ce contrat devait être transmis au plus tard le ${formatCivilDate(limit)}.`,
      );
    },
  },
];
