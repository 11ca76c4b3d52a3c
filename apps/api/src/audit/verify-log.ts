import { existsSync } from 'node:fs';
import { readEncryptionKeys } from '../config/index.js';
import { connectOwner } from '../database/index.js';
import { readSheets } from './heads/read-sheets.js';
import { SigningKey } from './heads/signing-key.js';
import { isIntact, type Outside, tellVerification, verifyChains } from './verification.js';

/** What is verified, and against what. */
export interface Asked {
  /** The owner's connection. */
  readonly url: string;
  /** One CFA's chain; all of them without it. */
  readonly siret?: string | undefined;
  /** Sheets of heads that were kept outside: a file or a folder. */
  readonly heads?: string | undefined;
  /** Who signed them; without it, one of `encryptionKeys`. */
  readonly key?: string | undefined;
  readonly encryptionKeys?: string | undefined;
}

/**
 * Verifies the chains of the audit log in a database, in one snapshot of it.
 *
 * @returns what the operator reads, a line each
 * @throws with a French sentence when nothing could be verified
 */
export async function verifyLog(asked: Asked): Promise<{ lines: string[]; intact: boolean }> {
  const outside = outsideOf(asked);
  const dataSource = await connectOwner(asked.url, 1);
  try {
    const result = await dataSource.transaction('REPEATABLE READ', (manager) =>
      verifyChains(manager, asked.siret ?? null, outside),
    );
    if (result === null) throw new Error(`Aucun CFA n’a le SIRET ${asked.siret}.`);
    if (result.outside?.sheets === 0 && result.outside.faults.length === 0) {
      throw new Error(`--heads : il n’y a aucun relevé à ${asked.heads}.`);
    }
    return { lines: tellVerification(result), intact: isIntact(result) };
  } finally {
    await dataSource.destroy();
  }
}

function outsideOf({ heads, key, encryptionKeys = '' }: Asked): Outside | null {
  if (heads === undefined) return null;
  if (!existsSync(heads)) throw new Error(`--heads : il n’y a rien à ${heads}.`);
  const own = readEncryptionKeys(encryptionKeys, false);
  const keys = key === undefined ? own.map((one) => new SigningKey(one).shown) : [key];
  return { kept: readSheets(heads), keys };
}
