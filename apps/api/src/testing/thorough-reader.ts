// A child loads the readers alone, without the module around them.
/* eslint-disable house/rooms */
import { judgePdf, drawPage, readText } from '../documents/judging/pdf-reader.ts';
import { checkStructure } from '../documents/judging/pdf-structure.ts';
import { type Question, Refusal } from '../documents/judging/verdict.ts';

/** A reader of files that does all it can with one PDF: what became of it, its text, its first page. */
process.once('message', ({ bytes, maxPixels }: Question) => {
  void read(bytes, maxPixels)
    .catch((error: unknown) => (error instanceof Refusal ? error.fault : String(error)))
    .then((said) => process.send?.(said, () => process.exit(0)));
});

async function read(bytes: Uint8Array, maxPixels: number) {
  checkStructure(bytes);
  const { pages } = await judgePdf(bytes, 10);
  return { pages, text: await readText(bytes), png: await drawPage(bytes, 1, maxPixels) };
}
