/**
 * Holds one PostgreSQL server for as long as the process that asked for it lives: when our standard input
 * closes (asked to stop, or the parent was killed hard), the server is stopped and nothing is left behind.
 * Called with one JSON argument: { command, args, uid?, gid?, cwd, env, stopSignal, pgCtl, folder, remove? }.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const order = JSON.parse(process.argv[2]);
const server = spawn(order.command, order.args, {
  uid: order.uid,
  gid: order.gid,
  cwd: order.cwd,
  env: order.env,
  stdio: ['ignore', 'inherit', 'inherit'],
});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  if (process.platform === 'win32') {
    spawnSync(order.pgCtl, ['stop', '-D', order.folder, '-m', 'fast'], { stdio: 'ignore' });
    return;
  }
  server.kill(order.stopSignal);
  setTimeout(() => server.kill('SIGQUIT'), 15_000).unref();
  setTimeout(() => server.kill('SIGKILL'), 20_000).unref();
}

server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.on('exit', (code) => {
  for (const path of order.remove ?? []) {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
  process.exit(stopping ? 0 : (code ?? 1));
});
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
