import fc from 'fast-check';
import {
  canMove,
  CONTRACT_STATE_CODES,
  CONTRACT_STATES,
  isContractState,
  NORM_STATE_CODES,
  readNormState,
  viewState,
} from './index.js';

const state = fc.constantFrom(...CONTRACT_STATE_CODES);

describe("the contract's life cycle", () => {
  it('names only states that exist', () => {
    for (const code of CONTRACT_STATE_CODES) {
      for (const next of CONTRACT_STATES[code].to) expect(isContractState(next)).toBe(true);
    }
    expect(isContractState('toString') || isContractState(null)).toBe(false);
  });

  it('holds the seven states of the norm, and one of ours', () => {
    expect(NORM_STATE_CODES).toEqual([
      'TRANSMIS',
      'EN_COURS_INSTRUCTION',
      'ENGAGE',
      'REFUSE',
      'ANNULE',
      'RUPTURE',
      'SOLDE',
    ]);
    expect(CONTRACT_STATE_CODES.filter((code) => !CONTRACT_STATES[code].norm)).toEqual([
      'BROUILLON',
    ]);
  });

  it('reaches every state from the draft', () => {
    const reached = new Set<string>(['BROUILLON']);
    for (const from of reached) {
      for (const to of CONTRACT_STATE_CODES) if (canMove(from as never, to)) reached.add(to);
    }
    expect(reached.size).toBe(CONTRACT_STATE_CODES.length);
  });

  it('never moves to itself nor back to the draft, and nobody acts only where it ends', () => {
    fc.assert(
      fc.property(state, (code) => {
        expect(canMove(code, code) || canMove(code, 'BROUILLON')).toBe(false);
        if (CONTRACT_STATES[code].actsNext === 'nobody')
          expect(CONTRACT_STATES[code].to).toHaveLength(0);
      }),
    );
  });

  it.each([
    ['TRANSMIS', 'ENGAGE', false],
    ['TRANSMIS', 'EN_COURS_INSTRUCTION', true],
    ['EN_COURS_INSTRUCTION', 'TRANSMIS', true],
    ['ENGAGE', 'REFUSE', false],
    ['REFUSE', 'TRANSMIS', false],
    ['RUPTURE', 'SOLDE', true],
    ['SOLDE', 'RUPTURE', false],
  ] as const)('%s → %s: %s', (from, to, allowed) => expect(canMove(from, to)).toBe(allowed));

  it('shows the asked pieces as a state of their own, where the CFA acts next', () => {
    expect(viewState('EN_COURS_INSTRUCTION')).toMatchObject({ actsNext: 'opco', tone: 'info' });
    expect(viewState('EN_COURS_INSTRUCTION', true)).toEqual({
      label: 'Demande de pièces',
      actsNext: 'cfa',
      tone: 'warning',
    });
    expect(viewState('TRANSMIS', true)).toEqual({
      label: 'Transmis',
      actsNext: 'opco',
      tone: 'info',
    });
  });
});

describe('a state of the norm', () => {
  it.each([
    ['RUPTU', 'RUPTURE'],
    ['RUTPURE', 'RUPTURE'],
    ['rupture', 'RUPTURE'],
    [' Soldé ', 'SOLDE'],
    ["en cours d'instruction", 'EN_COURS_INSTRUCTION'],
    ['En-Cours instruction', 'EN_COURS_INSTRUCTION'],
    ['Annulé', 'ANNULE'],
    ['engagé', 'ENGAGE'],
    ['transmis', 'TRANSMIS'],
    ['REFUSE', 'REFUSE'],
  ])('« %s » is read as %s', (text, expected) => expect(readNormState(text)).toBe(expected));

  it.each(['', 'BROUILLON', 'constructor', 'x'.repeat(1000), null, 3])('%p is none', (text) =>
    expect(readNormState(text)).toBeNull(),
  );

  it('is read back from its own spelling, whatever the case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NORM_STATE_CODES), (code) => {
        expect(readNormState(code)).toBe(code);
        expect(readNormState(code.toLowerCase().replaceAll('_', ' '))).toBe(code);
      }),
    );
    fc.assert(fc.property(fc.anything(), (value) => void readNormState(value)));
  });
});
