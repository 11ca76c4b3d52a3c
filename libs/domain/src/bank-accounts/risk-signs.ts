import { searchKey } from '../search-key.js';

/** What may betray a fraud: shown to the accountants, decides nothing by itself. */
export const RISK_SIGNS = {
  acces_recent: {
    label: 'Identifiant ou email d’un administrateur changé il y a moins de 7 jours',
    severity: 'fort',
  },
  iban_partage: { label: 'IBAN déjà utilisé par un autre CFA', severity: 'fort' },
  titulaire_different: {
    label: 'Le titulaire ne ressemble pas à la raison sociale',
    severity: 'fort',
  },
  particulier: { label: 'Le titulaire semble être un particulier', severity: 'fort' },
  conteste: { label: 'Contesté par un administrateur du CFA', severity: 'fort' },
  iban_etranger: { label: 'IBAN étranger', severity: 'moyen' },
  banque_en_ligne: {
    label: 'Banque en ligne : RIB cacheté et courrier à en-tête attendus',
    severity: 'moyen',
  },
} as const;

export type RiskSign = keyof typeof RISK_SIGNS;

/** What the signs are read from. */
export interface RiskFacts {
  readonly iban: string;
  readonly holder: string;
  /** Raison sociale of the CFA, or of the third party that invoices. */
  readonly organisation: string;
  readonly onlineBank: boolean;
  readonly accessChangedLately: boolean;
  readonly sharedIban: boolean;
  readonly contested: boolean;
}

/** The signs of one version, the strongest first. */
export function riskSigns(facts: RiskFacts): RiskSign[] {
  const found: Record<RiskSign, boolean> = {
    acces_recent: facts.accessChangedLately,
    iban_partage: facts.sharedIban,
    titulaire_different: !looksAlike(facts.holder, facts.organisation),
    particulier: isPrivatePerson(facts.holder),
    conteste: facts.contested,
    iban_etranger: !/^(FR|MC)/.test(facts.iban),
    banque_en_ligne: facts.onlineBank,
  };
  return (Object.keys(RISK_SIGNS) as RiskSign[]).filter((sign) => found[sign]);
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
