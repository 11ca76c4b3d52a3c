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

/** What a password must not resemble: the words that a person is known by. */
export interface PasswordContext {
  readonly identifiant: string;
  readonly email: string;
  readonly nom: string;
  readonly prenom: string;
  /** Of the CFA; the OPCO's name for its agents. */
  readonly raisonSociale: string;
}

/** As much of it as one knows where a password is checked. */
export type KnownContext = Partial<PasswordContext>;

export type PasswordRuleCode =
  'longueur' | 'longueur_maximale' | 'caracteres' | 'espaces' | 'courant' | 'personnel';

export interface PasswordRule {
  readonly code: PasswordRuleCode;
  /** French, as the live check-list prints it */
  readonly label: string;
  /** `false` as soon as what is known breaks the rule. */
  readonly test: (password: string, context: KnownContext) => boolean;
  /** What must be known before the rule can be said to be met; nothing, for most. */
  readonly needs?: readonly (keyof PasswordContext)[];
}

/** Whether a password meets a rule; `open` where only the server knows all that it must not resemble. */
export type PasswordRuleState = 'met' | 'broken' | 'open';

/** A rule and what can be said of the password. */
export interface PasswordVerdict {
  readonly code: PasswordRuleCode;
  readonly label: string;
  readonly state: PasswordRuleState;
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
function forbiddenWords(context: KnownContext): string[] {
  const { identifiant = '', email = '', nom = '', prenom = '', raisonSociale = '' } = context;
  const addresses = [identifiant, email].flatMap((address) => [address, ...address.split('@', 1)]);
  return [...addresses, nom, prenom, raisonSociale].map(fold).filter((word) => word.length >= 4);
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
      label:
        'Ne contient ni votre identifiant, ni votre email, ni vos nom et prénom, ni le nom de votre organisme',
      test: (password, context) => {
        const folded = fold(beginning(password));
        return forbiddenWords(context).every((word) => !folded.includes(word));
      },
      needs: ['identifiant', 'email', 'nom', 'prenom', 'raisonSociale'],
    },
  ];
}

/** Every rule with what can be said of `password`, in the order of the check-list. */
export function checkPassword(
  password: string,
  alphabet: PasswordAlphabet,
  context: KnownContext = {},
): PasswordVerdict[] {
  return passwordRules(alphabet).map((rule) => {
    const { code, label } = rule;
    return { code, label, state: stateOf(rule, password, context) };
  });
}

function stateOf(
  { test, needs = [] }: PasswordRule,
  password: string,
  context: KnownContext,
): PasswordRuleState {
  if (!test(password, context)) return 'broken';
  return needs.every((word) => context[word] !== undefined) ? 'met' : 'open';
}

/** The first rule that `password` breaks, in the order of the check-list. */
export function brokenPasswordRule(
  password: string,
  alphabet: PasswordAlphabet,
  context: KnownContext = {},
): PasswordRule | undefined {
  return passwordRules(alphabet).find(({ test }) => !test(password, context));
}

/** `true` when `password` breaks no rule. */
export function isPasswordAllowed(...checked: Parameters<typeof brokenPasswordRule>): boolean {
  return brokenPasswordRule(...checked) === undefined;
}
