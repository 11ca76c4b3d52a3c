import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Looks at each file of a folder that was written to since an instant, each read whole. When one is renamed
 * or removed meanwhile, all are looked at again: what was in it may have another name now.
 */
export async function eachFile(
  folder: string,
  since: number,
  look: (file: string, bytes: Buffer) => void,
): Promise<void> {
  for (;;) {
    try {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const file = join(folder, entry.name);
        if (!entry.isFile() || (await stat(file)).mtimeMs < since) continue;
        look(file, await readFile(file));
      }
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
