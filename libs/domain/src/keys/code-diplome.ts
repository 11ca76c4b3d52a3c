/**
 * `true` when `value` is a « code diplôme » (CFD of the Education ministry): three characters, three
 * digits, two characters, and the optional speciality letter, in upper case.
 */
export function isCodeDiplome(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z0-9]{3}\d{3}[A-Z0-9]{2}[A-Z]?$/.test(value);
}

/** The code a person typed: no space, upper case; its validity is not judged. */
export function normalizeCodeDiplome(text: string): string {
  return text.replace(/[\s.-]/gu, '').toUpperCase();
}
