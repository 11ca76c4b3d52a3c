import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Person, Problem, SessionReader } from '../http/index.js';
import { Listener, type Signal } from './listener.js';
import { NewsService, readSnapshot } from './news.js';
import { EVENT_STREAM, Stream } from './stream.js';

/** Streams one person may hold in one process: windows side by side, two devices. */
export const MOST_PER_PERSON = 6;
/** Well below the minute after which a silent connection is closed. */
const BEAT_MS = 12_000;
/** Streams that are told at the same time: an announcement must not take every connection. */
const WORKERS = 4;

/**
 * The open streams of this process. A signal of PostgreSQL says whose; each then reads its own news under
 * its reader's rights and session, as any request would. A stream ends with the session.
 */
@Injectable()
export class Streams implements OnModuleDestroy {
  private readonly log = new Logger(Streams.name);
  private readonly open = new Set<Stream>();
  private readonly waiting = new Set<Stream>();
  private workers = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly listener: Listener,
    private readonly news: NewsService,
    private readonly sessions: SessionReader,
  ) {}

  /**
   * Opens one.
   *
   * @param after where a former stream ended, as its last event said
   * @throws Problem `trop_de_tentatives` past what one person may hold
   */
  start(actor: Person, request: FastifyRequest, reply: FastifyReply, after?: string): void {
    if (request.method === 'HEAD') {
      void reply.header('content-type', EVENT_STREAM).send();
      return;
    }
    const own = [...this.open].filter(({ actor: { userId } }) => userId === actor.userId);
    if (own.length >= MOST_PER_PERSON) throw new Problem('trop_de_tentatives', { retryAfter: 60 });
    this.listener.start((signal) => this.signal(signal));
    this.timer ??= setInterval(() => void this.beat(), BEAT_MS).unref();
    const stream = new Stream(actor, request, readSnapshot(after));
    this.open.add(stream);
    stream.open(reply, () => {
      this.open.delete(stream);
      this.waiting.delete(stream);
    });
    this.refresh(stream);
  }

  /** How many are open here. */
  get size(): number {
    return this.open.size;
  }

  /** Ends the streams whose session is over; says to the others that they live. */
  async beat(): Promise<void> {
    await this.listener.check();
    for (const stream of this.open) {
      // Without signals, news are asked for.
      if (!this.listener.connected) this.refresh(stream);
      else if (await this.lives(stream)) stream.beat();
    }
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    for (const stream of this.open) stream.end();
  }

  private signal({ cfa, user }: Signal): void {
    for (const stream of this.open) {
      const { actor } = stream;
      const concerned =
        (cfa === undefined || cfa === actor.cfaId) &&
        (user === undefined || user === null || user === actor.userId);
      if (concerned) this.refresh(stream);
    }
  }

  private refresh(stream: Stream): void {
    if (stream.busy) stream.again = true;
    else this.waiting.add(stream);
    while (this.workers < WORKERS && this.waiting.size > this.workers) void this.work();
  }

  private async work(): Promise<void> {
    this.workers += 1;
    try {
      for (const stream of this.waiting) {
        this.waiting.delete(stream);
        stream.busy = true;
        await this.update(stream);
        stream.busy = false;
        if (stream.again) this.waiting.add(stream);
        stream.again = false;
      }
    } finally {
      this.workers -= 1;
    }
  }

  /** Reads and tells; when the database does not answer, the page comes back by itself and resumes. */
  private async update(stream: Stream): Promise<void> {
    try {
      if (await this.lives(stream))
        stream.tell(await this.news.since(stream.actor, stream.snapshot));
    } catch {
      this.log.warn('a stream could not be told');
      stream.end();
    }
  }

  private async lives(stream: Stream): Promise<boolean> {
    const session = await this.sessions.signedIn(stream.request).catch(() => undefined);
    if (session === null) stream.end();
    if (!session || stream.closed) return false;
    stream.actor = session.actor;
    return true;
  }
}
