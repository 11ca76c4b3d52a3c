import fc from 'fast-check';
import {
  formatPhone,
  isDeclarationNumber,
  isPhone,
  isPostalCode,
  normalizePhone,
  registerGaps,
} from './index.js';

describe('a phone number', () => {
  it.each([
    ['01 23 45 67 89', '0123456789'],
    ['01.23.45.67.89', '0123456789'],
    ['+33 1 23 45 67 89', '0123456789'],
    ['+33 (0)1 23 45 67 89', '0123456789'],
    ['0033123456789', '0123456789'],
    ['+262 262 12 34 56', '0262123456'],
    ['06-12-34-56-78', '0612345678'],
    ['123', null],
    ['+44 20 7946 0958', null],
    ['00 00 00 00 00', null],
  ])('« %s » is kept as %s', (typed, kept) => expect(normalizePhone(typed)).toBe(kept));

  it('is read back from its printed form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9]\d{8}$/), (phone) => {
        expect(normalizePhone(formatPhone(phone))).toBe(phone);
        expect(isPhone(phone)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void normalizePhone(text)));
  });
});

describe('an address and a declaration', () => {
  it.each([
    ['75011', true],
    ['97400', true],
    ['20000', true],
    ['00100', false],
    ['96000', false],
    ['7501', false],
  ])('postal code %s: %s', (code, valid) => expect(isPostalCode(code)).toBe(valid));

  it('has a number of eleven digits', () => {
    expect(isDeclarationNumber('11755555575')).toBe(true);
    expect(isDeclarationNumber('1175555557')).toBe(false);
  });
});

describe('the register', () => {
  const register = {
    siret: '35600000000048',
    raisonSociale: 'CFA DU BÂTIMENT',
    adresse: '1 rue des Écoles',
    codePostal: '75011',
    commune: 'PARIS',
    codeNaf: '8532Z',
    ouvert: true,
  };

  it('is followed whatever the case and the accents', () => {
    const own = { raisonSociale: 'Cfa du batiment', codePostal: '75011', commune: 'Paris' };
    expect(registerGaps({ ...own, codeNaf: '8532Z' }, register)).toEqual([]);
    expect(registerGaps({ ...own, codeNaf: null }, { ...register, codeNaf: null })).toEqual([]);
  });

  it('shows what differs, and what was left empty', () => {
    const own = { raisonSociale: 'Autre', codePostal: '75011', commune: null, codeNaf: '8532Z' };
    expect(registerGaps(own, register)).toEqual([
      { champ: 'raisonSociale', registre: 'CFA DU BÂTIMENT' },
      { champ: 'commune', registre: 'PARIS' },
    ]);
  });
});
