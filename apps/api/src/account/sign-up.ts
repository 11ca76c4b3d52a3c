import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Cfa } from '../cfa/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY, violatedConstraint } from '../database/index.js';
import { fieldProblem, type Limit, Throttle } from '../http/index.js';
import { holderOf, isTaken, User } from '../users/index.js';
import type { SignUpRequest } from './account.dto.js';
import { AccountRequests } from './account-requests.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordPolicy } from './password-policy.js';

const UNCONFIRMED_LIFE_MS = 72 * 3_600_000;

/**
 * Sign-ups from one address of the network in an hour: each holds a SIRET for three days, has a mail
 * sent and costs a hash. A group that opens the accounts of all its CFA in a morning stays below.
 */
const SIGN_UPS: Limit = { name: 'sign_up', points: 60, seconds: 3_600 };

/** What the database says of an identifiant that somebody has, or that another sign-up waits for. */
const TAKEN = new Set(['users_identifiant_unique', 'users_sign_up_unique']);

/** « Inscription »: opens a CFA's account and its first administrator's. */
@Injectable()
export class SignUp {
  constructor(
    private readonly database: Database,
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
    private readonly requests: AccountRequests,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * One account per SIRET: the database's unique constraint decides between parallel sign-ups. An
   * identifiant that is taken answers like a success; its owner is told by mail.
   *
   * @param address of the network that asks
   * @throws Problem `siret_deja_inscrit`, `requete_invalide` (password), `trop_de_tentatives`
   */
  async open(request: SignUpRequest, address: string): Promise<void> {
    await this.throttle.hitFrom(SIGN_UPS, address);
    this.policy.refuse(request);
    const passwordHash = await this.hasher.hash(request.motDePasse);
    try {
      await this.database.as(IDENTITY, (manager) => this.create(manager, request, passwordHash));
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'cfas_siret_unique') {
        throw fieldProblem(
          'siret_deja_inscrit',
          'siret',
          'siret_deja_inscrit',
          'Un compte existe déjà pour ce SIRET.',
        );
      }
      if (!TAKEN.has(constraint ?? '')) throw error;
      await this.requests.ask('deja_inscrit', request.identifiant);
    }
  }

  /**
   * The same work whether the identifiant is taken or not, so that the time tells nothing: a taken one
   * opens an account for a stand-in, which is undone. What is mailed leaves later.
   */
  private async create(
    manager: EntityManager,
    request: SignUpRequest,
    passwordHash: string,
  ): Promise<void> {
    await this.forgetUnconfirmed(manager, request.siret);
    const { identifiant } = request;
    const holder = await holderOf(manager, identifiant).getExists();
    const taken = (await isTaken(manager, identifiant, this.clock.now())) || holder;
    await manager.query('SAVEPOINT account');
    await this.insert(
      manager,
      taken ? { ...request, identifiant: `${randomUUID()}@pris.invalid` } : request,
      passwordHash,
    );
    await manager.query(`${taken ? 'ROLLBACK TO' : 'RELEASE'} SAVEPOINT account`);
    await this.requests.askIn(manager, taken ? 'deja_inscrit' : 'confirmation', identifiant);
  }

  private async insert(
    manager: EntityManager,
    { siret, uai, raisonSociale, nom, prenom, identifiant, email }: SignUpRequest,
    passwordHash: string,
  ): Promise<void> {
    const inserted = await manager.insert(Cfa, { siret, uai, raisonSociale });
    const cfaId = inserted.identifiers[0]?.['id'] as string;
    await manager.insert(User, {
      audience: 'cfa',
      cfaId,
      identifiant,
      email,
      nom,
      prenom,
      passwordHash,
      rights: ['administration_cfa'],
    });
    await this.audit.record(manager, {
      cfaId,
      act: 'compte.inscription',
      objectType: 'cfa',
      objectId: cfaId,
    });
  }

  /** A sign-up that nobody confirmed while its link lived does not keep a SIRET for ever. */
  private async forgetUnconfirmed(manager: EntityManager, siret: string): Promise<void> {
    await manager.query(
      `DELETE FROM cfas WHERE siret = $1 AND created_at < $2 AND NOT EXISTS (
         SELECT FROM users WHERE users.cfa_id = cfas.id AND confirmed_at IS NOT NULL)`,
      [siret, new Date(this.clock.now().getTime() - UNCONFIRMED_LIFE_MS)],
    );
  }
}
