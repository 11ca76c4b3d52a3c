// A child loads the readers alone, without the module around them.
/* eslint-disable house/rooms */
import { judgePdf, drawPage, readText } from '../documents/judging/pdf-reader.ts';
import { checkStructure } from '../documents/judging/pdf-structure.ts';
import { Refusal } from '../documents/judging/verdict.ts';

/** What it is asked: PDF, by name. */
export interface Reading {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly maxPixels: number;
}

/** What a PDF turned out to be, or why it is refused. */
export type Read =
  string | { readonly pages: number; readonly text: string; readonly png: Uint8Array };

/** A reader of files that does all it can with several PDF: what became of each, its text, its first page. */
process.once('message', async ({ files, maxPixels }: Reading) => {
  const said: Record<string, unknown> = {};
  for (const [name, bytes] of Object.entries(files)) {
    said[name] = await read(bytes, maxPixels).catch((error: unknown) =>
      error instanceof Refusal ? error.fault : String(error),
    );
  }
  process.send?.(said, () => process.exit(0));
});

async function read(bytes: Uint8Array, maxPixels: number) {
  checkStructure(bytes);
  const { pages } = await judgePdf(bytes, 10);
  return { pages, text: await readText(bytes), png: await drawPage(bytes, 1, maxPixels) };
}
