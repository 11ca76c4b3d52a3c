import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Forbidden, foundIn, readForbidden } from './support/log-search.js';

/** After all journeys: what the portals and the database wrote about them. */
let forbidden: Forbidden;
let logs: string;

test.beforeAll(async () => {
  const folder = process.env['E2E_DATA_DIR'] ?? '';
  forbidden = await readForbidden();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  expect(names).toEqual(expect.arrayContaining(['api.log', 'postgres.log']));
  logs = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
});

test('the logs of the journeys hold nothing of a person, no secret and no number', () => {
  // Requests were written down, and there is much to look for.
  expect(logs.match(/"msg":"answered"/g)?.length ?? 0).toBeGreaterThan(20);
  expect(forbidden.words.size + forbidden.texts.size).toBeGreaterThan(100);
  expect(foundIn(logs, forbidden)).toEqual([]);
});

test('each of these would be found, were it written once', () => {
  const known = new Map([...forbidden.words, ...forbidden.texts]);
  const kinds = new Set(known.values());
  // Links are mailed by some journeys only.
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      ...['a birth date', 'a name', 'a social security number'],
      ...['an account number', 'an identifiant', 'the password'],
    ]),
  );
  for (const kind of kinds) {
    const values = [...known].filter(([, what]) => what === kind).map(([value]) => value);
    for (const value of [values[0], values.at(-1)]) {
      const line = JSON.stringify({ level: 40, msg: `refused for ${value}, try again` });
      const found = foundIn(`${logs}\n${line}`, forbidden);
      expect(found, kind).toEqual(expect.arrayContaining([`${kind}: ${line}`]));
    }
  }
  for (const text of [
    ...['/api/contracts?apprenti=x', `aacfa_${'0'.repeat(49)}`, 'A'.repeat(43), 'a@b.example'],
    ...['FR7630006000011234567890189', '285057800608436'],
  ]) {
    expect(foundIn(`{"msg":"${text}"}`, { words: new Map(), texts: new Map() }), text).not.toEqual(
      [],
    );
  }
});
