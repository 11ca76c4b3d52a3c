import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { type Limit, Problem, Throttle } from '../http/index.js';
import { User } from '../users/index.js';
import { PasswordHasher } from './password-hasher.js';

/** Ten tries on one account in 15 minutes, whoever tries. */
const PER_ACCOUNT: Limit = { name: 'sign_in_account', points: 10, seconds: 15 * 60 };
/** Thirty tries a minute from one address, whatever the accounts. */
const PER_ADDRESS: Limit = { name: 'sign_in_address', points: 30, seconds: 60 };

/** Who somebody is, by identifiant and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
  ) {}

  /**
   * The person with this identifiant and password. An unknown account and a wrong password answer
   * alike and take the same time.
   *
   * @throws Problem `identifiants_invalides`, `compte_non_confirme` (only to who knows the password),
   *   `trop_de_tentatives`.
   */
  async check(
    identifiant: string,
    password: string,
    address: string,
    device: string,
  ): Promise<User> {
    const login = identifiant.trim().toLowerCase();
    const account = createHash('sha256').update(login).digest('base64url');
    await this.throttle.hit(PER_ADDRESS, address);
    await this.throttle.hit(PER_ACCOUNT, account);
    const user = await this.database.as(IDENTITY, (manager) =>
      manager
        .createQueryBuilder(User, 'user')
        .addSelect('user.passwordHash')
        .where({ identifiant: login })
        .getOne(),
    );
    const right = await this.hasher.verify(user?.passwordHash ?? null, password);
    if (user === null || !right || !user.active) {
      if (user !== null) await this.trace(user, 'connexion.refusee', device);
      throw new Problem('identifiants_invalides');
    }
    if (user.confirmedAt === null) throw new Problem('compte_non_confirme');
    await this.throttle.forget(PER_ACCOUNT, account);
    return user;
  }

  private trace(user: User, act: string, appareil: string): Promise<void> {
    return this.database.as(IDENTITY, (manager) =>
      this.audit.record(manager, {
        cfaId: user.cfaId,
        act,
        objectType: 'utilisateur',
        objectId: user.id,
        detail: { appareil },
      }),
    );
  }
}
