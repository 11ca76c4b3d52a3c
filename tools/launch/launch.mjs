/**
 * From whatever Node the person has to the one the portal is built for: installs the dependencies when they
 * are missing or stale, then hands over to a TypeScript program under the pinned Node. Needs nothing but
 * Node ≥ 20.19 itself.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { nodeFor, suits } from './pinned-node.mjs';
import { watchNpm } from './watch-npm.mjs';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');

/**
 * Runs `program` (path from the root of the workspace) with our own arguments; never returns before it
 * has ended, and ends this process with its exit code.
 */
export async function launch(program) {
  try {
    await install(ROOT);
    const path = resolve(ROOT, program);
    if (suits(process.version)) await import(path);
    else handOver(nodeFor(ROOT), path);
  } catch (error) {
    if (error?.name !== 'PlainError') throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** The program learns our end by its IPC channel, we learn its own by its exit. */
function handOver(node, path) {
  const child = spawn(node, [path, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
