/**
 * Loaded before the server (`--import`): kills it with SIGKILL just before one step of keeping a file,
 * as a power cut would. The steps are what it does to the disk under `documents` and, from the first of
 * them on, what it asks of the database about the same act. `KILL_AT` is the name of a step, or `#` and
 * its rank; every step begun is a line of the file `KILL_LOG`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';

const at = process.env['KILL_AT'] ?? '';
const log = process.env['KILL_LOG'] ?? '';
let rank = 0;

/** Says that a step begins; dies when it is the one, after what a power cut would leave half done. */
function step(name: string, half?: () => void): void {
  rank += 1;
  fs.appendFileSync(log, `${name}\n`);
  if (at !== name && at !== `#${rank}`) return;
  half?.();
  process.kill(process.pid, 'SIGKILL');
}

const isOurs = (path: unknown) => typeof path === 'string' && /[/\\]documents([/\\]|$)/.test(path);
const ours = new WeakSet<object>();
const files = fs.promises;
const { open, mkdir, rename } = files;

files.mkdir = (async (path: string, options: fs.MakeDirectoryOptions) => {
  if (isOurs(path)) step('mkdir');
  return mkdir(path, options);
}) as typeof mkdir;
files.rename = async (from, to) => {
  if (isOurs(to)) step('rename');
  await rename(from, to);
};
files.open = async (path, ...rest) => {
  if (isOurs(path)) step('open');
  const handle = await open(path, ...rest);
  if (isOurs(path)) ours.add(handle);
  return handle;
};
const sample = await open(process.execPath);
const handles = Object.getPrototypeOf(sample) as fs.promises.FileHandle;
await sample.close();
const { writeFile, sync } = handles;
handles.writeFile = async function (this: fs.promises.FileHandle, data, options) {
  const bytes = data as Buffer;
  if (ours.has(this)) step('write', () => fs.writeSync(this.fd, bytes, 0, bytes.length >> 1));
  return writeFile.call(this, data, options);
};
handles.sync = async function (this: fs.promises.FileHandle) {
  if (ours.has(this)) step('sync');
  return sync.call(this);
};
syncBuiltinESMExports();

const acting = new WeakSet<object>();
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function (this: object, ...args: unknown[]) {
  const [first] = args;
  const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '');
  const commits = text === 'COMMIT' && acting.has(this);
  if (rank > 0 && /documents|bank_account/.test(text)) {
    acting.add(this);
    step(/INSERT INTO "documents"/.test(text) ? 'insert' : 'query');
  }
  if (!commits) return query.apply(this, args);
  step('commit');
  acting.delete(this);
  const done = args.at(-1);
  if (typeof done === 'function') {
    args[args.length - 1] = (...results: unknown[]) => {
      step('committed');
      (done as (...values: unknown[]) => void)(...results);
    };
    return query.apply(this, args);
  }
  return (query.apply(this, args) as Promise<unknown>).then((result) => {
    step('committed');
    return result;
  });
} as typeof pg.Client.prototype.query;
