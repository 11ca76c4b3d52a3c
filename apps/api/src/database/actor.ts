import type { Right } from '@apprentissage/domain';

/** Somebody of a CFA, signed in. */
export interface CfaActor {
  readonly kind: 'cfa';
  readonly userId: string;
  readonly cfaId: string;
  readonly name: string;
  /** Effective rights: what was granted and what it implies. */
  readonly rights: ReadonlySet<Right>;
}

/** An agent of the OPCO, signed in. */
export interface OpcoActor {
  readonly kind: 'opco';
  readonly userId: string;
  readonly cfaId: null;
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

/** A CFA's software, known by the CFA's token. */
export interface TokenActor {
  readonly kind: 'token';
  readonly tokenId: string;
  readonly cfaId: string;
  /** The software as it names itself, with the token's name. */
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

/**
 * The door itself: sees accounts, sessions and tokens, no contract. While nobody is known yet, or for
 * what a person does to their own account.
 */
export interface IdentityActor {
  readonly kind: 'identity';
  /** Who acts on their own account. */
  readonly userId?: string;
  readonly cfaId: null;
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

/** The portal itself, when time does what people decided: a switch of bank details that is due. */
export interface SystemActor {
  readonly kind: 'systeme';
  readonly userId?: undefined;
  readonly cfaId: null;
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

/** Who acts: the first argument of every service. */
export type Actor = CfaActor | OpcoActor | TokenActor | IdentityActor | SystemActor;

/** The actor of sign-up, sign-in, mailed links and the mail outbox. */
export const IDENTITY: IdentityActor = {
  kind: 'identity',
  cfaId: null,
  name: 'Portail',
  rights: new Set(),
};

/** The door, opened by somebody signed in for their own account: the audit log names them. */
export function identityOf({ userId, name }: CfaActor | OpcoActor): IdentityActor {
  return { ...IDENTITY, userId, name };
}

/** The actor of what falls due by itself; sees what agents of the OPCO see. */
export const SYSTEM: SystemActor = {
  kind: 'systeme',
  cfaId: null,
  name: 'Portail',
  rights: new Set(),
};
