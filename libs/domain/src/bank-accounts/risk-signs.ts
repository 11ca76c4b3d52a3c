import { searchKey } from '../search-key.js';

/** An address that was changed so many days before bank details were sent, or since, is a sign. */
export const ACCESS_DAYS = 7;

/** What the signs are read from. */
export interface RiskFacts {
  readonly iban: string;
  readonly holder: string;
  /** Raison sociale of the CFA, or of the third party that invoices. */
  readonly organisation: string;
  /** Name of the CFA, or of the third party, in the register of establishments; `null` when unknown. */
  readonly registeredName: string | null;
  readonly accessChangedLately: boolean;
  /** Another CFA sent the IBAN, and accountants refused it there. */
  readonly refusedIban: boolean;
  /** Another CFA sent the IBAN, whatever else became of it. */
  readonly sharedIban: boolean;
  readonly contested: boolean;
  readonly closed: boolean;
  readonly onlineBank: boolean;
}

/** What is read of a version itself; the other facts are found elsewhere, and are a sign when they hold. */
type OwnFacts = Pick<RiskFacts, 'iban' | 'holder' | 'organisation' | 'registeredName'>;
export type SignFact = Exclude<keyof RiskFacts, keyof OwnFacts>;

interface Sign {
  readonly label: string;
  readonly severity: 'fort' | 'moyen';
  /** A fact that is the sign, or a judgement of what the version says. */
  readonly of: SignFact | ((own: OwnFacts) => boolean);
}

/** What may betray a fraud: shown to the accountants, decides nothing by itself. The strongest come first. */
export const RISK_SIGNS = {
  acces_recent: {
    label: `Identifiant ou email changé au CFA moins de ${ACCESS_DAYS} jours avant la transmission, ou depuis`,
    severity: 'fort',
    of: 'accessChangedLately',
  },
  iban_refuse: {
    label: 'IBAN déjà refusé à un autre CFA',
    severity: 'fort',
    of: 'refusedIban',
  },
  // A version that was withdrawn or has expired too: whoever tried there may try here.
  iban_partage: {
    label: 'IBAN déjà transmis par un autre CFA',
    severity: 'fort',
    of: 'sharedIban',
  },
  titulaire_different: {
    label: 'Le titulaire ne ressemble pas à la raison sociale',
    severity: 'fort',
    of: ({ holder, organisation }) => !looksAlike(holder, organisation),
  },
  // A thief may write another raison sociale on the portal first, not in the register.
  sirene_different: {
    label: 'Le titulaire ne ressemble pas au nom du répertoire SIRENE',
    severity: 'fort',
    of: ({ holder, registeredName }) =>
      registeredName !== null && !looksAlike(holder, registeredName),
  },
  sirene_ferme: {
    label: 'CFA ou tiers fermé ou inconnu au répertoire SIRENE',
    severity: 'fort',
    of: 'closed',
  },
  particulier: {
    label: 'Le titulaire semble être un particulier',
    severity: 'fort',
    of: ({ holder }) => isPrivatePerson(holder),
  },
  conteste: { label: 'Contesté par un administrateur du CFA', severity: 'fort', of: 'contested' },
  iban_etranger: {
    label: 'IBAN étranger',
    severity: 'moyen',
    of: ({ iban }) => !/^(FR|MC)/.test(iban),
  },
  banque_en_ligne: {
    label: 'Banque en ligne : RIB cacheté et courrier à en-tête attendus',
    severity: 'moyen',
    of: 'onlineBank',
  },
} as const satisfies Readonly<Record<string, Sign>>;

export type RiskSign = keyof typeof RISK_SIGNS;
export const RISK_SIGN_CODES = Object.keys(RISK_SIGNS) as RiskSign[];

/** The signs of one version, the strongest first. */
export function riskSigns(facts: RiskFacts): RiskSign[] {
  return RISK_SIGN_CODES.filter((code) => {
    const { of }: Sign = RISK_SIGNS[code];
    return typeof of === 'string' ? facts[of] : of(facts);
  });
}

/** `true` when the holder is named as a person (« M. », « Mme », « Monsieur »…), a rule of the guide. */
export function isPrivatePerson(holder: string): boolean {
  return /^(?:m|mr|mme|mle|mlle|monsieur|madame|mademoiselle)(?: |$)/.test(searchKey(holder));
}

/** Words that name a kind of organisation, not one. */
const EMPTY_WORDS = new Set(
  'a au aux d de des du en et l la le les sa sas sarl scop eurl asso association cfa centre formation apprentis apprentissage'.split(
    ' ',
  ),
);

/**
 * `true` when most of what distinguishes the shorter name is in the other: « ASS CFA DU BATIMENT LYON »
 * and « CFA du Bâtiment de Lyon » are alike. Banks cut and abbreviate names: a word counts when one is
 * the beginning of the other.
 */
export function looksAlike(one: string, other: string): boolean {
  // Most are the same, and thousands may be compared for one page.
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  if (short.length === 0) return searchKey(one) === searchKey(other);
  const shared = short.filter((word) =>
    long.some((their) => their.startsWith(word) || (their.length > 2 && word.startsWith(their))),
  );
  return shared.length * 3 >= short.length * 2;
}

function wordsOf(name: string): string[] {
  return searchKey(name)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
}
