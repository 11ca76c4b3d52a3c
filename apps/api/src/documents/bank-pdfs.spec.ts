import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT_MAX_PIXELS } from '@apprentissage/domain';
import sharp from 'sharp';
import type { Read, Reading } from '../testing/thorough-reader.js';
import type { Question } from './judging/verdict.ts';
import { askApart } from './reader-process.js';

const FOLDER = join(import.meta.dirname, '../testing/bank-pdfs');
const READER = join(import.meta.dirname, '../testing/thorough-reader.ts');
/** Files that one reader reads: its time is counted. */
const AT_ONCE = 4;
/** What the file says of itself, where that is not one page with its text. */
const OTHERWISE: Readonly<Record<string, { readonly pages?: number; readonly scanned?: true }>> = {
  'poppler-pdfunite.pdf': { pages: 2 },
  'img2pdf-scan.pdf': { scanned: true },
  'img2pdf-fax.pdf': { scanned: true },
};

describe('RIBs as banks and offices make them', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

  /** What a reader makes of some files, in its confined process. */
  async function read(some: readonly string[]): Promise<Record<string, Read>> {
    const files = some.map((name) => [name, readFileSync(join(FOLDER, name))] as const);
    const reading: Reading = { files: Object.fromEntries(files), maxPixels: DOCUMENT_MAX_PIXELS };
    return (await askApart(reading as unknown as Question, READER)) as Record<string, Read>;
  }

  async function seen(one: Read) {
    if (typeof one === 'string') return one;
    const [{ width }, { entropy }] = [
      await sharp(one.png).metadata(),
      await sharp(one.png).stats(),
    ];
    const iban = /FR76 3000 6000 0112/.test(one.text);
    return { pages: one.pages, iban, isDrawn: width > 1500 && entropy > 0 };
  }

  it('are accepted, all of them, by whatever program; their text is read and their page drawn', async () => {
    expect(names).toHaveLength(36);
    const outcomes: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = await read(names.slice(at, at + AT_ONCE));
      for (const [name, one] of Object.entries(some)) outcomes[name] = await seen(one);
    }
    expect(outcomes).toEqual(
      Object.fromEntries(
        names.map((name) => {
          const { pages = 1, scanned } = OTHERWISE[name] ?? {};
          return [name, { pages, iban: scanned !== true, isDrawn: true }];
        }),
      ),
    );
  }, 240_000);
});
