/**
 * Loaded before the server (`--import`): kills it with SIGKILL just before one step of what it does with a
 * file, as a power cut would. The steps are what it does to the disk under `documents` and, from the first
 * of them or the first change of a row on, what it asks of the database about the same act. `KILL_AT` is
 * the name of a step, or `#` and its rank; every step begun is a line of the file `KILL_LOG`. With
 * `ROW_FIRST` the server does wrong what it must do right: it keeps the file once its row is committed.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';
import type { DocumentStorage } from '../documents/index.js';

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
const { open, mkdir, rename, rm } = files;

files.mkdir = (async (path: string, options: fs.MakeDirectoryOptions) => {
  if (isOurs(path)) step('mkdir');
  return mkdir(path, options);
}) as typeof mkdir;
files.rename = async (from, to) => {
  if (isOurs(to)) step('rename');
  await rename(from, to);
};
files.rm = async (path, options) => {
  if (isOurs(path)) step('remove');
  await rm(path, options);
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

/** What `ROW_FIRST` puts off. */
let late: (() => Promise<void>) | undefined;
if (process.env['ROW_FIRST']) {
  const compiled = new URL('../../dist/documents/local-storage.js', import.meta.url).href;
  const { prototype } = (
    (await import(compiled)) as { LocalStorage: { prototype: DocumentStorage } }
  ).LocalStorage;
  const { write } = prototype;
  prototype.write = async function (id, bytes) {
    late = () => write.call(this, id, bytes);
  };
}

const acting = new WeakSet<object>();
/** What begins an act on files: a change of their rows, or the lock that comes before it. */
const begins =
  /^(?=[^]*(?:documents|bank_account))(?:\s*(?:INSERT|UPDATE|DELETE)\b|[^]*FOR UPDATE)/;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function (this: object, ...args: unknown[]) {
  const [first] = args;
  const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '');
  const commits = text === 'COMMIT' && acting.has(this);
  if (!commits && (acting.has(this) || begins.test(text))) {
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
      const go = () => (done as (...values: unknown[]) => void)(...results);
      if (late === undefined) go();
      else void late().then(go);
    };
    return query.apply(this, args);
  }
  return (query.apply(this, args) as Promise<unknown>).then(async (result) => {
    step('committed');
    await late?.();
    return result;
  });
} as typeof pg.Client.prototype.query;
