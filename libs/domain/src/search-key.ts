const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/**
 * A text as it is searched and sorted: lower case, no accent, ligatures spelt out, everything but
 * letters and digits a single blank. « L’Œuvre d’Élie & Cie » → `l oeuvre d elie cie`. What is stored
 * and what is typed go through it, so that both always agree; nothing of it is a wildcard of SQL.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
