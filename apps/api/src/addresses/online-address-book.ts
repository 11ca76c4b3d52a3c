import { Injectable } from '@nestjs/common';
import { isPostalCode } from '@apprentissage/domain';
import { AddressBook, MOST_PROPOSALS } from './address-book.js';
import type { PostalAddress } from './addresses.dto.js';

const TIMEOUT_MS = 2_000;

interface Answer {
  readonly features?: readonly {
    readonly properties?: {
      readonly name?: unknown;
      readonly postcode?: unknown;
      readonly city?: unknown;
    };
  }[];
}

/** The State's open geocoder (`/search?q=…`), which reads the BAN and needs no key. */
@Injectable()
export class OnlineAddressBook extends AddressBook {
  constructor(private readonly base: URL) {
    super();
  }

  override async search(text: string): Promise<readonly PostalAddress[]> {
    const address = new URL('search', this.base.href.replace(/\/?$/, '/'));
    address.search = new URLSearchParams({
      q: text,
      limit: String(MOST_PROPOSALS),
      autocomplete: '1',
    }).toString();
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`the base of addresses answered ${response.status}`);
    const { features = [] } = (await response.json()) as Answer;
    return features.slice(0, MOST_PROPOSALS).flatMap(({ properties = {} }) => {
      const { name, postcode, city } = properties;
      const complete = typeof name === 'string' && typeof city === 'string';
      return complete && isPostalCode(postcode)
        ? [{ adresse: name, codePostal: postcode, commune: city }]
        : [];
    });
  }
}
