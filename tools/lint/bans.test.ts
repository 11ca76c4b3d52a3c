import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const ROOT = join(import.meta.dirname, '../..');
const API = 'apps/api/src/users/planted.ts';
const SPEC = 'apps/api/src/users/planted.spec.ts';
const CLIENT = 'apps/client/src/app/users/planted.ts';
const JOURNEY = 'apps/e2e/src/planted.spec.ts';

let eslint: ESLint;

before(() => {
  eslint = new ESLint({
    cwd: ROOT,
    // Planted files are in no project: what needs types is another's test.
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { rules: { '@nx/enforce-module-boundaries': 'off' } },
    ] as never,
  });
});

/** What the project's own configuration says of a line, in a file of this name. */
async function said(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, filePath) });
  const messages = result?.messages ?? [];
  assert.deepEqual(
    messages.filter(({ fatal }) => fatal),
    [],
  );
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** Lines that must not pass, and what stops each. */
const BANNED: readonly (readonly [file: string, code: string, what: RegExp])[] = [
  [API, `await query("SELECT set_config('app.cfa_id', $1, false)");`, /house\/context.*set_config/],
  [API, 'await query(`SELECT set_config($1, $2, $3)`);', /house\/context/],
  [API, "await query(`SELECT set_config('app.cfa_id', '${id}', ${local})`);", /house\/context/],
  [API, `export const call = "SELECT set_config('app.cfa_id', ";`, /house\/context/],
  [SPEC, `await query("SELECT set_config('app.cfa_id', '(', false), now()");`, /house\/context/],
  ['tools/planted.ts', "await query(`SET app.cfa_id = '${id}'`);", /house\/context.*SET LOCAL/],
  [API, "await query('BEGIN; SET app.cfa_id TO DEFAULT');", /house\/context/],
  [API, "await query('SET SESSION AUTHORIZATION aa_owner');", /house\/context/],
  [API, "await query('set search_path = public');", /house\/context/],
  [API, 'await repository.save(user);', /no-restricted-syntax.*guarded update/],
  [API, 'export const options = { synchronize: true };', /no-restricted-syntax.*migrations/],
  [CLIENT, 'element.innerHTML = text;', /no-restricted-syntax.*Markup/],
  [CLIENT, 'sanitizer.bypassSecurityTrustHtml(text);', /no-restricted-syntax.*Markup/],
  [API, "import { Cfa } from '../cfa/cfa.entity.js';\nexport { Cfa };", /house\/rooms.*cfa/],
  [CLIENT, "import { a } from '../cfa/a.js';\nexport { a };", /house\/rooms.*may not know/],
  [JOURNEY, "import { test } from '@playwright/test';\nexport { test };", /no-restricted-imports/],
  [API, 'export const same = (a: number, b: number) => a == b;', /eqeqeq/],
  [
    API,
    Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n};`).join('\n'),
    /max-lines/,
  ],
];

for (const [file, code, what] of BANNED) {
  test(`« ${code.slice(0, 70).replaceAll('\n', ' ')} » does not pass in ${file}`, async () => {
    const found = await said(file, code);
    assert.ok(
      found.some((one) => what.test(one)),
      `only: ${found.join(' | ')}`,
    );
  });
}

test('what tells PostgreSQL who acts for one transaction passes, and what only looks like a ban', async () => {
  for (const code of [
    "await query(`BEGIN; SELECT set_config('app.cfa_id', '${cfaId}', true), set_config('role', 'x', true)`);",
    `await query("SELECT set_config('app.user_id', $1, true)");`,
    `await query("SELECT set_config('app.user_id', coalesce($1, 'a(b'), true)");`,
    "await query('SET LOCAL ROLE aa_audit');",
    "await query('SET ROLE aa_app');",
    "await query('UPDATE users SET nom = $1 WHERE id = $2');",
    'await query(`INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE\\n  SET a = 1`);',
    "await query('CREATE FUNCTION f() RETURNS trigger SECURITY DEFINER SET search_path = public');",
    "export const title = 'Set up the second factor';",
  ]) {
    assert.deepEqual(await said(API, code), [], code);
  }
  // Tests may put old values back on purpose.
  assert.deepEqual(await said(SPEC, 'await repository.save(user);'), []);
});
