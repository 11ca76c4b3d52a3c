import fc from 'fast-check';
import {
  confirmationsRequired,
  isCancellable,
  judgeConfirmation,
  NOMINATION_STATE_CODES,
  OPEN_NOMINATION_STATES,
} from './index.js';

describe('the confirmation of a nomination', () => {
  const seniority = {
    agentSince: new Date('2026-01-01T00:00:00Z'),
    at: new Date('2026-06-01T00:00:00Z'),
    delayHours: 72,
  };
  const agents = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  it('never makes an administrator of a CFA by fewer than two agents, three once somebody objected', () => {
    fc.assert(
      fc.property(fc.boolean(), agents, (contested, clicks) => {
        const confirmers: string[] = [];
        for (const agent of clicks) {
          const facts = { ...seniority, askedBy: 'a', confirmers, evidenceRead: true };
          if (judgeConfirmation(facts, agent) === null) confirmers.push(agent);
          if (confirmers.length === confirmationsRequired({ contested })) break;
        }
        const enough = confirmers.length >= confirmationsRequired({ contested });
        const people = new Set(['a', ...clicks]).size;
        expect(enough).toBe(people >= (contested ? 3 : 2));
        expect(new Set([...confirmers, 'a']).size).toBe(confirmers.length + 1);
      }),
    );
  });

  it('says to each agent why not', () => {
    const facts = { ...seniority, askedBy: 'a', confirmers: ['b'], evidenceRead: false };
    expect(judgeConfirmation(facts, 'a')).toBe('demandeur');
    expect(judgeConfirmation(facts, 'b')).toBe('deja_confirme');
    expect(judgeConfirmation(facts, 'c')).toBe('justificatif_non_lu');
    expect(judgeConfirmation({ ...facts, evidenceRead: true }, 'c')).toBeNull();
    const recent = { ...facts, agentSince: new Date('2026-05-30T00:00:00Z') };
    expect(judgeConfirmation({ ...recent, evidenceRead: true }, 'c')).toBe('compte_recent');
  });
});

describe('the states of a nomination', () => {
  it('are open before the effect, and can be cancelled until it is closed, a reset until it is done', () => {
    expect(OPEN_NOMINATION_STATES).toEqual(['a_confirmer', 'programmee']);
    const cancellable = (resets: boolean) =>
      NOMINATION_STATE_CODES.filter((state) => isCancellable(state, { resets }));
    expect(cancellable(false)).toEqual(['a_confirmer', 'programmee', 'effective']);
    expect(cancellable(true)).toEqual(['a_confirmer', 'programmee']);
  });
});
