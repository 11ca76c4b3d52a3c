import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HttpPeer } from '../testing/http-peer.js';
import { type Caller, Portal } from '../testing/portal.js';
import { OnlineAddressBook } from './online-address-book.js';

const KNOWN = [
  { adresse: '12 rue des Écoles', codePostal: '56000', commune: 'Vannes' },
  { adresse: '12 rue de l’Étang', codePostal: '56100', commune: 'Lorient' },
  ...[1, 2, 3, 4, 5, 6].map((n) => ({
    adresse: `${n} place du Marché`,
    codePostal: '35000',
    commune: 'Rennes',
  })),
];

describe('addresses proposed to who types one', () => {
  const file = join(tmpdir(), `addresses-${process.pid}.json`);
  let portal: Portal;
  let camille: Caller;
  beforeAll(async () => {
    portal = await Portal.start({ ADDRESSES_URL: pathToFileURL(file).href });
    camille = await portal.entered(await portal.plantCfa('35600000000048'));
  });
  beforeEach(() => writeFileSync(file, JSON.stringify(KNOWN)));
  afterAll(() => portal.stop());

  const proposed = async (text: string) => {
    const { status, body } = await camille.get(
      `/api/addresses?recherche=${encodeURIComponent(text)}`,
    );
    return [status, (body.items as typeof KNOWN | undefined)?.map(({ adresse }) => adresse)];
  };

  it('are those whose words begin so, case and accents put aside', async () => {
    expect(await proposed('12 rue ecol')).toEqual([200, ['12 rue des Écoles']]);
    expect(await proposed('12 RUE 56')).toEqual([200, ['12 rue des Écoles', '12 rue de l’Étang']]);
    expect(await proposed('rue lorient')).toEqual([200, ['12 rue de l’Étang']]);
  });

  it('are five at most', async () => {
    expect((await proposed('place'))[1]).toHaveLength(5);
  });

  it.each(['ru', '!!!', 'nulle part'])('are none for « %s »', async (text) => {
    expect(await proposed(text)).toEqual([200, []]);
  });

  it('are none while the base is down: one goes on typing', async () => {
    writeFileSync(file, 'panne');
    expect(await proposed('12 rue')).toEqual([200, []]);
  });

  it('are not given to a program that asks without pause', async () => {
    let last = 200;
    for (let n = 0; n < 130 && last === 200; n += 1) last = (await proposed('12 rue'))[0] as number;
    expect(last).toBe(429);
  });
});

describe('the open geocoder', () => {
  const peer = new HttpPeer();
  let base: URL;
  beforeAll(async () => {
    base = await peer.listen('/geocodage');
  });
  afterAll(() => peer.close());

  it('proposes what it knows whole, and nothing else', async () => {
    let asked = '';
    const street = { name: '12 Rue des Écoles', postcode: '56000', city: 'Vannes' };
    peer.answer = ({ pathname, searchParams }) => {
      asked = `${pathname} ${searchParams.get('q')} ${searchParams.get('limit')}`;
      const features = [
        { properties: street },
        { properties: { name: 'Vannes', city: 'Vannes' } },
        { properties: { ...street, postcode: 'B-1000' } },
        {},
      ];
      return { status: 200, body: JSON.stringify({ features }) };
    };
    expect(await new OnlineAddressBook(base).search('12 rue & co')).toEqual([
      { adresse: '12 Rue des Écoles', codePostal: '56000', commune: 'Vannes' },
    ]);
    expect(asked).toBe('/geocodage/search 12 rue & co 5');
  });

  it.each([
    ['an error', 500, '{}'],
    ['too many requests', 429, '{}'],
    ['no JSON', 200, '<html>'],
  ])('is down on %s', async (_, status, body) => {
    peer.answer = () => ({ status, body });
    await expect(new OnlineAddressBook(base).search('12 rue')).rejects.toThrow();
  });
});
