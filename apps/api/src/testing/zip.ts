import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive: its bytes, or what they are once packed. */
export interface Entry {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly packed?: { readonly data: Buffer; readonly size: number; readonly crc: number };
  /** Unix mode; by default a plain file. */
  readonly mode?: number;
}

const MOST_WITHOUT_ZIP64 = 0xffff;
const DEFLATED = 8;
const PLAIN_FILE = 0o100_644;
const SYMBOLIC_LINK = 0o120_777;
const MEGABYTE = 1024 * 1024;

/** A true archive of one file. */
export function zip(name: string, content: string | Buffer): Buffer {
  return archive([{ name, content }]);
}

/** A true archive. */
export function archive(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', packed, mode = PLAIN_FILE } of entries) {
    const bytes = Buffer.from(content);
    const { data, size, crc } = packed ?? {
      ...{ data: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) },
    };
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(DEFLATED, 4);
    head.writeUInt32LE(crc, 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(mode * 0x1_0000, 6);
    where.writeUInt32LE(at, 10);
    locals.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), data);
    // Made on Unix, whose modes it then has.
    centrals.push(Buffer.from('PK\x01\x02\x14\x03'), head, where, Buffer.from(name));
    at += 4 + head.length + name.length + data.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, endOf(entries.length, central.length, at)]);
}

/** A gibibyte of noughts in an archive of one megabyte. */
export function gibibyteZip(): Buffer {
  const block = Buffer.alloc(MEGABYTE);
  const once = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  let crc = 0;
  for (let n = 0; n < 1024; n += 1) crc = crc32(block, crc);
  const data = Buffer.concat([...Array<Buffer>(1024).fill(once), deflateRawSync(Buffer.alloc(0))]);
  return archive([{ name: 'rib.pdf', packed: { data, size: 1024 * MEGABYTE, crc } }]);
}

/** An archive of 100,000 files. */
export function crowdedZip(): Buffer {
  const packed = { data: deflateRawSync(''), size: 0, crc: 0 };
  return archive(Array.from({ length: 100_000 }, (_, n) => ({ name: n.toString(36), packed })));
}

/** An archive in an archive, sixteen times over. */
export function nestedZip(): Buffer {
  let inside = zip('rib.pdf', Buffer.alloc(MEGABYTE));
  for (let depth = 1; depth < 16; depth += 1) inside = zip('rib.zip', inside);
  return inside;
}

/** An archive of a link that leads out of it, and of a file through that link. */
export function linkedZip(): Buffer {
  return archive([
    { name: 'a', content: '/etc', mode: SYMBOLIC_LINK },
    { name: 'a/passwd', content: 'x' },
  ]);
}

/** The end of an archive; past 65,535 files it takes a second, larger one (ZIP64). */
function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(count, MOST_WITHOUT_ZIP64), 4);
  end.writeUInt16LE(Math.min(count, MOST_WITHOUT_ZIP64), 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  const small = Buffer.concat([Buffer.from('PK\x05\x06'), end]);
  if (count <= MOST_WITHOUT_ZIP64) return small;
  const large = Buffer.alloc(52);
  large.writeBigUInt64LE(44n, 0);
  large.writeUInt16LE(45, 8);
  large.writeUInt16LE(45, 10);
  for (const place of [20, 28]) large.writeBigUInt64LE(BigInt(count), place);
  large.writeBigUInt64LE(BigInt(size), 36);
  large.writeBigUInt64LE(BigInt(at), 44);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(at + size), 4);
  locator.writeUInt32LE(1, 12);
  return Buffer.concat([
    ...[Buffer.from('PK\x06\x06'), large, Buffer.from('PK\x06\x07'), locator, small],
  ]);
}
