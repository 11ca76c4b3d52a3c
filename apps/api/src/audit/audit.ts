import { Injectable } from '@nestjs/common';
import type { AuditAct, AuditObject } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';

/** The chain of what concerns no CFA in particular: the OPCO's own. */
const OPCO_CHAIN = '00000000-0000-0000-0000-000000000000';

/** Codes, numbers and flags, as deep as what was before and after needs. */
export type Detail =
  string | number | boolean | null | readonly Detail[] | { readonly [name: string]: Detail };

/**
 * What is kept of an act. `detail` holds identifiers, codes and states, never a name; an address only
 * masked.
 */
export interface Act {
  /** Whose chain: a CFA's id, or `null` for the OPCO's own. */
  readonly cfaId: string | null;
  /** Dotted verb, e.g. `contrat.engage`: one of the domain's table, which says how it is told. */
  readonly act: AuditAct;
  readonly objectType: AuditObject;
  readonly objectId: string;
  readonly detail?: Readonly<Record<string, Detail>>;
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

  /**
   * Keeps a look-up at what is a CFA's, by an agent of the OPCO or one of its own people: at most once an
   * hour for the same person and the same thing.
   */
  async recordLookUp(
    manager: EntityManager,
    { cfaId, act, objectType, objectId }: Omit<Act, 'detail'> & { readonly cfaId: string },
  ): Promise<void> {
    await manager.query(`SELECT audit_look_up($1, $2, $3, $4, $5)`, [
      cfaId,
      this.clock.now(),
      act,
      objectType,
      objectId,
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
