/** Who the OPCO may speak to in a CFA, by function. */
export const CONTACT_FUNCTIONS = {
  direction: 'Direction',
  administratif: 'Administratif',
  facturation: 'Facturation',
} as const;
export type ContactFunction = keyof typeof CONTACT_FUNCTIONS;
export const CONTACT_FUNCTION_CODES = Object.keys(CONTACT_FUNCTIONS) as ContactFunction[];

/** What a CFA is, in law. */
export const LEGAL_FORMS = {
  association: 'Association',
  societe: 'Société (SA, SAS, SARL…)',
  cooperative: 'Coopérative (SCOP, SCIC…)',
  etablissement_public: 'Établissement public',
  etablissement_enseignement: 'Établissement d’enseignement',
  chambre_consulaire: 'Chambre consulaire',
  collectivite: 'Collectivité territoriale',
  gip: 'Groupement d’intérêt public',
  entreprise: 'CFA d’entreprise',
  autre: 'Autre',
} as const;
export type LegalForm = keyof typeof LEGAL_FORMS;
export const LEGAL_FORM_CODES = Object.keys(LEGAL_FORMS) as LegalForm[];
