import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What an event of « Mes notifications » says. */
export interface Told {
  readonly id: string;
  readonly unread: number;
  readonly titles: readonly string[];
  readonly reload: boolean;
}

/** Reads a stream of events as a browser does, over a real connection. */
export class EventReader {
  readonly told: Told[] = [];
  /** Comments, the signs of life. */
  beats = 0;
  ended = false;
  private text = '';
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly request: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.read(text));
    response.on('close', () => {
      this.ended = true;
      this.wake();
    });
    response.on('error', () => undefined);
  }

  static async open(
    app: NestFastifyApplication,
    cookie: string,
    last?: string,
  ): Promise<EventReader> {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const request = get({
      host: '127.0.0.1',
      port,
      path: '/api/notifications/stream',
      headers: { cookie, ...(last !== undefined && { 'last-event-id': last }) },
    });
    request.on('error', () => undefined);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      request.once('error', reject);
    });
    return new EventReader(request, response);
  }

  /** Id of the last event. */
  get last(): string {
    return this.told.at(-1)?.id ?? '';
  }

  /** Titles of all messages told, in order. */
  get titles(): string[] {
    return this.told.flatMap(({ titles }) => titles);
  }

  /** Waits until it is so. */
  async until(so: () => boolean, ms = 20_000): Promise<void> {
    const late = AbortSignal.timeout(ms);
    while (!so()) {
      if (late.aborted) throw new Error(`still not so: ${JSON.stringify(this.told)}`);
      await new Promise<void>((resolve) => {
        this.waiting.add(resolve);
        setTimeout(resolve, 100).unref();
      });
    }
  }

  /** Cuts the connection, as a train in a tunnel does. */
  cut(): void {
    this.request.destroy();
  }

  private read(text: string): void {
    this.text += text;
    const blocks = this.text.split('\n\n');
    this.text = blocks.pop() ?? '';
    for (const block of blocks) {
      const id = /^id: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (block.startsWith(':')) this.beats += 1;
      if (id === undefined || data === undefined) continue;
      const { unread, items, reload } = JSON.parse(data) as {
        unread: number;
        items: { title: string }[];
        reload: boolean;
      };
      this.told.push({ id, unread, titles: items.map(({ title }) => title), reload });
    }
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
