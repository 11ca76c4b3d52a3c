import { InjectionToken } from '@angular/core';
import type { News } from './notification.js';

const URL = '/api/notifications/stream';
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

/** How the browser reads a stream; none where it cannot. */
export const EVENT_SOURCE = new InjectionToken<typeof EventSource | undefined>('EventSource', {
  factory: () => globalThis.EventSource,
});

/** What one window passes on to the others: the news, and where to resume after them. */
interface Passed {
  readonly last: string;
  readonly news: News;
}

/**
 * The news of one person, over one connection for all the windows of the browser: who holds the lock
 * listens and passes them on; when that window goes, the next one resumes where it stood. What came
 * between the reading of the page and the first word is in neither: the page is read once more then. A
 * cut is mended by the browser itself; a refusal is waited out, longer each time, and meanwhile the
 * count is asked for.
 */
export class NewsStream {
  private readonly end = new AbortController();
  private readonly others: BroadcastChannel;
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = '';
  private failures = 0;

  /**
   * @param person whose news: another person's windows neither listen nor are told
   * @param tell called for all news, heard here or in another window
   * @param countUnread what is asked while there is no stream
   * @param readAgain called when another window listens already: what it heard before this one came
   */
  constructor(
    private readonly Source: typeof EventSource,
    person: string,
    private readonly tell: (news: News) => void,
    private readonly countUnread: () => Promise<number>,
    private readonly readAgain: () => void,
  ) {
    const name = `notifications ${person}`;
    this.others = new BroadcastChannel(name);
    this.others.onmessage = ({ data }: MessageEvent<Passed>) => this.hear(data);
    // Without a secure context there are no locks: each window then listens for itself.
    const locks = (globalThis.navigator as Partial<Navigator>).locks;
    if (locks === undefined) this.listen();
    else void this.take(locks, name).catch(() => undefined);
  }

  stop(): void {
    this.end.abort();
    clearTimeout(this.timer);
    this.source?.close();
    this.others.close();
  }

  /** Listens at once when no other window does, else when its turn comes. */
  private async take(locks: LockManager, name: string): Promise<void> {
    const { signal } = this.end;
    const first = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await this.hold();
      return lock !== null;
    });
    if (first || signal.aborted) return;
    this.readAgain();
    await locks.request(name, { signal }, () => this.hold());
  }

  /** Listens as long as this window does not stop. */
  private hold(): Promise<void> {
    if (this.end.signal.aborted) return Promise.resolve();
    this.listen();
    return new Promise((resolve) => this.end.signal.addEventListener('abort', () => resolve()));
  }

  private listen(): void {
    const after = this.last === '' ? '' : `?after=${encodeURIComponent(this.last)}`;
    const source = new this.Source(`${URL}${after}`);
    this.source = source;
    source.onopen = () => (this.failures = 0);
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      const news = JSON.parse(data) as News;
      // The first word tells how many are unread, not which came since the page was read.
      if (this.last === '') this.hear({ last: lastEventId, news: { ...news, reload: true } });
      else this.pass({ last: lastEventId, news });
    };
    source.onerror = () => {
      if (source.readyState === this.Source.CLOSED) this.wait();
    };
  }

  private wait(): void {
    const longest = Math.min(FIRST_RETRY_MS * 2 ** this.failures++, LAST_RETRY_MS);
    // Windows that were refused together do not come back together.
    this.timer = setTimeout(() => void this.retry(), longest * (0.5 + Math.random() / 2));
  }

  private async retry(): Promise<void> {
    const unread = await this.countUnread().catch(() => undefined);
    if (this.end.signal.aborted) return;
    if (unread !== undefined) {
      this.pass({ last: this.last, news: { unread, items: [], reload: false } });
    }
    this.listen();
  }

  private pass(passed: Passed): void {
    this.hear(passed);
    this.others.postMessage(passed);
  }

  private hear({ last, news }: Passed): void {
    this.last = last;
    this.tell(news);
  }
}
