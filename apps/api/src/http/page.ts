import { fieldProblem } from './problem.js';

/**
 * Opaque keyset cursors: the values of the last row's sort keys, in URL-safe base64. They carry no
 * secret; what they point at is read under the reader's own rights.
 */
export type CursorKey = string | null;

export function encodeCursor(keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor made by `encodeCursor` with `length` keys; `null` when it is not one. */
export function decodeCursor(cursor: string, length: number): CursorKey[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const valid =
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => key === null || (typeof key === 'string' && !key.includes('\0')));
    return valid ? (keys as CursorKey[]) : null;
  } catch {
    return null;
  }
}

/** Reads a cursor whose keys must look as `shapes` say, in order. @throws Problem `requete_invalide` */
export function readCursor(cursor: string, shapes: readonly RegExp[]): string[] {
  const keys = decodeCursor(cursor, shapes.length);
  if (keys !== null && keys.every((key, rank) => key !== null && shapes[rank]?.test(key))) {
    return keys as string[];
  }
  throw fieldProblem('requete_invalide', 'cursor', 'cursor', 'Ce curseur n’est pas valable.');
}

/** What the keys of a cursor look like. */
export const CURSOR_SHAPES = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  instant: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  text: /^[^\0]{0,500}$/u,
} as const;
