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
   * Of who administers the CFA already it resets the second factor that they lost, and gives no right.
   *
   * @throws Problem `introuvable`; `conflit` for an agent since too short a time, when one waits already, or when the identifiant is an
   *   administrator's of this CFA who has no second factor, or somebody's elsewhere; `fichier_refuse`
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
        const { raisonSociale, administrator } = await refuseImpossible(
          manager,
          cfaId,
          asked.identifiant,
        );
        const resets = administrator !== null;
        const document = await this.documents.store(manager, actor, { cfaId, piece });
        const { identifiers } = await manager.insert(Nomination, {
          cfaId,
          ...asked,
          // The evidence is compared with who the account is, not with who was typed.
          ...administrator,
          resets,
          documentId: document.id,
          askedBy: actor.userId,
          askedAt: this.clock.now(),
        });
        const { id } = identifiers[0] as { id: string };
        await this.news.asked(manager, { id, resets }, raisonSociale);
        await this.audit.record(manager, {
          cfaId,
          act: 'nomination.demandee',
          objectType: 'nomination',
          objectId: id,
          detail: {
            identifiant: maskedAddress(asked.identifiant),
            ...(resets && { reinitialisation: true }),
          },
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

/** What a nomination is asked for. */
interface Possible {
  readonly raisonSociale: string;
  /** Who administers the CFA already, and may have lost a second factor. */
  readonly administrator: { readonly nom: string; readonly prenom: string } | null;
}

/** @throws Problem */
async function refuseImpossible(
  manager: EntityManager,
  cfaId: string,
  identifiant: string,
): Promise<Possible> {
  const [cfa] = (await manager.query(
    `SELECT raison_sociale, EXISTS (SELECT FROM nominations WHERE cfa_id = $1
       AND status IN ('a_confirmer', 'programmee')) AS waits FROM cfas WHERE id = $1`,
    [cfaId],
  )) as { raison_sociale: string; waits: boolean }[];
  if (cfa === undefined) throw new Problem('introuvable');
  if (cfa.waits) throw oneWaits();
  const raisonSociale = cfa.raison_sociale;
  const holders = (await manager.query(
    `SELECT cfa_id, nom, prenom, active AND 'administration_cfa' = ANY (rights) AS administers,
       has_second_factor(id) AS protected FROM users
     WHERE identifiant = $1 AND confirmed_at IS NOT NULL`,
    [identifiant],
  )) as Holder[];
  const [holder] = holders;
  if (holder !== undefined && holder.cfa_id !== cfaId) {
    throw fieldProblem(
      'conflit',
      'identifiant',
      'deja_utilise',
      'Cette adresse est l’identifiant d’un compte qui n’est pas de ce CFA : donnez-en une autre.',
    );
  }
  if (holder?.administers !== true) return { raisonSociale, administrator: null };
  if (!holder.protected) {
    throw fieldProblem(
      'conflit',
      'identifiant',
      'deja_administrateur',
      'Cette personne est déjà administrateur de ce CFA, sans double authentification à réinitialiser : « Mot de passe oublié » lui suffit.',
    );
  }
  return { raisonSociale, administrator: { nom: holder.nom, prenom: holder.prenom } };
}

interface Holder {
  readonly cfa_id: string | null;
  readonly nom: string;
  readonly prenom: string;
  readonly administers: boolean;
  readonly protected: boolean;
}

function oneWaits(): Problem {
  return new Problem('conflit', {
    detail: 'Une nomination est déjà en cours pour ce CFA : confirmez-la ou annulez-la d’abord.',
  });
}
