import { Injectable } from '@nestjs/common';
import type { Moyen } from '@apprentissage/domain';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../config/index.js';
import { Database, IDENTITY, identityOf } from '../../database/index.js';
import { type Person, Problem } from '../../http/index.js';
import { User } from '../../users/index.js';
import { AccountLetters, type SecondFactorChange } from '../account-letters.js';
import { AccountLinks } from '../account-links.js';
import { heldUser } from '../held-user.js';
import { Rescue } from '../rescue.js';
import { Sessions } from '../sessions.js';
import { Tries } from '../tries.js';
import { CODE_GUESSES } from './codes.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { type DeviceAnswer, Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import type { SecondFactorView } from './second-factor.dto.js';
import { passkeyRefused } from './second-step.js';
import { Standing } from './standing.js';
import { type NewTotp, TotpKeys } from './totp-keys.js';

/** « Double authentification »: what a person sets up and takes away, each time told by mail and audited. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly totp: TotpKeys,
    private readonly recovery: RecoveryCodes,
    private readonly passkeys: Passkeys,
    private readonly challenges: PasskeyChallenges,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
    private readonly links: AccountLinks,
    private readonly rescue: Rescue,
    private readonly letters: AccountLetters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What who asks has set up. */
  read(actor: Person): Promise<SecondFactorView> {
    return this.database.as(identityOf(actor), async (manager) => {
      const since = await this.totp.since(manager, actor.userId);
      const passkeys = await this.passkeys.list(manager, actor.userId);
      return {
        actif: since !== null || passkeys.length > 0,
        exige: this.standing.exige(actor.kind),
        totp: { actif: since !== null, depuis: since?.toISOString() ?? null },
        cles: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
          id,
          nom: name,
          creeeLe: createdAt.toISOString(),
          derniereUtilisation: lastUsedAt?.toISOString() ?? null,
        })),
        codesRestants: await this.recovery.left(manager, actor.userId),
      };
    });
  }

  /** Makes a secret for an authenticator application; nothing changes until its first code. */
  prepareTotp(actor: Person): Promise<NewTotp> {
    return this.database.as(identityOf(actor), async (manager) =>
      this.totp.prepare(manager, await userOf(manager, actor)),
    );
  }

  /**
   * Puts the application in service.
   *
   * @returns the recovery codes made with a first factor
   * @throws Problem `code_refuse`, also when no secret waits; `trop_de_tentatives`
   */
  async confirmTotp(
    actor: Person,
    code: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string[] | null> {
    await this.tries.take(CODE_GUESSES, actor.userId);
    const codes = await this.add(actor, 'totp', request, reply, (manager) =>
      this.totp.confirm(manager, actor.userId, code),
    );
    if (codes === undefined) throw new Problem('code_refuse');
    await this.tries.giveBack(CODE_GUESSES, actor.userId);
    return codes;
  }

  /** @throws Problem `introuvable`, `etat_incompatible` for the last factor of who must have one */
  removeTotp(actor: Person): Promise<void> {
    return this.take(actor, 'totp_retire', (manager) => this.totp.remove(manager, actor.userId));
  }

  /** Ten new recovery codes in place of the others. @throws Problem `etat_incompatible` without a factor */
  renewCodes(actor: Person): Promise<string[]> {
    return this.database.as(identityOf(actor), async (manager) => {
      if ((await this.standing.factors(manager, actor.userId)).length === 0) {
        throw new Problem('etat_incompatible', {
          detail: 'Activez d’abord la double authentification.',
        });
      }
      const codes = await this.recovery.renew(manager, actor.userId);
      await this.tell(manager, actor, 'codes_renouveles');
      return codes;
    });
  }

  /** What the browser hands to a device to make a passkey. */
  async passkeyOptions(
    actor: Person,
    request: FastifyRequest,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const options = await this.database.as(identityOf(actor), async (manager) =>
      this.passkeys.creationOptions(manager, await userOf(manager, actor)),
    );
    await this.challenges.give(this.sessions.idOf(request), 'enrolement', options.challenge);
    return options;
  }

  /** @returns the recovery codes made with a first factor. @throws Problem `code_refuse` */
  async addPasskey(
    actor: Person,
    { nom, reponse }: { readonly nom: string; readonly reponse: DeviceAnswer },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string[] | null> {
    const challenge = await this.challenges.take(this.sessions.idOf(request), 'enrolement');
    if (challenge === null) throw passkeyRefused();
    const codes = await this.add(actor, 'passkey', request, reply, (manager) =>
      this.passkeys.register(manager, actor.userId, nom, reponse, challenge),
    );
    if (codes === undefined) throw passkeyRefused();
    return codes;
  }

  /** @throws Problem `introuvable`, `etat_incompatible` for the last factor of who must have one */
  removePasskey(actor: Person, id: string): Promise<void> {
    return this.take(actor, 'cle_retiree', (manager) =>
      this.passkeys.remove(manager, actor.userId, id),
    );
  }

  /**
   * Takes away the factor that a mail told of, with those set up after it: whoever was in the account may
   * have kept a door for later. Every session ends and a new password has to be chosen.
   *
   * @throws Problem `lien_invalide`
   */
  undo(secret: string): Promise<void> {
    return this.database.as(IDENTITY, async (manager) => {
      const { userId, createdAt } = await this.links.use(manager, secret, 'annuler_facteur');
      const user = await heldUser(manager, userId);
      if (user === null) throw new Problem('lien_invalide');
      await this.rescue.giveBack(manager, user, createdAt);
    });
  }

  /**
   * Adds a factor, which the person just used: the session is proven by it and changes its id. With a
   * first factor, sessions opened by a password alone end.
   *
   * @returns recovery codes, `null` when there were some, `undefined` when the factor is refused
   */
  private add(
    actor: Person,
    factor: Moyen & ('totp' | 'passkey'),
    request: FastifyRequest,
    reply: FastifyReply,
    accept: (manager: EntityManager) => Promise<boolean>,
  ): Promise<string[] | null | undefined> {
    return this.database.as(identityOf(actor), async (manager) => {
      await heldUser(manager, actor.userId);
      const since = this.clock.now();
      const first = (await this.standing.factors(manager, actor.userId)).length === 0;
      if (!(await accept(manager))) return undefined;
      const current = await this.sessions.prove(manager, factor, request, reply);
      if (first) await this.sessions.endAll(manager, actor.userId, current);
      const codes = first ? await this.recovery.renew(manager, actor.userId) : null;
      const undo = await this.links.undoOfFactors(manager, actor.userId, since);
      await this.tell(manager, actor, factor === 'totp' ? 'totp_ajoute' : 'cle_ajoutee', undo);
      return codes;
    });
  }

  private take(
    actor: Person,
    change: SecondFactorChange,
    remove: (manager: EntityManager) => Promise<boolean>,
  ): Promise<void> {
    return this.database.as(identityOf(actor), async (manager) => {
      // Two factors taken away at once wait here: the second one is the last.
      await heldUser(manager, actor.userId);
      if (!(await remove(manager))) throw new Problem('introuvable');
      const left = await this.standing.factors(manager, actor.userId);
      if (left.length === 0 && this.standing.exige(actor.kind)) {
        throw new Problem('etat_incompatible', {
          detail:
            'La double authentification est obligatoire : ajoutez un autre moyen avant de retirer celui-ci.',
        });
      }
      // Codes stand in for a factor: without one they would open nothing, and confuse.
      if (left.length === 0) await this.recovery.clear(manager, actor.userId);
      await this.tell(manager, actor, change);
    });
  }

  private async tell(
    manager: EntityManager,
    actor: Person,
    change: SecondFactorChange,
    undo: string | null = null,
  ): Promise<void> {
    const user = await userOf(manager, actor);
    await this.letters.secondFactorChanged(manager, user, change, undo);
    await this.audit.record(manager, {
      cfaId: actor.cfaId,
      act: `second_facteur.${change}`,
      objectType: 'utilisateur',
      objectId: actor.userId,
    });
  }
}

function userOf(manager: EntityManager, actor: Person): Promise<User> {
  return manager.findOneByOrFail(User, { id: actor.userId });
}
