import fc from 'fast-check';
import { networkKey, networkOf } from './network.js';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same for every address of a /64, and another for the next one', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (network, one, another) => {
        const address = (...groups: string[]) => groups.join(':');
        const mine = networkOf(address(...network, ...one));
        expect(networkOf(address(...network, ...another))).toBe(mine);
        const next = (Number.parseInt(network[3] as string, 16) ^ 1).toString(16);
        expect(networkOf(address(...network.slice(0, 3), next, ...one))).not.toBe(mine);
      }),
    );
  });

  it('is stored as what nobody reads an address in', () => {
    expect(networkKey('203.0.113.7')).toMatch(/^[\w-]{43}$/);
    expect(networkKey('203.0.113.7')).toBe(networkKey('::ffff:203.0.113.7'));
  });
});
