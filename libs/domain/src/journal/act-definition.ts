/** Kinds of acts, as the « Journal » groups them, in the order of its filter. */
export const ACT_CATEGORIES = {
  connexions: 'Connexions et sessions',
  comptes: 'Comptes personnels',
  utilisateurs: 'Utilisateurs et droits',
  contrats: 'Contrats',
  tokens: 'Tokens d’import',
  cfa: 'Coordonnées et règlement du CFA',
  consultations: 'Consultations par l’OPCO',
  editeurs: 'Éditeurs de logiciels',
  annonces: 'Annonces de l’OPCO',
  reglages: 'Réglages de l’OPCO',
} as const;

export type ActCategory = keyof typeof ACT_CATEGORIES;

/** How the value of a detail is written for a person; a list is an array of codes, or codes with commas between. */
export type DetailForm = 'texte' | 'oui_non' | 'instant' | 'liste';

/** One thing that the « Journal » shows of what was kept with an act. */
export interface DetailDefinition {
  /** Path in the kept detail (`apres.droits`): the value, or the value after a change. */
  readonly key: string;
  /** Path of the value before, when the act changed one. */
  readonly before?: string;
  readonly label: string;
  readonly form?: DetailForm;
  /** What codes mean; a code that is not here is written as it is. */
  readonly words?: Readonly<Record<string, string>>;
}

/** How one act is told. */
export interface ActDefinition {
  /** What was done, as a person reads it. */
  readonly sentence: string;
  readonly category: ActCategory;
  /** What is shown of the detail, in this order; a key that is not here stays in the log. */
  readonly details?: readonly DetailDefinition[];
}
