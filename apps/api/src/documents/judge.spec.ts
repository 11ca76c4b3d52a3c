import { DOCUMENT_MAX_PIXELS } from '@apprentissage/domain';
import fc from 'fast-check';
import sharp from 'sharp';
import { makePdf } from '../testing/pdf.js';
import { bombPng, gif, jpeg, png } from '../testing/pictures.js';
import { zip } from '../testing/zip.js';
import { Judge } from './judge.js';

const script = '<script>alert(1)</script>';

describe('the judge of files', () => {
  const judge = new Judge();

  async function judged(bytes: Uint8Array, maxPages = 10): Promise<string> {
    const verdict = await judge.ask({ task: 'judge', bytes, maxPages });
    if ('fault' in verdict) return verdict.fault;
    return 'accepted' in verdict ? verdict.accepted.type : 'text';
  }

  /** Many files, a few at once; what each became. */
  async function allJudged(files: Record<string, Uint8Array>): Promise<Record<string, string>> {
    const entries = Object.entries(files).map(
      async ([name, bytes]) => [name, await judged(bytes)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  async function drawn(bytes: Uint8Array, page: number): Promise<Buffer> {
    const verdict = await judge.ask({ task: 'page', bytes, page });
    return Buffer.from('png' in verdict ? verdict.png : []);
  }

  const everywhere = (fault: string, files: Record<string, Uint8Array>) =>
    Object.fromEntries(Object.keys(files).map((name) => [name, fault]));

  it('accepts PDF and pictures', async () => {
    const honest: Record<string, Uint8Array> = {
      'ten pages': makePdf({ pages: 10 }),
      'object streams and an index stream': makePdf({ compressed: true }),
    };
    expect(await allJudged(honest)).toEqual(everywhere('application/pdf', honest));
    expect(await judged(await jpeg())).toBe('image/jpeg');
    expect(await judged(await png())).toBe('image/png');
  });

  it('refuses PDF that are active, long, or without what a viewer needs', async () => {
    expect(await judged(makePdf({ catalog: '/Names << /JavaScript 100 0 R >>' }))).toBe(
      'pdf_actif',
    );
    expect(await judged(makePdf({ pages: 11 }))).toBe('pdf_trop_long');
    expect(await judged(makePdf({ trailer: '/Root 99 0 R', catalog: '/Pages 98 0 R' }))).toBe(
      'fichier_abime',
    );
  });

  it('refuses whatever is neither a PDF nor a picture', async () => {
    const pdf = makePdf();
    const others: Record<string, Uint8Array> = {
      'a page before the beginning': Buffer.concat([Buffer.from(script), pdf]),
      'a blank before the beginning': Buffer.concat([Buffer.from('\n'), pdf]),
      'a program': Buffer.concat([Buffer.from('MZ'), pdf]),
      'a GIF': gif(),
      'an SVG': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
      'a page': Buffer.from(`<!doctype html>${script}`),
      'an archive': zip('piege.txt', script),
      'a text': Buffer.from('RIB'),
      'three bytes': Buffer.from([0xff, 0xd8]),
    };
    expect(await allJudged(others)).toEqual(everywhere('type_refuse', others));
  });

  it('writes pictures anew: upright, without what was hidden in them', async () => {
    const secret = 'PK-secret-payload';
    const sent = Buffer.concat([
      await sharp(await jpeg(40, 20))
        .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: secret } } })
        .jpeg()
        .toBuffer(),
      zip('piege.txt', secret),
    ]);
    expect(sent.includes(secret)).toBe(true);
    const verdict = await judge.ask({ task: 'judge', bytes: sent, maxPages: 1 });
    const kept = Buffer.from(('accepted' in verdict && verdict.accepted.bytes) || []);
    expect(kept.includes(secret)).toBe(false);
    expect(kept.includes('PK\x05\x06')).toBe(false);
    const { width, height, exif, orientation } = await sharp(kept).metadata();
    expect({ width, height, exif, orientation }).toEqual({ width: 20, height: 40 });
  });

  it('refuses broken pictures, and bombs without inflating them', async () => {
    const [photo, drawing] = [await jpeg(300, 300), await png(300, 300)];
    const broken: Record<string, Uint8Array> = {
      'a cut photo': photo.subarray(0, photo.length / 2),
      'a cut drawing': drawing.subarray(0, drawing.length / 2),
      'a head only': photo.subarray(0, 20),
      'a signature only': drawing.subarray(0, 8),
    };
    expect(await allJudged(broken)).toEqual(everywhere('fichier_abime', broken));
    const bomb = bombPng(30_000, 30_000);
    expect(bomb.length).toBeLessThan(10 * 1024 * 1024);
    expect(30_000 * 30_000).toBeGreaterThan(DOCUMENT_MAX_PIXELS);
    expect(await judged(bomb)).toBe('image_trop_grande');
  });

  it('reads the text of a PDF', async () => {
    const bytes = makePdf({ pages: 2, line: 'IBAN FR76 3000 6000' });
    const verdict = await judge.ask({ task: 'text', bytes });
    expect(verdict).toEqual({ text: expect.stringMatching(/^IBAN FR76 3000 6000\s+IBAN FR76/) });
  });

  it('draws a page as a PNG, 1600 pixels wide at most, with what is on that page', async () => {
    const bytes = makePdf({ pages: 2, line: 'IBAN FR76 3000 6000' });
    const [first, second] = await Promise.all([1, 2].map((page) => drawn(bytes, page)));
    const blank = await drawn(makePdf({ line: '' }), 1);
    const { width, height, format } = await sharp(first).metadata();
    expect({ width, height, format }).toEqual({ width: 1600, height: 2264, format: 'png' });
    expect([first?.equals(second as Buffer), first?.equals(blank)]).toEqual([true, false]);
    // The line stands where the page puts it, in black on white.
    const dark = await sharp(first)
      .greyscale()
      .trim({ background: 'white' })
      .toBuffer({ resolveWithObject: true });
    expect(dark.info.width / 1600).toBeCloseTo(0.22, 1);
    expect(await sharp(blank).stats()).toMatchObject({ isOpaque: true, entropy: 0 });
  });

  it('draws what a fax machine scanned', async () => {
    // In this encoding a line like the one above is one bit; the page above the first is white.
    const lines = '\xff';
    const scan = makePdf({
      page: '/Resources << /XObject << /Scan 100 0 R >> >> /Contents 101 0 R',
      objects: {
        100:
          '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 ' +
          '/ColorSpace /DeviceGray /Decode [1 0] /Filter /CCITTFaxDecode ' +
          `/DecodeParms << /K -1 /Columns 8 /Rows 8 >> /Length 1 >>\nstream\n${lines}\nendstream`,
        101: '<< /Length 26 >>\nstream\n595 0 0 842 0 0 cm /Scan Do\nendstream',
      },
    });
    expect(await judged(scan)).toBe('application/pdf');
    const { channels } = await sharp(await drawn(scan, 1)).stats();
    expect(channels[0]?.mean).toBeLessThan(10);
  });

  it('draws no page larger than a screen, whatever the file announces', async () => {
    const strange: Record<string, readonly [string, readonly [number, number]]> = {
      'a very wide page': ['0 0 100000 100', [1600, 1]],
      'a very long page': ['0 0 100 100000', [3, 3200]],
      'a tiny page': ['0 0 0.001 0.001', [1600, 1600]],
    };
    for (const [name, [box, due]] of Object.entries(strange)) {
      const { width, height } = await sharp(
        await drawn(makePdf({ page: `/MediaBox [${box}]` }), 1),
      ).metadata();
      expect([name, width, height]).toEqual([name, ...due]);
    }
  });

  it('gives every damaged file a verdict', async () => {
    const originals = [
      makePdf({ pages: 2 }),
      makePdf({ compressed: true, objects: { 100: '<< /A [1 2 (x)] >>' } }),
      await jpeg(30, 30),
      await png(30, 30),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat()),
        async (original, changes, cut) => {
          const bytes = Buffer.from(original);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const verdict = await judged(
            cut === null ? bytes : bytes.subarray(0, cut % bytes.length),
          );
          expect(verdict).toMatch(
            /^(application\/pdf|image\/(jpeg|png)|type_refuse|fichier_abime|fichier_melange|pdf_\w+|image_trop_grande)$/,
          );
        },
      ),
      { numRuns: 12 },
    );
  }, 180_000);
});
