import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What an S3 store may do instead of its work. */
export type S3Fault = 'slow down' | 'denied' | 'silent' | 'silent body' | 'cut body' | 'reset';

/** A small S3 store in memory, on a port of its own: what the portal asks of one, and its bad days. */
export class S3Peer {
  readonly bucket = 'documents';
  readonly accessKeyId = 'portail';
  readonly objects = new Map<string, { bytes: Buffer; at: Date }>();
  /** Every request so far: method and path. */
  readonly requests: string[] = [];
  /** What it does for now; how many times, when it gets better by itself. */
  fault: S3Fault | null = null;
  faults = Infinity;
  private server: Server | undefined;

  /** Starts it; the address to set as `DOCUMENTS_S3_URL`. */
  async listen(): Promise<string> {
    this.server = createServer((request, response) => {
      void this.answer(request, response).catch(() => response.destroy());
    });
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    return `http://${this.accessKeyId}:secret%2Fkey@127.0.0.1:${port}/${this.bucket}?region=fr-par`;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
    const body = await buffer(request);
    this.requests.push(`${request.method} ${pathname}`);
    const fault = this.faults-- > 0 ? this.fault : null;
    if (fault === 'silent') return;
    if (fault === 'reset') return void response.destroy();
    if (fault === 'slow down') return refuse(response, 503, 'SlowDown');
    // What a signature (AWS4-HMAC-SHA256) of this key, for this region and service looks like.
    const signed = new RegExp(
      `^AWS4-HMAC-SHA256 Credential=${this.accessKeyId}/\\d{8}/fr-par/s3/aws4_request, ` +
        'SignedHeaders=[\\w;-]*host[\\w;-]*, Signature=[0-9a-f]{64}$',
    );
    if (fault === 'denied' || !signed.test(request.headers.authorization ?? '')) {
      return refuse(response, 403, 'AccessDenied');
    }
    const [, bucket, key = ''] = pathname.split('/');
    if (bucket !== this.bucket) return refuse(response, 404, 'NoSuchBucket');
    if (request.method === 'GET' && key === '') return this.list(searchParams, response);
    if (request.method === 'PUT') {
      this.objects.set(key, { bytes: body, at: new Date() });
      return void response.writeHead(200, { etag: '"x"' }).end();
    }
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = this.objects.get(key);
    if (found === undefined) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'content-length': found.bytes.length, etag: '"x"' });
    if (fault === null) return void response.end(found.bytes);
    response.write(found.bytes.subarray(0, found.bytes.length / 2), () => {
      if (fault === 'cut body') response.destroy();
    });
  }

  /** Two keys a page, in order. */
  private list(asked: URLSearchParams, response: ServerResponse): void {
    const after = asked.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()].sort().filter((key) => key > after);
    const page = keys.slice(0, 2);
    const contents = page.map((key) => {
      const { bytes, at } = this.objects.get(key) as { bytes: Buffer; at: Date };
      return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
    });
    const more = keys.length > page.length;
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${this.bucket}</Name>` +
          `<IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
      );
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
}
