import { Injectable } from '@nestjs/common';
import { type AuditAct, type Right, writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { Problem } from '../http/index.js';
import { Notifier } from '../notifications/index.js';
import type { WaitingInvitation } from './approvals.dto.js';
import { Invitations } from './invitations.js';
import { maskedAddress } from './masked-address.js';

interface Waiting {
  readonly id: string;
  readonly cfa_id: string;
  readonly siret: string;
  readonly raison_sociale: string;
  readonly nom: string;
  readonly prenom: string;
  readonly identifiant: string;
  readonly email: string;
  readonly rights: Right[];
  readonly invited_at: Date;
}

const WAITING = `SELECT u.id, u.cfa_id, c.siret, c.raison_sociale, u.nom, u.prenom, u.identifiant, u.email,
    u.rights, u.invited_at
  FROM users u JOIN cfas c ON c.id = u.cfa_id WHERE u.awaits_approval`;

/** Accounts that a CFA opens past its daily number: they wait until the OPCO agrees. */
@Injectable()
export class Approvals {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly notifier: Notifier,
    private readonly audit: Audit,
  ) {}

  /** What waits, the oldest first. */
  async list(actor: OpcoActor): Promise<WaitingInvitation[]> {
    const rows = await this.database.read<Waiting>(actor, {
      text: `${WAITING} ORDER BY u.invited_at, u.id LIMIT 500`,
      values: [],
    });
    return rows.map((row) => ({
      id: row.id,
      cfa: { id: row.cfa_id, siret: row.siret, raisonSociale: row.raison_sociale },
      nom: row.nom,
      prenom: row.prenom,
      identifiant: row.identifiant,
      email: row.email,
      rights: row.rights,
      demandeeLe: row.invited_at.toISOString(),
    }));
  }

  /** Lets the invitation leave. @throws Problem `introuvable`; `deja_traite`, by whom and when */
  approve(actor: OpcoActor, id: string): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const waiting = await this.find(manager, id);
      await this.invitations.renew(manager, waiting, { approved: true });
      await this.close(manager, waiting, 'utilisateur.invitation_approuvee', {
        title: 'Demande d’accès acceptée',
        body: 'L’OPCO a accepté un accès que vous avez demandé : l’invitation vient de partir.',
      });
    });
  }

  /** Refuses it: nobody is invited. @throws Problem `introuvable`; `deja_traite`, by whom and when */
  refuse(actor: OpcoActor, id: string): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const waiting = await this.find(manager, id);
      await manager.query('DELETE FROM users WHERE id = $1', [id]);
      await this.close(manager, waiting, 'utilisateur.invitation_refusee', {
        title: 'Demande d’accès refusée',
        body: 'L’OPCO a refusé un accès que vous avez demandé : personne n’a été invité.',
      });
    });
  }

  private async find(manager: EntityManager, id: string): Promise<Waiting> {
    const [waiting] = (await manager.query(`${WAITING} AND u.id = $1 FOR UPDATE OF u`, [
      id,
    ])) as Waiting[];
    if (waiting === undefined) throw await this.closed(manager, id);
    return waiting;
  }

  /** Why nothing waits: somebody answered. Who was refused is gone, and only the audit log knows. */
  private async closed(manager: EntityManager, id: string): Promise<Problem> {
    const [last] = (await manager.query(
      `SELECT u.prenom || ' ' || u.nom AS name, e.act, e.at
       FROM audit_events e JOIN users u ON u.id = e.actor_id
       WHERE e.chain IN (SELECT id FROM cfas) AND e.object_id = $1 AND e.act IN
         ('utilisateur.invitation_approuvee', 'utilisateur.invitation_refusee')
       ORDER BY e.at DESC LIMIT 1`,
      [id],
    )) as { name: string; act: AuditAct; at: Date }[];
    if (last === undefined) return new Problem('introuvable');
    const verb = last.act === 'utilisateur.invitation_approuvee' ? 'approuvé' : 'refusé';
    return new Problem('deja_traite', {
      detail: `${last.name} a déjà ${verb} cette demande, le ${writeInstant(last.at)}.`,
    });
  }

  private async close(
    manager: EntityManager,
    waiting: Waiting,
    act: AuditAct,
    told: { title: string; body: string },
  ): Promise<void> {
    await this.notifier.tell(manager, {
      cfaId: waiting.cfa_id,
      audienceRight: 'administration_cfa',
      category: 'information',
      ...told,
      link: '/mon-cfa/utilisateurs',
    });
    await this.audit.record(manager, {
      cfaId: waiting.cfa_id,
      act,
      objectType: 'utilisateur',
      objectId: waiting.id,
      detail: { identifiant: maskedAddress(waiting.identifiant), droits: waiting.rights },
    });
  }
}
