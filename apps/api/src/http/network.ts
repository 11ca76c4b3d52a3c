import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * The network that an address stands for when tries are counted: an IPv4 address itself, the /64 of an
 * IPv6 one, because whoever has one address of it has them all.
 */
export function networkOf(address: string): string {
  const bare = address.split('%')[0] as string;
  if (!isIPv6(bare)) return bare;
  // The URL parser writes an address in one way only.
  const [left = '', right] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const groups = groupsOf(left);
  if (right !== undefined) {
    const end = groupsOf(right);
    groups.push(...Array<string>(8 - groups.length - end.length).fill('0'), ...end);
  }
  const mapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  if (!mapped) return `${groups.slice(0, 4).join(':')}::/64`;
  const low = Number.parseInt(groups[6] ?? '', 16) * 0x10000 + Number.parseInt(groups[7] ?? '', 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(low / 2 ** shift) % 256).join('.');
}

/** The same as a key that cannot be read as an address. */
export function networkKey(address: string): string {
  return createHash('sha256').update(networkOf(address)).digest('base64url');
}

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));
