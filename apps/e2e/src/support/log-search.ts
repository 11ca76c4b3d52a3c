import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readAll } from './database.js';
import { mailedSecrets } from './mailbox.js';
import { PASSWORD } from './people.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Shorter names are words that a log may hold by chance. */
const SHORTEST = 4;

/** What no log may hold: values that are known, and shapes of those that only a browser or a program saw. */
export interface Forbidden {
  /** Whole words, each under what it is. */
  readonly words: ReadonlyMap<string, string>;
  /** Values with blanks or signs in them. */
  readonly texts: ReadonlyMap<string, string>;
}

const SHAPES: Readonly<Record<string, RegExp>> = {
  'an e-mail address': /[\w.+-]@[\w-]/,
  'a query': /[?&]\w+=/,
  'a token of an import': /aa(cfa|ven|acc)_[0-9A-Za-z]/,
  'a cookie or a mailed secret': /(?<![\w-])[\w-]{43}(?![\w-])/,
  'an account number': /\bFR\d{2}[ ]?[0-9A-Z]{4}/,
  'a social security number': /(?<!\d)[1-478]\d{4}(\d\d|2[AB])\d{8}(?!\d)/,
};

/** Reads what the people of the journeys are, have and were given. */
export async function readForbidden(): Promise<Forbidden> {
  const words = new Map<string, string>();
  const texts = new Map<string, string>([[PASSWORD, 'the password']]);
  const add = (what: string, values: readonly string[]) => {
    for (const value of values) {
      if (value.length < SHORTEST) continue;
      if (/^[\p{L}\p{N}_-]+$/u.test(value)) words.set(value, what);
      else texts.set(value, what);
    }
  };
  add('a name', await readAll('SELECT nom FROM users UNION SELECT prenom FROM users'));
  add(
    'a name',
    await readAll('SELECT apprenti_nom FROM contracts UNION SELECT apprenti_prenom FROM contracts'),
  );
  const apprentice = `(cerfa -> 'apprenti')`;
  add('a social security number', await readAll(`SELECT ${apprentice} ->> 'nir' FROM contracts`));
  const births = await readAll(`SELECT ${apprentice} ->> 'dateNaissance' FROM contracts`);
  add('a birth date', births);
  add(
    'a birth date',
    births.map((date) => date.split('-').reverse().join('/')),
  );
  add('an identifiant', await readAll('SELECT identifiant FROM users'));
  add('an account number', await writtenIbans());
  add('a mailed secret', await mailedSecrets());
  return { words, texts };
}

/** The account numbers that journeys and the demonstration type; the database has them sealed. */
async function writtenIbans(): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of ['apps/e2e/src', 'tools/demo']) {
    for (const name of await readdir(join(ROOT, folder))) {
      if (!name.endsWith('.ts')) continue;
      const text = await readFile(join(ROOT, folder, name), 'utf8');
      for (const [iban] of text.matchAll(/FR\d{2}[ 0-9A-Z]{20,35}/g)) {
        found.add(iban.trim());
        found.add(iban.replaceAll(' ', ''));
      }
    }
  }
  return [...found];
}

/** What a log holds that it must not, each thing once, with the line it was found in. */
export function foundIn(log: string, { words, texts }: Forbidden): string[] {
  const found = new Map<string, string>();
  for (const line of log.split('\n')) {
    // Where an error was thrown is a line of sources, packages included.
    const told = line.replace(/"frames":\[[^\]]*\]/, '');
    const tell = (what: string) => found.has(what) || found.set(what, `${what}: ${told}`);
    for (const word of told.split(/[^\p{L}\p{N}_-]+/u)) {
      const what = words.get(word);
      if (what !== undefined) tell(what);
    }
    for (const [text, what] of texts) if (told.includes(text)) tell(what);
    for (const [what, shape] of Object.entries(SHAPES)) if (shape.test(told)) tell(what);
  }
  return [...found.values()];
}
