import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { hashSecret } from './secrets.js';

/** Length of a secret of 256 bits in base64url. */
const SECRET_LENGTH = 43;

/** A cookie that holds one of our secrets: out of reach of scripts, other hosts and, with https, of plain http. */
export class OwnCookie {
  private readonly name: string;
  private readonly secure: boolean;

  /** @param seconds how long the browser keeps it; as long as it is open when absent */
  constructor(
    config: Config,
    name: string,
    private readonly seconds?: number,
  ) {
    this.secure = config.publicUrl.protocol === 'https:';
    this.name = this.secure ? `__Host-${name}` : name;
  }

  /** SHA-256 of the secret a request brings; `null` without one, or with what cannot be one. */
  hashOf(request: FastifyRequest): Buffer | null {
    const secret = request.cookies[this.name];
    return secret?.length === SECRET_LENGTH ? hashSecret(secret) : null;
  }

  set(reply: FastifyReply, secret: string): void {
    const maxAge = this.seconds !== undefined && { maxAge: this.seconds };
    void reply.setCookie(this.name, secret, { ...this.attributes, ...maxAge });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }

  private get attributes() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure } as const;
  }
}
