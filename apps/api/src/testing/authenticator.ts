import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const UP = 0x01;
const UV = 0x04;
const AT = 0x40;

/** What a test may make wrong in an answer. */
export interface Forgery {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** The user was not verified. */
  readonly unverified?: boolean;
  /** The count that is claimed. */
  readonly counter?: number;
  readonly userHandle?: string;
  /** Signed by another key than the one that was registered. */
  readonly foreignKey?: boolean;
}

interface Options {
  readonly challenge: string;
}

/** A device in software: makes one P-256 passkey and signs as a browser would have it do, or not quite. */
export class Authenticator {
  readonly id = randomBytes(32).toString('base64url');
  counter = 0;
  private userHandle = '';
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(
    private readonly origin = 'http://portail.test',
    private readonly rpId = 'portail.test',
  ) {}

  /** The answer to the options of a registration. */
  register(
    options: Options & { readonly user: { readonly id: string } },
    forgery: Forgery = {},
  ): Record<string, unknown> {
    this.userHandle = options.user.id;
    const id = Buffer.from(this.id, 'base64url');
    const authData = Buffer.concat([
      this.head(forgery, AT),
      Buffer.alloc(16),
      Buffer.from([id.length >> 8, id.length & 255]),
      id,
      this.coseKey(),
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', options, forgery).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to the options of a sign-in or of a proof. */
  sign(options: Options, forgery: Forgery = {}): Record<string, unknown> {
    this.counter += 1;
    const authData = this.head(forgery, 0);
    const clientData = this.clientData('webauthn.get', options, forgery);
    const key: KeyObject = forgery.foreignKey
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : this.keys.privateKey;
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, createHash('sha256').update(clientData).digest()]))
      .sign(key);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: forgery.userHandle ?? this.userHandle,
    });
  }

  private head({ rpId = this.rpId, unverified, counter }: Forgery, more: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.counter);
    return Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([UP | (unverified ? 0 : UV) | more]),
      count,
    ]);
  }

  private clientData(type: string, { challenge }: Options, forgery: Forgery): Buffer {
    return Buffer.from(
      JSON.stringify({
        type,
        challenge: forgery.challenge ?? challenge,
        origin: forgery.origin ?? this.origin,
        crossOrigin: false,
      }),
    );
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    return Buffer.from(isoCBOR.encode(key as never));
  }

  private answer(response: object): Record<string, unknown> {
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      authenticatorAttachment: 'platform',
      response,
    };
  }
}
