/**
 * Puts a compressed twin (`.br`, `.gz`) beside each text file of a folder, so that the server sends it as it
 * is: compressing takes place once, at build time. Called by the client's build with its output folder.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(js|css|svg|json|txt|webmanifest)$/;
/** Below this many bytes, the headers weigh more than what is saved. */
const SMALLEST = 1024;

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true })) {
  const path = join(folder, name);
  if (/\.(br|gz)$/.test(path)) rmSync(path);
}
for (const name of readdirSync(folder, { recursive: true })) {
  const path = join(folder, name);
  if (!TEXT.test(path)) continue;
  const plain = readFileSync(path);
  if (plain.length < SMALLEST) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(`${path}.br`, brotliCompressSync(plain, { params }));
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
}
