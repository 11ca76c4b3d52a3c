import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PlainError } from '../plain-error.ts';
import { lockFolder } from './lock.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'action-apprentissage-settings-'));
after(() => rmSync(folder, { recursive: true }));

const refused = (env: Record<string, string>, sentence: RegExp) =>
  assert.rejects(readSettings({ PORT: '0', DATA_DIR: folder, ...env }), (error: unknown) => {
    assert.ok(error instanceof PlainError);
    assert.match(error.message, sentence);
    return true;
  });

test('a port that is no port is refused in one sentence', async () => {
  for (const port of ['abc', '-1', '65536', '3000.5']) await refused({ PORT: port }, /PORT doit/);
});

test('a taken port is told, with another to try', async () => {
  const taken = createServer().listen(0, '0.0.0.0');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  await refused({ PORT: String(port) }, new RegExp(`Le port ${port} est déjà pris.*PORT=`));
  taken.close();
});

test('a data folder that cannot be used is refused in one sentence', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await refused({ DATA_DIR: file }, /ne peut pas être utilisé/);
  await refused({ DATA_DIR: join(file, 'below') }, /ne peut pas être utilisé/);
  await refused({ DATA_DIR: '/proc/none' }, /ne peut pas être utilisé/);
});

test('an address that is not one of PostgreSQL is refused in one sentence', async () => {
  await refused({ DATABASE_URL: 'mysql://a@b/c' }, /DATABASE_URL doit être de la forme/);
  await refused({ DATABASE_URL: 'nothing' }, /DATABASE_URL doit être de la forme/);
});

test('a data folder is for one start at a time', () => {
  const unlock = lockFolder(folder);
  assert.throws(() => lockFolder(folder), /tourne déjà sur le dossier/);
  unlock();
  lockFolder(folder)();
});

test('the lock of a start that was killed is taken over, even if its number lives again', () => {
  writeFileSync(join(folder, 'portal.pid'), `${process.pid} 1\n`);
  lockFolder(folder)();
});
