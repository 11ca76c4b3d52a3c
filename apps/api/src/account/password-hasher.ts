import { Inject, Injectable } from '@nestjs/common';
import { PASSWORD_HASH_COST as COST } from '@apprentissage/domain';
import { hash, verify } from '@node-rs/argon2';
import { CONFIG, type Config } from '../config/index.js';
import { Problem } from '../http/index.js';

const MAX_RUNNING = 2;
const MAX_WAITING = 50;

/**
 * Hashes passwords with argon2id and a pepper kept outside the database. At most two hashes run at
 * once and fifty wait: a flood of sign-ins is told to come back, the rest of the portal stays quick.
 */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly options;
  private decoy: Promise<string> | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.options =
      config.passwordPepper === '' ? COST : { ...COST, secret: Buffer.from(config.passwordPepper) };
  }

  /** The PHC string to store. @throws Problem `indisponible` when too many wait. */
  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, this.options));
  }

  /**
   * Whether `password` is the one of `stored`. Without a stored hash (unknown account) a decoy is
   * verified all the same, and beside one that costs less, so that the time tells nothing.
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= hash('no password has this hash', this.options);
    const decoy = await this.decoy;
    const beside = stored !== null && this.isWeak(stored) ? [decoy] : [];
    const [matches = false] = await Promise.all(
      [stored ?? decoy, ...beside].map((one) =>
        this.queued(() => verify(one, password, this.options)),
      ),
    );
    return matches && stored !== null;
  }

  /** Whether a stored hash costs less to guess than one made today. */
  isWeak(stored: string): boolean {
    const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(stored) ?? [];
    return !(Number(memory) >= COST.memoryCost && Number(time) >= COST.timeCost);
  }

  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MAX_RUNNING) {
      if (this.waiting.length >= MAX_WAITING) throw new Problem('indisponible', { retryAfter: 3 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running++;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
