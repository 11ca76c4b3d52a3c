import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { contrastWithWhite, readConfig } from './index.js';

const read = (env: Readonly<Record<string, string>>) =>
  readConfig({ DATABASE_URL: 'postgres://unused.test/unused', ...env }).brand;

describe('the colours of the brand', () => {
  it('are the portal’s own until somebody says otherwise', () => {
    expect(read({})).toMatchObject({ color: null, bandColor: null, logo: null });
    expect(read({ BRAND_COLOR: '#1B4F9C', BRAND_BAND_COLOR: '#102a54' })).toMatchObject({
      ...{ color: '#1b4f9c', bandColor: '#102a54' },
    });
  });

  it.each(['blue', '#17694', '#17694a80', 'rgb(0,0,0)', '#123456;--x:url(//x)'])(
    'are written #rrggbb: « %s » is refused',
    (color) => {
      expect(() => read({ BRAND_COLOR: color })).toThrow(
        'BRAND_COLOR doit être une couleur de la forme « #17694a ».',
      );
    },
  );

  it('are dark enough for white text, or the portal does not start', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2);
    for (const name of ['BRAND_COLOR', 'BRAND_BAND_COLOR']) {
      expect(() => read({ [name]: '#e2711d' })).toThrow(`${name} (#e2711d) est trop claire`);
    }
  });

  it('stand out on their own tint, whatever colour is taken', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const hex = (parts: number[]) =>
      `#${parts.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;
    fc.assert(
      fc.property(fc.tuple(part, part, part), (parts) => {
        fc.pre(contrastWithWhite(hex(parts)) >= 6);
        const tint = hex(parts.map((one) => one * 0.15 + 255 * 0.85));
        const onTint = contrastWithWhite(hex(parts)) / contrastWithWhite(tint);
        expect(onTint).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('the mark of the brand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portail-marque-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('is an SVG or PNG image, by its content', () => {
    const svg = file('a.txt', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(read({ BRAND_LOGO: svg }).logo?.type).toBe('image/svg+xml');
    const png = file('b', Buffer.from('89504e470d0a1a0a00', 'hex'));
    expect(read({ BRAND_LOGO: png }).logo?.type).toBe('image/png');
    expect(() => read({ BRAND_LOGO: file('c.svg', 'GIF89a') })).toThrow(
      'BRAND_LOGO doit être une image SVG ou PNG.',
    );
  });

  it('is there and light, or the portal does not start', () => {
    expect(() => read({ BRAND_LOGO: join(folder, 'absent.svg') })).toThrow('ne peut pas être lu');
    expect(() => read({ BRAND_LOGO: file('d.svg', `<svg>${' '.repeat(200_001)}`) })).toThrow(
      'plus de 200 ko',
    );
  });
});
