import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { Clock } from '../../config/index.js';
import { RecoveryCode } from './recovery-code.entity.js';

const CODES = 10;
/** 80 random bits: nothing to guess, even from a stolen table, so a plain SHA-256 is enough. */
const BYTES = 10;
/** Crockford's: no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** The ten codes that stand in for a lost second factor, each once. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly clock: Clock) {}

  /** Ten new codes, to be shown once; earlier ones are dead. */
  async renew(manager: EntityManager, userId: string): Promise<string[]> {
    await this.clear(manager, userId);
    const codes = Array.from({ length: CODES }, newCode);
    const createdAt = this.clock.now();
    await manager.insert(
      RecoveryCode,
      codes.map((code) => ({ codeHash: hashCode(userId, plain(code)), userId, createdAt })),
    );
    return codes;
  }

  /** Uses a code up; `false` when it is not one of this person, or was used. */
  async use(manager: EntityManager, userId: string, code: string): Promise<boolean> {
    const text = plain(code);
    if (!SHAPE.test(text)) return false;
    const { affected } = await manager.update(
      RecoveryCode,
      { codeHash: hashCode(userId, text), userId, usedAt: IsNull() },
      { usedAt: this.clock.now() },
    );
    return affected === 1;
  }

  left(manager: EntityManager, userId: string): Promise<number> {
    return manager.countBy(RecoveryCode, { userId, usedAt: IsNull() });
  }

  /** Takes every code away, or those made from `since` on. */
  async clear(manager: EntityManager, userId: string, since?: Date): Promise<void> {
    await manager.delete(RecoveryCode, {
      userId,
      ...(since && { createdAt: MoreThanOrEqual(since) }),
    });
  }
}

/** `4F7K-…`: four groups of four signs. */
function newCode(): string {
  let value = BigInt(`0x${randomBytes(BYTES).toString('hex')}`);
  let text = '';
  for (let n = 0; n < 16; n += 1) {
    text = ALPHABET[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** As typed by hand: case, blanks and dashes do not count, a look-alike letter is its digit. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

function hashCode(userId: string, text: string): Buffer {
  return createHash('sha256').update(`${userId}:${text}`).digest();
}
