import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, identityOf } from '../database/index.js';
import { fieldProblem, type Limit, type Person, Throttle } from '../http/index.js';
import { User } from '../users/index.js';
import { PasswordHasher } from './password-hasher.js';

/** Ten wrong passwords of one person in 15 minutes, whichever act they prove. */
const TRIES: Limit = { name: 'current_password', points: 10, seconds: 15 * 60 };

/** A person and the hash of their password, as it was when it was proven. */
export type Proven = User & { readonly passwordHash: string };

/** The proof that who acts is the owner of the open session: the current password, in the same request. */
@Injectable()
export class CurrentPassword {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
  ) {}

  /**
   * @param field the field of the request that holds the password
   * @throws Problem `regle_refusee` at the field; `trop_de_tentatives`
   */
  async prove(actor: Person, password: string, field: string): Promise<Proven> {
    await this.throttle.hit(TRIES, actor.userId);
    const user = await this.database.as(identityOf(actor), (manager) => read(manager, actor));
    if (!(await this.hasher.verify(user?.passwordHash ?? null, password)) || !isProven(user)) {
      throw fieldProblem(
        'regle_refusee',
        field,
        'mot_de_passe_incorrect',
        'Le mot de passe actuel n’est pas le bon.',
      );
    }
    await this.throttle.forget(TRIES, actor.userId);
    return user;
  }
}

function read(manager: EntityManager, actor: Person): Promise<User | null> {
  return manager
    .createQueryBuilder(User, 'user')
    .addSelect('user.passwordHash')
    .where({ id: actor.userId })
    .getOne();
}

function isProven(user: User | null): user is Proven {
  return user !== null && user.passwordHash !== null;
}
