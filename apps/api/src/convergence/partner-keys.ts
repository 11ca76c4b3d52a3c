import { Injectable } from '@nestjs/common';
import { hashSecret } from '../account/index.js';
import { Clock } from '../config/index.js';
import { Database, runIn, type TokenActor } from '../database/index.js';
import { isSecretKey } from '../tokens/index.js';
import type { Software } from './partner.js';

/** A token's use is written at most once in this time, unless the software has changed. */
const USED_EVERY_MS = 60_000;

/** A token and its CFA, as `token_holder` gives them. */
export interface TokenHolder {
  readonly id: string;
  readonly cfa_id: string;
  readonly siret: string;
  readonly name: string;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
  readonly last_editeur: string | null;
  readonly last_logiciel: string | null;
  readonly last_version: string | null;
}

/** The two secrets of a partner's call. Nothing is cached: a revocation counts at the very next call. */
@Injectable()
export class PartnerKeys {
  private readonly writing = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The token behind an `X-API-KEY`, living or not; `null` when there is none. */
  async tokenOf(key: string): Promise<TokenHolder | null> {
    if (!isSecretKey('aacfa', key)) return null;
    const [holder] = await this.database.lookUp<TokenHolder>(
      'token_holder',
      'SELECT * FROM token_holder($1)',
      [hashSecret(key)],
    );
    return holder ?? null;
  }

  /** The id of the vendor behind a living access token; `null` when there is none. */
  async vendorOf(accessToken: string): Promise<string | null> {
    if (!isSecretKey('aaacc', accessToken)) return null;
    const [vendor] = await this.database.lookUp<{ id: string }>(
      'vendor_holder',
      'SELECT * FROM vendor_holder($1, $2)',
      [hashSecret(accessToken), this.clock.now()],
    );
    return vendor?.id ?? null;
  }

  /** Writes when and by what a token was used, if that is not known already. */
  async noteUse(actor: TokenActor, holder: TokenHolder, software: Software): Promise<void> {
    const { editeur, logiciel, version } = software;
    const now = this.clock.now();
    const since = now.getTime() - (holder.last_used_at?.getTime() ?? 0);
    const known =
      since < USED_EVERY_MS &&
      holder.last_editeur === editeur &&
      holder.last_logiciel === logiciel &&
      holder.last_version === version;
    if (known || this.writing.has(holder.id)) return;
    this.writing.add(holder.id);
    try {
      await this.database.as(actor, (manager) =>
        // Parallel calls wait here for the first one, then find nothing left to write.
        runIn(manager, {
          text: `UPDATE tokens SET last_used_at = $2, last_editeur = $3, last_logiciel = $4,
              last_version = $5
            WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $6
              OR (last_editeur, last_logiciel, last_version) IS DISTINCT FROM ($3, $4, $5))`,
          values: [
            holder.id,
            now,
            editeur,
            logiciel,
            version,
            new Date(now.getTime() - USED_EVERY_MS),
          ],
        }),
      );
    } finally {
      this.writing.delete(holder.id);
    }
  }
}
