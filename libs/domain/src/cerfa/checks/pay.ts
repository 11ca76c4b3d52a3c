import { addDays, type CivilDate } from '../../civil-date.js';
import { type Cents, eurosToCents, formatCents, shareOf } from '../../money.js';
import { minimumRateOver } from '../../pay-grid.js';
import { smicOn } from '../../smic.js';
import type { CerfaDraft, Remuneration } from '../cerfa.js';
import { type Check, type Finding, foundIf, isAmendment } from './check.js';

const LIST = 'contrat.remunerationsAnnuelles';

/** Each tool rounds hours and percents in its own way: a euro is no underpayment. */
const TOLERANCE: Cents = 100;

/** A period whose fields were all read. */
type Period = Omit<Remuneration, 'salaireBrut'>;

/** Periods by date, with their rank in the message; those with a hole are left out. */
function periodsOf({ contrat }: CerfaDraft): { rank: number; period: Period }[] {
  return contrat.remunerationsAnnuelles
    .flatMap((line, rank) => {
      const { ordre, dateDebut, dateFin, taux, typeSalaire } = line;
      if (!ordre || !dateDebut || !dateFin || taux === null || !typeSalaire) return [];
      return [{ rank, period: { ordre, dateDebut, dateFin, taux, typeSalaire } }];
    })
    .sort((a, b) => (a.period.dateDebut < b.period.dateDebut ? -1 : 1));
}

/** Periods two by two, in the order of dates. */
function neighbours(cerfa: CerfaDraft) {
  const periods = periodsOf(cerfa);
  return periods.slice(1).map((next, index) => ({ ...next, before: periods[index]!.period }));
}

/** `true` when every period could be read, so that gaps between them are real. */
const isWhole = (cerfa: CerfaDraft) =>
  cerfa.contrat.remunerationsAnnuelles.length > 0 &&
  periodsOf(cerfa).length === cerfa.contrat.remunerationsAnnuelles.length;

/**
 * Monthly pay due: so many percent of the SMIC of a day, in proportion of 35 hours a week (hours above
 * are not counted: they are paid on top). `null` when something is missing.
 */
function payDue({ contrat, employeur }: CerfaDraft, day: CivilDate, rate: number): Cents | null {
  const smic = smicOn(day);
  if (smic === null || contrat.dureeTravailHebdoHeures === null) return null;
  const month = employeur.adresse.codePostal?.startsWith('976') ? smic.monthMayotte : smic.month;
  const minutes = contrat.dureeTravailHebdoHeures * 60 + (contrat.dureeTravailHebdoMinutes ?? 0);
  return shareOf(month, Math.round(rate * 100) * Math.min(minutes, 2100), 10_000 * 2100);
}

/** Pay: the grid by year and age, the periods between them, the salary at hiring. */
export const PAY_CHECKS: readonly Check[] = [
  {
    code: 'remuneration_dates',
    path: `${LIST}`,
    severity: 'refus',
    rule: 'Chaque période de rémunération finit après avoir commencé.',
    source: 'Formulaire 10103, rémunération',
    find: (cerfa) =>
      periodsOf(cerfa)
        .filter(({ period }) => period.dateFin < period.dateDebut)
        .map(({ rank }) => ({
          message: 'Cette période finit avant d’avoir commencé.',
          path: `${LIST}.${rank}.dateFin`,
        })),
  },
  {
    code: 'remuneration_chevauchement',
    path: `${LIST}`,
    severity: 'refus',
    rule: 'Les périodes de rémunération ne se chevauchent pas.',
    source: 'Formulaire 10103, rémunération',
    find: (cerfa) =>
      neighbours(cerfa)
        .filter(({ period, before }) => period.dateDebut <= before.dateFin)
        .map(({ rank }) => ({
          message: 'Cette période commence avant la fin de la précédente.',
          path: `${LIST}.${rank}.dateDebut`,
        })),
  },
  {
    code: 'remuneration_ordre',
    path: `${LIST}`,
    severity: 'refus',
    rule: 'Les périodes sont numérotées dans l’ordre des dates, sans doublon.',
    source: 'Formulaire 10103, rémunération',
    find: (cerfa) =>
      neighbours(cerfa)
        .filter(({ period, before }) => period.ordre <= before.ordre)
        .map(({ rank }) => ({
          message: 'Le numéro de cette période ne suit pas celui de la précédente.',
          path: `${LIST}.${rank}.ordre`,
        })),
  },
  {
    code: 'remuneration_trou',
    path: `${LIST}`,
    severity: 'alerte',
    rule: 'Les périodes de rémunération se suivent sans jour manquant.',
    source: 'Formulaire 10103, rémunération',
    find: (cerfa) =>
      isWhole(cerfa)
        ? neighbours(cerfa)
            .filter(({ period, before }) => period.dateDebut > addDays(before.dateFin, 1))
            .map(({ rank }) => ({
              message: 'Des jours ne sont dans aucune période avant celle-ci.',
              path: `${LIST}.${rank}.dateDebut`,
            }))
        : null,
  },
  {
    code: 'remuneration_debut',
    path: `${LIST}`,
    severity: 'alerte',
    rule: 'La rémunération est indiquée dès le début du contrat (hors avenant).',
    source: 'Formulaire 10103, rémunération',
    find: (cerfa) => {
      const first = periodsOf(cerfa)[0];
      const start = cerfa.contrat.dateDebutContrat;
      if (!first || start === null || !isWhole(cerfa) || isAmendment(cerfa)) return null;
      return foundIf(
        first.period.dateDebut !== start,
        'La première période ne commence pas le jour où le contrat commence.',
        `${LIST}.${first.rank}.dateDebut`,
      );
    },
  },
  {
    code: 'remuneration_fin',
    path: `${LIST}`,
    severity: 'alerte',
    rule: 'La rémunération est indiquée jusqu’à la fin du contrat.',
    source: 'Formulaire 10103, rémunération',
    find: (cerfa) => {
      const last = periodsOf(cerfa).at(-1);
      const end = cerfa.contrat.dateFinContrat;
      if (!last || end === null || !isWhole(cerfa)) return null;
      return foundIf(
        last.period.dateFin < end,
        'La dernière période finit avant la fin du contrat.',
        `${LIST}.${last.rank}.dateFin`,
      );
    },
  },
  {
    code: 'remuneration_minimum',
    path: `${LIST}`,
    severity: 'refus',
    rule: 'Chaque période atteint le pourcentage minimum de son année et de l’âge (l’âge change la paie le 1er du mois qui suit l’anniversaire).',
    source: 'Code du travail, D6222-26 et D6222-34',
    find: (cerfa) => {
      const birth = cerfa.apprenti.dateNaissance;
      if (birth === null) return null;
      return periodsOf(cerfa).flatMap(({ rank, period }): Finding[] => {
        const year = Number(period.ordre.charAt(0));
        const least = minimumRateOver(year, birth, period.dateDebut, period.dateFin);
        if (period.taux >= least) return [];
        const message = `Le minimum de cette période est ${least} % (année ${year}) ; ${period.taux} % sont indiqués.`;
        return [{ message, path: `${LIST}.${rank}.taux` }];
      });
    },
  },
  {
    code: 'remuneration_baisse',
    path: `${LIST}`,
    severity: 'alerte',
    rule: 'Le pourcentage ne baisse pas d’une période à la suivante.',
    source: 'Code du travail, D6222-26 ; notice 51649, type 33',
    find: (cerfa) =>
      neighbours(cerfa)
        .filter(
          ({ period, before }) =>
            period.typeSalaire === before.typeSalaire && period.taux < before.taux,
        )
        .map(({ rank }) => ({
          message: 'Le pourcentage de cette période est plus bas que celui de la précédente.',
          path: `${LIST}.${rank}.taux`,
        })),
  },
  {
    code: 'salaire_minimum',
    path: 'contrat.salaireEmbauche',
    severity: 'refus',
    rule: 'Le salaire à l’embauche atteint le minimum de la grille, sur le SMIC du jour de la conclusion et en proportion de 35 heures (hors avenant).',
    source: 'Code du travail, D6222-26 ; SMIC en vigueur',
    find: (cerfa) => {
      const { salaireEmbauche, dateConclusion } = cerfa.contrat;
      const birth = cerfa.apprenti.dateNaissance;
      const first = periodsOf(cerfa)[0]?.period;
      if (salaireEmbauche === null || !dateConclusion || !birth || !first) return null;
      if (isAmendment(cerfa)) return null;
      const year = Number(first.ordre.charAt(0));
      const rate = minimumRateOver(year, birth, first.dateDebut, first.dateDebut);
      const due = payDue(cerfa, dateConclusion, rate);
      return foundIf(
        due !== null && (eurosToCents(salaireEmbauche) ?? 0) + TOLERANCE < due,
        `Le salaire à l’embauche est sous le minimum légal : ${formatCents(due ?? 0)} (${rate} % du SMIC).`,
      );
    },
  },
  {
    code: 'salaire_sous_taux',
    path: 'contrat.salaireEmbauche',
    severity: 'alerte',
    rule: 'Le salaire à l’embauche va avec le pourcentage de la première période, sur le SMIC du début du contrat (hors avenant).',
    source: 'Formulaire 10103, salaire brut mensuel à l’embauche',
    find: (cerfa) => {
      const { salaireEmbauche, dateDebutContrat } = cerfa.contrat;
      const first = periodsOf(cerfa)[0]?.period;
      if (salaireEmbauche === null || !dateDebutContrat || !first || isAmendment(cerfa))
        return null;
      const due = payDue(cerfa, dateDebutContrat, first.taux);
      return foundIf(
        due !== null && (eurosToCents(salaireEmbauche) ?? 0) + TOLERANCE < due,
        `Le salaire à l’embauche est plus bas que ${first.taux} % du SMIC : ${formatCents(due ?? 0)}.`,
      );
    },
  },
  {
    code: 'salaire_invraisemblable',
    path: 'contrat.salaireEmbauche',
    severity: 'alerte',
    rule: 'Le salaire à l’embauche est de moins de dix fois le SMIC.',
    source: 'Contrôle de vraisemblance',
    find: ({ contrat }) => {
      const smic = contrat.dateDebutContrat === null ? null : smicOn(contrat.dateDebutContrat);
      return foundIf(
        smic !== null && (eurosToCents(contrat.salaireEmbauche ?? 0) ?? 0) >= smic.month * 10,
        'Le salaire à l’embauche paraît trop haut : il est attendu en euros par mois.',
      );
    },
  },
];
