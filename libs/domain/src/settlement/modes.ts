/** How a CFA settles its avoirs, with the guide's texts (§3.2); the OPCO may word them otherwise. */
export const SETTLEMENT_MODES = {
  deduction: {
    label: 'Je choisis le mode « déduction » afin de régler mes factures d’avoir.',
    text: 'En choisissant cette modalité, il vous suffira de générer et déposer sur le portail la facture d’avoir accompagnant la pro forma. Nous nous chargeons ensuite de déduire ce montant d’un prochain règlement en votre faveur.',
  },
  remboursement: {
    label: 'Je choisis le mode « remboursement » afin de régler mes factures d’avoir.',
    text: 'En choisissant cette modalité, vous vous engagez à rembourser les sommes indûment perçues (rupture, fin de contrat initial…) en effectuant un virement à notre profit, dans les 15 jours qui suivent la génération et le dépôt de la facture d’avoir et de la pro forma sur le portail. Vous devez obligatoirement indiquer les informations et références nous permettant de traiter rapidement le remboursement. Retrouvez les modalités, les références à rappeler et les coordonnées RIB dans le mode opératoire « remboursement ».',
  },
} as const;

export type SettlementMode = keyof typeof SETTLEMENT_MODES;
export const SETTLEMENT_MODE_CODES = Object.keys(SETTLEMENT_MODES) as SettlementMode[];

/** Days to transfer what an avoir owes, in the mode « remboursement ». */
export const REFUND_DAYS = 15;

/** Who never chose settles by deduction. */
export const DEFAULT_SETTLEMENT_MODE: SettlementMode = 'deduction';

/** One choice of a CFA. */
export interface SettlementChoice {
  readonly mode: SettlementMode;
  /** Instant of the choice. */
  readonly at: Date;
}

/** The mode an avoir issued at `instant` keeps for ever: the last choice made before it. */
export function settlementModeAt(
  choices: readonly SettlementChoice[],
  instant: Date,
): SettlementMode {
  let mode: SettlementMode = DEFAULT_SETTLEMENT_MODE;
  let latest = -Infinity;
  for (const choice of choices) {
    const at = choice.at.getTime();
    if (at <= instant.getTime() && at >= latest) {
      latest = at;
      mode = choice.mode;
    }
  }
  return mode;
}

/** `true` when the CFA's choice applies: neither stock contracts nor apprentis sans contrat are concerned. */
export function settlementApplies(dossier: 'contrat' | 'contrat_stock' | 'apprenti_sans_contrat') {
  return dossier === 'contrat';
}
