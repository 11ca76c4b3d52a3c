import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { Clock, CONFIG, type Config } from '../../config/index.js';
import type { User } from '../../users/index.js';
import { CHALLENGE_MS } from './passkey-challenges.js';
import { Passkey } from './passkey.entity.js';

/** EdDSA, ES256, RS256: what devices of today sign with. */
const ALGORITHMS = [-8, -7, -257];

/** A device's answer: its shape is checked where it is verified. */
export type DeviceAnswer = Readonly<Record<string, unknown>>;

/**
 * Passkeys (WebAuthn). Bound to the portal's own address: an answer given to another site is worth
 * nothing here. The device always verifies its user: a passkey alone is two factors.
 */
@Injectable()
export class Passkeys {
  /** The portal's address as devices know it. */
  private readonly origin: string;
  private readonly host: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.origin = config.publicUrl.origin;
    this.host = config.publicUrl.hostname;
  }

  /** What the browser hands to a device to make a passkey for a person. */
  async creationOptions(
    manager: EntityManager,
    user: User,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await manager.findBy(Passkey, { userId: user.id });
    return generateRegistrationOptions({
      rpName: this.config.brand.portalName,
      rpID: this.host,
      userID: handleOf(user.id),
      userName: user.identifiant,
      userDisplayName: `${user.prenom} ${user.nom}`,
      timeout: CHALLENGE_MS,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(descriptor),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Keeps a passkey just made; `false` when the device's answer is not to be believed. */
  async register(
    manager: EntityManager,
    userId: string,
    name: string,
    answer: DeviceAnswer,
    challenge: string,
  ): Promise<boolean> {
    const verified = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => null);
    if (!verified?.verified) return false;
    const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
    const { identifiers } = await manager
      .createQueryBuilder()
      .insert()
      .into(Passkey)
      .values({
        userId,
        credentialId: id,
        publicKey: Buffer.from(publicKey),
        counter,
        transports: transports ?? [],
        name,
        createdAt: this.clock.now(),
      })
      .orIgnore()
      .execute();
    return identifiers[0] !== undefined;
  }

  /** What the browser hands to a device to sign; without a person, any passkey of the portal may. */
  async requestOptions(
    manager: EntityManager,
    userId: string | null,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = userId === null ? [] : await manager.findBy(Passkey, { userId });
    return generateAuthenticationOptions({
      rpID: this.host,
      timeout: CHALLENGE_MS,
      allowCredentials: known.map(descriptor),
      userVerification: 'required',
    });
  }

  /** Whose passkey an answer names, before anything of it is verified. */
  async ownerOf(manager: EntityManager, answer: DeviceAnswer): Promise<string | null> {
    const { id } = answer;
    if (typeof id !== 'string' || id.length > 2_000) return null;
    return (await manager.findOneBy(Passkey, { credentialId: id }))?.userId ?? null;
  }

  /** Whether an answer is the signature of `challenge` by a passkey of this person. */
  async accept(
    manager: EntityManager,
    userId: string,
    answer: DeviceAnswer,
    challenge: string,
  ): Promise<boolean> {
    const key = await manager.findOneBy(Passkey, { credentialId: String(answer['id']), userId });
    if (key === null || !isOwnHandle(answer, userId)) return false;
    const verified = await verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(key.publicKey),
        counter: key.counter,
      },
    }).catch(() => null);
    if (!verified?.verified) return false;
    const { affected } = await manager.update(
      Passkey,
      { id: key.id, counter: key.counter },
      { counter: verified.authenticationInfo.newCounter, lastUsedAt: this.clock.now() },
    );
    return affected === 1;
  }

  /** The passkeys of a person, the oldest first. */
  list(manager: EntityManager, userId: string): Promise<Passkey[]> {
    return manager.find(Passkey, { where: { userId }, order: { id: 'ASC' } });
  }

  /** Takes one away; `false` when it is not the person's. */
  async remove(manager: EntityManager, userId: string, id: string): Promise<boolean> {
    const { affected } = await manager.delete(Passkey, { id, userId });
    return affected === 1;
  }

  /** Takes away those made from `since` on. @returns how many */
  async removeSince(manager: EntityManager, userId: string, since: Date): Promise<number> {
    const { affected } = await manager.delete(Passkey, {
      userId,
      createdAt: MoreThanOrEqual(since),
    });
    return affected ?? 0;
  }
}

function descriptor({ credentialId, transports }: Passkey): { id: string; transports: string[] } {
  return { id: credentialId, transports };
}

/** The name a device keeps for the person: the bytes of their id, nothing personal. */
function handleOf(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex'));
}

/** A device that tells whose passkey it used must tell this person. */
function isOwnHandle(answer: DeviceAnswer, userId: string): boolean {
  const handle = (answer['response'] as { userHandle?: unknown } | undefined)?.userHandle;
  if (handle === undefined || handle === null) return true;
  return handle === Buffer.from(handleOf(userId)).toString('base64url');
}
