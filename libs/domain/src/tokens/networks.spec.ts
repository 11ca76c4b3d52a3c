import { BlockList } from 'node:net';
import fc from 'fast-check';
import {
  coarseNetwork,
  formatNetwork,
  isFromAgreedPlace,
  isInNetwork,
  parseNetwork,
} from './networks.js';

const written = (text: string) => {
  const network = parseNetwork(text);
  return network && formatNetwork(network);
};

const isV6 = (text: string) => parseNetwork(text)?.[0].kind() === 'ipv6';

describe('a network', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.0/24'],
    [' 192.0.2.7/24 ', '192.0.2.0/24'],
    ['192.0.2.7', '192.0.2.7/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1/128'],
    ['::', '::/128'],
    ['::1', '::1/128'],
    ['fe80::', 'fe80::/128'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7/128'],
    ['::ffff:192.0.2.7', '192.0.2.7/32'],
    ['::ffff:c000:207/120', '192.0.2.0/24'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221/128'],
  ])('%j is read as %s', (text, canonical) => {
    expect(written(text)).toBe(canonical);
  });

  it.each([
    ...['', '/', '192.0.2.0/', '192.0.2.0/33', '192.0.2.0/024', '192.0.2/24', '192.0.2.256'],
    ...['192.0.2.07', '192.0.2.0/24/24', '192.0.2.0 /24', '2001:db8::/129', '2001:db8::1::2'],
    ...[':::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::', ':1:2:3:4:5:6:7'],
    ...['12345::', 'g::', '192.0.2.1::', 'exemple.fr', 'fe80::1%eth0', '-1.0.0.0', '1e1.0.0.0'],
    ...['::192.0.2.7', '::192.0.2.0/120', '0x7f.0.0.1', '1'],
  ])('%j is none', (text) => {
    expect(parseNetwork(text)).toBeNull();
  });

  const v4 = fc.ipV4();
  const v6 = fc.ipV6();

  it('is written as a browser writes an address, and is read again as it was', () => {
    fc.assert(
      fc.property(v6, (address) => {
        fc.pre(isV6(address));
        const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
        expect(written(address)).toBe(`${canonical}/128`);
        expect(written(canonical)).toBe(`${canonical}/128`);
      }),
    );
  });

  it('holds the addresses that Node says it holds, IPv4 and IPv6', () => {
    const holds = (family: 'ipv4' | 'ipv6', network: string, length: number, address: string) => {
      const list = new BlockList();
      list.addSubnet(network, length, family);
      return list.check(address, family);
    };
    fc.assert(
      fc.property(
        v4,
        v4,
        fc.integer({ min: 1, max: 32 }),
        fc.integer({ min: 0, max: 32 }),
        (a, b, length, near) => {
          // Half of the time a neighbour: what the two share decides.
          const address = near % 2 ? b : a.replace(/\d+$/, String(near));
          const read = parseNetwork(`${a}/${length}`);
          expect(read && isInNetwork(address, read)).toBe(holds('ipv4', a, length, address));
        },
      ),
    );
    fc.assert(
      fc.property(v6, v6, fc.integer({ min: 1, max: 95 }), fc.boolean(), (a, b, length, near) => {
        fc.pre(isV6(a) && isV6(b));
        const address = near ? a : b;
        const read = parseNetwork(`${a}/${length}`);
        expect(read && isInNetwork(address, read)).toBe(holds('ipv6', a, length, address));
      }),
    );
  });
});

describe('an agreed place', () => {
  it('is anywhere when nobody limited it, and nowhere when the list is empty', () => {
    expect(isFromAgreedPlace('203.0.113.9', null)).toBe(true);
    expect(isFromAgreedPlace('203.0.113.9', [])).toBe(false);
    expect(isFromAgreedPlace('nimporte', ['0.0.0.0/0', '::/0'])).toBe(false);
    expect(isFromAgreedPlace('192.0.2.0/24', ['192.0.2.0/24'])).toBe(false);
  });

  it('is in one of the networks, however the address is written', () => {
    const networks = ['192.0.2.0/24', '2001:db8::/32'];
    for (const address of [
      '192.0.2.200',
      '::ffff:192.0.2.200',
      '2001:DB8:1::1',
      '2001:db8::1%eth0',
    ]) {
      expect([address, isFromAgreedPlace(address, networks)]).toEqual([address, true]);
    }
    for (const address of ['192.0.3.1', '::ffff:192.0.3.1', '2001:db9::1', '::192.0.2.200']) {
      expect([address, isFromAgreedPlace(address, networks)]).toEqual([address, false]);
    }
  });

  it('is kept in a journal as a neighbourhood only', () => {
    expect(coarseNetwork('203.0.113.9')).toBe('203.0.113.0/24');
    expect(coarseNetwork('::ffff:203.0.113.9')).toBe('203.0.113.0/24');
    expect(coarseNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::/48');
    expect(coarseNetwork('nimporte')).toBeNull();
  });
});
