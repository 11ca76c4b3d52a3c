import { isCommonPassword } from './is-common-password.js';

/** Which signs passwords may be made of: the guide's (§2.3), or every printable one. */
export const PASSWORD_ALPHABETS = ['guide', 'unicode'] as const;
export type PasswordAlphabet = (typeof PASSWORD_ALPHABETS)[number];

interface Alphabet {
  /** Shown under the field. */
  readonly note: string;
  readonly label: string;
  readonly signs: RegExp;
}

const ALPHABETS: Readonly<Record<PasswordAlphabet, Alphabet>> = {
  guide: {
    // The guide's own sentence.
    note: 'Le mot de passe doit contenir uniquement des chiffres, des lettres ou les caractères suivant : &@_.,:!?% +*=-/',
    label:
      'Uniquement des chiffres, des lettres ou les caractères & @ _ . , : ! ? % espace + * = - /',
    signs: /^[A-Za-z0-9&@_.,:!?% +*=\-/]*$/,
  },
  unicode: {
    note: 'Le mot de passe peut contenir tous les caractères : lettres accentuées ou non, chiffres, signes, espaces, émojis.',
    label: 'Uniquement des caractères visibles et des espaces',
    // Joiners and tags are what some emoji are put together with.
    signs: /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u200c\u200d\u{e0020}-\u{e007f}]*$/u,
  },
};

/** What is said of the alphabet under the field. */
export function passwordNote(alphabet: PasswordAlphabet): string {
  return ALPHABETS[alphabet].note;
}

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;
/** Room for the longest password, however its characters are put together; nothing longer is looked at. */
export const PASSWORD_MAX_UNITS = 1_024;

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
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Characters as a person counts them: « é » is one, whichever way a keyboard writes it. */
function lengthOf(password: string): number {
  return [...password.normalize('NFC')].length;
}

/** As much of it as the rules look into. */
function beginning(password: string): string {
  return password.slice(0, PASSWORD_MAX_UNITS);
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
 * The rules of a password, in the order of the check-list. The alphabet is a setting of the portal; twelve
 * characters and the list of common passwords follow the CNIL's recommendation of 2022. The upper limit
 * bounds the work of the hash.
 */
export function passwordRules(alphabet: PasswordAlphabet): readonly PasswordRule[] {
  const { label, signs } = ALPHABETS[alphabet];
  return [
    {
      code: 'longueur',
      label: `${PASSWORD_MIN_LENGTH} caractères au moins`,
      test: (password) => lengthOf(password) >= PASSWORD_MIN_LENGTH,
    },
    {
      code: 'longueur_maximale',
      label: `${PASSWORD_MAX_LENGTH} caractères au plus`,
      test: (password) => lengthOf(password) <= PASSWORD_MAX_LENGTH,
    },
    { code: 'caracteres', label, test: (password) => signs.test(password) },
    {
      code: 'espaces',
      label: 'Pas d’espace au début ni à la fin',
      test: (password) => password.trim() === password,
    },
    {
      code: 'courant',
      label: 'Pas un mot de passe courant ni une suite trop simple',
      test: (password) => !isCommonPassword(beginning(password)),
    },
    {
      code: 'personnel',
      label: 'Ne contient ni votre identifiant, ni votre nom, ni celui de votre organisme',
      test: (password, context) => {
        const folded = fold(beginning(password));
        return forbiddenWords(context).every((word) => !folded.includes(word));
      },
    },
  ];
}

/** Every rule with whether `password` meets it, in the order of the check-list. */
export function checkPassword(
  password: string,
  alphabet: PasswordAlphabet,
  context: PasswordContext = {},
): PasswordVerdict[] {
  return passwordRules(alphabet).map(({ code, label, test }) => ({
    code,
    label,
    met: test(password, context),
  }));
}

/** The first rule that `password` breaks, in the order of the check-list. */
export function brokenPasswordRule(
  password: string,
  alphabet: PasswordAlphabet,
  context: PasswordContext = {},
): PasswordRule | undefined {
  return passwordRules(alphabet).find(({ test }) => !test(password, context));
}

/** `true` when `password` meets every rule. */
export function isPasswordAllowed(...checked: Parameters<typeof brokenPasswordRule>): boolean {
  return brokenPasswordRule(...checked) === undefined;
}
