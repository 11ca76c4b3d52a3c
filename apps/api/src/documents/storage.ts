/** What is kept under one id. */
export interface StoredFile {
  readonly id: string;
  readonly writtenAt: Date;
}

/**
 * Where the bytes of documents are. Ids are random UUIDs made by the portal: no name, type or path of a
 * sender ever reaches a storage.
 */
export abstract class DocumentStorage {
  /** Keeps bytes under a new id; when it returns, they survive a crash of the machine. */
  abstract write(id: string, bytes: Buffer): Promise<void>;

  /** The bytes, or `null` when there are none under this id. */
  abstract read(id: string): Promise<Buffer | null>;

  /** Forgets the bytes; doing it again changes nothing. */
  abstract remove(id: string): Promise<void>;

  /** Every file kept, in the order of the ids. */
  abstract list(): AsyncIterable<StoredFile>;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `true` for what may name a stored file. */
export function isStoredId(text: string): boolean {
  return ID.test(text);
}

/** @throws when the id is not one of ours: a path is never made from anything else */
export function checkedId(id: string): string {
  if (!isStoredId(id)) throw new Error('a document is stored under a UUID only');
  return id;
}
