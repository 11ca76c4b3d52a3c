import type { Moyen } from '@apprentissage/domain';
import type { FastifyRequest } from 'fastify';
import type { CfaActor, OpcoActor } from '../database/index.js';

/** A living session: who holds it, and how and when they last proved it. */
export interface SignedIn {
  readonly actor: CfaActor | OpcoActor;
  readonly provenAt: Date | null;
  readonly provenBy: Moyen | null;
  readonly secondFactor: SecondFactorState;
}

/** Where a person stands with the second factor. */
export interface SecondFactorState {
  /** They have one. */
  readonly actif: boolean;
  /** The portal asks one of them, before anything. */
  readonly exige: boolean;
  /** The portal asks one of them, for what others would pay for: bank details, users, tokens. */
  readonly exigeActesSensibles: boolean;
}

/** Tells who holds the session of a request; the account module answers. */
export abstract class SessionReader {
  /** The living session behind the cookie, or `null`. */
  abstract signedIn(request: FastifyRequest): Promise<SignedIn | null>;

  /** By what this person may prove again who they are. */
  abstract moyensOf(actor: CfaActor | OpcoActor): Promise<Moyen[]>;
}
