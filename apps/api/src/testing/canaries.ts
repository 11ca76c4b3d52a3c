import type { Portal } from './portal.js';

/** Shorter texts are codes and counts, which two CFA share by chance. */
const SHORTEST = 7;
const NUMBER = /^(nir|iban)$|_(nir|iban)$|(Nir|Iban)$/;
/** A screen of the client, without an id. */
const SCREEN = /^(\/[a-z-]+)+(\?corriger=[a-z]+)?$/;
const INSTANT = /^\d{4}-\d\d-\d\d([T ][\d:.+Z-]+)?$/;

/** What belongs to one CFA, read from every table: texts that nobody else's rows hold. */
export interface Canaries {
  readonly mine: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

/**
 * Reads every row of every table and sorts its texts by CFA: a row is a CFA's when it names the CFA, one
 * of its people, or one of its contracts. What both have, or nobody's row has too, is no canary.
 */
export async function readCanaries(
  portal: Portal,
  mine: string,
  theirs: string,
): Promise<Canaries> {
  const marks = { mine: await marksOf(portal, mine), theirs: await marksOf(portal, theirs) };
  const found = { mine: new Set<string>(), theirs: new Set<string>(), common: new Set<string>() };
  for (const table of await tablesOf(portal)) {
    for (const row of await rowsOf(portal, table)) {
      const texts = [...namedTexts(row)].map(([, text]) => text);
      const isOf = (set: ReadonlySet<string>) => texts.some((text) => set.has(text));
      const owner = isOf(marks.mine) ? 'mine' : isOf(marks.theirs) ? 'theirs' : 'common';
      for (const text of texts) found[owner].add(text);
    }
  }
  const only = (set: ReadonlySet<string>, ...others: ReadonlySet<string>[]) =>
    new Set([...set].filter((text) => isTelling(text) && !others.some((one) => one.has(text))));
  return {
    mine: only(found.mine, found.theirs, found.common),
    theirs: only(found.theirs, found.mine, found.common),
  };
}

/** The canaries that a text holds. */
export function sung(text: string, canaries: ReadonlySet<string>): string[] {
  return [...canaries].filter((canary) => text.includes(canary));
}

/** Every social security and account number that a table holds, to be found nowhere else. */
export function readNumbers(portal: Portal): Promise<Set<string>> {
  return readNamed(portal, NUMBER);
}

/** Every text that a table holds under a name like this, however deep. */
export async function readNamed(portal: Portal, named: RegExp): Promise<Set<string>> {
  const found = new Set<string>();
  for (const table of await tablesOf(portal)) {
    for (const row of await rowsOf(portal, table)) {
      // What is kept masked is made to be shown.
      for (const [name, text] of namedTexts(row))
        if (named.test(name) && !text.includes('•')) found.add(text);
    }
  }
  return found;
}

/** Every table of the portal but the counts of tries. */
export async function tablesOf(portal: Portal): Promise<string[]> {
  const { rows } = await portal.admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p')
       AND relnamespace = 'public'::regnamespace AND NOT relispartition AND relname NOT IN ('throttles', 'tries')
     ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** What a row carries when it is a CFA's: its id, its people's ids and addresses, its contracts' ids. */
async function marksOf(portal: Portal, cfaId: string): Promise<Set<string>> {
  const { rows } = await portal.admin.query<{ mark: string }>(
    `SELECT $1 AS mark UNION SELECT id::text FROM users WHERE cfa_id::text = $1
     UNION SELECT identifiant FROM users WHERE cfa_id::text = $1
     UNION SELECT email FROM users WHERE cfa_id::text = $1
     UNION SELECT id::text FROM contracts WHERE cfa_id::text = $1`,
    [cfaId],
  );
  return new Set(rows.map(({ mark }) => mark));
}

async function rowsOf(portal: Portal, table: string): Promise<unknown[]> {
  const { rows } = await portal.admin.query<{ row: unknown }>(
    `SELECT to_jsonb(t) AS row FROM ${table} t`,
  );
  return rows.map(({ row }) => row);
}

/** Every text in a value, however deep, under its nearest name; numbers are no canaries. */
function* namedTexts(value: unknown, name = ''): Generator<[name: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (Array.isArray(value)) for (const child of value) yield* namedTexts(child, name);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* namedTexts(child, key);
  }
}

const isTelling = (text: string) =>
  text.length >= SHORTEST && !INSTANT.test(text) && !SCREEN.test(text);
