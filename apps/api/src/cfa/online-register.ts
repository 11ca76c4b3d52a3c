import { Injectable } from '@nestjs/common';
import { type Establishment, normalizeNaf } from '@apprentissage/domain';
import { EstablishmentRegister, RegisterDown } from './register.js';

const TIMEOUT_MS = 3_000;

interface Answer {
  readonly results: readonly {
    readonly nom_raison_sociale: string | null;
    readonly nom_complet: string;
    readonly matching_etablissements: readonly {
      readonly siret: string;
      readonly adresse: string | null;
      readonly code_postal: string | null;
      readonly libelle_commune: string | null;
      readonly activite_principale: string | null;
      readonly etat_administratif: string;
    }[];
  }[];
}

/** The State's open search of enterprises (`/search?q=SIRET`), which reads SIRENE and needs no key. */
@Injectable()
export class OnlineRegister extends EstablishmentRegister {
  constructor(private readonly base: URL) {
    super();
  }

  override async find(siret: string): Promise<Establishment | null> {
    const address = new URL('search', this.base.href.replace(/\/?$/, '/'));
    address.searchParams.set('q', siret);
    const { results } = await this.ask(address);
    for (const unit of results) {
      const found = unit.matching_etablissements.find((one) => one.siret === siret);
      if (found === undefined) continue;
      return {
        siret,
        raisonSociale: unit.nom_raison_sociale ?? unit.nom_complet,
        adresse: found.adresse ?? '',
        codePostal: found.code_postal ?? '',
        commune: found.libelle_commune ?? '',
        codeNaf: found.activite_principale && normalizeNaf(found.activite_principale),
        ouvert: found.etat_administratif === 'A',
      };
    }
    return null;
  }

  /** Whatever goes wrong on the way is one thing for the caller: the register is down. */
  private async ask(address: URL): Promise<Answer> {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw new RegisterDown(`the register answered ${response.status}`);
      const answer = (await response.json()) as Partial<Answer>;
      if (!Array.isArray(answer.results)) throw new RegisterDown('the register answered nonsense');
      return answer as Answer;
    } catch (error) {
      throw error instanceof RegisterDown
        ? error
        : new RegisterDown('the register does not answer');
    }
  }
}
