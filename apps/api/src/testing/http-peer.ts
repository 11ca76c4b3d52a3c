import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service outside that the portal asks over HTTP: it answers what the test says. */
export class HttpPeer {
  answer: (url: URL) => { status: number; body: string } = () => ({ status: 503, body: '' });

  private readonly server = createServer((request, response) => {
    const { status, body } = this.answer(new URL(request.url ?? '', 'http://peer.test'));
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });

  /** Starts it; where it answers. */
  async listen(path = ''): Promise<URL> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return new URL(path, `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`);
  }

  close(): void {
    this.server.close();
  }
}
