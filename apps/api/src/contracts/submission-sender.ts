import type { CfaActor, TokenActor } from '../database/index.js';

/** Who sends a dossier, beside the actor. */
export interface Sender {
  /** SIRET of the actor's CFA: a dossier of another one is refused. */
  readonly cfaSiret: string;
  /** Kept in the audit log: identifiers of the token, the software, its vendor. */
  readonly trace: Readonly<Record<string, string | null>>;
  /** One effect whatever the number of sendings; `null` when the sender asks for nothing. */
  readonly once: Once | null;
}

/** An `Idempotency-Key` and what it covers. */
export interface Once {
  readonly tokenId: string;
  readonly route: string;
  readonly key: string;
  /** SHA-256 of the request: the same key with another request is refused. */
  readonly requestHash: Buffer;
}

/** The first values of the writing statements: whose dossier, when, by whom, what the log keeps. */
export function author(actor: TokenActor | CfaActor, { trace }: Sender, at: Date): unknown[] {
  const kind = actor.kind === 'token' ? 'partenaire' : 'cfa';
  return [actor.cfaId, at, kind, actor.name, JSON.stringify(trace)];
}
