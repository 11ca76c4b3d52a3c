import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Establishment } from '@apprentissage/domain';
import { EstablishmentRegister, RegisterDown } from './register.js';

/** An extract of the register in a JSON file (a list of establishments): the demonstration's, or a mirror. */
@Injectable()
export class FileRegister extends EstablishmentRegister {
  constructor(private readonly file: URL) {
    super();
  }

  override async find(siret: string): Promise<Establishment | null> {
    const list = await this.read();
    return list.find((one) => one.siret === siret) ?? null;
  }

  private async read(): Promise<readonly Establishment[]> {
    try {
      return JSON.parse(await readFile(this.file, 'utf8')) as readonly Establishment[];
    } catch {
      throw new RegisterDown('the extract of the register cannot be read');
    }
  }
}
