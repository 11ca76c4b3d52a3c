import { Injectable } from '@nestjs/common';
import { CONFIRMATION_REFUSALS } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, type OpcoActor, violatedConstraint } from '../database/index.js';
import { Documents } from '../documents/index.js';
import { fieldProblem, type OnceKey, Problem, rememberKey } from '../http/index.js';
import { AgentSeniority, maskedAddress } from '../users/index.js';
import { NominationNews } from './nomination-news.js';
import { NominationViews } from './nomination-views.js';
import { Nomination } from './nomination.entity.js';
import type { NewNominationRequest, NominationView } from './nominations.dto.js';

/** « Nommer un administrateur »: what an administrator of the OPCO asks another agent to confirm. */
@Injectable()
export class NominationRequests {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly views: NominationViews,
    private readonly news: NominationNews,
    private readonly agents: AgentSeniority,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a nomination; nobody of the CFA hears of it before another agent confirmed.
   *
   * @throws Problem `introuvable`; `conflit` for an agent since too short a time, when one waits already, or when the identifiant is an
   *   administrator's of this CFA or somebody's elsewhere; `fichier_refuse`
   */
  async ask(
    actor: OpcoActor,
    key: OnceKey,
    { cfa: cfaId, fichier, ...asked }: NewNominationRequest,
  ): Promise<NominationView> {
    await this.database.as(actor, async (manager) => {
      await this.refuseNewcomer(manager, actor);
      await refuseImpossible(manager, cfaId, asked.identifiant);
    });
    const piece = await this.documents.receive('justificatif_nomination', fichier);
    try {
      return await this.database.as(actor, async (manager) => {
        await rememberKey(manager, actor, key, this.clock.now());
        const raisonSociale = await refuseImpossible(manager, cfaId, asked.identifiant);
        const document = await this.documents.store(manager, actor, { cfaId, piece });
        const { identifiers } = await manager.insert(Nomination, {
          cfaId,
          ...asked,
          documentId: document.id,
          askedBy: actor.userId,
          askedAt: this.clock.now(),
        });
        const { id } = identifiers[0] as { id: string };
        await this.news.asked(manager, id, raisonSociale);
        await this.audit.record(manager, {
          cfaId,
          act: 'nomination.demandee',
          objectType: 'nomination',
          objectId: id,
          detail: { identifiant: maskedAddress(asked.identifiant) },
        });
        return this.views.view(manager, actor, id);
      });
    } catch (error) {
      throw violatedConstraint(error) === 'nominations_one_open' ? oneWaits() : error;
    }
  }

  /** Who asks is one of the two agents: neither may have been made for it. */
  private async refuseNewcomer(manager: EntityManager, actor: OpcoActor): Promise<void> {
    if (await this.agents.areEstablished(manager, [actor.userId], this.clock.now())) return;
    throw new Problem('conflit', { detail: CONFIRMATION_REFUSALS.compte_recent });
  }
}

/** @returns the name of the CFA. @throws Problem */
async function refuseImpossible(
  manager: EntityManager,
  cfaId: string,
  identifiant: string,
): Promise<string> {
  const [cfa] = (await manager.query(
    `SELECT raison_sociale, EXISTS (SELECT FROM nominations WHERE cfa_id = $1
       AND status IN ('a_confirmer', 'programmee')) AS waits FROM cfas WHERE id = $1`,
    [cfaId],
  )) as { raison_sociale: string; waits: boolean }[];
  if (cfa === undefined) throw new Problem('introuvable');
  if (cfa.waits) throw oneWaits();
  const holders = (await manager.query(
    `SELECT cfa_id, active AND 'administration_cfa' = ANY (rights) AS administers FROM users
     WHERE identifiant = $1 AND confirmed_at IS NOT NULL`,
    [identifiant],
  )) as { cfa_id: string | null; administers: boolean }[];
  const [holder] = holders;
  if (holder !== undefined && holder.cfa_id !== cfaId) {
    throw fieldProblem(
      'conflit',
      'identifiant',
      'deja_utilise',
      'Cette adresse est l’identifiant d’un compte qui n’est pas de ce CFA : donnez-en une autre.',
    );
  }
  if (holder?.administers === true) {
    throw fieldProblem(
      'conflit',
      'identifiant',
      'deja_administrateur',
      'Cette personne est déjà administrateur de ce CFA.',
    );
  }
  return cfa.raison_sociale;
}

function oneWaits(): Problem {
  return new Problem('conflit', {
    detail: 'Une nomination est déjà en cours pour ce CFA : confirmez-la ou annulez-la d’abord.',
  });
}
