import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { type Limit, Problem, Throttle } from '../http/index.js';
import { Slots } from '../jobs/index.js';
import { holderOf, User } from '../users/index.js';
import { PasswordHasher } from './password-hasher.js';
import { SignInWatch } from './sign-in-watch.js';
import { Tries, type TryRule } from './tries.js';

/** The fifth wrong password is followed by ten seconds of rest, each next one by twice as much. */
const FREE_TRIES = 4;
const FIRST_REST_MS = 10_000;
const restMs = (n: number) => (n <= FREE_TRIES ? 0 : FIRST_REST_MS * 2 ** (n - FREE_TRIES - 1));

/** Thirty tries a minute from one address, whatever the accounts. */
const PER_ADDRESS: Limit = { name: 'sign_in_address', points: 30, seconds: 60 };

/** Where a try comes from. */
export interface Visitor {
  /** Of the network. */
  readonly address: string;
  /** In words its owner recognises. */
  readonly device: string;
  /** The browser, when somebody with this login signed in there before. */
  readonly knownTo: (login: string) => Promise<string | null>;
}

/**
 * Sign-ins that are looked at together, and that wait: what two hashes at a time get through in two
 * seconds. Past them nothing is read from the database, whose connections are for those who work.
 */
const AT_ONCE = 4;
const WAITING = 50;
/** Seconds after which who is sent back may return: not all at the same instant. */
const RETURN = { soonest: 3, latest: 9 };

/** What the watch counts as failed. */
const FAILURES: ReadonlySet<string> = new Set(['identifiants_invalides', 'trop_de_tentatives']);

/** Who somebody is, by identifiant and password. */
@Injectable()
export class SignIn {
  private readonly slots = new Slots(AT_ONCE, WAITING);
  /** Tries on one account, whoever tries: ten in 15 minutes, and slower and slower from the fifth. */
  private readonly perAccount: TryRule;
  /** The same for tries from a browser in which the owner signed in before, whatever others do elsewhere. */
  private readonly perDevice: TryRule;

  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly tries: Tries,
    private readonly audit: Audit,
    private readonly watch: SignInWatch,
    @Inject(CONFIG) { signInTries: { most, minutes } }: Config,
  ) {
    this.perAccount = { name: 'connexion', most, windowMs: minutes * 60_000, restMs };
    this.perDevice = { ...this.perAccount, name: 'connexion_appareil' };
  }

  /**
   * The person with this identifiant and password, and the hash it was verified against. An unknown
   * account and a wrong password answer alike and take the same time. While an account is locked nothing
   * is evaluated, not even the right password; but a browser in which its owner signed in before is
   * counted apart.
   *
   * @throws Problem `identifiants_invalides`, `compte_non_confirme` (only to who knows the password),
   *   `trop_de_tentatives`, `indisponible` when too many sign in at once.
   */
  async check(identifiant: string, password: string, visitor: Visitor): Promise<User> {
    try {
      return await this.slots.run(async () => {
        const user = await this.evaluate(identifiant, password, visitor);
        await this.watch.count('good');
        return user;
      }, tooMany);
    } catch (error) {
      if (error instanceof Problem && FAILURES.has(error.code)) await this.watch.count('bad');
      throw error;
    }
  }

  private async evaluate(
    identifiant: string,
    password: string,
    { address, device, knownTo }: Visitor,
  ): Promise<User> {
    const login = identifiant.trim().toLowerCase();
    await this.throttle.hitFrom(PER_ADDRESS, address);
    const known = await knownTo(login);
    const [rule, whose] = known === null ? [this.perAccount, login] : [this.perDevice, known];
    await this.tries.take(rule, whose);
    const user = await this.holder(login);
    const right = await this.hasher.verify(user?.passwordHash ?? null, password);
    if (user === null || !right || !user.active) {
      await this.trace(user, device);
      throw new Problem('identifiants_invalides');
    }
    if (user.confirmedAt === null) throw new Problem('compte_non_confirme');
    await this.tries.forget(rule, whose);
    return this.strengthened(user, password);
  }

  private holder(login: string): Promise<User | null> {
    return this.database.as(IDENTITY, (manager) =>
      holderOf(manager, login).addSelect('user.passwordHash').getOne(),
    );
  }

  /** A hash made with weaker parameters than today's is made again, now that the password is known. */
  private async strengthened(user: User, password: string): Promise<User> {
    const { id, passwordHash } = user;
    if (passwordHash === null || !this.hasher.isWeak(passwordHash)) return user;
    const stronger = await this.hasher.hash(password);
    const { affected } = await this.database.as(IDENTITY, (manager) =>
      manager.update(User, { id, passwordHash }, { passwordHash: stronger }),
    );
    if (affected === 1) return { ...user, passwordHash: stronger };
    // Changed meanwhile: by another sign-in, to a hash of the same password, or by its owner.
    const now = await this.holder(user.identifiant);
    const right = await this.hasher.verify(now?.passwordHash ?? null, password);
    if (now === null || !right) throw new Problem('identifiants_invalides');
    return now;
  }

  /**
   * Writes a refusal in the CFA's audit log; for an account that does not exist, the same work is undone,
   * so that the time tells nothing. The commit waits for no disk, which would tell too: the watch's own
   * commit, right after, carries it there.
   */
  private async trace(user: User | null, appareil: string): Promise<void> {
    const { id, cfaId } = user ?? { id: randomUUID(), cfaId: randomUUID() };
    const write = async (manager: EntityManager) => {
      await manager.query('SET LOCAL synchronous_commit = off');
      await this.audit.record(manager, {
        cfaId,
        act: 'connexion.refusee',
        objectType: 'utilisateur',
        objectId: id,
        detail: { appareil },
      });
    };
    await (user === null
      ? this.database.rehearse(IDENTITY, write)
      : this.database.as(IDENTITY, write));
  }
}

function tooMany(): Problem {
  const { soonest, latest } = RETURN;
  return new Problem('indisponible', {
    retryAfter: soonest + Math.random() * (latest - soonest),
  });
}
