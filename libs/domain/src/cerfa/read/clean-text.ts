/** Longer than any field: not even looked at. */
const MAX_RAW_LENGTH = 10_000;

/** A text made clean, or why it cannot be. */
export type CleanText =
  { readonly text: string } | { readonly problem: 'trop_long' | 'caractere_interdit' };

/**
 * Trims, composes accents (NFC) and turns line breaks and tabs into spaces. Control characters (NUL
 * first: PostgreSQL cannot hold it) and lone surrogates are refused.
 */
export function cleanText(raw: string): CleanText {
  if (raw.length > MAX_RAW_LENGTH) return { problem: 'trop_long' };
  if (/^[ -~]*$/.test(raw)) return { text: raw.trim() };
  if (!raw.isWellFormed()) return { problem: 'caractere_interdit' };
  const text = raw
    .replace(/[\t\r\n]+/g, ' ')
    .normalize('NFC')
    .trim();
  return /\p{Cc}/u.test(text) ? { problem: 'caractere_interdit' } : { text };
}

/** An unknown name made fit to be shown and stored: short, without control characters. */
export function showableKey(key: string): string {
  const short = key.length > 100 ? `${key.slice(0, 100)}…` : key;
  return short.toWellFormed().replace(/\p{Cc}/gu, '\ufffd');
}

/** Absent, `null` or a blank text. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}
