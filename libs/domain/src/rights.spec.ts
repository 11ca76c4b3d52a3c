import fc from 'fast-check';
import {
  ADMINISTRATION,
  effectiveRights,
  incompatibleRights,
  RIGHT_CODES,
  RIGHTS,
  rightsOf,
  sortedRights,
  ungrantable,
} from './rights.js';

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
        expect(RIGHT_CODES).toContain(implied);
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

  describe('when somebody grants them', () => {
    const ofCfa = fc.subarray(rightsOf('cfa', { grantable: false }));

    it('never reach beyond what the grantor of a CFA holds, or the person had', () => {
      fc.assert(
        fc.property(ofCfa, ofCfa, granted, (holder, before, wanted) => {
          const refused = ungrantable(holder, before, wanted);
          const reached = wanted.filter((right) => !refused.includes(right));
          const allowed = new Set([...effectiveRights(holder), ...before]);
          expect(reached.filter((right) => !allowed.has(right))).toEqual([]);
          expect(refused.filter((right) => allowed.has(right))).toEqual([]);
        }),
      );
    });

    it('of the OPCO are named by its administrators only', () => {
      fc.assert(
        fc.property(granted, fc.subarray(rightsOf('opco')), (holder, wanted) => {
          const refused = ungrantable(holder, [], wanted);
          expect(refused).toEqual(holder.includes(ADMINISTRATION.opco) ? [] : wanted);
        }),
      );
    });

    it('never cross from one side to the other', () => {
      fc.assert(
        fc.property(granted, (wanted) => {
          expect(
            ungrantable([ADMINISTRATION.opco], [], wanted).every(
              (right) => RIGHTS[right].audience === 'cfa',
            ),
          ).toBe(true);
          expect(
            ungrantable([ADMINISTRATION.cfa], [], wanted).every(
              (right) => RIGHTS[right].audience === 'opco',
            ),
          ).toBe(true);
        }),
      );
    });

    it('never make one person both accountant and administrator of the OPCO', () => {
      fc.assert(
        fc.property(granted, (some) => {
          const both = some.includes('comptabilite') && some.includes('administration_opco');
          expect(incompatibleRights(some) !== null).toBe(both);
        }),
      );
    });

    it('are kept once each, in the guide’s order', () => {
      expect(sortedRights(['contrats', 'apprentis_sans_contrat', 'contrats'])).toEqual([
        'apprentis_sans_contrat',
        'contrats',
      ]);
    });
  });
});
