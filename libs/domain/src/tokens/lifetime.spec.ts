import fc from 'fast-check';
import {
  endOfOverlap,
  EXPIRY_NOTICE_DAYS,
  type ExpiryNotice,
  MAX_OVERLAP_DAYS,
  noticeDue,
  noticeReached,
} from './lifetime.js';
import { DEFAULT_TOKEN_SCOPES, sortedScopes, TOKEN_SCOPE_CODES } from './scopes.js';

const DAY = 86_400_000;
const NOW = new Date('2026-11-26T10:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

describe('the notices before a token expires', () => {
  it.each([
    [31, null],
    [30, 30],
    [8, 30],
    [7, 7],
    [1.5, 7],
    [1, 1],
    [0.01, 1],
    [0, null],
    [-3, null],
  ])('%d days before the end, the notice reached is %s', (days, notice) => {
    expect(noticeReached(NOW, inDays(days))).toBe(notice);
  });

  it('leave once each, in order, however often and however late one looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 60, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (looks) => {
          const end = inDays(60);
          const sent: ExpiryNotice[] = [];
          for (const left of looks.toSorted((a, b) => b - a)) {
            const now = new Date(end.getTime() - left * DAY);
            const due = noticeDue(now, end, sent.at(-1) ?? null);
            if (due === null) continue;
            expect(left).toBeLessThanOrEqual(due);
            sent.push(due);
          }
          expect(sent).toEqual(EXPIRY_NOTICE_DAYS.filter((days) => sent.includes(days)));
        },
      ),
    );
  });

  it('are not sent for a day that was past when the token was made', () => {
    const known = noticeReached(NOW, inDays(20));
    expect([known, noticeDue(NOW, inDays(20), known)]).toEqual([30, null]);
    expect(noticeDue(inDays(13), inDays(20), known)).toBe(7);
  });
});

describe('the overlap of a rotation', () => {
  it('never lengthens the life of the token that is replaced', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 365, noNaN: true }),
        fc.integer({ min: 0, max: MAX_OVERLAP_DAYS }),
        (left, overlap) => {
          const end = endOfOverlap(NOW, inDays(left), overlap);
          expect(end.getTime()).toBeLessThanOrEqual(inDays(left).getTime());
          expect(end.getTime()).toBeLessThanOrEqual(inDays(overlap).getTime());
          expect(end.getTime()).toBeGreaterThanOrEqual(NOW.getTime());
        },
      ),
    );
  });
});

describe('the scopes of a token', () => {
  it('are in one order, each once; contracts only unless asked otherwise', () => {
    expect(sortedScopes(['documents:lecture', 'contrats:lecture', 'documents:lecture'])).toEqual([
      'contrats:lecture',
      'documents:lecture',
    ]);
    expect(sortedScopes(TOKEN_SCOPE_CODES)).toEqual(TOKEN_SCOPE_CODES);
    expect(DEFAULT_TOKEN_SCOPES).toEqual(['contrats:lecture', 'contrats:ecriture']);
  });
});
