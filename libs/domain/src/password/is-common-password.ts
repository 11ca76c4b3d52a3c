import { COMMON_PASSWORDS } from './common-passwords.js';

let roots: ReadonlySet<string> | undefined;

function commonRoots(): ReadonlySet<string> {
  roots ??= new Set(COMMON_PASSWORDS.split(/\s+/).filter((root) => root !== ''));
  return roots;
}

const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  '!': 'i',
};

/** Rows and columns of keys, the alphabet and the digits, as a hand follows them. */
const ROWS = [
  ...['0123456789012345678901234567890', 'abcdefghijklmnopqrstuvwxyz'],
  ...['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ...['aqwzsxedcrfvtgbyhnujikolpm', 'qazwsxedcrfvtgbyhnujm'],
];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
/** Fewer keys in a row than this are found in any word. */
const SHORTEST_RUN = 3;
/** Signs that may stand beside runs without making a password of them. */
const BESIDE_RUNS = 3;
/** Digits alone are a date, a telephone or a SIRET; so many drawn ones are worth 50 bits. */
const FEWEST_DIGITS_ALONE = 16;

/** How many signs of a text belong to no run of keys. */
function outsideRuns(text: string): number {
  let outside = 0;
  for (let at = 0; at < text.length;) {
    let length = SHORTEST_RUN;
    const isRun = () => RUNS.some((run) => run.includes(text.slice(at, at + length)));
    while (at + length <= text.length && isRun()) length += 1;
    if (length > SHORTEST_RUN) at += length - 1;
    else {
      outside += 1;
      at += 1;
    }
  }
  return outside;
}

/** The shortest text whose repetition makes `text`, cut short or not at its end. */
function repeatedUnit(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const unit = text.slice(0, size);
    if (unit.repeat(Math.ceil(text.length / size)).startsWith(text)) return unit;
  }
  return text;
}

/** Letters left once digits and signs around are taken off, disguised letters read as letters. */
function readings(lower: string): string[] {
  const [, head = '', bare = '', tail = ''] = /^(\P{L}*)(.*?)(\P{L}*)$/su.exec(lower) ?? [];
  const unmask = (text: string) => text.replace(/[013457@!]/g, (sign) => DISGUISES[sign] ?? sign);
  const letters = (text: string) => text.replace(/\P{L}/gu, '');
  // The first or the last letter may be disguised too: « 3toil3-75 ».
  const whole = [bare, head.slice(-1) + bare, bare + tail.slice(0, 1)];
  whole.push(head.slice(-1) + bare + tail.slice(0, 1), lower);
  return [letters(lower), letters(bare), ...whole.map((text) => letters(unmask(text)))];
}

/**
 * `true` when a password is one that attackers try first: a common root dressed with digits, signs or
 * disguised letters (« M0tdepasse2026! »), a repeated unit (« azertyazerty », « ababababab12 »), keys side by
 * side, a number without a letter, fewer than five different characters. Only whole matches count, so a sentence that holds a
 * common word stays allowed.
 */
export function isCommonPassword(password: string): boolean {
  // Accents and other shapes of the same letters disguise nothing.
  const text = password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (new Set(text).size < 5) return true;
  if (repeatedUnit(text).length <= 4) return true;
  if (outsideRuns(text) <= BESIDE_RUNS) return true;
  if (
    !/\p{L}|\p{Extended_Pictographic}/u.test(text) &&
    text.replace(/\D/g, '').length < FEWEST_DIGITS_ALONE
  )
    return true;
  return readings(text).some(
    (reading) => commonRoots().has(reading) || commonRoots().has(repeatedUnit(reading)),
  );
}
