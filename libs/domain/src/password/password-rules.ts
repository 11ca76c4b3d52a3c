import { isCommonPassword } from './is-common-password.js';

/** The guide's own note (§2.3), shown under the field. */
export const PASSWORD_NOTE =
  'Le mot de passe doit contenir uniquement des chiffres, des lettres ou les caractères suivant : &@_.,:!?% +*=-/';

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** What a password must not resemble. Absent parts are not compared. */
export interface PasswordContext {
  readonly identifiant?: string | null;
  readonly email?: string | null;
  readonly nom?: string | null;
  readonly prenom?: string | null;
  readonly raisonSociale?: string | null;
}

export type PasswordRuleCode =
  'longueur' | 'longueur_maximale' | 'caracteres' | 'espaces' | 'courant' | 'personnel';

export interface PasswordRule {
  readonly code: PasswordRuleCode;
  /** French, as the live check-list prints it */
  readonly label: string;
  readonly test: (password: string, context: PasswordContext) => boolean;
}

/** A rule and whether the password meets it. */
export interface PasswordVerdict {
  readonly code: PasswordRuleCode;
  readonly label: string;
  readonly met: boolean;
}

/** Letters and digits only, without accents, in lower case: how two texts are compared. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** The words a password must not hold: four characters at least, or they would forbid too much. */
function forbiddenWords(context: PasswordContext): string[] {
  const addresses = [context.identifiant, context.email].flatMap((address) =>
    address ? [address, address.split('@')[0] ?? ''] : [],
  );
  return [...addresses, context.nom, context.prenom, context.raisonSociale]
    .map((word) => fold(word ?? ''))
    .filter((word) => word.length >= 4);
}

/**
 * The rules of a password, in the order of the check-list. The alphabet is the guide's note; twelve
 * characters and the list of common passwords follow the CNIL's recommendation of 2022. The upper
 * limit bounds the work of the hash.
 */
export const PASSWORD_RULES: readonly PasswordRule[] = [
  {
    code: 'longueur',
    label: `${PASSWORD_MIN_LENGTH} caractères au moins`,
    test: (password) => password.length >= PASSWORD_MIN_LENGTH,
  },
  {
    code: 'longueur_maximale',
    label: `${PASSWORD_MAX_LENGTH} caractères au plus`,
    test: (password) => password.length <= PASSWORD_MAX_LENGTH,
  },
  {
    code: 'caracteres',
    label:
      'Uniquement des chiffres, des lettres ou les caractères & @ _ . , : ! ? % espace + * = - /',
    test: (password) => /^[A-Za-z0-9&@_.,:!?% +*=\-/]*$/.test(password),
  },
  {
    code: 'espaces',
    label: 'Pas d’espace au début ni à la fin',
    test: (password) => !password.startsWith(' ') && !password.endsWith(' '),
  },
  {
    code: 'courant',
    label: 'Pas un mot de passe courant ni une suite trop simple',
    test: (password) => !isCommonPassword(password.slice(0, PASSWORD_MAX_LENGTH)),
  },
  {
    code: 'personnel',
    label: 'Ne contient ni votre identifiant, ni votre nom, ni celui de votre organisme',
    test: (password, context) => {
      const folded = fold(password.slice(0, PASSWORD_MAX_LENGTH));
      return forbiddenWords(context).every((word) => !folded.includes(word));
    },
  },
];

/** Every rule with whether `password` meets it, in the order of the check-list. */
export function checkPassword(password: string, context: PasswordContext = {}): PasswordVerdict[] {
  return PASSWORD_RULES.map(({ code, label, test }) => ({
    code,
    label,
    met: test(password, context),
  }));
}

/** `true` when `password` meets every rule. */
export function isPasswordAllowed(password: string, context: PasswordContext = {}): boolean {
  return PASSWORD_RULES.every(({ test }) => test(password, context));
}
