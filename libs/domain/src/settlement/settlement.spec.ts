import fc from 'fast-check';
import {
  epcQrText,
  isLabelPrefix,
  SETTLEMENT_MODE_CODES,
  settlementApplies,
  settlementModeAt,
  transferLabel,
} from './index.js';

const choice = fc.record({
  mode: fc.constantFrom(...SETTLEMENT_MODE_CODES),
  at: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
});

describe('the mode of settlement of an avoir', () => {
  it('is deduction for who never chose', () => {
    expect(settlementModeAt([], new Date())).toBe('deduction');
  });

  it('is the last choice made before the avoir, and later choices do not rewrite it', () => {
    fc.assert(
      fc.property(fc.array(choice), fc.array(choice), choice, (before, later, { at }) => {
        const known = before.filter((one) => one.at <= at);
        const after = later.filter((one) => one.at > at);
        const mode = settlementModeAt(known, at);
        expect(settlementModeAt([...known, ...after], at)).toBe(mode);
        expect(settlementModeAt([...after, ...known], at)).toBe(mode);
      }),
    );
  });

  it('concerns neither stock contracts nor apprentis sans contrat', () => {
    expect(settlementApplies('contrat')).toBe(true);
    expect(settlementApplies('contrat_stock')).toBe(false);
    expect(settlementApplies('apprenti_sans_contrat')).toBe(false);
  });
});

describe('the transfer of a refund', () => {
  it('carries the label of the guide', () => {
    expect(transferLabel('AVCAP PRO-', 100)).toBe('AVCAP PRO-100');
  });

  it.each([
    ['AVCAP PRO-', true],
    ['avcap', false],
    ['AVCAP_É', false],
    ['', false],
    ['A'.repeat(31), false],
  ])('prefix « %s »: %s', (prefix, valid) => expect(isLabelPrefix(prefix)).toBe(valid));

  it('is an EPC text of twelve lines at most, within 331 bytes', () => {
    const text = epcQrText({
      holder: 'Opco de démonstration',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
      label: 'AVCAP PRO-100',
    });
    expect(text.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'AGRIFRPP',
      'Opco de démonstration',
      'FR7630006000011234567890189',
      '',
      '',
      '',
      'AVCAP PRO-100',
    ]);
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 300 }), (holder, label) => {
        const ascii = (t: string) => t.replace(/[^ -~]/g, 'x');
        const qr = epcQrText({
          holder: ascii(holder),
          iban: 'F'.repeat(34),
          bic: 'A'.repeat(11),
          label: ascii(label),
        });
        expect(Buffer.byteLength(qr)).toBeLessThanOrEqual(331);
      }),
    );
  });
});
