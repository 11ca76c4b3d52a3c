import { Injectable } from '@nestjs/common';
import type { Moyen } from '@apprentissage/domain';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { Database, identityOf } from '../../database/index.js';
import { fieldProblem, type Person, Problem } from '../../http/index.js';
import { User } from '../../users/index.js';
import { CurrentPassword } from '../current-password.js';
import { Sessions } from '../sessions.js';
import { Tries } from '../tries.js';
import { CODE_GUESSES, Codes } from './codes.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { type DeviceAnswer, Passkeys } from './passkeys.js';
import { passkeyRefused } from './second-step.js';
import { Standing } from './standing.js';

/** « Confirmez que c’est bien vous »: proves again who holds an open session; its id changes each time. */
@Injectable()
export class Proofs {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly standing: Standing,
    private readonly password: CurrentPassword,
    private readonly codes: Codes,
    private readonly passkeys: Passkeys,
    private readonly challenges: PasskeyChallenges,
    private readonly tries: Tries,
    private readonly audit: Audit,
  ) {}

  /**
   * The password, worth something only to who has no second factor.
   *
   * @throws Problem `regle_refusee` at the field, `preuve_requise`, `trop_de_tentatives`
   */
  async byPassword(
    actor: Person,
    password: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const moyens = await this.database.as(identityOf(actor), (manager) =>
      this.standing.moyens(manager, actor.userId),
    );
    if (!moyens.includes('mot_de_passe')) throw new Problem('preuve_requise', { moyens });
    await this.password.prove(actor, password, 'motDePasse');
    await this.settle(actor, request, reply, () => Promise.resolve('mot_de_passe'));
  }

  /** Six digits or a recovery code. @throws Problem `code_refuse`, `trop_de_tentatives` */
  async byCode(
    actor: Person,
    code: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.tries.take(CODE_GUESSES, actor.userId);
    const proven = await this.settle(actor, request, reply, async (manager) =>
      this.codes.accept(manager, await manager.findOneByOrFail(User, { id: actor.userId }), code),
    );
    if (!proven) throw new Problem('code_refuse');
    await this.tries.giveBack(CODE_GUESSES, actor.userId);
  }

  /** What a device must sign. */
  async options(
    actor: Person,
    request: FastifyRequest,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await this.database.as(identityOf(actor), (manager) =>
      this.passkeys.requestOptions(manager, actor.userId),
    );
    await this.challenges.give(this.sessions.idOf(request), 'preuve', options.challenge);
    return options;
  }

  /** @throws Problem `code_refuse` */
  async byPasskey(
    actor: Person,
    answer: DeviceAnswer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const challenge = await this.challenges.take(this.sessions.idOf(request), 'preuve');
    const proven =
      challenge !== null &&
      (await this.settle(actor, request, reply, async (manager) =>
        (await this.passkeys.accept(manager, actor.userId, answer, challenge)) ? 'passkey' : null,
      ));
    if (!proven) throw passkeyRefused();
  }

  private settle(
    actor: Person,
    request: FastifyRequest,
    reply: FastifyReply,
    accept: (manager: EntityManager) => Promise<Moyen | null>,
  ): Promise<boolean> {
    return this.database.as(identityOf(actor), async (manager) => {
      const moyen = await accept(manager);
      if (moyen !== null) await this.sessions.prove(manager, moyen, request, reply);
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: moyen === null ? 'session.preuve_refusee' : 'session.prouvee',
        objectType: 'utilisateur',
        objectId: actor.userId,
        ...(moyen !== null && { detail: { moyen } }),
      });
      return moyen !== null;
    });
  }
}

/** What a request of proof must hold: one of the two, not both. @throws Problem `requete_invalide` */
export function oneProof(given: {
  readonly motDePasse?: string | null;
  readonly code?: string | null;
}): { readonly motDePasse: string } | { readonly code: string } {
  const motDePasse = given.motDePasse ?? undefined;
  const code = given.code ?? undefined;
  if (motDePasse !== undefined && code === undefined) return { motDePasse };
  if (code !== undefined && motDePasse === undefined) return { code };
  throw fieldProblem(
    'requete_invalide',
    'code',
    'obligatoire',
    'Donnez votre mot de passe, ou un code.',
  );
}
