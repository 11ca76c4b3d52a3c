/** What a spreadsheet takes for the beginning of a formula, or for the separation of cells. */
const ACTIVE = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[;"\r\n]|^\s|\s$/;

/** One value of an export; numbers are written as they are, texts are made harmless. */
export type Cell = string | number | null;

/**
 * A CSV for French spreadsheets: UTF-8 with its mark, `;` between cells, CRLF between lines. A text that
 * a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return `\ufeff${lines.join('')}`;
}

/** One line of such a file, its end included. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(';')}\r\n`;
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const harmless = ACTIVE.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
