import { Inject, Injectable } from '@nestjs/common';
import { brokenPasswordRule, type KnownContext, type PasswordContext } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';
import { fieldProblem } from '../http/index.js';
import type { User } from '../users/index.js';
import { organisationOf } from './organisation.js';

/** A password that somebody chooses, and what is known of what it must not resemble. */
interface Chosen extends KnownContext {
  readonly motDePasse: string;
}

/** Which passwords may be chosen: the rules of the domain, with the alphabet of this portal. */
@Injectable()
export class PasswordPolicy {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * @param field the field of the request that holds the password
   * @throws Problem `requete_invalide` naming the first rule that the password breaks
   */
  refuse({ motDePasse, ...context }: Chosen, field = 'motDePasse'): void {
    const { passwordAlphabet } = this.config;
    const broken = brokenPasswordRule(motDePasse, passwordAlphabet, context);
    if (broken !== undefined) {
      throw fieldProblem('requete_invalide', field, broken.code, `${broken.label}.`);
    }
  }

  /** The words that somebody who has an account is known by. */
  async wordsOf(manager: EntityManager, user: User): Promise<PasswordContext> {
    const { identifiant, email, nom, prenom } = user;
    const raisonSociale = await organisationOf(manager, this.config, user);
    return { identifiant, email, nom, prenom, raisonSociale };
  }
}
