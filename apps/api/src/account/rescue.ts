import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { User } from '../users/index.js';
import { AccountLinks } from './account-links.js';
import { Passkeys } from './second-factor/passkeys.js';
import { RecoveryCodes } from './second-factor/recovery-codes.js';
import { Standing } from './second-factor/standing.js';
import { TotpKeys } from './second-factor/totp-keys.js';
import { Sessions } from './sessions.js';

/** Gives an account back to its owner after somebody else was in it. */
@Injectable()
export class Rescue {
  constructor(
    private readonly sessions: Sessions,
    private readonly links: AccountLinks,
    private readonly standing: Standing,
    private readonly totp: TotpKeys,
    private readonly passkeys: Passkeys,
    private readonly recovery: RecoveryCodes,
    private readonly audit: Audit,
  ) {}

  /**
   * Ends every session; the password, which somebody else may know, opens nothing until a new one is
   * chosen by a link that is mailed; second factors set up from `since` on are gone, earlier ones stay.
   *
   * @param user their row held, with the addresses they are to have
   */
  async giveBack(manager: EntityManager, user: User, since: Date): Promise<void> {
    const { id, identifiant, email } = user;
    await manager.update(
      User,
      { id },
      { identifiant, email, passwordHash: null, version: () => 'version + 1' },
    );
    await this.removeFactors(manager, user, since);
    await this.sessions.endAll(manager, id, null);
    await this.links.send(manager, user, 'mot_de_passe');
  }

  private async removeFactors(manager: EntityManager, user: User, since: Date): Promise<void> {
    const { id, cfaId } = user;
    const record = (act: 'second_facteur.totp_retire' | 'second_facteur.cle_retiree') =>
      this.audit.record(manager, { cfaId, act, objectType: 'utilisateur', objectId: id });
    if (await this.totp.remove(manager, id, since)) {
      await record('second_facteur.totp_retire');
    }
    const keys = await this.passkeys.removeSince(manager, id, since);
    for (let n = 0; n < keys; n += 1) await record('second_facteur.cle_retiree');
    const left = await this.standing.factors(manager, id);
    // Codes stand in for a factor: without one they would open nothing, and confuse.
    await this.recovery.clear(manager, id, left.length === 0 ? undefined : since);
  }
}
