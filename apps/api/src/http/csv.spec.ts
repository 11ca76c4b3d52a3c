import fc from 'fast-check';
import { csvLine, toCsv } from './csv.js';

/** Reads one line of CSV back, as a spreadsheet does. */
function read(line: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of line
    .replace(/\r\n$/, ';')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*));/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  }
  return cells;
}

describe('a line of CSV', () => {
  it('gives back every cell, whatever it holds, but for the apostrophe of the harmful ones', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ';', '\r', '\n', '=', '-', ' ', 'é') }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (cells) => {
        expect(read(csvLine(cells))).toEqual(
          cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell)),
        );
      }),
    );
  });

  it.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    'never lets a spreadsheet run « %j » as a formula',
    (cell) => {
      expect(read(csvLine([cell]))).toEqual([`'${cell}`]);
    },
  );
});

describe('a CSV', () => {
  it('begins with its mark, separates by « ; », ends lines with CRLF, writes numbers as France does', () => {
    const rows = [
      ['x;y', 'dit "oui"'],
      [null, -12.5],
    ];
    expect(toCsv(['a', 'b'], rows)).toBe('\ufeffa;b\r\n"x;y";"dit ""oui"""\r\n;-12,5\r\n');
  });
});
