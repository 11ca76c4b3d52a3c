import { Injectable } from '@nestjs/common';
import { hashSecret } from '../account/index.js';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { type Limit, Throttle } from '../http/index.js';
import { isSecretKey } from './secret-key.js';
import { TokenNews } from './token-news.js';

/** Scanners report in bursts; nobody guesses 256 bits, this only bounds the work. */
const LIMIT: Limit = { name: 'token-leak', points: 60, seconds: 60 };

interface Leaked {
  readonly id: string;
  readonly cfa_id: string;
  readonly name: string;
  readonly prefix: string;
}

/** Tokens found where they should not be. Whoever holds one may have it revoked: nobody else can. */
@Injectable()
export class TokenLeak {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly news: TokenNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Revokes the token if it lives. Says nothing of it. @throws Problem `trop_de_tentatives` */
  async report(text: string, address: string): Promise<void> {
    await this.throttle.hitFrom(LIMIT, address);
    if (!isSecretKey('aacfa', text)) return;
    await this.database.as(IDENTITY, async (manager) => {
      const [rows] = (await manager.query(
        `UPDATE tokens SET revoked_at = $2, leaked = true
         WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > $2
         RETURNING id, cfa_id, name, prefix`,
        [hashSecret(text), this.clock.now()],
      )) as [Leaked[], number];
      const [token] = rows;
      if (token === undefined) return;
      const { id, cfa_id: cfaId, name, prefix } = token;
      await this.news.leaked(manager, { cfaId, name, prefix });
      await this.audit.record(manager, {
        cfaId,
        act: 'token.divulgue',
        objectType: 'token',
        objectId: id,
        detail: { prefixe: prefix },
      });
    });
  }
}
