import { checkStructure } from './pdf-structure.ts';
import { type Question, Refusal, type Verdict } from './verdict.ts';

/**
 * The child process in which files are read: started for one file, asked one question, gone after its
 * answer. It has no environment, may write nothing and start nothing, and is killed when it takes too
 * long or too much.
 */
process.once('message', (question: Question) => {
  void answer(question)
    .catch((error: unknown): Verdict => {
      return { fault: error instanceof Refusal ? error.fault : 'fichier_abime' };
    })
    .then((verdict) => process.send?.(verdict, () => process.exit(0)));
});

async function answer(question: Question): Promise<Verdict> {
  const { bytes, maxPixels } = question;
  // Each reader is loaded only when it is needed.
  const pdfReader = () => import('./pdf-reader.ts');
  if (question.task === 'text') return { text: await (await pdfReader()).readText(bytes) };
  if (question.task === 'page') {
    return { png: await (await pdfReader()).drawPage(bytes, question.page, maxPixels) };
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) {
    // Twice: by its bytes, then as a viewer opens it.
    checkStructure(bytes);
    return { accepted: await (await pdfReader()).judgePdf(bytes, question.maxPages) };
  }
  const isJpeg = startsWith(bytes, [0xff, 0xd8, 0xff]);
  if (!isJpeg && !startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    throw new Refusal('type_refuse');
  }
  const { judgeImage } = await import('./image.ts');
  return { accepted: await judgeImage(bytes, isJpeg ? 'image/jpeg' : 'image/png', maxPixels) };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
