import { hash } from '@node-rs/argon2';
import { readConfig } from '../config/index.js';
import { PasswordHasher } from './password-hasher.js';

const config = (pepper: string) =>
  readConfig({ DATABASE_URL: 'postgres://unused.test/unused', PASSWORD_PEPPER: pepper });

describe('the hash of passwords', () => {
  it('verifies its own, and nothing else: neither a cut, a case nor a blank apart', async () => {
    const hasher = new PasswordHasher(config(''));
    const stored = await hasher.hash('Apprentissage-2026!');
    expect(await hasher.verify(stored, 'Apprentissage-2026!')).toBe(true);
    for (const near of ['apprentissage-2026!', 'Apprentissage-2026', 'Apprentissage-2026! ', '']) {
      expect(await hasher.verify(stored, near)).toBe(false);
    }
    // The bytes as they came: neither cut at the 72nd, nor composed.
    const long = 'Le quai numero 9 est ferme, '.repeat(4).slice(0, 100);
    const kept = await hasher.hash(long);
    expect(await hasher.verify(kept, long)).toBe(true);
    for (const near of [long.slice(0, 72), long.slice(0, -1), long.toUpperCase()]) {
      expect(await hasher.verify(kept, near)).toBe(false);
    }
    const composed = await hasher.hash('été comme hiver');
    expect(await hasher.verify(composed, 'été comme hiver'.normalize('NFD'))).toBe(false);
    expect(await hasher.verify(null, 'no password has this hash')).toBe(false);
  });

  it('is worth nothing without the pepper kept outside the database', async () => {
    const stored = await new PasswordHasher(config('poivre')).hash('Apprentissage-2026!');
    expect(await new PasswordHasher(config('poivre')).verify(stored, 'Apprentissage-2026!')).toBe(
      true,
    );
    expect(await new PasswordHasher(config('')).verify(stored, 'Apprentissage-2026!')).toBe(false);
  });

  it('runs two at once, lets fifty wait and sends the others back with an hour to return', async () => {
    const hasher = new PasswordHasher(config(''));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, () => hasher.hash('Apprentissage-2026!')),
    );
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(8);
    expect(refused[0]?.reason).toMatchObject({ code: 'indisponible', about: { retryAfter: 3 } });
    await hasher.hash('and then it works again');
  });

  it('looks at a decoy beside one that costs less, which would be known by its time', async () => {
    const hasher = new PasswordHasher(config(''));
    const cheap = await hash('Apprentissage-2026!', { memoryCost: 19_456, timeCost: 2 });
    expect(await hasher.verify(cheap, 'Apprentissage-2026!')).toBe(true);
    expect(await hasher.verify(cheap, 'Apprentissage-2027!')).toBe(false);
    const refused = async (stored: string | null) => {
      const tries = Array.from({ length: 30 }, () => hasher.verify(stored, 'Apprentissage-2027!'));
      return (await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected').length;
    };
    // Each takes two of the fifty-two places.
    expect(await refused(cheap)).toBeGreaterThan(0);
    expect(await refused(await hasher.hash('Apprentissage-2026!'))).toBe(0);
    expect(await refused(null)).toBe(0);
  });
});
