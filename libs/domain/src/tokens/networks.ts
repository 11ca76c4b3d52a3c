import ip from 'ipaddr.js';

type Address = ip.IPv4 | ip.IPv6;

/** A range of addresses, IPv4 or IPv6 (RFC 4632, RFC 4291): its first address, and how many leading bits count. */
export type Network = readonly [first: Address, length: number];

const WIDTH = { ipv4: 32, ipv6: 128 } as const;
/** IPv6 addresses that stand for an IPv4 one: `::ffff:0:0/96`. */
const MAPPED_LENGTH = 96;

/** How much of an address a journal keeps: enough to tell a place, not a machine. */
const COARSE = { ipv4: 24, ipv6: 48 } as const;

/**
 * Reads `192.0.2.0/24`, `2001:db8::/32`, or one address alone. Bits past the length are dropped; an IPv6
 * address that stands for an IPv4 one is that one. `null` when it is neither.
 */
export function parseNetwork(text: string): Network | null {
  const [address = '', suffix, ...rest] = text.trim().split('/');
  const one = address.includes('%') ? null : readAddress(address);
  if (one === null || rest.length > 0) return null;
  const length = suffix === undefined ? WIDTH[one.kind()] : readLength(suffix);
  if (length === null || length > WIDTH[one.kind()]) return null;
  if (one.kind() === 'ipv6' && length >= MAPPED_LENGTH && (one as ip.IPv6).isIPv4MappedAddress()) {
    return network((one as ip.IPv6).toIPv4Address(), length - MAPPED_LENGTH);
  }
  return network(one, length);
}

/** The one way to write a network, its length always told: `192.0.2.7/32` (RFC 5952 for IPv6). */
export function formatNetwork([first, length]: Network): string {
  return `${first.toString()}/${length}`;
}

/** `true` when the address is in the network; what is no address is in none. */
export function isInNetwork(address: string, [first, length]: Network): boolean {
  const one = readCaller(address);
  return one !== null && one.kind() === first.kind() && one.match(first, length);
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
  const one = readCaller(address);
  return one === null ? null : formatNetwork(network(one, COARSE[one.kind()]));
}

/** Who calls: its zone (`%eth0`) says nothing outside the machine. */
function readCaller(address: string): Address | null {
  const one = readAddress(address.split('%')[0] as string);
  return one?.kind() === 'ipv6' && (one as ip.IPv6).isIPv4MappedAddress()
    ? (one as ip.IPv6).toIPv4Address()
    : one;
}

/**
 * The library also reads octal bytes, short forms and `::192.0.2.7`, which two readers may take for two
 * addresses: these are none.
 */
function readAddress(text: string): Address | null {
  if (ip.IPv4.isValidFourPartDecimal(text)) return ip.IPv4.parse(text);
  return ip.IPv6.isValid(text) && !/^::\d+\./.test(text) ? ip.IPv6.parse(text) : null;
}

function readLength(text: string): number | null {
  return /^(0|[1-9]\d{0,2})$/.test(text) ? Number(text) : null;
}

/** Without the bits past the length. */
function network(address: Address, length: number): Network {
  const bytes = address
    .toByteArray()
    .map((byte, rank) => byte & (0xff00 >> Math.min(8, Math.max(0, length - 8 * rank))));
  return [ip.fromByteArray(bytes), length];
}
