import { Injectable } from '@nestjs/common';
import type { PostalAddress } from './addresses.dto.js';

/** Addresses proposed at once: more would not be read. */
export const MOST_PROPOSALS = 5;

/** The national base of addresses (BAN). A port: an adapter asks the real one. */
export abstract class AddressBook {
  /** At most `MOST_PROPOSALS` addresses that the text may be the beginning of, the likeliest first. */
  abstract search(text: string): Promise<readonly PostalAddress[]>;
}

/** No base is connected: addresses are typed without help. */
@Injectable()
export class NoAddressBook extends AddressBook {
  override search(): Promise<readonly []> {
    return Promise.resolve([]);
  }
}
