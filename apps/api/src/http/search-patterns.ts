import { searchKey } from '@apprentissage/domain';

/**
 * One pattern of `LIKE ALL` for each word searched, in any order, for a column of search keys. A key holds
 * letters, digits and blanks only, so that no wildcard is left; a text without any keeps its own signs,
 * escaped, and finds nothing.
 */
export function searchPatterns(text: string): string[] {
  const key = searchKey(text);
  return key === ''
    ? [`%${text.replace(/[\\%_]/g, '\\$&')}%`]
    : key.split(' ').map((word) => `%${word}%`);
}
