import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './settings.ts';

/** What a program loads before its first line runs: its own files, each with the packages it names. */
function loadedAtOnce(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  const key = relative(ROOT, file);
  if (seen.has(key)) return seen;
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gms,
  );
  const names = [...imports].map(([, name]) => name as string);
  const isOurs = (name: string) => name.startsWith('.');
  seen.set(
    key,
    names.filter((name) => !isOurs(name)),
  );
  for (const name of names.filter(isOurs)) loadedAtOnce(join(dirname(file), name), seen);
  return seen;
}

for (const program of ['tools/portal/start.ts', 'tools/dev/dev.ts', 'tools/proof/main.ts'])
  test(`${program} loads nothing that a bare clone has yet to build`, () => {
    const loaded = loadedAtOnce(join(ROOT, program));
    assert.ok(loaded.size > 3);
    const unbuilt = [...loaded].filter(([, packages]) =>
      packages.some((name) => name.startsWith('@apprentissage/')),
    );
    assert.deepEqual(unbuilt, []);
  });

test('a program that needs the rules at once is seen', () => {
  const loaded = loadedAtOnce(join(ROOT, 'tools/demo/load.ts'));
  assert.ok(loaded.get('tools/demo/load.ts')?.includes('@apprentissage/domain'));
});
