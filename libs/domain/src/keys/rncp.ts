/**
 * Canonical form of what was written: « 37682 », « rncp 37682 » → `RNCP37682`. `null` when it is no
 * number of the national register of certifications: `RNCP` and 2–5 digits.
 */
export function normalizeRncp(text: string): string | null {
  const digits = /^(?:RNCP)?(\d{2,5})$/.exec(text.replace(/[\s-]/gu, '').toUpperCase());
  return digits === null ? null : `RNCP${digits[1]}`;
}
