import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { listenOn } from './listen.js';

/** What a clamd may do instead of its work. */
export type ClamdFault = 'silent' | 'cut' | 'nothing' | 'no end' | 'too big' | 'babble';

/** The file every antivirus knows, in two halves: this source must not be one. */
export const EICAR =
  String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR` + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** A small clamd: reads the true `INSTREAM` dialect, knows one virus, and has bad days. */
export class ClamdPeer {
  /** What it was sent, whole. */
  readonly scanned: Buffer[] = [];
  fault: ClamdFault | null = null;
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  /** Starts it on a port, or on the path of a socket; the port. */
  async listen(where: number | string = 0): Promise<number> {
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => undefined);
      this.serve(socket);
    });
    if (typeof where === 'number') {
      await listenOn(this.server, where);
      return (this.server.address() as AddressInfo).port;
    }
    this.server.listen(where);
    await once(this.server, 'listening');
    return 0;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private serve(socket: Socket): void {
    const command = 'zINSTREAM\0';
    const pieces: Buffer[] = [];
    socket.on('data', (bytes: Buffer) => {
      pieces.push(bytes);
      // The last length is 0: what does not end so is not put together, for 10 MB come in hundreds of pieces.
      if (pieces.length > 1 && bytes.length > 4 && !bytes.subarray(-4).equals(Buffer.alloc(4)))
        return;
      const received = Buffer.concat(pieces);
      if (received.length < command.length) return;
      if (received.toString('latin1', 0, command.length) !== command) {
        socket.end('UNKNOWN COMMAND\0');
        return;
      }
      const stream = unpacked(received.subarray(command.length));
      if (stream === null) return;
      this.scanned.push(stream);
      this.answer(socket, stream);
    });
  }

  private answer(socket: Socket, stream: Buffer): void {
    const verdict = stream.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK';
    if (this.fault === 'silent') return;
    if (this.fault === 'nothing') socket.end();
    else if (this.fault === 'cut') socket.end('stream: O');
    else if (this.fault === 'no end') socket.end('stream: OK');
    else if (this.fault === 'too big') socket.end('INSTREAM size limit exceeded. ERROR\0');
    else if (this.fault === 'babble') socket.end(`stream: OK\0${'OK\0'.repeat(10_000)}`);
    else socket.end(`stream: ${verdict}\0`);
  }
}

/** The pieces of a stream, together; `null` until the empty one came. */
function unpacked(bytes: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
