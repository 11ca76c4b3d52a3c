/** What a French bank code tells. */
export interface Bank {
  readonly name: string;
  /** `null` when the code does not decide it. */
  readonly bic: string | null;
  /** Without branches: the guide asks for a stamped RIB and a letter. */
  readonly online: boolean;
}

const bank = (name: string, bic: string | null, online = false): Bank => ({ name, bic, online });

/** Banks that CFA use most, by their five-digit code; an unknown code shows no name, and is no fault. */
const BANKS: Readonly<Record<string, Bank>> = {
  '10107': bank('BRED Banque Populaire', 'BREDFRPP'),
  '10207': bank('Banque Populaire Rives de Paris', 'CCBPFRPPMTG'),
  '10278': bank('Crédit Mutuel', 'CMCIFR2A'),
  '13807': bank('Banque Populaire Grand Ouest', 'CCBPFRPPNAN'),
  '14690': bank('Monabanq', null, true),
  '14707': bank('Banque Populaire Alsace Lorraine Champagne', 'CCBPFRPPMTZ'),
  '15589': bank('Crédit Mutuel Arkéa', 'CMBRFR2BARK'),
  '16807': bank('Banque Populaire Auvergne Rhône Alpes', 'CCBPFRPPGRE'),
  '16958': bank('Qonto', 'QNTOFRP1', true),
  '18370': bank('Orange Bank', null, true),
  '20041': bank('La Banque Postale', 'PSSTFRPP'),
  '28233': bank('Revolut', 'REVOFRP2', true),
  '30002': bank('LCL', 'CRLYFRPP'),
  '30003': bank('Société Générale', 'SOGEFRPP'),
  '30004': bank('BNP Paribas', 'BNPAFRPP'),
  '30006': bank('Crédit Agricole', 'AGRIFRPP'),
  '30056': bank('CCF', 'CCFRFRPP'),
  '30066': bank('CIC', 'CMCIFRPP'),
  '30076': bank('Crédit du Nord', 'NORDFRPP'),
  '40618': bank('BoursoBank', 'BOUSFRPP', true),
  '42559': bank('Crédit Coopératif', 'CCOPFRPP'),
};

/**
 * The bank of a French IBAN: name, BIC and whether it is an online bank; `null` when it is not French or
 * not known. The regional banks of Crédit Agricole (codes 1xx06) and of Caisse d'Épargne (1xxx5) carry
 * their number in their code and in their BIC.
 */
export function bankOf(iban: string): Bank | null {
  if (!iban.startsWith('FR')) return null;
  const code = iban.slice(4, 9);
  const known = BANKS[code];
  if (known !== undefined) return known;
  if (/^1\d\d06$/.test(code)) {
    return bank('Crédit Agricole (caisse régionale)', `AGRIFRPP8${code.slice(1, 3)}`);
  }
  if (/^1\d{3}5$/.test(code)) return bank('Caisse d’Épargne', `CEPAFRPP${code.slice(1, 4)}`);
  return null;
}
