const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/**
 * A text as it is compared letter by letter: lower case, no accent, ligatures spelt out; signs stay.
 * « Élie.Œuvrard@cfa.fr » → `elie.oeuvrard@cfa.fr`.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter);
}

/**
 * A text as it is searched and sorted: folded, everything but letters and digits a single blank.
 * « L’Œuvre d’Élie & Cie » → `l oeuvre d elie cie`. What is stored and what is typed go through it, so
 * that both always agree; nothing of it is a wildcard of SQL.
 */
export function searchKey(text: string): string {
  return foldedText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
