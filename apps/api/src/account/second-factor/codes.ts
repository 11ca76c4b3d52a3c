import { Injectable } from '@nestjs/common';
import type { Moyen } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { AccountLetters } from '../account-letters.js';
import type { TryRule } from '../tries.js';
import type { User } from '../../users/index.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TotpKeys } from './totp-keys.js';

/** Guesses of a code, whatever they are to prove: five in ten minutes. */
export const CODE_GUESSES: TryRule = { name: 'second_facteur', most: 5, windowMs: 10 * 60_000 };

/** The codes that a person types: six digits of their application, or one of the recovery codes. */
@Injectable()
export class Codes {
  constructor(
    private readonly totp: TotpKeys,
    private readonly recovery: RecoveryCodes,
    private readonly letters: AccountLetters,
  ) {}

  /** What a code proves; `null` when it is wrong or was used. A recovery code is used up, and told by mail. */
  async accept(manager: EntityManager, user: User, code: string): Promise<Moyen | null> {
    if (await this.totp.accept(manager, user.id, code)) return 'totp';
    if (!(await this.recovery.use(manager, user.id, code))) return null;
    const left = await this.recovery.left(manager, user.id);
    await this.letters.recoveryCodeUsed(manager, user, left);
    return 'recuperation';
  }
}
