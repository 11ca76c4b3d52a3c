import { nirKey, uaiLetter } from '@apprentissage/domain';
import type { Random } from './random.ts';

/**
 * Identifiers with right keys that belong to nobody: SIREN that begin with 0 (INSEE gives none), UAI
 * numbers of a rank no academy has reached, NIR of the temporary kinds 7 and 8 in the block 99 999,
 * telephone numbers that ARCEP keeps for fiction.
 */

/** The SIRET of one establishment of the fictitious company `rank`; ten million ranks, no two alike. */
export function fictitiousSiret(rank: number, establishment = 1): string {
  // 6 364 137 and ten million have no common factor: neighbours in rank look like strangers.
  const scattered = (rank * 6_364_137 + 2_718_281) % 10_000_000;
  const siren = withLuhn(`0${String(scattered).padStart(7, '0')}`);
  return withLuhn(siren + String(establishment).padStart(4, '0'));
}

/** The UAI of the fictitious CFA `rank` of a department. */
export function fictitiousUai(departement: string, rank: number): string {
  // The academies number Corsica's two departments 620 and 720.
  const where = { '2A': '620', '2B': '720' }[departement] ?? departement.padStart(3, '0');
  const digits = `${where}9${String(rank % 1000).padStart(3, '0')}`;
  return digits + uaiLetter(digits);
}

/** A NIR of 15 characters that no person can have, in accordance with the rest of the form. */
export function fictitiousNir(random: Random, sexe: 'M' | 'F', dateNaissance: string): string {
  const kind = sexe === 'M' ? '7' : '8';
  const body = `${kind}${dateNaissance.slice(2, 4)}${dateNaissance.slice(5, 7)}99999${random.digits(3)}`;
  return body + nirKey(body);
}

/** Gives deposit numbers, each once: department, month, then the rank of the contract within them. */
export class DepositNumbers {
  private readonly given = new Map<string, number>();

  /** The next number of a department in the month of `date`. */
  next(departement: string, date: string): string {
    const month = departement.padStart(3, '0') + date.slice(0, 4) + date.slice(5, 7);
    const rank = (this.given.get(month) ?? 0) + 1;
    this.given.set(month, rank);
    return month + String(rank).padStart(6, '0');
  }
}

/** A mobile number of the block kept for fiction. */
export const fictitiousMobile = (random: Random): string => `+3363998${random.digits(4)}`;

/** A landline of the block kept for fiction. */
export const fictitiousLandline = (random: Random): string => `+3319900${random.digits(4)}`;

function withLuhn(digits: string): string {
  let sum = 0;
  for (let rank = 0; rank < digits.length; rank++) {
    // The key will stand on the right: every digit from the last one is doubled in turn.
    const digit = Number(digits[digits.length - 1 - rank]);
    const weighed = rank % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits + ((10 - (sum % 10)) % 10);
}
