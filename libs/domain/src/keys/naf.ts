/** `true` when `value` is a NAF/APE code, with or without its dot: `4711F`, `47.11F`. */
export function isNaf(value: unknown): value is string {
  return typeof value === 'string' && /^\d{2}\.?\d{2}[A-Z]$/.test(value);
}

/** Canonical form, without the dot: « 47.11f » → `4711F`; `null` when it is no NAF code. */
export function normalizeNaf(text: string): string | null {
  const naf = text.replace(/\s/gu, '').toUpperCase();
  return isNaf(naf) ? naf.replace('.', '') : null;
}
