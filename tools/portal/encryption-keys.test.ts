import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { encryptionKeys } from './encryption-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'action-apprentissage-keys-'));
after(() => rmSync(folder, { recursive: true }));

test('a key is made once, for our eyes only, and found again', () => {
  const made = encryptionKeys(folder, undefined);
  assert.match(made, /^k1:[A-Za-z0-9+/]{43}=$/);
  assert.equal(encryptionKeys(folder, ''), made);
  assert.equal(statSync(join(folder, 'encryption-keys')).mode & 0o777, 0o400);
});

test('the keys of the environment come first', () => {
  assert.equal(encryptionKeys(folder, 'a:b'), 'a:b');
});
