/** The fields of « Coordonnées » by the name the server gives them. */
export const FIELD_LABELS = {
  raisonSociale: 'Raison sociale',
  enseigne: 'Enseigne',
  uai: 'Numéro UAI',
  numeroDeclaration: 'Numéro de déclaration d’activité',
  formeJuridique: 'Forme juridique',
  codeNaf: 'Code NAF',
  adresse: 'Adresse',
  complement: 'Complément d’adresse',
  codePostal: 'Code postal',
  commune: 'Commune',
  telephone: 'Téléphone',
  email: 'Email',
  signatureElectronique: 'Signature électronique',
  'contacts/direction': 'Contact « Direction »',
  'contacts/administratif': 'Contact « Administratif »',
  'contacts/facturation': 'Contact « Facturation »',
} as const;
