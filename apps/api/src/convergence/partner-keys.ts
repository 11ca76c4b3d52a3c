import { Injectable } from '@nestjs/common';
import type { TokenScope } from '@apprentissage/domain';
import { hashSecret } from '../account/index.js';
import { Clock } from '../config/index.js';
import { Database } from '../database/index.js';
import { isSecretKey } from '../tokens/index.js';

/** A token and its CFA, as `token_access` gives them. */
export interface TokenHolder {
  readonly id: string;
  readonly cfa_id: string;
  readonly siret: string;
  readonly name: string;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly scopes: readonly TokenScope[];
  /** Where calls may come from; `null`: anywhere. */
  readonly networks: readonly string[] | null;
  /** Whether who made it still has an access to the portal. */
  readonly author_active: boolean;
}

/**
 * The two secrets of a partner's call. What has neither shape nor checksum of one is not looked up.
 * Nothing is cached: a revocation counts at the very next call.
 */
@Injectable()
export class PartnerKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The token behind an `X-API-KEY`, living or not; `null` when there is none. */
  async tokenOf(key: string): Promise<TokenHolder | null> {
    if (!isSecretKey('aacfa', key)) return null;
    const [holder] = await this.database.lookUp<TokenHolder>(
      'token_access',
      'SELECT * FROM token_access($1)',
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
}
