import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { HeadStore } from './head-store.js';

/**
 * Sheets in a folder: files that are made once and changed never, so that the folder may be one in which
 * nothing else is allowed (`chattr +a`, write-once storage).
 */
export class FolderStore extends HeadStore {
  constructor(private readonly root: string) {
    super();
  }

  async keep(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const file = await open(join(this.root, name), 'wx', 0o400);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
