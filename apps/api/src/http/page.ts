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
