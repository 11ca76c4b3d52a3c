import { crc32, deflateSync, gzipSync } from 'node:zlib';
import type { DocumentType, FileFault } from '@apprentissage/domain';
import sharp from 'sharp';
import { makePdf } from './pdf.js';
import { bombPng, gif, hugePng, jpeg, png } from './pictures.js';
import { crowdedZip, gibibyteZip, linkedZip, nestedZip, zip } from './zip.js';

/** What a file is, what its name says, and what becomes of it: kept as a type, or refused for a reason. */
export type Sample = readonly [
  what: string,
  name: string,
  make: () => Buffer | Promise<Buffer>,
  due: DocumentType | FileFault,
];

export const MEGABYTE = 1024 * 1024;
export const SCRIPT = '<script>alert(1)</script>';
const JS = '<< /S /JavaScript /JS (app.alert(1)) >>';

export const bytes = (...parts: (string | Buffer)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
const half = (file: Buffer) => file.subarray(0, file.length >> 1);
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } });
const withObject = (body: string) => makePdf({ objects: { 100: body } });

/** A PDF of so many bytes, most of them in a stream. */
function pdfOf(size: number): Buffer {
  const filled = (length: number) =>
    withObject(`<< /Length ${length} >>\nstream\n${'x'.repeat(length)}\nendstream`);
  // The length is written in the file, and in as many digits as the nearest one.
  return filled(size - filled(size).length + size);
}

/** A JPEG whose comment is whatever one wants. */
async function commented(comment: Buffer): Promise<Buffer> {
  const photo = await jpeg();
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 2);
  return bytes(photo.subarray(0, 2), head, comment, photo.subarray(2));
}

/** A PNG with one more chunk, which viewers pass over. */
async function withChunk(data: Buffer): Promise<Buffer> {
  const drawing = await png();
  const body = bytes('zzZz', data);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  // After the signature and the header.
  return bytes(drawing.subarray(0, 33), length, body, check, drawing.subarray(33));
}

/** What is taken, on the near side of each limit and just past it. */
const PLAIN: readonly Sample[] = [
  ['a PDF', 'rib.pdf', () => makePdf(), 'application/pdf'],
  ['a PDF called a picture', 'rib.png', () => makePdf(), 'application/pdf'],
  ['a JPEG called a PDF', 'rib.pdf', () => jpeg(), 'image/jpeg'],
  ['a PNG without a name', '', () => png(), 'image/png'],
  ['a PDF of ten megabytes', 'rib.pdf', () => pdfOf(10 * MEGABYTE), 'application/pdf'],
  [
    'a PDF of ten megabytes and a byte',
    'rib.pdf',
    () => pdfOf(10 * MEGABYTE + 1),
    'fichier_trop_gros',
  ],
  ['ten pages', 'rib.pdf', () => makePdf({ pages: 10 }), 'application/pdf'],
  ['eleven pages', 'rib.pdf', () => makePdf({ pages: 11 }), 'pdf_trop_long'],
  ['a PNG of 25 megapixels', 'rib.png', () => bombPng(5_000, 5_000), 'image/png'],
  ['a PNG of 5,001 × 5,000', 'rib.png', () => hugePng(5_001, 5_000), 'image_trop_grande'],
  [
    'a JPEG of 5,001 × 5,000',
    'rib.jpg',
    () => plain(5_001, 5_000).jpeg().toBuffer(),
    'image_trop_grande',
  ],
  ['a PNG of 100,000 × 100,000', 'rib.png', () => hugePng(100_000, 100_000), 'image_trop_grande'],
];

/** What is no document at all, or half of one. */
const OTHERS: readonly Sample[] = [
  ['nothing', 'rib.pdf', () => Buffer.alloc(0), 'fichier_vide'],
  ['one byte', 'rib.pdf', () => Buffer.alloc(1), 'type_refuse'],
  ['a magic number alone', 'rib.pdf', () => bytes('%PDF-1.7\n'), 'fichier_abime'],
  ['noughts', 'rib.pdf', () => Buffer.alloc(4096), 'type_refuse'],
  ['a text called a PDF', 'rib.pdf', () => bytes('FR76 3000 6000'), 'type_refuse'],
  ['a page called a PDF', 'rib.pdf', () => bytes(`<!doctype html>${SCRIPT}`), 'type_refuse'],
  ['a drawing with a script', 'rib.svg', () => bytes(`<svg>${SCRIPT}</svg>`), 'type_refuse'],
  ['a GIF', 'rib.gif', () => gif(), 'type_refuse'],
  ['a picture of Windows', 'rib.jpg', () => bytes('BM', Buffer.alloc(60)), 'type_refuse'],
  ['a WebP', 'rib.png', () => bytes('RIFF\x24\0\0\0WEBPVP8 ', Buffer.alloc(40)), 'type_refuse'],
  ['a text of Word', 'rib.docx', () => zip('word/document.xml', '<w:document/>'), 'type_refuse'],
  ['PostScript', 'rib.pdf', () => bytes('%!PS-Adobe-3.0\n'), 'type_refuse'],
  ['a PNG that lies about its size', 'rib.png', () => hugePng(4_000, 4_000), 'fichier_abime'],
  ['half a JPEG', 'rib.jpg', async () => half(await jpeg(400, 400)), 'fichier_abime'],
  ['half a PNG', 'rib.png', async () => half(await png(400, 400)), 'fichier_abime'],
  ['half a PDF', 'rib.pdf', () => half(makePdf({ pages: 3 })), 'fichier_abime'],
];

/** Files that are two things at once: refused, or written anew without the other thing. */
export const POLYGLOTS: readonly Sample[] = [
  ['a page, then a PDF', 'rib.pdf', () => bytes(SCRIPT, makePdf()), 'type_refuse'],
  ['a PDF, then a page', 'rib.pdf', () => bytes(makePdf(), SCRIPT), 'fichier_melange'],
  ['a PDF, then a ZIP', 'rib.pdf', () => bytes(makePdf(), zip('a', 'b')), 'fichier_melange'],
  [
    'a PDF, then a picture',
    'rib.pdf',
    async () => bytes(makePdf(), await png()),
    'fichier_melange',
  ],
  [
    'a page in a PDF’s head',
    'rib.pdf',
    () => makePdf({ version: `1.7\n%${SCRIPT}` }),
    'fichier_melange',
  ],
  [
    'a ZIP in a PDF’s stream',
    'rib.pdf',
    () => withObject(`<< >>\nstream\n${zip('a', 'b').toString('latin1')}\nendstream`),
    'fichier_melange',
  ],
  ['a ZIP, then a PDF', 'rib.pdf', () => bytes(zip('a', 'b'), makePdf()), 'type_refuse'],
  ['a GIF that is Java', 'rib.gif', () => bytes(gif(), zip('A.class', 'x')), 'type_refuse'],
  ['a program of Windows', 'rib.pdf', () => bytes('MZ', makePdf()), 'type_refuse'],
  ['a program of Linux', 'rib.pdf', () => bytes('\x7fELF', makePdf()), 'type_refuse'],
  ['a shell script', 'rib.pdf', () => bytes('#!/bin/sh\n', makePdf()), 'type_refuse'],
  ['a picture, then a ZIP', 'rib.png', async () => bytes(await png(), zip('a', 'b')), 'image/png'],
  ['a ZIP in a picture', 'rib.png', () => withChunk(zip('a', 'b')), 'image/png'],
  ['a photo, then a page', 'rib.jpg', async () => bytes(await jpeg(), SCRIPT), 'image/jpeg'],
  ['a page in a photo', 'rib.jpg', () => commented(bytes(SCRIPT)), 'image/jpeg'],
  ['a photo, then a PDF', 'rib.jpg', async () => bytes(await jpeg(), makePdf()), 'image/jpeg'],
];

/** Little files that would be large ones, or many, or lead elsewhere. */
export const BOMBS: readonly Sample[] = [
  ['a gibibyte in a ZIP', 'rib.zip', () => gibibyteZip(), 'type_refuse'],
  ['a hundred thousand files in a ZIP', 'rib.zip', () => crowdedZip(), 'type_refuse'],
  ['a ZIP in a ZIP, and so on', 'rib.pdf', () => nestedZip(), 'type_refuse'],
  ['a ZIP with a link out of it', 'rib.pdf', () => linkedZip(), 'type_refuse'],
  ['a ZIP with a way out', 'rib.pdf', () => zip('../../etc/passwd', 'x'), 'type_refuse'],
  ['a gzip bomb', 'rib.pdf', () => gzipSync(Buffer.alloc(100 * MEGABYTE)), 'type_refuse'],
  [
    'a PDF of hidden noughts',
    'rib.pdf',
    () => {
      const packed = deflateSync(Buffer.alloc(100 * MEGABYTE));
      const head = `<< /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`;
      return withObject(`${head}\nstream\n${packed.toString('latin1')}\nendstream`);
    },
    'fichier_abime',
  ],
];

/** PDF that act, or that cannot be looked into. */
const ACTIVE: readonly Sample[] = [
  ['a script on opening', 'rib.pdf', () => makePdf({ catalog: `/OpenAction ${JS}` }), 'pdf_actif'],
  [
    'an escaped script',
    'rib.pdf',
    () => makePdf({ catalog: '/OpenAction << /S /URI /#4a#53 (x) >>' }),
    'pdf_actif',
  ],
  [
    'a packed script',
    'rib.pdf',
    () => makePdf({ compressed: true, objects: { 100: JS } }),
    'pdf_actif',
  ],
  [
    'a launch',
    'rib.pdf',
    () => makePdf({ page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }),
    'pdf_actif',
  ],
  ['an embedded file', 'rib.pdf', () => withObject('<< /Type /EmbeddedFile >>'), 'pdf_actif'],
  [
    'a form of Adobe’s',
    'rib.pdf',
    () => makePdf({ catalog: '/AcroForm << /XFA [] >>' }),
    'pdf_actif',
  ],
  [
    'an encrypted PDF',
    'rib.pdf',
    () =>
      makePdf({
        trailer: '/Encrypt 100 0 R /ID [<00> <00>]',
        objects: { 100: '<< /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -1 >>' },
      }),
    'pdf_protege',
  ],
  [
    'pages that hold themselves',
    'rib.pdf',
    () => makePdf({ objects: { 2: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' } }),
    'fichier_abime',
  ],
  [
    'one page that says it is ten million',
    'rib.pdf',
    () => makePdf({ objects: { 2: '<< /Type /Pages /Kids [10 0 R] /Count 10000000 >>' } }),
    'application/pdf',
  ],
];

/** What people send, honest or not, and what becomes of each; the table of docs/operations.md in files. */
export const CORPUS: readonly Sample[] = [...PLAIN, ...OTHERS, ...POLYGLOTS, ...BOMBS, ...ACTIVE];
