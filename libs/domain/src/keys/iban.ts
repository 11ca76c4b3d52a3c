import { remainder } from './digits.js';

/** Length of an IBAN in each country of the SEPA zone (ISO 13616 register). */
export const SEPA_IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/** `A` and `J` are 1, `B`, `K` and `S` 2 … `I`, `R` and `Z` 9: the digits of a French account number. */
function ribDigits(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => {
    const rank = letter.charCodeAt(0) - 65;
    return String(rank < 18 ? (rank % 9) + 1 : rank - 16);
  });
}

/**
 * Two-digit key of a French RIB: 97 − ((89 × bank + 15 × branch + 3 × account) mod 97). `null` when a
 * part has not its shape (5, 5 and 11 characters).
 */
export function ribKey(bank: string, branch: string, account: string): string | null {
  if (!/^[0-9A-Z]{5}$/.test(bank) || !/^[0-9A-Z]{5}$/.test(branch)) return null;
  if (!/^[0-9A-Z]{11}$/.test(account)) return null;
  const weighed =
    89 * remainder(ribDigits(bank), 97) +
    15 * remainder(ribDigits(branch), 97) +
    3 * remainder(ribDigits(account), 97);
  return String(97 - (weighed % 97)).padStart(2, '0');
}

/** What one can tell of an IBAN, whole or being typed: `null` where nothing can be told (yet). */
export interface IbanChecks {
  /** Its country is in the SEPA zone. */
  readonly country: boolean | null;
  /** It has the length of its country, and no strange character. */
  readonly length: boolean | null;
  /** Remainder 1 modulo 97. */
  readonly key: boolean | null;
  /** The RIB key inside an IBAN of France or Monaco; `null` for the others. */
  readonly ribKey: boolean | null;
}

/**
 * Checks an IBAN as far as it is typed. No space, upper case; see {@link normalizeIban}.
 */
export function checkIban(text: string): IbanChecks {
  const nothing = { country: null, length: null, key: null, ribKey: null };
  const country = text.slice(0, 2);
  if (country.length < 2) return /^[A-Z]?$/.test(text) ? nothing : { ...nothing, country: false };
  if (!Object.hasOwn(SEPA_IBAN_LENGTHS, country)) return { ...nothing, country: false };
  const expected = SEPA_IBAN_LENGTHS[country] ?? 0;
  if (text.length > expected || !/^[A-Z]{2}(\d{0,2}|\d{2}[A-Z0-9]+)$/.test(text)) {
    return { ...nothing, country: true, length: false };
  }
  if (text.length < expected) return { ...nothing, country: true };
  const moved = text.slice(4) + text.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return {
    country: true,
    length: true,
    key: remainder(digits, 97) === 1,
    ribKey: ['FR', 'MC'].includes(country) ? hasRibKey(text.slice(4)) : null,
  };
}

/**
 * `true` when `value` is an IBAN of the SEPA zone: country's length, remainder 1 modulo 97 and, for
 * France and Monaco, the RIB key inside. No space, upper case; see {@link normalizeIban}.
 */
export function isIban(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const { key, ribKey: inside } = checkIban(value);
  return key === true && inside !== false;
}

/**
 * `true` when an IBAN stands in a text, whole or as the RIB prints it (bank, branch, account and key of a
 * French account), whatever separates its groups.
 *
 * @param iban no space, upper case
 */
export function holdsIban(text: string, iban: string): boolean {
  const compact = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return compact.includes(iban.startsWith('FR') ? iban.slice(4) : iban);
}

function hasRibKey(bban: string): boolean {
  const key = ribKey(bban.slice(0, 5), bban.slice(5, 10), bban.slice(10, 21));
  return key !== null && key === bban.slice(21);
}

/** The IBAN a person typed: no space, upper case; its validity is not judged. */
export function normalizeIban(text: string): string {
  return text.replace(/[\s.-]/gu, '').toUpperCase();
}

/** « FR14 2004 1010 0505 0001 3M02 606 »: groups of four, as banks print it. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** « FR14 •••• •••• •••• •••• •••• 606 »: country, key and last three characters; the rest hidden. */
export function maskIban(iban: string): string {
  if (iban.length < 15) return '•••';
  return formatIban(iban.slice(0, 4) + '•'.repeat(iban.length - 7) + iban.slice(-3));
}
