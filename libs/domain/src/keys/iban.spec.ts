import fc from 'fast-check';
import {
  checkIban,
  formatIban,
  holdsIban,
  isBic,
  isIban,
  maskIban,
  normalizeIban,
  ribKey,
} from './index.js';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((d) => d.join(''));

describe('IBAN, RIB and BIC', () => {
  it.each([
    'FR1420041010050500013M02606',
    'FR7630006000011234567890189',
    'BE68539007547034',
    'DE89370400440532013000',
  ])('%s is valid', (iban) => expect(isIban(iban)).toBe(true));

  it.each([
    'FR7630006000011234567890188',
    'FR76300060000112345678901',
    'US64SVBKUS6S3300958879',
    'fr7630006000011234567890189',
    'FR76 3000 6000 0112 3456 7890 189',
    '',
    12,
  ])('%p is refused', (iban) => expect(isIban(iban)).toBe(false));

  it('gives the key of a French account', () => {
    expect(ribKey('20041', '01005', '0500013M026')).toBe('06');
    expect(ribKey('30006', '00001', '12345678901')).toBe('89');
    expect(ribKey('3000', '00001', '12345678901')).toBeNull();
  });

  it('is refused in France when modulo 97 is right and the RIB key is wrong', () => {
    const bban = '30006000011234567890188';
    const checked = [...Array(98).keys()].map((n) => `FR${String(n).padStart(2, '0')}${bban}`);
    expect(checked.some(isIban)).toBe(false);
  });

  it('makes a valid French IBAN of every account with its key', () => {
    fc.assert(
      fc.property(digits(5), digits(5), digits(11), (bank, branch, account) => {
        const bban = bank + branch + account + ribKey(bank, branch, account);
        const valid = [...Array(99).keys()]
          .map((n) => `FR${String(n).padStart(2, '0')}${bban}`)
          .filter(isIban);
        return valid.length >= 1 && valid.every((iban) => normalizeIban(formatIban(iban)) === iban);
      }),
      { numRuns: 30 },
    );
  });

  describe.each([
    'FR7630006000011234567890189',
    'FR7613825002000801463722518',
    'FR1420041010050500013M02606',
  ])('%s, typed wrong', (iban) => {
    const digit = (at: number) => /\d/.test(iban[at] ?? '');
    const places = Array.from(iban, (_, at) => at);
    const put = (at: number, text: string) =>
      iban.slice(0, at) + text + iban.slice(at + text.length);

    it('by one digit, whichever, is refused', () => {
      const wrong = places
        .filter(digit)
        .flatMap((at) => [...'0123456789'].map((other) => put(at, other)))
        .filter((one) => one !== iban);
      // Nine for each of the 25 digits; one of these accounts has a letter.
      expect([225, 216]).toContain(wrong.length);
      expect(wrong.filter(isIban)).toEqual([]);
    });

    it('by two neighbours exchanged, whichever, is refused', () => {
      const wrong = places
        .filter((at) => digit(at) && digit(at + 1) && iban[at] !== iban[at + 1])
        .map((at) => put(at, `${iban[at + 1]}${iban[at]}`));
      expect(wrong.length).toBeGreaterThanOrEqual(14);
      expect(wrong.filter(isIban)).toEqual([]);
    });
  });

  it('is printed in groups and masked', () => {
    expect(formatIban('FR1420041010050500013M02606')).toBe('FR14 2004 1010 0505 0001 3M02 606');
    expect(maskIban('FR1420041010050500013M02606')).toBe('FR14 •••• •••• •••• •••• •••• 606');
    expect(maskIban('FR14')).toBe('•••');
  });

  it.each([
    ['', null, null, null, null],
    ['F', null, null, null, null],
    ['ZZ', false, null, null, null],
    ['3', false, null, null, null],
    ['FR76 3000', true, null, null, null],
    ['FR7X', true, false, null, null],
    ['FR76 3000 6000 0112 3456 7890 1890', true, false, null, null],
    ['FR76 3000 6000 0112 3456 7890 188', true, true, false, false],
    ['FR76 3000 6000 0112 3456 7890 189', true, true, true, true],
    ['DE89 3704 0044 0532 0130 00', true, true, true, null],
  ])('is checked as it is typed: « %s »', (typed, country, length, key, inside) =>
    expect(checkIban(normalizeIban(typed))).toEqual({ country, length, key, ribKey: inside }),
  );

  it('is found in the text of a RIB, whole or in its four parts', () => {
    const iban = 'FR7630006000011234567890189';
    expect(holdsIban('IBAN : FR76 3000 6000 0112 3456 7890 189 BIC', iban)).toBe(true);
    expect(holdsIban('30006 | 00001 | 12345678901 | 89', iban)).toBe(true);
    expect(holdsIban('FR76 3000 6000 0112 3456 7890 188', iban)).toBe(false);
    expect(holdsIban('', iban)).toBe(false);
    expect(holdsIban('DE89 3704 0044 0532 0130 00', 'DE89370400440532013000')).toBe(true);
  });

  it('knows a BIC by its shape', () => {
    expect(['BNPAFRPP', 'BNPAFRPPXXX'].every(isBic)).toBe(true);
    expect(['BNPAFRP', 'bnpafrpp', 'BNPAFRPPXX', '1NPAFRPP', null].some(isBic)).toBe(false);
  });
});
