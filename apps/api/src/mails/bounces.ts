import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { type BounceReason, MailBounce } from './mail-bounce.entity.js';

/** Addresses whose last mail did not get there. */
@Injectable()
export class Bounces {
  constructor(private readonly clock: Clock) {}

  async note(manager: EntityManager, address: string, reason: BounceReason): Promise<void> {
    await manager.upsert(MailBounce, { address, at: this.clock.now(), reason }, ['address']);
  }

  /** A mail got there: the address is good. */
  async clear(manager: EntityManager, address: string): Promise<void> {
    await manager.delete(MailBounce, { address });
  }

  /** What is known against these addresses. */
  of(manager: EntityManager, addresses: readonly string[]): Promise<MailBounce[]> {
    return manager.findBy(MailBounce, { address: In([...addresses]) });
  }
}

/**
 * Why a server refuses this recipient for good (RFC 5321 5xx at `RCPT TO`, told apart by the enhanced code
 * of RFC 3463); `null` for every other failure, which is tried again.
 */
export function refusalOf(error: unknown): BounceReason | null {
  const { command, responseCode, response } = error as {
    command?: string;
    responseCode?: number;
    response?: string;
  };
  if (command !== 'RCPT TO' || responseCode === undefined || responseCode < 500) return null;
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] ?? '';
  if (/^5\.2\.[23]$/.test(enhanced) || (enhanced === '' && responseCode === 552)) return 'pleine';
  if (/^5\.1\./.test(enhanced)) return 'inconnue';
  if (enhanced === '' && [550, 551, 553].includes(responseCode)) return 'inconnue';
  return 'refusee';
}
