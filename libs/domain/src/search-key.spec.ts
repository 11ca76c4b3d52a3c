import fc from 'fast-check';
import { searchKey } from './search-key.js';

describe('a search key', () => {
  it.each([
    ['L’Œuvre d’Élie & Cie', 'l oeuvre d elie cie'],
    ['  DUPONT-Lévêque   Zoé ', 'dupont leveque zoe'],
    ['Straße 100 %_', 'strasse 100'],
    ['Ç', 'c'],
    ['%', ''],
  ])('of « %s » is « %s »', (text, key) => expect(searchKey(text)).toBe(key));

  it('is the same however the text was composed, and of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')));
      }),
    );
  });

  it('never holds a wildcard of SQL, an escape or two blanks in a row', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(searchKey(text)).not.toMatch(/[%_\\]|\s\s|^\s|\s$/),
      ),
    );
  });
});
