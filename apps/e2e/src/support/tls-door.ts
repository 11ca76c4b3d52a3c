import 'reflect-metadata';
import { once } from 'node:events';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { X509CertificateGenerator } from '@peculiar/x509';

const HOST = '127.0.0.1';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * What stands before the portal in production: speaks TLS to browsers and plain HTTP to the portal. Its
 * certificate is its own: browsers are told to ignore that.
 */
export class TlsDoor {
  private target = 0;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TlsDoor> {
    const door = new TlsDoor(
      createServer(await ownCertificate(), (asked, answer) => door.pass(asked, answer)),
    );
    door.server.listen(0, HOST);
    await once(door.server, 'listening');
    return door;
  }

  /** Its address for browsers. */
  get url(): string {
    return `https://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** @param port of the portal behind it */
  leadTo(port: number): void {
    this.target = port;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url, headers, socket } = asked;
    const onward = request({
      host: HOST,
      port: this.target,
      method,
      path: url,
      headers: {
        ...headers,
        'x-forwarded-for': socket.remoteAddress,
        'x-forwarded-proto': 'https',
      },
    });
    onward.on('response', (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers);
      said.on('error', () => answer.destroy());
      said.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    // A browser that leaves a stream takes it along.
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  }
}

async function ownCertificate(): Promise<{ cert: string; key: string }> {
  const { subtle } = crypto;
  const keys = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=localhost',
    keys,
    signingAlgorithm: ALGORITHM,
  });
  const key = Buffer.from(await subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    cert: certificate.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
  };
}
