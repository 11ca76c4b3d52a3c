import {
  effectiveRights,
  type Right,
  RIGHTS,
  rightsOf,
  type Audience,
} from '@apprentissage/domain';

/** What each right lets one do, said to somebody who does not know the portal. */
export const RIGHT_WORDS: Readonly<Record<Right, string>> = {
  apprentis_sans_contrat:
    'Déclarer les apprentis qui n’ont pas encore d’employeur et suivre leur situation.',
  apprentis_sans_contrat_facturation: 'Facturer les mois de formation des apprentis sans contrat.',
  contrats: 'Consulter les contrats d’apprentissage du CFA et suivre leur instruction.',
  contrats_facturation: 'Facturer les contrats d’apprentissage.',
  contrats_stocks: 'Vérifier, compléter et confirmer les contrats stockés, signés avant 2020.',
  contrats_stocks_facturation: 'Facturer les contrats stockés.',
  administration_cfa:
    'Administrer le CFA : ses utilisateurs, ses coordonnées, ses coordonnées bancaires et ses imports.',
  instruction:
    'Instruire les contrats transmis par les CFA : demander des pièces, engager ou refuser.',
  comptabilite: 'Valider les coordonnées bancaires, les factures, les avoirs et les paiements.',
  administration_opco: 'Gérer les agents, les éditeurs de logiciels et les comptes des CFA.',
};

/** The other rights of `granted` that already hold `right`. */
export function givenBy(right: Right, granted: Iterable<Right>): Right[] {
  return [...granted].filter((other) => other !== right && effectiveRights([other]).has(right));
}

/** « Compris dans … », in the words of the guide. */
export function impliedSentence(givers: readonly Right[]): string {
  return `Compris dans « ${givers.map((right) => RIGHTS[right].label).join(' », « ')} ».`;
}

/** Everything that rights allow, the administration first, each with its label and its sentence. */
export function allowedActs(audience: Audience, granted: Iterable<Right>) {
  const held = effectiveRights(granted);
  const all = rightsOf(audience, { grantable: false }).filter((right) => held.has(right));
  return all
    .sort((one, other) => Number(RIGHTS[one].grantable) - Number(RIGHTS[other].grantable))
    .map((right) => ({ right, label: RIGHTS[right].label, words: RIGHT_WORDS[right] }));
}
