import { Injectable } from '@nestjs/common';
import { type Establishment, registerGaps } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Cfa } from './cfa.entity.js';
import { EstablishmentRegister, RegisterDown } from './register.js';

const EVERY_MS = 5 * 60_000;
/** 40,000 a week, many more than there are CFA; few enough for a register that everybody shares. */
const BATCH = 20;
/**
 * What the register said holds for so long: INSEE writes a closing within days, and bank details that wait
 * are to be decided within weeks.
 */
const KNOWN_FOR_MS = 7 * 86_400_000;

const WAITING = `registre_etat = 'a_verifier'`;
const OLD = `registre_etat <> 'a_verifier' AND registre_le < $1`;

/** What it knows of a SIRET, if anything; or it did not answer. */
export type RegisterAnswer = Establishment | null | 'down';

/**
 * Compares details with the register of establishments, again and again while it is down, and once a week
 * afterwards: an establishment closes, or takes another name. What the register said last is kept until it
 * says something else.
 */
@Injectable()
export class RegisterChecks extends Loop {
  constructor(
    private readonly database: Database,
    private readonly register: EstablishmentRegister,
    private readonly clock: Clock,
  ) {
    super(EVERY_MS);
  }

  /** Asks for some of those that wait, and some of those of which it spoke long ago. */
  async round(): Promise<void> {
    await this.check(await this.due(WAITING));
    const before = new Date(this.clock.now().getTime() - KNOWN_FOR_MS);
    await this.check(await this.due(OLD, before));
  }

  /** @returns `false` when the register did not answer: what is known of the CFA stays as it is */
  async checkOne(cfaId: string): Promise<boolean> {
    // Before it is asked: one that it never answers for must not keep the others back.
    await this.database.as(IDENTITY, (manager) =>
      manager.update(Cfa, { id: cfaId }, { registreDemandeLe: this.clock.now() }),
    );
    const answer = await this.ask(cfaId);
    await this.database.as(IDENTITY, (manager) => this.keep(manager, cfaId, answer));
    return answer !== 'down';
  }

  /** What the register says of a CFA now, outside any transaction: it may be slow. */
  async ask(cfaId: string): Promise<RegisterAnswer> {
    const { siret } = await this.database.as(IDENTITY, (manager) =>
      manager.findOneByOrFail(Cfa, { id: cfaId }),
    );
    try {
      return await this.register.find(siret);
    } catch (error) {
      if (error instanceof RegisterDown) return 'down';
      throw error;
    }
  }

  /** Keeps what it said, in the caller's transaction. */
  async keep(manager: EntityManager, cfaId: string, answer: RegisterAnswer): Promise<void> {
    if (answer === 'down') return;
    const cfa = await manager.findOneByOrFail(Cfa, { id: cfaId });
    await manager.update(
      Cfa,
      { id: cfaId },
      { registreEtat: stateOf(cfa, answer), registreLe: this.clock.now(), registre: answer },
    );
  }

  /** Stops when the register does not answer. */
  private async check(cfaIds: readonly string[]): Promise<void> {
    for (const id of cfaIds) if (!(await this.checkOne(id))) return;
  }

  /** Some of the CFA of which a condition holds: those first for which it was asked the longest ago. */
  private async due(condition: string, ...values: readonly unknown[]): Promise<string[]> {
    const rows = await this.database.as(
      IDENTITY,
      (manager) =>
        manager.query(
          `SELECT id FROM cfas WHERE ${condition}
           ORDER BY registre_demande_le NULLS FIRST, id LIMIT ${BATCH}`,
          [...values],
        ) as Promise<{ id: string }[]>,
    );
    return rows.map(({ id }) => id);
  }
}

function stateOf(cfa: Cfa, known: Establishment | null): Cfa['registreEtat'] {
  if (known === null) return 'inconnu';
  if (!known.ouvert) return 'ferme';
  return registerGaps(cfa, known).length === 0 ? 'conforme' : 'differe';
}
