import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Accepted, Refusal } from './verdict.ts';

/** Pages and characters read as text: enough for what a person compares with a form. */
const TEXT_PAGES = 5;
const TEXT_CHARACTERS = 20_000;

/** A page as drawn, in pixels: wide enough to compare an account number, small enough to send. */
const PAGE_WIDTH = 1600;
const PAGE_HEIGHT = 3200;

/** What pdf.js needs beside the file: the fonts that every viewer has, and decoders of scans. */
const READER = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const partOfReader = (name: string) => join(READER, name) + sep;

/** The drawing surface that pdf.js brings along. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    readonly canvas: { encode(format: 'png'): Promise<Uint8Array> };
  };
}

/** Judges a PDF as a viewer opens it, every page. @throws Refusal */
export async function judgePdf(bytes: Uint8Array, maxPages: number): Promise<Accepted> {
  const document = await open(bytes);
  if (document.numPages < 1) throw new Refusal('fichier_abime');
  if (document.numPages > maxPages) throw new Refusal('pdf_trop_long');
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  if (info['EncryptFilterName']) throw new Refusal('pdf_protege');
  if (
    info['IsXFAPresent'] === true ||
    info['IsCollectionPresent'] === true ||
    (await hasScripts(document)) ||
    (await document.getAttachments()) !== null
  ) {
    throw new Refusal('pdf_actif');
  }
  for (let rank = 1; rank <= document.numPages; rank++) {
    const page = await document.getPage(rank);
    for (const annotation of (await page.getAnnotations()) as Record<string, unknown>[]) {
      if (annotation['actions'] || annotation['file'] || annotation['attachment']) {
        throw new Refusal('pdf_actif');
      }
    }
  }
  return { type: 'application/pdf', pages: document.numPages, bytes: null };
}

/** pdf.js's own `hasJSActions` says yes of every signature: its field has no actions, not even none. */
async function hasScripts(document: PDFDocumentProxy): Promise<boolean> {
  if ((await document.getJSActions()) !== null) return true;
  const fields = [...((await document.getFieldObjects())?.values() ?? [])].flat();
  return fields.some((field) => Boolean((field as Record<string, unknown>)['actions']));
}

/** The text of the first pages, a line a line; empty for a scanned page. */
export async function readText(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  let text = '';
  for (let rank = 1; rank <= Math.min(document.numPages, TEXT_PAGES); rank++) {
    const { items } = await (await document.getPage(rank)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
    if (text.length > TEXT_CHARACTERS) break;
  }
  return text.slice(0, TEXT_CHARACTERS).toWellFormed().replaceAll('\0', '').trim();
}

/** One page as a PNG, as a viewer prints it. @throws Refusal when it cannot be drawn */
export async function drawPage(
  bytes: Uint8Array,
  rank: number,
  maxPixels: number,
): Promise<Uint8Array> {
  const document = await open(bytes, maxPixels);
  if (rank > document.numPages) throw new Refusal('fichier_abime');
  const page = await document.getPage(rank);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(PAGE_WIDTH / width, PAGE_HEIGHT / height);
  const viewport = page.getViewport({ scale });
  const { canvas } = (document.canvasFactory as CanvasFactory).create(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  );
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return canvas.encode('png');
}

async function open(bytes: Uint8Array, maxPixels = -1): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes what it is given: the bytes are read again afterwards.
      data: Uint8Array.from(bytes),
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      standardFontDataUrl: partOfReader('standard_fonts'),
      cMapUrl: partOfReader('cmaps'),
      wasmUrl: partOfReader('wasm'),
      maxImageSize: maxPixels,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw new Refusal(error instanceof PasswordException ? 'pdf_protege' : 'fichier_abime');
  }
}
