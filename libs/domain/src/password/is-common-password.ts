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

/** Rows of keys and of the alphabet that a hand follows, both ways. */
const RUNS = ['0123456789012345678901234567890', '9876543210987654321098765432109'];

/** The shortest text whose repetition makes `text`, cut short or not at its end. */
function repeatedUnit(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const unit = text.slice(0, size);
    if (unit.repeat(Math.ceil(text.length / size)).startsWith(text)) return unit;
  }
  return text;
}

/** Letters left once digits and signs around are taken off, disguised letters read as letters. */
function readings(password: string): string[] {
  const lower = password.toLowerCase();
  const bare = lower.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const unmask = (text: string) => text.replace(/[013457@!]/g, (sign) => DISGUISES[sign] ?? sign);
  const letters = (text: string) => text.replace(/[^a-z]/g, '');
  return [letters(lower), letters(bare), letters(unmask(bare)), letters(unmask(lower))];
}

/**
 * `true` when a password is one that attackers try first: a common root dressed with digits, signs or
 * disguised letters (« M0tdepasse2026! »), a repeated unit (« azertyazerty », « ababababab12 »), digits
 * in a row, fewer than five different characters. Only whole matches count, so a sentence that holds a
 * common word stays allowed.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < 5) return true;
  if (repeatedUnit(text).length <= 4) return true;
  const digits = text.replace(/\D/g, '');
  if (digits.length >= text.length - 3 && RUNS.some((run) => run.includes(digits))) return true;
  return readings(password).some(
    (reading) => commonRoots().has(reading) || commonRoots().has(repeatedUnit(reading)),
  );
}
