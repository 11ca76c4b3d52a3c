import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { seeded } from '../testing/seeded.js';
import { isSecretKey, newSecretKey, prefixOf } from './secret-key.js';

const FAMILIES = ['aacfa', 'aaven', 'aaacc'] as const;

describe('a secret key', () => {
  it('is recognised, and different each time', () => {
    const keys = Array.from({ length: 500 }, () => newSecretKey('aacfa'));
    expect(new Set(keys).size).toBe(500);
    for (const key of keys) {
      expect(key).toMatch(/^aacfa_[0-9A-Za-z]{49}$/);
      expect(isSecretKey('aacfa', key)).toBe(true);
      expect(isSecretKey('aaven', key)).toBe(false);
    }
    expect(prefixOf(keys[0] ?? '')).toHaveLength(12);
  });

  it('is told from a mistyped one and from a look-alike', () => {
    const key = newSecretKey('aacfa');
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 54 }), fc.constantFrom(...'09AZaz'), (at, letter) => {
        fc.pre(key[at] !== letter);
        expect(isSecretKey('aacfa', key.slice(0, at) + letter + key.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('is found in none of 200,000 look-alikes', () => {
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const random = seeded();
    let found = 0;
    for (let rank = 0; rank < 200_000; rank += 1) {
      const text = Array.from({ length: 49 }, () => letters[random(letters.length)]).join('');
      if (isSecretKey('aacfa', `aacfa_${text}`)) found += 1;
    }
    expect(found).toBe(0);
  });

  it('is in no file of the sources', () => {
    const holdsKey = (text: string) =>
      (text.match(/aa(cfa|ven|acc)_[0-9A-Za-z]{49}/g) ?? []).some((found) =>
        FAMILIES.some((family) => isSecretKey(family, found)),
      );
    for (const family of FAMILIES) expect(holdsKey(`key=${newSecretKey(family)};`)).toBe(true);
    const root = join(import.meta.dirname, '../../../..');
    const files = ['apps', 'docker', 'docs', 'libs', 'tools'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((path) => !/\/(dist|node_modules|coverage|\.[^/]+)\//.test(path)),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((path) => holdsKey(readFileSync(path, 'latin1')))).toEqual([]);
  });
});
