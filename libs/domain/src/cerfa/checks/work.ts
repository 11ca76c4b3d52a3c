import { ageOn } from '../../civil-date.js';
import { type Check, foundIf } from './check.js';

/** Working time and the employer's own statements. */
export const WORK_CHECKS: readonly Check[] = [
  {
    code: 'hebdo_maximum',
    path: 'contrat.dureeTravailHebdoHeures',
    severity: 'refus',
    rule: 'La durée hebdomadaire du travail est de 40 heures au plus.',
    source: 'Règle de l’outil public de saisie du contrat',
    find: ({ contrat }) => {
      const { dureeTravailHebdoHeures: hours, dureeTravailHebdoMinutes: minutes } = contrat;
      return foundIf(
        hours !== null && hours * 60 + (minutes ?? 0) > 2400,
        'La durée hebdomadaire du travail dépasse 40 heures.',
      );
    },
  },
  {
    code: 'hebdo_mineur',
    path: 'contrat.dureeTravailHebdoHeures',
    severity: 'alerte',
    rule: 'Mineur(e) au début du contrat, l’apprenti(e) travaille 35 heures par semaine au plus, sauf exceptions.',
    source: 'Code du travail, L3162-1 et L6222-25',
    find: ({ contrat, apprenti }) => {
      const { dureeTravailHebdoHeures: hours, dureeTravailHebdoMinutes: minutes } = contrat;
      return foundIf(
        hours !== null &&
          hours * 60 + (minutes ?? 0) > 2100 &&
          apprenti.dateNaissance !== null &&
          contrat.dateDebutContrat !== null &&
          ageOn(apprenti.dateNaissance, contrat.dateDebutContrat) < 18,
        'L’apprenti(e) est mineur(e) et travaille plus de 35 heures par semaine : à vérifier.',
      );
    },
  },
  {
    code: 'employeur_public',
    path: 'employeur.typeEmployeur',
    severity: 'alerte',
    rule: 'L’employeur est privé, ou un établissement public industriel et commercial.',
    source: 'Notice 51649 : les contrats du secteur public sont déposés auprès de l’État',
    find: ({ employeur }) =>
      foundIf(
        employeur.typeEmployeur !== null &&
          employeur.typeEmployeur >= 21 &&
          employeur.typeEmployeur <= 29,
        'L’employeur est public : son contrat est déposé auprès de l’État, pas d’un OPCO.',
      ),
  },
  {
    code: 'employeur_specifique',
    path: 'employeur.employeurSpecifique',
    severity: 'alerte',
    rule: 'Le mode 3 va avec une entreprise de travail temporaire, le mode 4 avec un employeur saisonnier.',
    source: 'Notice 51649, mode contractuel et employeur spécifique',
    find: ({ employeur, contrat }) => {
      const expected = contrat.modeContractuel === 3 ? 1 : contrat.modeContractuel === 4 ? 3 : null;
      return foundIf(
        expected !== null && employeur.employeurSpecifique !== expected,
        `Le mode contractuel ${contrat.modeContractuel} va avec l’employeur spécifique ${expected}.`,
      );
    },
  },
  {
    code: 'attestation_maitre',
    path: 'employeur.attestationEligibilite',
    severity: 'alerte',
    rule: 'L’employeur atteste que le maître d’apprentissage remplit les conditions.',
    source: 'Code du travail, L6223-8-1 et R6223-22',
    find: ({ employeur }) =>
      foundIf(
        employeur.attestationEligibilite !== true,
        'L’employeur n’atteste pas que le maître d’apprentissage remplit les conditions.',
      ),
  },
  {
    code: 'attestation_pieces',
    path: 'employeur.attestationPieces',
    severity: 'alerte',
    rule: 'L’employeur atteste disposer des pièces justificatives.',
    source: 'Formulaire 10103, attestation de l’employeur',
    find: ({ employeur }) =>
      foundIf(
        employeur.attestationPieces !== true,
        'L’employeur n’atteste pas disposer des pièces justificatives.',
      ),
  },
];
