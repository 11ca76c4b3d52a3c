import { isEstablished } from './seniority.js';

describe('an agent is established', () => {
  const at = new Date('2026-06-04T00:00:00Z');
  it.each([
    ['2026-06-01T00:00:00.000Z', true],
    ['2026-06-01T00:00:00.001Z', false],
    ['2026-06-04T00:00:00.001Z', false],
  ])('who confirmed their account on %s: %s', (since, expected) => {
    expect(isEstablished({ agentSince: new Date(since), at, delayHours: 72 })).toBe(expected);
  });

  it('never before their account is confirmed', () => {
    expect(isEstablished({ agentSince: null, at, delayHours: 0 })).toBe(false);
  });
});
