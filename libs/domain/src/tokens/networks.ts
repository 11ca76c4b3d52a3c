/** A range of addresses, IPv4 or IPv6 (RFC 4632, RFC 4291): its first bits, and how many of them count. */
export interface Network {
  readonly family: 4 | 6;
  /** The first address, as a number. */
  readonly first: bigint;
  /** How many leading bits all its addresses share. */
  readonly length: number;
}

const WIDTH = { 4: 32, 6: 128 } as const;
/** IPv6 addresses that stand for an IPv4 one: `::ffff:0:0/96`. */
const MAPPED = 0xffffn;
const MAPPED_LENGTH = 96;

/** How much of an address a journal keeps: enough to tell a place, not a machine. */
const COARSE = { 4: 24, 6: 48 } as const;

/**
 * Reads `192.0.2.0/24`, `2001:db8::/32`, or one address alone. Bits past the length are dropped; an IPv6
 * address that stands for an IPv4 one is that one. `null` when it is neither.
 */
export function parseNetwork(text: string): Network | null {
  const [address = '', suffix, ...rest] = text.trim().split('/');
  if (rest.length > 0) return null;
  const v4 = parseV4(address);
  const bits = v4 ?? parseV6(address);
  if (bits === null) return null;
  const family = v4 === null ? 6 : 4;
  const length = suffix === undefined ? WIDTH[family] : parseLength(suffix);
  if (length === null || length > WIDTH[family]) return null;
  if (family === 6 && length >= MAPPED_LENGTH && bits >> 32n === MAPPED) {
    return network(4, bits & 0xffff_ffffn, length - MAPPED_LENGTH);
  }
  return network(family, bits, length);
}

/** The one way to write a network, its length always told: `192.0.2.7/32` (RFC 5952 for IPv6). */
export function formatNetwork({ family, first, length }: Network): string {
  return `${family === 4 ? formatV4(first) : formatV6(first)}/${length}`;
}

/** `true` when the address is in the network; what is no address is in none. */
export function isInNetwork(address: string, { family, first, length }: Network): boolean {
  const one = parseAddress(address);
  if (one === null || one.family !== family) return false;
  const rest = BigInt(WIDTH[family] - length);
  return one.first >> rest === first >> rest;
}

/**
 * Whether a call from this address is let in. `null`: from anywhere; no network at all: from nowhere,
 * because whoever limits a token must never open it by taking the last network out.
 */
export function isFromAgreedPlace(address: string, networks: readonly string[] | null): boolean {
  if (networks === null) return true;
  return networks.some((text) => {
    const agreed = parseNetwork(text);
    return agreed !== null && isInNetwork(address, agreed);
  });
}

/** The neighbourhood of an address (/24, /48), as a journal may keep it; `null` when it is no address. */
export function coarseNetwork(address: string): string | null {
  const one = parseAddress(address);
  return one === null ? null : formatNetwork(network(one.family, one.first, COARSE[one.family]));
}

/** An address as a network of one; its zone (`%eth0`) says nothing outside the machine. */
function parseAddress(address: string): Network | null {
  return address.includes('/') ? null : parseNetwork(address.split('%')[0] as string);
}

function network(family: 4 | 6, bits: bigint, length: number): Network {
  const rest = BigInt(WIDTH[family] - length);
  return { family, first: (bits >> rest) << rest, length };
}

function parseLength(text: string): number | null {
  return /^(0|[1-9]\d{0,2})$/.test(text) ? Number(text) : null;
}

function parseV4(text: string): bigint | null {
  const bytes = text.split('.');
  if (bytes.length !== 4 || !bytes.every((byte) => /^(0|[1-9]\d{0,2})$/.test(byte))) return null;
  if (bytes.some((byte) => Number(byte) > 255)) return null;
  return bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}

function parseV6(text: string): bigint | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [left, right] = halves.map((half, rank) => groupsOf(half, rank === halves.length - 1));
  if (left === undefined || left === null || right === null) return null;
  const missing = 8 - left.length - (right?.length ?? 0);
  if (right === undefined ? missing !== 0 : missing < 1) return null;
  return [...left, ...Array<bigint>(missing).fill(0n), ...(right ?? [])].reduce(
    (bits, group) => (bits << 16n) | group,
    0n,
  );
}

/** The 16-bit groups of one side of `::`; an IPv4 address at the very end makes two. */
function groupsOf(text: string, isLast: boolean): bigint[] | null {
  if (text === '') return [];
  const groups: bigint[] = [];
  const parts = text.split(':');
  for (const [rank, part] of parts.entries()) {
    const v4 = isLast && rank === parts.length - 1 ? parseV4(part) : null;
    if (v4 !== null) groups.push(v4 >> 16n, v4 & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return null;
  }
  return groups;
}

function formatV4(bits: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 0xffn).join('.');
}

function formatV6(bits: bigint): string {
  const groups = Array.from({ length: 8 }, (_, rank) =>
    ((bits >> BigInt(16 * (7 - rank))) & 0xffffn).toString(16),
  ).join(':');
  // The longest run of zeros, the first of them, becomes `::`.
  const [run = ''] = (groups.match(/(?<![0-9a-f])0(:0)+(?![0-9a-f])/g) ?? []).toSorted(
    (a, b) => b.length - a.length,
  );
  if (run === '') return groups;
  const at = groups.indexOf(run) === 0 ? 0 : groups.indexOf(`:${run}`) + 1;
  const before = groups.slice(0, at).replace(/:$/, '');
  return `${before}::${groups.slice(at + run.length).replace(/^:/, '')}`;
}
