import { Injectable } from '@nestjs/common';
import { type Establishment, registerGaps } from '@apprentissage/domain';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Cfa } from './cfa.entity.js';
import { EstablishmentRegister, RegisterDown } from './register.js';

const EVERY_MS = 5 * 60_000;
const BATCH = 20;

/** Compares details with the register of establishments, again and again while it is down. */
@Injectable()
export class RegisterChecks extends Loop {
  constructor(
    private readonly database: Database,
    private readonly register: EstablishmentRegister,
    private readonly clock: Clock,
  ) {
    super(EVERY_MS);
  }

  /** Asks for those that wait, the longest first; stops when the register does not answer. */
  async round(): Promise<void> {
    const waiting = await this.database.as(
      IDENTITY,
      (manager) =>
        manager.query(
          `SELECT id FROM cfas WHERE registre_etat = 'a_verifier'
           ORDER BY registre_le NULLS FIRST LIMIT ${BATCH}`,
        ) as Promise<{ id: string }[]>,
    );
    for (const { id } of waiting) if (!(await this.checkOne(id))) return;
  }

  /** @returns `false` when the register did not answer: the details stay « à vérifier » */
  async checkOne(cfaId: string): Promise<boolean> {
    const { siret } = await this.database.as(IDENTITY, (manager) =>
      manager.findOneByOrFail(Cfa, { id: cfaId }),
    );
    // Outside any transaction: the register may be slow.
    const answer = await this.ask(siret);
    await this.database.as(IDENTITY, async (manager) => {
      const cfa = await manager.findOneByOrFail(Cfa, { id: cfaId });
      await manager.update(
        Cfa,
        { id: cfaId },
        answer === 'down'
          ? { registreEtat: 'a_verifier', registreLe: this.clock.now() }
          : { registreEtat: stateOf(cfa, answer), registreLe: this.clock.now(), registre: answer },
      );
    });
    return answer !== 'down';
  }

  private async ask(siret: string): Promise<Establishment | null | 'down'> {
    try {
      return await this.register.find(siret);
    } catch (error) {
      if (error instanceof RegisterDown) return 'down';
      throw error;
    }
  }
}

function stateOf(cfa: Cfa, known: Establishment | null): Cfa['registreEtat'] {
  if (known === null) return 'inconnu';
  if (!known.ouvert) return 'ferme';
  return registerGaps(cfa, known).length === 0 ? 'conforme' : 'differe';
}
