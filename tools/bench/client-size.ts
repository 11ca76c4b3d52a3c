import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from '../portal/settings.ts';

/** What a browser fetches before the first page shows, in kilobytes (1000 bytes). */
export interface ClientSize {
  readonly files: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The page and all it names: scripts, preloaded modules, style sheets. `null` when it is not built. */
export function clientSize(): ClientSize | null {
  const folder = join(ROOT, 'apps/client/dist');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return null;
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  const bodies = [
    readFileSync(page),
    ...[...new Set(named)].map((name) => readFileSync(join(folder, name ?? ''))),
  ];
  const sum = (compress: (body: Buffer) => Buffer) =>
    bodies.reduce((total, body) => total + compress(body).length, 0) / 1000;
  return { files: bodies.length, gzip: sum(gzipSync), brotli: sum(brotliCompressSync) };
}
