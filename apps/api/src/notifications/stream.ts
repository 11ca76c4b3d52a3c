import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../http/index.js';
import type { News } from './news.js';

export const EVENT_STREAM = 'text/event-stream; charset=utf-8';
/** Bytes that may wait for a page that reads slowly; past them it is let go and comes back later. */
const MOST_WAITING = 256 * 1024;
const RETRY_MS = 2_000;

/** One open `text/event-stream`: who reads it and how far it has been told. */
export class Stream {
  private readonly out = new PassThrough();
  private lastUnread: number | undefined;
  /** Being told right now; `again` when something happened meanwhile. */
  busy = false;
  again = false;

  constructor(
    public actor: Person,
    readonly request: FastifyRequest,
    /** What has been told; `null` before the first news. */
    public snapshot: string | null,
  ) {}

  get closed(): boolean {
    return this.out.destroyed || this.out.writableEnded;
  }

  /** Sends the headers; `gone` is called once, when the stream ends whoever ended it. */
  open(reply: FastifyReply, gone: () => void): void {
    this.out.once('close', gone);
    this.out.on('error', () => undefined);
    this.out.write(`retry: ${RETRY_MS}\n\n`);
    void reply
      .header('content-type', EVENT_STREAM)
      // A proxy must not gather what is said before passing it on.
      .header('x-accel-buffering', 'no')
      .send(this.out);
  }

  /** Tells what came, if it changes anything for who reads; the id is where to resume. */
  tell({ snapshot, unread, items, reload }: News): void {
    this.snapshot = snapshot;
    if (items.length === 0 && !reload && unread === this.lastUnread) return;
    this.lastUnread = unread;
    this.write(`id: ${snapshot}\ndata: ${JSON.stringify({ unread, items, reload })}\n\n`);
  }

  /** Shows whatever stands between that the stream lives. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    if (!this.closed) this.out.end();
  }

  private write(text: string): void {
    if (this.closed) return;
    if (this.out.writableLength > MOST_WAITING) this.out.destroy();
    else this.out.write(text);
  }
}
