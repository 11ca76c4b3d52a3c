import { remainder } from './digits.js';

/**
 * Sex or kind of number (1, 2; 3, 4, 7, 8 for temporary ones) · year · month (01–12, or 20 and more
 * for unknown civil status) · department (Corsica 2A, 2B) · commune · order.
 */
const NIR_BODY = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2A|2B)\d{6}$/;

/**
 * Two-digit key of the thirteen characters of a NIR: 97 − (number mod 97), Corsica's `2A` and `2B`
 * being read as 19 and 18. `null` when `body` has not the shape of a NIR.
 */
export function nirKey(body: string): string | null {
  if (!NIR_BODY.test(body)) return null;
  const digits = body.replace('2A', '19').replace('2B', '18');
  return String(97 - remainder(digits, 97)).padStart(2, '0');
}

/**
 * `true` when `value` is a NIR: 13 characters of the right shape (as the CERFA prints it), or those
 * followed by their two-digit key (as the inter-OPCO norm expects it). No space; see
 * {@link normalizeNir}.
 */
export function isNir(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (value.length === 13) return NIR_BODY.test(value);
  if (value.length !== 15) return false;
  return nirKey(value.slice(0, 13)) === value.slice(13);
}

/** The NIR a person typed: no space, dot or dash, upper case; its validity is not judged. */
export function normalizeNir(text: string): string {
  return text.replace(/[\s.-]/gu, '').toUpperCase();
}

/**
 * « 1 99 •• •• ••• ••• •• »: sex and year only, which the contract shows anyway. Anything that has
 * not the length of a NIR is hidden whole.
 */
export function maskNir(nir: string): string {
  if (nir.length !== 13 && nir.length !== 15) return '•••';
  const hidden = '•• •• ••• •••';
  const key = nir.length === 15 ? ' ••' : '';
  return `${nir.charAt(0)} ${nir.slice(1, 3)} ${hidden}${key}`;
}

/** What the rest of the form says of the person a NIR belongs to. */
export interface NirIdentity {
  readonly sexe?: string | null;
  /** `YYYY-MM-DD` */
  readonly dateNaissance?: string | null;
  /** `01`…`95`, `2A`, `2B`, `971`…, `99` abroad */
  readonly departementNaissance?: string | null;
}

export type NirWarning = 'nir_sexe' | 'nir_annee' | 'nir_mois' | 'nir_departement';

/**
 * Where a NIR and the civil status disagree. Warnings, never refusals: unknown civil status (month
 * ≥ 20), births in Corsica before 1976 (department 20), changes of sex and temporary numbers are
 * lawful exceptions.
 */
export function nirWarnings(nir: string, identity: NirIdentity): NirWarning[] {
  const warnings: NirWarning[] = [];
  const body = nir.slice(0, 13);
  if (!NIR_BODY.test(body)) return warnings;
  const kind = body.charAt(0);
  const temporary = !'12'.includes(kind);
  if (!temporary && identity.sexe && (kind === '1') !== (identity.sexe === 'M')) {
    warnings.push('nir_sexe');
  }
  if (identity.dateNaissance) {
    if (body.slice(1, 3) !== identity.dateNaissance.slice(2, 4)) warnings.push('nir_annee');
    const month = body.slice(3, 5);
    if (Number(month) < 20 && month !== identity.dateNaissance.slice(5, 7)) {
      warnings.push('nir_mois');
    }
  }
  if (!temporary && identity.departementNaissance) {
    if (!bornThere(body, identity.departementNaissance)) warnings.push('nir_departement');
  }
  return warnings;
}

function bornThere(body: string, departement: string): boolean {
  const two = body.slice(5, 7);
  const corsica = ['20', '2A', '2B'];
  if (corsica.includes(departement) && corsica.includes(two)) {
    return two === '20' || departement === '20' || two === departement;
  }
  if (departement.length === 3) return body.slice(5, 8) === departement;
  // The département of birth may be a former one of Algeria (91–94) or of the old Seine: 99 stays open.
  if (departement === '99') return Number(two) >= 91 || two === '99';
  return two === departement;
}
