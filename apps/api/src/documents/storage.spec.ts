import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { ConfigError, readConfig, type S3Settings } from '../config/index.js';
import { S3Peer, type S3Fault } from '../testing/s3-peer.js';
import { LocalStorage } from './local-storage.js';
import { S3Storage } from './s3-storage.js';
import type { DocumentStorage } from './storage.js';

const settings = (url: string) =>
  readConfig({ DATABASE_URL: 'postgres://unused.test/unused', DOCUMENTS_S3_URL: url }).documents.s3;
const folder = mkdtempSync(join(tmpdir(), 'storage-'));
const peer = new S3Peer();
/** What the log was told. */
const said: string[] = [];
let s3: S3Settings;

beforeAll(async () => {
  const tell = (message: unknown) => void said.push(String(message));
  Logger.overrideLogger({ log: tell, warn: tell, error: tell });
  s3 = settings(await peer.listen()) as S3Settings;
});
afterAll(async () => {
  await peer.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each<[string, () => DocumentStorage]>([
  ['a folder', () => new LocalStorage(join(folder, 'documents'))],
  ['an S3 store', () => new S3Storage(s3)],
])('documents in %s', (_, make) => {
  const listed = async (storage: DocumentStorage) => {
    const ids: string[] = [];
    for await (const { id } of storage.list()) ids.push(id);
    return ids;
  };

  it('come back byte for byte, another process’s too, until they are removed', async () => {
    const storage = make();
    const kept = new Map(
      [1, 1_000, 3 * 1024 * 1024].map((size) => [randomUUID() as string, randomBytes(size)]),
    );
    for (const [id, bytes] of kept) await storage.write(id, bytes);
    for (const [id, bytes] of kept) expect((await make().read(id))?.equals(bytes)).toBe(true);
    for (const id of kept.keys()) {
      await storage.remove(id);
      await storage.remove(id);
      expect(await storage.read(id)).toBeNull();
    }
  });

  it('are listed whole, in the order of their ids, with the moment they were written', async () => {
    const storage = make();
    const began = Date.now();
    const ids = Array.from({ length: 7 }, () => randomUUID() as string);
    await Promise.all(ids.map((id) => storage.write(id, Buffer.from(id))));
    expect(await listed(storage)).toEqual(ids.toSorted());
    for await (const { writtenAt } of storage.list()) {
      expect(Math.abs(writtenAt.getTime() - began)).toBeLessThan(60_000);
    }
    for (const id of ids) await storage.remove(id);
    expect(await listed(storage)).toEqual([]);
  });

  it('have no other name than a UUID: whatever else is asked for goes nowhere', async () => {
    const storage = make();
    const requests = peer.requests.length;
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('', '../../etc/passwd', '/etc/passwd', `${randomUUID()}/../x`, 'a\0b'),
      fc.uuid().map((id) => id.toUpperCase().replace(/^./, 'A')),
      fc.uuid().map((id) => `${id}\n`),
    );
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        await expect(storage.write(name, Buffer.from('x'))).rejects.toThrow('under a UUID');
        await expect((async () => storage.read(name))()).rejects.toThrow('under a UUID');
        await expect(storage.remove(name)).rejects.toThrow('under a UUID');
      }),
      { numRuns: 2_000 },
    );
    expect(peer.requests).toHaveLength(requests);
    expect(await listed(storage)).toEqual([]);
  });
});

describe('documents in a folder', () => {
  it('are for their owner alone, and what a dead writer left is swept', async () => {
    const root = join(folder, 'owner');
    const storage = new LocalStorage(root);
    const id = randomUUID();
    await storage.write(id, Buffer.from('RIB'));
    const path = join(root, id.slice(0, 2), id);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, id.slice(0, 2))).mode & 0o777).toBe(0o700);
    const [old, recent] = [`${path}.old.part`, `${path}.recent.part`];
    for (const unfinished of [old, recent]) writeFileSync(unfinished, 'RI');
    const longAgo = Date.now() / 1000 - 3_700;
    utimesSync(old, longAgo, longAgo);
    const ids = [];
    for await (const file of storage.list()) ids.push(file.id);
    expect(ids).toEqual([id]);
    expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
  });
});

describe('documents in an S3 store', () => {
  beforeEach(() => {
    peer.fault = null;
    peer.faults = Infinity;
    peer.objects.clear();
  });

  const all: S3Fault[] = ['slow down', 'denied', 'silent', 'reset'];
  const acts = (storage: S3Storage): Record<string, () => Promise<unknown>> => ({
    write: () => storage.write(randomUUID(), randomBytes(100_000)),
    read: () => storage.read(randomUUID()),
    remove: () => storage.remove(randomUUID()),
    list: async () => {
      for await (const _ of storage.list()) continue;
    },
  });

  it.each(all)('fail with a problem, in time, when the store does: %s', async (fault) => {
    peer.fault = fault;
    const storage = new S3Storage(s3, 1_500);
    for (const [name, act] of Object.entries(acts(storage))) {
      const began = performance.now();
      await expect(act()).rejects.toMatchObject({ code: 'indisponible' });
      expect([name, performance.now() - began < 10_000]).toEqual([name, true]);
      expect(said.at(-1)).toMatch(new RegExp(`^the store of documents failed: ${name}, [\\w ]+$`));
    }
  });

  it.each(['cut body', 'silent body'] as const)('are never given in part: %s', async (fault) => {
    const storage = new S3Storage(s3, 1_500);
    const id = randomUUID();
    await storage.write(id, randomBytes(500_000));
    peer.fault = fault;
    await expect(storage.read(id)).rejects.toMatchObject({ code: 'indisponible' });
    peer.fault = null;
    expect((await storage.read(id))?.length).toBe(500_000);
  });

  it('are kept all the same when the store asks to slow down twice', async () => {
    peer.fault = 'slow down';
    peer.faults = 2;
    const id = randomUUID();
    await new S3Storage(s3).write(id, Buffer.from('RIB'));
    expect(peer.objects.get(id)?.bytes.toString()).toBe('RIB');
  });

  it('are in no list with what others put there', async () => {
    peer.objects.set('notes.txt', { bytes: Buffer.from('x'), at: new Date() });
    const ids = [];
    for await (const { id } of new S3Storage(s3).list()) ids.push(id);
    expect(ids).toEqual([]);
  });

  it('fail with a problem when nobody is there', async () => {
    const nobody = new S3Storage({ ...s3, endpoint: 'http://127.0.0.1:9' }, 1_500);
    await expect(nobody.read(randomUUID())).rejects.toMatchObject({ code: 'indisponible' });
  });

  it('are set by one address; a wrong one stops the start with a sentence', () => {
    expect(settings('https://cl%C3%A9:a%2Fb@s3.fr-par.scw.cloud/rib-2026?region=fr-par')).toEqual({
      endpoint: 'https://s3.fr-par.scw.cloud',
      region: 'fr-par',
      bucket: 'rib-2026',
      accessKeyId: 'clé',
      secretAccessKey: 'a/b',
    });
    expect(settings('')).toBeNull();
    for (const wrong of [
      ...['s3', 's3://k:s@host/documents', 'https://host/documents', 'https://k:s@host'],
      ...['https://k:s@host/', 'https://k@host/documents', 'https://k:s@host/a/b'],
      'https://k:s@host/Majuscule',
    ]) {
      expect(() => settings(wrong)).toThrow(ConfigError);
    }
  });
});
