import { deflateSync } from 'node:zlib';

/** What a test wants in its PDF, besides a catalog and pages with a line of text. */
export interface PdfParts {
  readonly pages?: number;
  readonly line?: string;
  /** Entries of the catalog. */
  readonly catalog?: string;
  /** Entries of each page. */
  readonly page?: string;
  /** More objects, by number (from 100 on). */
  readonly objects?: Readonly<Record<number, string>>;
  /** Puts the catalog and `objects` into a compressed object stream. */
  readonly compressed?: boolean;
  /** Entries of the trailer. */
  readonly trailer?: string;
  readonly version?: string;
}

/** A small true PDF, with its index; a test adds what an honest or a hostile sender would. */
export function makePdf(parts: PdfParts = {}): Buffer {
  const { pages = 1, line = 'RIB', catalog = '', page = '', version = '1.7' } = parts;
  const kids = Array.from({ length: pages }, (_, rank) => `${10 + rank} 0 R`);
  const content = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const inside: Record<number, string> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    ...parts.objects,
  };
  const plain: Record<number, string> = {
    2: `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    3: `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  };
  for (let rank = 0; rank < pages; rank++) {
    plain[10 + rank] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R ` +
      `/Resources << /Font << /F1 4 0 R >> >> ${page} >>`;
  }
  const trailer = parts.trailer ?? '';
  return parts.compressed === true
    ? withObjectStream(version, plain, inside, trailer)
    : withTable(version, { ...plain, ...inside }, trailer);
}

function write(version: string, objects: Readonly<Record<number, string>>) {
  let text = `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`;
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return { text, offsets };
}

function withTable(version: string, objects: Record<number, string>, trailer: string): Buffer {
  const { text, offsets } = write(version, objects);
  const size = Math.max(...offsets.keys()) + 1;
  const sections = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  return Buffer.from(
    `${text}xref\n0 1\n0000000000 65535 f \n${sections.join('')}` +
      `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

function withObjectStream(
  version: string,
  plain: Record<number, string>,
  inside: Record<number, string>,
  trailer: string,
): Buffer {
  const bodies = Object.entries(inside);
  let heads = '';
  let data = '';
  for (const [number, body] of bodies) {
    heads += `${number} ${data.length} `;
    data += `${body} `;
  }
  const packed = deflateSync(Buffer.from(heads + data, 'latin1')).toString('latin1');
  plain[50] =
    `<< /Type /ObjStm /N ${bodies.length} /First ${heads.length} /Filter /FlateDecode ` +
    `/Length ${packed.length} >>\nstream\n${packed}\nendstream`;
  const { text, offsets } = write(version, plain);
  const entries = [
    [51, 1, text.length, 0],
    ...[...offsets].map(([number, offset]) => [number, 1, offset, 0]),
    ...bodies.map(([number], rank) => [Number(number), 2, 50, rank]),
  ].sort(([a = 0], [b = 0]) => a - b) as [number, number, number, number][];
  const rows = Buffer.alloc(entries.length * 7);
  for (const [rank, [, type, where, generation]] of entries.entries()) {
    rows.writeUInt8(type, rank * 7);
    rows.writeUInt32BE(where, rank * 7 + 1);
    rows.writeUInt16BE(generation, rank * 7 + 5);
  }
  const index = entries.map(([number]) => `${number} 1`).join(' ');
  const size = (entries.at(-1)?.[0] ?? 0) + 1;
  return Buffer.from(
    `${text}51 0 obj\n<< /Type /XRef /Size ${size} /Root 1 0 R /W [1 4 2] /Index [${index}] ` +
      `/Length ${rows.length} ${trailer} >>\nstream\n${rows.toString('latin1')}\nendstream\nendobj\n` +
      `startxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
