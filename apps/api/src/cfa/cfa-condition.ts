import { isSiret, isUai, searchKey } from '@apprentissage/domain';

/**
 * The condition, on the columns of `cfas`, of what one types to find a CFA: its SIRET or the beginning of
 * it, its UAI, or beginnings of words of its name. What is searched tells by its shape which index serves.
 *
 * @param bind makes a parameter of a value
 */
export function cfaCondition(text: string, bind: (value: unknown) => string): string {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (isSiret(compact)) return `siret = ${bind(compact)}`;
  if (isUai(compact)) return `uai = ${bind(compact)}`;
  if (/^\d{9,14}$/.test(compact)) return `siret LIKE ${bind(`${compact}%`)}`;
  const key = searchKey(text);
  if (key === '') return 'false';
  // Letters, digits and blanks only: nothing of it is an operator of the search.
  const words = key.split(' ').map((word) => `${word}:*`);
  return `to_tsvector('simple', search_key(raison_sociale)) @@ to_tsquery('simple', ${bind(words.join(' & '))})`;
}
