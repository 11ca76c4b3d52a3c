/**
 * A French phone number as it is kept: ten digits from `0`, whatever was typed (« +33 (0)1 23 45 67 89 »,
 * « 01.23.45.67.89 »); overseas numbers keep their own prefix (0262, 0590…). `null` when it is none.
 */
export function normalizePhone(text: string): string | null {
  const digits = text.replace(/[\s.()-]/gu, '').replace(/^(?:\+|00)(?:33|262|590|594|596)0?/, '0');
  return /^0[1-9]\d{8}$/.test(digits) ? digits : null;
}

/** « 01 23 45 67 89 ». */
export function formatPhone(phone: string): string {
  return phone.replace(/(\d\d)(?=\d)/g, '$1 ');
}

/** `true` for a phone number as it is kept. */
export function isPhone(value: unknown): value is string {
  return typeof value === 'string' && /^0[1-9]\d{8}$/.test(value);
}
