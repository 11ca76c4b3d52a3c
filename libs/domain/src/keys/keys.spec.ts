import fc from 'fast-check';
import {
  formatSiret,
  isCodeDiplome,
  isDeca,
  isIdcc,
  isNaf,
  isNir,
  isSiret,
  isUai,
  maskNir,
  nirKey,
  nirWarnings,
  normalizeDeca,
  normalizeIdcc,
  normalizeNaf,
  normalizeNir,
  normalizeRncp,
  normalizeSiret,
  uaiLetter,
} from './index.js';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((d) => d.join(''));

/** A valid SIRET: thirteen digits and the fourteenth that closes Luhn. */
const siret = digits(13).map(
  (body) => [...Array(10).keys()].map((d) => body + d).find(isSiret) ?? '',
);

const nirBody = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '7', '8'),
    digits(2),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('01', '75', '97', '99', '2A', '2B'),
    digits(6),
  )
  .map(
    ([sex, year, month, where, rest]) => sex + year + String(month).padStart(2, '0') + where + rest,
  );

describe('SIRET', () => {
  it.each([
    '98765432400019',
    '73282932000074',
    '35600000000048',
    '35600000009075',
    '35600000009093',
  ])('%s is valid', (value) => expect(isSiret(value)).toBe(true));

  it.each([
    '35600000009090',
    '98765432400018',
    '9876543240001',
    ' 98765432400019',
    '00000000000000',
    '',
    null,
    98765432400019,
  ])('%p is refused', (value) => expect(isSiret(value)).toBe(false));

  it('is refused when one digit is wrong', () => {
    fc.assert(
      fc.property(siret, fc.nat(13), fc.integer({ min: 1, max: 9 }), (value, at, shift) => {
        fc.pre(value !== '' && !value.startsWith('356000000'));
        const wrong = value.slice(0, at) + ((Number(value[at]) + shift) % 10) + value.slice(at + 1);
        fc.pre(!wrong.startsWith('356000000'));
        return isSiret(value) && !isSiret(wrong);
      }),
    );
  });

  it('reads what a person types and prints it in groups', () => {
    expect(normalizeSiret('987 654 324 00019')).toBe('98765432400019');
    expect(formatSiret('98765432400019')).toBe('987 654 324 00019');
    expect(formatSiret('12')).toBe('12');
  });
});

describe('UAI', () => {
  it.each([
    ['0561910', 'X'],
    ['0751234', 'J'],
    ['0010856', 'A'],
  ])('%s ends with %s', (body, letter) => {
    expect(uaiLetter(body)).toBe(letter);
    expect(isUai(body + letter)).toBe(true);
  });

  it('has one right letter among twenty-six', () => {
    fc.assert(
      fc.property(digits(7), (body) => {
        const right = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => isUai(body + letter));
        return right.length === 1 && !'IOQ'.includes(right[0] ?? 'I');
      }),
    );
  });

  it('is refused in lower case, too short or of another type', () => {
    for (const value of ['0561910x', '056191X', 'ABCDEFGH', undefined])
      expect(isUai(value)).toBe(false);
    expect(uaiLetter('12')).toBeNull();
  });
});

describe('NIR', () => {
  it.each([
    ['1010101001001', '53'],
    ['2550814168025', '38'],
    ['2840575056123', '87'],
    ['180052A004123', '10'],
    ['180052B004123', '37'],
  ])('%s has the key %s', (body, key) => {
    expect(nirKey(body)).toBe(key);
    expect(isNir(body)).toBe(true);
    expect(isNir(body + key)).toBe(true);
  });

  it('is refused with any other key', () => {
    fc.assert(
      fc.property(nirBody, fc.integer({ min: 1, max: 97 }), (body, key) => {
        const text = String(key).padStart(2, '0');
        return isNir(body + text) === (text === nirKey(body));
      }),
    );
  });

  it('is refused when its shape is wrong', () => {
    for (const value of [
      '',
      '5010101001001',
      '1011301001001',
      '10101010010015',
      '180052C004123',
      1,
    ]) {
      expect(isNir(value)).toBe(false);
    }
    expect(nirKey('12')).toBeNull();
  });

  it('is masked but for sex and year', () => {
    expect(maskNir('284057505612387')).toBe('2 84 •• •• ••• ••• ••');
    expect(maskNir('2840575056123')).toBe('2 84 •• •• ••• •••');
    expect(maskNir('28405')).toBe('•••');
    expect(normalizeNir('1 80 05 2a 004 123 10')).toBe('180052A00412310');
  });

  it('warns where it contradicts the civil status', () => {
    const right = { sexe: 'F', dateNaissance: '1984-05-12', departementNaissance: '75' };
    expect(nirWarnings('284057505612387', right)).toEqual([]);
    expect(nirWarnings('284057505612387', {})).toEqual([]);
    expect(
      nirWarnings('284057505612387', {
        sexe: 'M',
        dateNaissance: '1985-06-12',
        departementNaissance: '69',
      }),
    ).toEqual(['nir_sexe', 'nir_annee', 'nir_mois', 'nir_departement']);
  });

  it('does not warn for the lawful exceptions', () => {
    expect(nirWarnings('2843075056123', { dateNaissance: '1984-05-12' })).toEqual([]);
    expect(nirWarnings('1700520004123', { departementNaissance: '2A' })).toEqual([]);
    expect(nirWarnings('180052B004123', { departementNaissance: '2A' })).toEqual([
      'nir_departement',
    ]);
    expect(nirWarnings('7840575056123', { sexe: 'M', departementNaissance: '13' })).toEqual([]);
    expect(nirWarnings('1840597405123', { departementNaissance: '974' })).toEqual([]);
    expect(nirWarnings('1840599350123', { departementNaissance: '99' })).toEqual([]);
    expect(nirWarnings('1840575056123', { departementNaissance: '99' })).toEqual([
      'nir_departement',
    ]);
    expect(nirWarnings('garbage', { sexe: 'M' })).toEqual([]);
  });
});

describe('RNCP, code diplôme, IDCC, NAF and DECA', () => {
  it('reads an RNCP number with or without its prefix', () => {
    expect(normalizeRncp('37682')).toBe('RNCP37682');
    expect(normalizeRncp(' rncp 37682 ')).toBe('RNCP37682');
    expect(normalizeRncp('RNCP')).toBeNull();
    expect(normalizeRncp('RNCP376821')).toBeNull();
  });

  it('knows a code diplôme by its shape', () => {
    expect(['32031310', '46T31401', '3203131A', '32031310T'].every(isCodeDiplome)).toBe(true);
    expect(['3203131', '3203131é', '320A1310', '', 32031310].some(isCodeDiplome)).toBe(false);
  });

  it('pads an IDCC to four digits', () => {
    expect(normalizeIdcc('843')).toBe('0843');
    expect(normalizeIdcc(184)).toBe('0184');
    expect([
      normalizeIdcc('0'),
      normalizeIdcc('12345'),
      normalizeIdcc('-843'),
      normalizeIdcc(1.5),
    ]).toEqual([null, null, null, null]);
    expect(isIdcc('9999') && !isIdcc('843') && !isIdcc('0000')).toBe(true);
  });

  it('reads a NAF code with or without its dot', () => {
    expect(normalizeNaf('47.11f')).toBe('4711F');
    expect(normalizeNaf('4711F')).toBe('4711F');
    expect(normalizeNaf('4711')).toBeNull();
    expect(isNaf('47.11F') && isNaf('4711F') && !isNaf('4711f')).toBe(true);
  });

  it.each([
    '02B202212000000',
    '075202609000123',
    '075202609NC0123',
    '974202609010123',
    '95202609000123',
  ])('%s is a deposit number', (value) => expect(isDeca(value)).toBe(true));

  it.each(['075202613000123', '07520260900123', '075190009000123', '02C202212000000', '', null])(
    '%p is no deposit number',
    (value) => expect(isDeca(value)).toBe(false),
  );

  it('reads a deposit number as it is typed', () => {
    expect(normalizeDeca('02b 2022 12 00 0000')).toBe('02B202212000000');
  });
});
