import { Injectable } from '@nestjs/common';
import { EXPIRY_NOTICE_DAYS, type ExpiryNotice, noticeDue } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { TokenNews } from './token-news.js';

const EVERY_MS = 600_000;
const DAY_MS = 86_400_000;

interface Expiring {
  readonly cfa_id: string;
  readonly name: string;
  readonly prefix: string;
  readonly contact_email: string | null;
  readonly expires_at: Date;
  readonly last_notice: ExpiryNotice | null;
  readonly raison_sociale: string;
}

/** Tokens that go on, or should: neither revoked nor replaced. */
const STANDING = `t.revoked_at IS NULL AND NOT EXISTS (
  SELECT FROM tokens s WHERE s.rotated_from = t.id AND s.revoked_at IS NULL)`;

/** Tells, 30, 7 and 1 day before a token expires, whoever has to replace it. */
@Injectable()
export class ExpiryNotices extends Loop {
  constructor(
    private readonly database: Database,
    private readonly news: TokenNews,
    private readonly clock: Clock,
  ) {
    super(EVERY_MS);
  }

  async round(): Promise<void> {
    const now = this.clock.now();
    const horizon = new Date(now.getTime() + EXPIRY_NOTICE_DAYS[0] * DAY_MS);
    const near = await this.database.as(IDENTITY, (manager) =>
      manager.query(
        `SELECT t.id, t.expires_at, t.last_notice FROM tokens t
         WHERE ${STANDING} AND t.expires_at > $1 AND t.expires_at <= $2 ORDER BY t.expires_at, t.id`,
        [now, horizon],
      ),
    );
    for (const { id, expires_at, last_notice } of near as (Expiring & { id: string })[]) {
      if (noticeDue(now, expires_at, last_notice) === null) continue;
      await this.database.as(IDENTITY, (manager) => this.tell(manager, id, now));
    }
  }

  /** The notice and the mark that it left are one transaction; another process that looks waits for it. */
  private async tell(manager: EntityManager, id: string, now: Date): Promise<void> {
    const [token] = (await manager.query(
      `SELECT t.cfa_id, t.name, t.prefix, t.contact_email, t.expires_at, t.last_notice,
         c.raison_sociale FROM tokens t JOIN cfas c ON c.id = t.cfa_id
       WHERE t.id = $1 AND ${STANDING} FOR NO KEY UPDATE OF t`,
      [id],
    )) as Expiring[];
    if (token === undefined) return;
    const due = noticeDue(now, token.expires_at, token.last_notice);
    if (due === null) return;
    await manager.query('UPDATE tokens SET last_notice = $2 WHERE id = $1', [id, due]);
    const told = {
      cfaId: token.cfa_id,
      name: token.name,
      prefix: token.prefix,
      raisonSociale: token.raison_sociale,
      contactEmail: token.contact_email,
    };
    await this.news.expiring(manager, told, token.expires_at);
  }
}
