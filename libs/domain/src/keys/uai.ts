const UAI_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * Control letter of a UAI (school identifier of the Education ministry): the seven digits modulo 23,
 * among 23 letters (no I, O, Q). `null` when `digits` is not seven digits.
 */
export function uaiLetter(digits: string): string | null {
  if (!/^\d{7}$/.test(digits)) return null;
  return UAI_LETTERS.charAt(Number(digits) % 23);
}

/** `true` when `value` is a UAI: seven digits and their control letter, in upper case. */
export function isUai(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 8) return false;
  return uaiLetter(value.slice(0, 7)) === value.charAt(7);
}

/** The UAI a person typed: no space, upper case; its validity is not judged. */
export function normalizeUai(text: string): string {
  return text.replace(/[\s.-]/gu, '').toUpperCase();
}
