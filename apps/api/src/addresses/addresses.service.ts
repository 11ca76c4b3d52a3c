import { Injectable, Logger } from '@nestjs/common';
import type { CfaActor } from '../database/index.js';
import { type Limit, Throttle } from '../http/index.js';
import { AddressBook } from './address-book.js';
import type { AddressProposals } from './addresses.dto.js';

/** One question for each pause in somebody's typing; the base belongs to everybody. */
const QUESTIONS: Limit = { name: 'addresses', points: 120, seconds: 60 };
/** Below, anything would do; the base refuses it. */
const LEAST_LETTERS = 3;

/** Proposes addresses to who types one. */
@Injectable()
export class Addresses {
  private readonly log = new Logger(Addresses.name);

  constructor(
    private readonly book: AddressBook,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Addresses that `text` may be the beginning of; none when the base does not answer: one goes on typing.
   *
   * @throws Problem `trop_de_tentatives`
   */
  async propose(actor: CfaActor, text: string): Promise<AddressProposals> {
    if (text.length < LEAST_LETTERS || !/^[\p{L}\p{N}]/u.test(text)) return { items: [] };
    await this.throttle.hit(QUESTIONS, actor.userId);
    try {
      return { items: [...(await this.book.search(text))] };
    } catch (error) {
      this.log.warn(`no proposal of addresses: ${error instanceof Error ? error.message : error}`);
      return { items: [] };
    }
  }
}
