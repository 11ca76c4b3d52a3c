import { Inject, Injectable } from '@nestjs/common';
import type { Audience, Moyen } from '@apprentissage/domain';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../../config/index.js';
import type { SecondFactorState } from '../../http/index.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { TotpKey } from './totp-key.entity.js';

/** Where a person stands with the second factor: what they have, what the portal asks. */
@Injectable()
export class Standing {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Whether people of this audience must have one. */
  exige(audience: Audience): boolean {
    return this.config.secondFactor[audience] === 'required';
  }

  async of(
    manager: EntityManager,
    user: { readonly id: string; readonly audience: Audience },
  ): Promise<SecondFactorState> {
    return this.state(user.audience, (await this.factors(manager, user.id)).length > 0);
  }

  /** @param actif whether the person has one */
  state(audience: Audience, actif: boolean): SecondFactorState {
    return {
      actif,
      exige: this.exige(audience),
      exigeActesSensibles: this.config.secondFactor[audience] !== 'optional',
    };
  }

  /** The second factors that a person set up. */
  async factors(manager: EntityManager, userId: string): Promise<Moyen[]> {
    const factors: Moyen[] = [];
    if (await manager.existsBy(TotpKey, { userId, confirmedAt: Not(IsNull()) }))
      factors.push('totp');
    if (await manager.existsBy(Passkey, { userId })) factors.push('passkey');
    return factors;
  }

  /** By what a person proves who they are: a second factor when they have one, else the password. */
  async moyens(manager: EntityManager, userId: string): Promise<Moyen[]> {
    const factors = await this.factors(manager, userId);
    if (factors.length === 0) return ['mot_de_passe'];
    const spare = await manager.existsBy(RecoveryCode, { userId, usedAt: IsNull() });
    return spare ? [...factors, 'recuperation'] : factors;
  }
}
