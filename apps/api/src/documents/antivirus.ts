import { connect, type Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { type ClamavSettings, CONFIG, type Config } from '../config/index.js';

const CHUNK_BYTES = 64 * 1024;
/** A verdict is one line; whoever says more is no antivirus. */
const LONGEST_REPLY = 4_096;

/** Looks for viruses, when the portal has somebody to ask: clamd, by its `INSTREAM` command. */
@Injectable()
export class Antivirus {
  private readonly where: ClamavSettings | null;

  constructor(@Inject(CONFIG) { documents }: Pick<Config, 'documents'>) {
    this.where = documents.clamav;
  }

  /** `false`: nobody looks, files are kept as they were judged. */
  get exists(): boolean {
    return this.where !== null;
  }

  /**
   * Whether bytes are free of what the antivirus knows.
   *
   * @param patienceMs how long it may take
   * @throws when it gave no whole verdict in time: the bytes are not to be believed clean
   */
  async isClean(bytes: Buffer, patienceMs: number): Promise<boolean> {
    if (this.where === null) throw new Error('no antivirus');
    const reply = await asked(connect(this.where), bytes, patienceMs);
    if (reply === 'stream: OK\0') return true;
    if (/^stream: [^\0]+ FOUND\0$/.test(reply)) return false;
    throw new Error('the antivirus gave no verdict');
  }
}

/** Sends the bytes in lengths and pieces, the last one empty; what came back until the end. */
function asked(socket: Socket, bytes: Buffer, patienceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(new Error('too slow')), patienceMs);
    let reply = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      reply += text;
      if (reply.length > LONGEST_REPLY) socket.destroy(new Error('too long'));
    });
    socket.on('end', () => resolve(reply));
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      reject(new Error('closed'));
    });
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const piece = bytes.subarray(at, at + CHUNK_BYTES);
      socket.write(lengthOf(piece.length));
      socket.write(piece);
    }
    socket.write(lengthOf(0));
  });
}

function lengthOf(bytes: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
}
