import fc from 'fast-check';
import { effectiveRights, isRight, RIGHT_CODES, RIGHTS, rightsOf } from './rights.js';

const granted = fc.subarray(RIGHT_CODES);

describe('the rights', () => {
  it("are the guide's six, in its order, for a CFA's check-boxes", () => {
    expect(rightsOf('cfa')).toEqual([
      'apprentis_sans_contrat',
      'apprentis_sans_contrat_facturation',
      'contrats',
      'contrats_facturation',
      'contrats_stocks',
      'contrats_stocks_facturation',
    ]);
    expect(rightsOf('cfa', { grantable: false })).toHaveLength(7);
    expect(rightsOf('opco')).toEqual(['instruction', 'comptabilite', 'administration_opco']);
  });

  it('imply rights that exist, of the same side', () => {
    for (const code of RIGHT_CODES) {
      for (const implied of RIGHTS[code].implies) {
        expect(isRight(implied)).toBe(true);
        expect(RIGHTS[implied].audience).toBe(RIGHTS[code].audience);
      }
    }
  });

  it('of billing hold their plain sister', () => {
    expect(effectiveRights(['contrats_facturation'])).toEqual(
      new Set(['contrats_facturation', 'contrats']),
    );
    expect(effectiveRights(['contrats'])).toEqual(new Set(['contrats']));
  });

  it("of the CFA's administrator are all of the CFA's and none of the OPCO's", () => {
    expect([...effectiveRights(['administration_cfa'])].sort()).toEqual(
      rightsOf('cfa', { grantable: false }).sort(),
    );
    expect([...effectiveRights(rightsOf('opco'))]).toHaveLength(3);
  });

  it("come in the guide's order, however they were granted", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(RIGHT_CODES), (some) => {
        const held = effectiveRights(some);
        expect([...held]).toEqual(RIGHT_CODES.filter((code) => held.has(code)));
      }),
    );
  });

  it('are closed under implication, and more is never less', () => {
    fc.assert(
      fc.property(granted, granted, (some, others) => {
        const held = effectiveRights(some);
        expect(effectiveRights(held)).toEqual(held);
        expect(effectiveRights([...some, ...others])).toEqual(
          new Set([...held, ...effectiveRights(others)]),
        );
      }),
    );
  });

  it('are known by their code only', () => {
    expect(['toString', '__proto__', '', null, 1].some(isRight)).toBe(false);
  });
});
