import { vi } from 'vitest';
import { note, PLAYED, PlayedEventSource } from '../../../testing/notifications.js';
import { NewsStream } from './news-stream.js';
import type { News } from './notification.js';

/** What goes from window to window comes when the machine has time. */
const PATIENT = { timeout: 10_000 };

let persons = 0;

describe('the stream of news', () => {
  const streams: NewsStream[] = [];
  let person: string;
  let told: News[];
  let unread: () => Promise<number>;
  let readings: number;

  beforeEach(() => {
    person = `p${++persons}`;
    PlayedEventSource.opened.length = 0;
    told = [];
    unread = () => Promise.resolve(0);
    readings = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(1);
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const start = (tell = (news: News) => void told.push(news)) => {
    const again = () => void (readings += 1);
    const stream = new NewsStream(PLAYED, person, tell, () => unread(), again);
    streams.push(stream);
    return stream;
  };
  const addresses = () => PlayedEventSource.opened.map(({ url }) => url);

  it('leaves a cut to the browser, which comes back by itself with its last event', async () => {
    start();
    PlayedEventSource.newest.say('5:5:', 1, [note('A')]);
    PlayedEventSource.newest.cut();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(addresses()).toEqual(['/api/notifications/stream']);
    expect(told.map(({ items }) => items.map(({ id }) => id))).toEqual([['A']]);
  });

  it('opens a refused stream anew where it stood, later each time, and asks for the count meanwhile', async () => {
    const counted: number[] = [];
    unread = () => Promise.resolve(counted.push(counted.length + 1));
    start();
    PlayedEventSource.newest.say('5:5:', 1, [note('A')]);
    for (const seconds of [2, 4, 8, 16, 32, 60, 60]) {
      const before = PlayedEventSource.opened.length;
      PlayedEventSource.newest.refuse();
      await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1);
      expect(PlayedEventSource.opened).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(PlayedEventSource.opened).toHaveLength(before + 1);
    }
    expect(new Set(addresses().slice(1))).toEqual(
      new Set(['/api/notifications/stream?after=5%3A5%3A']),
    );
    expect(told.at(-1)).toEqual({ unread: 7, items: [], reload: false });
  });

  it('begins with a short wait again once a stream was opened', async () => {
    start();
    for (const seconds of [2, 4]) {
      PlayedEventSource.newest.refuse();
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
    }
    PlayedEventSource.newest.say('6:6:', 0);
    PlayedEventSource.newest.refuse();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(PlayedEventSource.opened).toHaveLength(4);
  });

  it('goes on when even the count is refused', async () => {
    unread = () => Promise.reject(new Error('no answer'));
    start();
    PlayedEventSource.newest.refuse();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(PlayedEventSource.opened).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('opens nothing any more once it is stopped, even while it waits', async () => {
    const stream = start();
    PlayedEventSource.newest.refuse();
    stream.stop();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(PlayedEventSource.opened).toHaveLength(1);
    expect(PlayedEventSource.newest.readyState).toBe(PlayedEventSource.CLOSED);
  });

  it('is one for all windows: the others are told, and the next resumes when the first goes', async () => {
    vi.useRealTimers();
    // The locks of a browser, as far as one exclusive lock goes.
    let held: Promise<unknown> | undefined;
    const request = async (
      _name: string,
      { ifAvailable }: LockOptions,
      work: (lock: object | null) => Promise<unknown>,
    ): Promise<unknown> => {
      if (held !== undefined && ifAvailable) return work(null);
      while (held !== undefined) await held;
      const holding = work({});
      held = holding;
      await holding;
      held = undefined;
      return holding;
    };
    vi.stubGlobal('navigator', { locks: { request } });
    const first = start();
    expect(readings).toBe(0);
    PlayedEventSource.newest.say('6:6:', 0);
    const elsewhere: News[] = [];
    start((news) => void elsewhere.push(news));
    // What the first was told before the second came is read there.
    await vi.waitFor(() => expect(readings).toBe(1), PATIENT);
    expect(addresses()).toEqual(['/api/notifications/stream']);
    PlayedEventSource.newest.say('7:7:', 1, [note('A')]);
    await vi.waitFor(() => expect(elsewhere).toEqual(told.slice(1)), PATIENT);
    expect(told).toHaveLength(2);
    first.stop();
    await vi.waitFor(() => expect(PlayedEventSource.opened).toHaveLength(2), PATIENT);
    expect(PlayedEventSource.newest.url).toBe('/api/notifications/stream?after=7%3A7%3A');
    PlayedEventSource.newest.say('8:8:', 2, [note('B')]);
    expect(elsewhere).toHaveLength(2);
    expect(told).toHaveLength(2);
    expect(readings).toBe(1);
  });
});
