import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { hashSecret } from '../account/index.js';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { type Limit, Throttle } from '../http/index.js';
import { newSecretKey } from '../tokens/index.js';
import type { AccessTokenView } from './oauth.dto.js';
import { OAuthError } from './oauth-error.js';
import { readGrant } from './read-grant.js';
import { VendorToken } from './vendor-token.entity.js';
import { Vendor } from './vendor.entity.js';

const LIFETIME_S = 3_600;
const SCOPE = 'api.read api.write';
/** Token requests of one address in a minute: a vendor needs one an hour. */
const PER_ADDRESS: Limit = { name: 'oauth_address', points: 60, seconds: 60 };

/** Access tokens of the vendors: OAuth2 client credentials (RFC 6749 §4.4). */
@Injectable()
export class OAuthService {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * An access token for the vendor whose credentials the request carries. Any `scope` may be asked for
   * (every OPCO has its own); the answer tells the one that was given.
   *
   * @throws OAuthError, Problem `trop_de_tentatives`
   */
  async issue(
    body: unknown,
    authorization: string | undefined,
    address: string,
  ): Promise<AccessTokenView> {
    await this.throttle.hitFrom(PER_ADDRESS, address);
    const { clientId, clientSecret } = readGrant(body, authorization);
    const accessToken = newSecretKey('aaacc');
    const now = this.clock.now();
    await this.database.as(IDENTITY, async (manager) => {
      const vendor = await manager
        .createQueryBuilder(Vendor, 'vendor')
        .addSelect('vendor.secretHash')
        .where({ clientId })
        .getOne();
      const presented = hashSecret(clientSecret);
      const right = timingSafeEqual(presented, vendor?.secretHash ?? Buffer.alloc(32));
      if (vendor === null || !right || vendor.disabledAt !== null) {
        throw new OAuthError('invalid_client', 'Identifiant ou secret d’éditeur inconnu.');
      }
      await manager.delete(VendorToken, { vendorId: vendor.id, expiresAt: LessThan(now) });
      await manager.insert(VendorToken, {
        tokenHash: hashSecret(accessToken),
        vendorId: vendor.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + LIFETIME_S * 1_000),
      });
      await this.audit.record(manager, {
        cfaId: null,
        act: 'editeur.jeton_emis',
        objectType: 'editeur',
        objectId: vendor.id,
      });
    });
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: LIFETIME_S,
      scope: SCOPE,
    };
  }
}
