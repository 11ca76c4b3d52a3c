import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT_MAX_PIXELS } from '@apprentissage/domain';
import sharp from 'sharp';
import { Slots } from '../jobs/index.js';
import { askApart } from './reader-process.js';

const FOLDER = join(import.meta.dirname, '../testing/bank-pdfs');
const READER = join(import.meta.dirname, '../testing/thorough-reader.ts');
/** What the file says of itself, where that is not one page with its text. */
const OTHERWISE: Readonly<Record<string, { readonly pages?: number; readonly scanned?: true }>> = {
  'poppler-pdfunite.pdf': { pages: 2 },
  'img2pdf-scan.pdf': { scanned: true },
  'img2pdf-fax.pdf': { scanned: true },
};

describe('RIBs as banks and offices make them', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));
  const slots = new Slots(2, names.length);

  /** What a reader makes of a file, in its confined process. */
  async function read(name: string): Promise<unknown> {
    const bytes = readFileSync(join(FOLDER, name));
    const question = { task: 'text', bytes, maxPixels: DOCUMENT_MAX_PIXELS } as const;
    const said = await slots.run(
      () => askApart(question, READER),
      () => new Error('too many'),
    );
    if (typeof said === 'string') return said;
    const { pages, text, png } = said as { pages: number; text: string; png: Uint8Array };
    const { width } = await sharp(png).metadata();
    const { entropy } = await sharp(png).stats();
    return { pages, iban: /FR76 3000 6000 0112/.test(text), isDrawn: width > 1500 && entropy > 0 };
  }

  it('are accepted, all of them, by whatever program; their text is read and their page drawn', async () => {
    expect(names).toHaveLength(36);
    const outcomes = await Promise.all(
      names.map(async (name) => [name, await read(name)] as const),
    );
    expect(Object.fromEntries(outcomes)).toEqual(
      Object.fromEntries(
        names.map((name) => {
          const { pages = 1, scanned } = OTHERWISE[name] ?? {};
          return [name, { pages, iban: scanned !== true, isDrawn: true }];
        }),
      ),
    );
  }, 240_000);
});
