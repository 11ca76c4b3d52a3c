const LA_POSTE_SIREN = '356000000';

/** Sum of Luhn: every second digit from the right is doubled, minus 9 when above 9. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let rank = 0; rank < digits.length; rank += 1) {
    const digit = Number(digits[digits.length - 1 - rank]);
    const weighed = rank % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum;
}

function plainSum(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum;
}

/**
 * `true` when `value` is a well-formed SIRET: 14 digits, Luhn key right. Establishments of La Poste
 * (SIREN 356 000 000) are also right when the plain sum of the digits is a multiple of 5.
 *
 * Says nothing of existence: that is the register's answer. Spaces are refused here; see
 * {@link normalizeSiret} for what a person typed.
 */
export function isSiret(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{14}$/.test(value) || /^0+$/.test(value)) return false;
  if (luhnSum(value) % 10 === 0) return true;
  return value.startsWith(LA_POSTE_SIREN) && plainSum(value) % 5 === 0;
}

/** The SIRET a person typed, without spaces, dots or dashes; its validity is not judged. */
export function normalizeSiret(text: string): string {
  return text.replace(/[\s.-]/gu, '');
}

/** « 987 654 324 00019 », as printed on forms; a value that has not 14 digits comes back unchanged. */
export function formatSiret(siret: string): string {
  const parts = /^(\d{3})(\d{3})(\d{3})(\d{5})$/.exec(siret);
  return parts === null ? siret : parts.slice(1).join(' ');
}
