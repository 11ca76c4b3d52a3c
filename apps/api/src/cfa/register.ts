import { Injectable } from '@nestjs/common';
import type { Establishment } from '@apprentissage/domain';

/** The register does not answer: what was typed is kept and checked later. */
export class RegisterDown extends Error {}

/** The register of establishments (SIRENE). A port: an adapter asks the real one. */
export abstract class EstablishmentRegister {
  /** What it knows of a SIRET; `null` when it knows none. @throws RegisterDown */
  abstract find(siret: string): Promise<Establishment | null>;
}

/** No register is connected: everything stays « à vérifier ». */
@Injectable()
export class NoRegister extends EstablishmentRegister {
  override find(): Promise<never> {
    return Promise.reject(new RegisterDown('no register is configured'));
  }
}
