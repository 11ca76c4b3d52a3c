import { readObjects } from './pdf-objects.ts';
import { latin1 } from './pdf-lexer.ts';
import { Refusal } from './verdict.ts';

/** Where a ZIP's end-of-central-directory record may stand: 22 bytes and a comment before the end. */
const ZIP_TAIL = 22 + 65_535;
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|img|\?php|\?xml)/i;

/**
 * Refuses a PDF that is not only a PDF, is encrypted, or can act. It is read byte by byte rather than
 * through its index, which a forger can point anywhere: an object counts wherever a reader could find
 * one, in the open, inside another one's text or stream, or compressed in an object stream.
 *
 * @throws Refusal
 */
export function checkStructure(bytes: Uint8Array): void {
  const text = latin1(bytes);
  if (!/^%PDF-(?:1\.[0-7]|2\.0)[\r\n ]/.test(text)) throw new Refusal('fichier_abime');
  const end = text.lastIndexOf('%%EOF');
  if (end === -1) throw new Refusal('fichier_abime');
  if (!/^[\0\s]*$/.test(text.slice(end + 5))) throw new Refusal('fichier_melange');
  if (MARKUP.test(text.slice(0, 1024)) || endsLikeZip(bytes)) throw new Refusal('fichier_melange');
  readObjects(bytes, text);
}

/** `true` when some ZIP reader would find an archive that ends where the file ends. */
function endsLikeZip(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return view.indexOf('PK\x05\x06', Math.max(0, view.length - ZIP_TAIL), 'latin1') !== -1;
}
