import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';

/**
 * Installs what `package-lock.json` says when the installed packages are not those. `npm install --no-save`
 * and not `npm ci`: the lock was made from a registry that lacks some packages of other platforms (they
 * are optional), and `npm ci` refuses such a lock as a whole. The versions installed are the lock's.
 */
export async function install(root) {
  if (isInstalled(root)) return;
  console.log('Installation des dépendances (une à deux minutes la première fois)…');
  const began = Date.now();
  const [command, ...first] = npm();
  const child = spawn(
    command,
    [
      ...first,
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
      '--no-progress',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm.cmd' },
  );
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const dots = setInterval(() => {
    console.log(`  … ${Math.round((Date.now() - began) / 1000)} s`);
  }, 15_000);
  const stop = (signal) => child.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const [code, signal] = await once(child, 'exit').catch((error) => [error.message]);
  clearInterval(dots);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (signal) process.exit(1);
  if (code !== 0) {
    const lines = Buffer.concat(output).toString().trim().split('\n');
    process.stderr.write(`${lines.slice(0, 15).join('\n')}\n`);
    throw new PlainError(
      "Les dépendances n'ont pas pu être installées : voyez ci-dessus ce que dit npm.",
    );
  }
  console.log(`Dépendances installées (${Math.round((Date.now() - began) / 1000)} s).`);
}

/** npm leaves in `node_modules` the list of what it installed: it must hold all that the lock asks for. */
function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      present[path]?.version === version ||
      ((optional || devOptional) && !present[path]),
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that called us, else the one on the path. */
function npm() {
  const path = process.env['npm_execpath'];
  if (path?.endsWith('.js')) return [process.execPath, path];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
