import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readSheet, type Sheet } from './sheet.js';

/** A file that was kept, and the sheet in it; `null`: it cannot be read. */
export interface KeptSheet {
  readonly name: string;
  readonly sheet: Sheet | null;
}

const unzip = promisify(gunzip);

/**
 * The sheets of a file, or of a folder and those in it, one after the other: as the portal wrote them
 * (`.gz`), or in mails that were kept.
 *
 * @throws when there is nothing at this path
 */
export async function* readSheets(path: string): AsyncIterable<KeptSheet> {
  if (!(await stat(path)).isDirectory()) {
    yield { name: path, sheet: await read(path) };
    return;
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  // Mails are kept under any name: their order is that of the instants in them.
  const instants = new Map<string, string>();
  for (const name of names) instants.set(name, (await read(name))?.at ?? '');
  for (const [name] of [...instants].sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)))) {
    yield { name, sheet: await read(name) };
  }
}

async function read(path: string): Promise<Sheet | null> {
  const bytes = await readFile(path);
  try {
    const text = (path.endsWith('.gz') ? await unzip(bytes) : bytes).toString();
    return readSheet(isQuoted(text) ? unquoted(text) : text);
  } catch {
    return null;
  }
}

const isQuoted = (text: string) => /^content-transfer-encoding: *quoted-printable/im.test(text);

/** A mail's text as it was written; what is not ASCII is none of a sheet's. */
function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
