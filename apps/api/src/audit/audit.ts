import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';

/** The chain of what concerns no CFA in particular: the OPCO's own. */
const OPCO_CHAIN = '00000000-0000-0000-0000-000000000000';

/** What is kept of an act. `detail` holds identifiers and states, never personal data. */
export interface Act {
  /** Whose chain: a CFA's id, or `null` for the OPCO's own. */
  readonly cfaId: string | null;
  /** Dotted verb, e.g. `contrat.engage`. */
  readonly act: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A sign-in, as the log tells it. */
export interface SignInRecord {
  /** Rank in its chain. */
  readonly seq: number;
  readonly at: Date;
  readonly act: 'connexion.ouverte' | 'connexion.refusee';
  readonly device: string | null;
}

/** Sign-ins that a person is shown. */
const SHOWN = 50;

/**
 * Writes the audit log inside the caller's transaction: no trace, no act. Called last, because the
 * chain of the CFA stays locked until the commit.
 */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, act: Act): Promise<void> {
    await manager.query(`SELECT audit_append($1, $2, $3, $4, $5, $6)`, [
      act.cfaId ?? OPCO_CHAIN,
      this.clock.now(),
      act.act,
      act.objectType,
      act.objectId,
      JSON.stringify(act.detail ?? {}),
    ]);
  }

  /** The last sign-ins of a person, accepted or refused, newest first. */
  signInsOf(manager: EntityManager, cfaId: string | null, userId: string): Promise<SignInRecord[]> {
    return manager.query(
      `SELECT seq, at, act, detail ->> 'appareil' AS device FROM audit_events
       WHERE object_type = 'utilisateur' AND object_id = $1 AND chain = $2
         AND act IN ('connexion.ouverte', 'connexion.refusee')
       ORDER BY seq DESC LIMIT ${SHOWN}`,
      [userId, cfaId ?? OPCO_CHAIN],
    );
  }
}
