import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedId, DocumentStorage, isStoredId, type StoredFile } from './storage.js';

/** Ends the name of a file that is being written. */
const UNFINISHED = '.part';
/** How long a file may be under way. */
const UNFINISHED_MS = 3_600_000;

/**
 * Files in a folder of this machine, spread over 256 sub-folders. A file is written under another name,
 * flushed to the disk, then renamed: under an id there is the whole file or nothing.
 */
export class LocalStorage extends DocumentStorage {
  /** @param root the folder; made when it is missing */
  constructor(private readonly root: string) {
    super();
  }

  async write(id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id);
    const folder = dirname(path);
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
      await flushFolder(this.root);
    }
    const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await flushFolder(folder);
  }

  async read(id: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(id));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  async *list(): AsyncIterable<StoredFile> {
    for (const shard of await names(this.root)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const name of await names(join(this.root, shard))) {
        const path = join(this.root, shard, name);
        const writtenAt = (await stat(path).catch(() => null))?.mtime;
        if (writtenAt === undefined) continue;
        if (isStoredId(name)) yield { id: name, writtenAt };
        else if (name.endsWith(UNFINISHED) && Date.now() - writtenAt.getTime() > UNFINISHED_MS) {
          // Whoever was writing it is dead.
          await rm(path, { force: true });
        }
      }
    }
  }

  private pathOf(id: string): string {
    return join(this.root, checkedId(id).slice(0, 2), id);
  }
}

/** Makes the names in a folder survive a crash, where folders can be flushed. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function names(path: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const { name } of await opendir(path)) found.push(name);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
  return found.sort();
}

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
