import { createHash } from 'node:crypto';
import type { Document } from './document.entity.js';
import type { DocumentStorage } from './storage.js';

/** The bytes that a row speaks of and no others; else what became of them. */
export async function intactBytes(
  storage: DocumentStorage,
  { id, sha256 }: Pick<Document, 'id' | 'sha256'>,
): Promise<Buffer | 'missing' | 'altered'> {
  const bytes = await storage.read(id);
  if (bytes === null) return 'missing';
  return createHash('sha256').update(bytes).digest().equals(sha256) ? bytes : 'altered';
}
