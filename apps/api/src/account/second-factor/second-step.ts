import { Injectable } from '@nestjs/common';
import type { AuditAct, Moyen } from '@apprentissage/domain';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { Database, IDENTITY } from '../../database/index.js';
import { type Limit, Problem, Throttle } from '../../http/index.js';
import { User } from '../../users/index.js';
import { deviceOf } from '../device.js';
import { KnownDevices } from '../known-devices.js';
import { hashSecret, newSecret } from '../secrets.js';
import { Sessions } from '../sessions.js';
import { Tries } from '../tries.js';
import { CODE_GUESSES, Codes } from './codes.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { type DeviceAnswer, Passkeys } from './passkeys.js';
import { PendingSignIns, type Waiting } from './pending-sign-ins.js';
import { Standing } from './standing.js';

/** Challenges that one address of the network may ask for in a minute without signing in. */
const OPTIONS: Limit = { name: 'passkey_options', points: 60, seconds: 60 };

/** What the first step of a sign-in came to. */
export interface FirstStep {
  readonly opened: boolean;
  /** What may go on with it. */
  readonly moyens: readonly Moyen[];
}

/** Sign-in, from the right password or a passkey to the session. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly pending: PendingSignIns,
    private readonly standing: Standing,
    private readonly codes: Codes,
    private readonly passkeys: Passkeys,
    private readonly challenges: PasskeyChallenges,
    private readonly tries: Tries,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
  ) {}

  /**
   * The password was right: opens the session, or waits for the second factor of who has one.
   *
   * @throws Problem `identifiants_invalides` when it is no longer the password
   */
  begin(user: User, request: FastifyRequest, reply: FastifyReply): Promise<FirstStep> {
    return this.database.as(IDENTITY, async (manager) => {
      await refuseStale(manager, user);
      if ((await this.standing.factors(manager, user.id)).length === 0) {
        await this.open(manager, user, 'mot_de_passe', request, reply);
        return { opened: true, moyens: [] };
      }
      await this.sessions.leave(manager, request, reply);
      await this.pending.begin(manager, user.id, reply);
      return { opened: false, moyens: await this.standing.moyens(manager, user.id) };
    });
  }

  /** Six digits or a recovery code. @throws Problem `non_authentifie`, `code_refuse`, `trop_de_tentatives` */
  async byCode(code: string, request: FastifyRequest, reply: FastifyReply): Promise<User> {
    const waiting = await this.waiting(request);
    await this.tries.take(CODE_GUESSES, waiting.user.id);
    const user = await this.finish(waiting, request, reply, (manager) =>
      this.codes.accept(manager, waiting.user, code),
    );
    if (user === null) return this.refuse(waiting.user, request, new Problem('code_refuse'));
    await this.tries.giveBack(CODE_GUESSES, user.id);
    return user;
  }

  /** What a device must sign for the second factor. @throws Problem `non_authentifie` */
  async options(request: FastifyRequest): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { idHash, user } = await this.waiting(request);
    const options = await this.database.as(IDENTITY, (manager) =>
      this.passkeys.requestOptions(manager, user.id),
    );
    await this.challenges.give(idHash, 'second_facteur', options.challenge);
    return options;
  }

  /** @throws Problem `non_authentifie`, `code_refuse` */
  async byPasskey(
    answer: DeviceAnswer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<User> {
    const waiting = await this.waiting(request);
    const challenge = await this.challenges.take(waiting.idHash, 'second_facteur');
    const user =
      challenge &&
      (await this.finish(waiting, request, reply, async (manager) =>
        (await this.passkeys.accept(manager, waiting.user.id, answer, challenge))
          ? 'passkey'
          : null,
      ));
    return user || this.refuse(waiting.user, request, passkeyRefused());
  }

  /** What a device must sign to sign in by itself, and the secret that the answer comes back with. */
  async visitorOptions(
    address: string,
  ): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; defi: string }> {
    await this.throttle.hitFrom(OPTIONS, address);
    const defi = newSecret();
    const options = await this.database.as(IDENTITY, (manager) =>
      this.passkeys.requestOptions(manager, null),
    );
    await this.challenges.give(hashSecret(defi), 'connexion', options.challenge);
    return { options, defi };
  }

  /** Signs in with a passkey alone: the device verified its user, which is two factors. @throws Problem `code_refuse` */
  async byPasskeyAlone(
    defi: string,
    answer: DeviceAnswer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<User> {
    const challenge = await this.challenges.take(hashSecret(defi), 'connexion');
    const owner = await this.database.as(IDENTITY, async (manager) => {
      const id = await this.passkeys.ownerOf(manager, answer);
      return id === null ? null : manager.findOneBy(User, { id, active: true });
    });
    if (owner === null) throw passkeyRefused();
    if (challenge === null || owner.confirmedAt === null) {
      return this.refuse(owner, request, passkeyRefused());
    }
    const opened = await this.database.as(IDENTITY, async (manager) => {
      if (!(await this.passkeys.accept(manager, owner.id, answer, challenge))) return false;
      await this.open(manager, owner, 'passkey', request, reply);
      return true;
    });
    return opened ? owner : this.refuse(owner, request, passkeyRefused());
  }

  private waiting(request: FastifyRequest): Promise<Waiting> {
    return this.database.as(IDENTITY, (manager) => this.pending.find(manager, request));
  }

  private finish(
    waiting: Waiting,
    request: FastifyRequest,
    reply: FastifyReply,
    accept: (manager: EntityManager) => Promise<Moyen | null>,
  ): Promise<User | null> {
    return this.database.as(IDENTITY, async (manager) => {
      const moyen = await accept(manager);
      if (moyen === null) return null;
      await this.pending.end(manager, waiting, reply);
      await this.open(manager, waiting.user, moyen, request, reply);
      return waiting.user;
    });
  }

  private async open(
    manager: EntityManager,
    user: User,
    moyen: Moyen,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.open(manager, user.id, moyen, request, reply);
    await this.devices.remember(manager, user.id, request, reply);
    await this.trace(manager, user, 'connexion.ouverte', request, { moyen });
  }

  private async refuse(user: User, request: FastifyRequest, problem: Problem): Promise<never> {
    await this.database.as(IDENTITY, (manager) =>
      this.trace(manager, user, 'connexion.refusee', request, { etape: 'second_facteur' }),
    );
    throw problem;
  }

  private trace(
    manager: EntityManager,
    user: User,
    act: AuditAct,
    request: FastifyRequest,
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    return this.audit.record(manager, {
      cfaId: user.cfaId,
      act,
      objectType: 'utilisateur',
      objectId: user.id,
      detail: { appareil: deviceOf(request.headers['user-agent'] ?? ''), ...detail },
    });
  }
}

/** A password that was found right and that somebody changed, or made void, a moment later. */
async function refuseStale(manager: EntityManager, { id, passwordHash }: User): Promise<void> {
  const kept = await manager
    .createQueryBuilder(User, 'user')
    .where('user.id = :id AND user.passwordHash = :passwordHash', { id, passwordHash })
    .setLock('for_no_key_update')
    .getOne();
  if (kept === null) throw new Problem('identifiants_invalides');
}

/** The refusal of a device's answer, whatever is wrong with it. */
export function passkeyRefused(): Problem {
  return new Problem('code_refuse', { detail: 'Cette clé d’accès n’a pas été reconnue.' });
}
