import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '../../config/index.js';
import { contextOf, Vault } from '../../vault/index.js';
import { drawQr, type QrDrawing } from './qr.js';
import { TotpKey } from './totp-key.entity.js';

const PERIOD_S = 30;
/** Codes of the step before and after are taken: clocks differ a little. */
const WINDOW = 1;
const SECRET_BYTES = 20;
/** How long a new secret waits for its first code. */
const WAIT_MS = 15 * 60_000;
const COLUMN = { table: 'totp_keys', column: 'secret' };

/** A new secret, for the application of the person: to type, to follow, to scan. */
export interface NewTotp {
  readonly secret: string;
  readonly uri: string;
  readonly qr: QrDrawing;
}

/** Six-digit codes of an authenticator application (RFC 6238). */
@Injectable()
export class TotpKeys {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes a secret that waits for its first code; the active one, if any, goes on meanwhile. */
  async prepare(
    manager: EntityManager,
    user: { readonly id: string; readonly identifiant: string },
  ): Promise<NewTotp> {
    await manager.delete(TotpKey, { userId: user.id, confirmedAt: IsNull() });
    const secret = new Secret({ size: SECRET_BYTES });
    const id = randomUUID();
    await manager.insert(TotpKey, {
      id,
      userId: user.id,
      secret: this.vault.seal(Buffer.from(secret.bytes), contextOf(COLUMN, id)),
      createdAt: this.clock.now(),
    });
    const uri = totp(secret, this.config.brand.portalName, user.identifiant).toString();
    return { secret: secret.base32, uri, qr: drawQr(uri) };
  }

  /** Puts the waiting secret in service, in place of an earlier one, when `code` is its own. */
  async confirm(manager: EntityManager, userId: string, code: string): Promise<boolean> {
    const key = await read(manager, userId, false);
    const now = this.clock.now();
    if (key === null || now.getTime() - key.createdAt.getTime() > WAIT_MS) return false;
    const step = this.stepOf(key, code);
    if (step === null) return false;
    await manager.delete(TotpKey, { userId, confirmedAt: Not(IsNull()) });
    await manager.update(TotpKey, { id: key.id }, { confirmedAt: now, lastStep: step });
    return true;
  }

  /** Whether `code` is the person's, now; the same code is right once. */
  async accept(manager: EntityManager, userId: string, code: string): Promise<boolean> {
    const key = await read(manager, userId, true);
    const step = key && this.stepOf(key, code);
    if (key === null || step === null) return false;
    const { affected } = await manager
      .createQueryBuilder()
      .update(TotpKey)
      .set({ lastStep: step })
      .where('id = :id AND (last_step IS NULL OR last_step < :step)', { id: key.id, step })
      .execute();
    return affected === 1;
  }

  /** Since when the person has one; `null` without. */
  async since(manager: EntityManager, userId: string): Promise<Date | null> {
    return (await read(manager, userId, true))?.confirmedAt ?? null;
  }

  /** Takes the active one away if it is in service since `since` or later, and one that waits; `false` without such a one. */
  async remove(manager: EntityManager, userId: string, since = new Date(0)): Promise<boolean> {
    const { affected } = await manager.delete(TotpKey, {
      userId,
      confirmedAt: MoreThanOrEqual(since),
    });
    await manager.delete(TotpKey, { userId, confirmedAt: IsNull() });
    return affected === 1;
  }

  /** The step that a code belongs to, `null` when it is not of this key. */
  private stepOf({ id, secret }: TotpKey, code: string): number | null {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const bytes = this.vault.open(secret, contextOf(COLUMN, id));
    const key = new Secret({ buffer: new Uint8Array(bytes).buffer });
    const timestamp = this.clock.now().getTime();
    const delta = totp(key).validate({ token, timestamp, window: WINDOW });
    return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_S) + delta;
  }
}

function totp(secret: Secret, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD_S, secret });
}

function read(manager: EntityManager, userId: string, confirmed: boolean): Promise<TotpKey | null> {
  return manager
    .createQueryBuilder(TotpKey, 'key')
    .addSelect('key.secret')
    .where({ userId, confirmedAt: confirmed ? Not(IsNull()) : IsNull() })
    .getOne();
}
