import { createHash } from 'node:crypto';
import { isSignedBy, type SigningKey } from './signing-key.js';

/**
 * The sheet of one hour: the heads of the chains that moved since the sheet before, which it names by its
 * sum, and a digest of the heads of all chains. Plain lines, the same in a file and in a mail.
 *
 *     audit heads 1
 *     at 2026-11-29T13:00:12.345Z
 *     before <sum of the sheet before | none>
 *     <chain> <rank> <hash>
 *     chains <how many there are> <digest of all their lines, by chain>
 *     signed <key> <signature of what stands above>
 */
const FIRST = 'audit heads 1';

/** Where a chain stood. */
export interface Head {
  readonly chain: string;
  readonly rank: number;
  /** In hexadecimal. */
  readonly hash: string;
}

export interface Sheet {
  readonly at: string;
  readonly before: string | null;
  /** Those that moved, by chain. */
  readonly heads: readonly Head[];
  /** How many chains there are, and the digest of all their heads. */
  readonly chains: number;
  readonly digest: string;
  /** Who signed it; `null`: nobody. */
  readonly key: string | null;
  /** The signature is that of this key. */
  readonly authentic: boolean;
  readonly sum: string;
}

export const lineOf = ({ chain, rank, hash }: Head) => `${chain} ${rank} ${hash}\n`;
export const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The text of a sheet. @param key without one it is not signed */
export function writeSheet(
  sheet: Pick<Sheet, 'at' | 'before' | 'heads' | 'chains' | 'digest'>,
  key: SigningKey | null,
): string {
  const { at, before, heads, chains, digest } = sheet;
  const text =
    `${FIRST}\nat ${at}\nbefore ${before ?? 'none'}\n` +
    `${heads.map(lineOf).join('')}chains ${chains} ${digest}\n`;
  return key === null ? text : `${text}signed ${key.shown} ${key.sign(text)}\n`;
}

const LINES = {
  at: /^at (\S+)$/,
  before: /^before (none|[0-9a-f]{64})$/,
  head: /^([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f]{64})$/,
  chains: /^chains (\d{1,9}) ([0-9a-f]{64})$/,
  signed: /^signed ([A-Za-z0-9+/]{43}=) ([A-Za-z0-9+/]{86}==)$/,
};

/** The sheet that a text holds, whatever stands around it; `null` when there is none, or not all of it. */
export function readSheet(text: string): Sheet | null {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const first = lines.indexOf(FIRST);
  const [, at] = LINES.at.exec(lines[first + 1] ?? '') ?? [];
  const [, before] = LINES.before.exec(lines[first + 2] ?? '') ?? [];
  if (first < 0 || at === undefined || before === undefined) return null;
  const heads: Head[] = [];
  let rank = first + 3;
  for (; rank < lines.length; rank += 1) {
    const head = LINES.head.exec(lines[rank] ?? '');
    if (head === null) break;
    const [, chain = '', of, hash = ''] = head;
    heads.push({ chain, rank: Number(of), hash });
  }
  const [, chains, digest] = LINES.chains.exec(lines[rank] ?? '') ?? [];
  if (chains === undefined || digest === undefined) return null;
  const [, key, signature] = LINES.signed.exec(lines[rank + 1] ?? '') ?? [];
  const textUntil = (end: number) => `${lines.slice(first, end).join('\n')}\n`;
  return {
    at,
    before: before === 'none' ? null : before,
    heads,
    chains: Number(chains),
    digest,
    key: key ?? null,
    authentic: key !== undefined && isSignedBy(key, textUntil(rank + 1), signature as string),
    sum: sumOf(textUntil(key === undefined ? rank + 1 : rank + 2)),
  };
}
