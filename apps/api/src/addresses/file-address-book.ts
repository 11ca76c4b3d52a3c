import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { searchKey } from '@apprentissage/domain';
import { AddressBook, MOST_PROPOSALS } from './address-book.js';
import type { PostalAddress } from './addresses.dto.js';

/** Addresses in a JSON file (a list): the demonstration's. */
@Injectable()
export class FileAddressBook extends AddressBook {
  constructor(private readonly file: URL) {
    super();
  }

  override async search(text: string): Promise<readonly PostalAddress[]> {
    const wanted = wordsOf(text);
    const known = JSON.parse(await readFile(this.file, 'utf8')) as readonly PostalAddress[];
    return known
      .filter(({ adresse, codePostal, commune }) => {
        const words = wordsOf(`${adresse} ${codePostal} ${commune}`);
        return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
      })
      .slice(0, MOST_PROPOSALS);
  }
}

function wordsOf(text: string): string[] {
  return searchKey(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
