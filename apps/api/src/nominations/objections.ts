import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashSecret } from '../account/index.js';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { type CfaActor, Database, IDENTITY } from '../database/index.js';
import { Problem } from '../http/index.js';
import { maskedAddress } from '../users/index.js';
import { NominationNews } from './nomination-news.js';
import { lockNomination, wrongState } from './nomination-views.js';
import { Nomination } from './nomination.entity.js';
import type { LinkedNomination, OwnNomination } from './objections.dto.js';

/** What a CFA does about a nomination: read that it comes, and object; each address is heard once. */
@Injectable()
export class Objections {
  constructor(
    private readonly database: Database,
    private readonly news: NominationNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The nominations that a CFA was told of, the latest first. */
  list(actor: CfaActor): Promise<OwnNomination[]> {
    return this.database.as(actor, async (manager) => {
      const rows = (await manager.query(
        `SELECT n.id, n.status, n.nom, n.prenom, n.identifiant, n.resets, n.effective_at, n.contested_at,
           EXISTS (SELECT FROM nomination_objections o JOIN users u ON u.id = $1
             WHERE o.nomination_id = n.id AND o.address = lower(u.email)
               AND o.objected_at IS NOT NULL) AS heard
         FROM nominations n WHERE n.told_at IS NOT NULL ORDER BY n.asked_at DESC, n.id DESC LIMIT 50`,
        [actor.userId],
      )) as RawNomination[];
      return rows.map((row) => ({
        id: row.id,
        etat: row.status,
        nom: row.nom,
        prenom: row.prenom,
        identifiant: row.identifiant,
        reinitialisation: row.resets,
        effetLe: row.effective_at?.toISOString() ?? null,
        contesteeLe: row.contested_at?.toISOString() ?? null,
        opposable: isOpen(row.status) && !row.heard,
      }));
    });
  }

  /** « Je m’oppose »: an administrator of the CFA. @throws Problem `introuvable`, `etat_incompatible` */
  object(actor: CfaActor, id: string, motif: string | null): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const nomination = await lockNomination(manager, id);
      if (nomination.toldAt === null) throw new Problem('introuvable');
      if (!isOpen(nomination.status)) throw wrongState(nomination);
      const { email } = (
        (await manager.query('SELECT lower(email) AS email FROM users WHERE id = $1', [
          actor.userId,
        ])) as [{ email: string }]
      )[0];
      const [, heard] = (await manager.query(
        `UPDATE nomination_objections SET objected_at = $3, reason = $4
         WHERE nomination_id = $1 AND address = $2 AND objected_at IS NULL`,
        [id, email, this.clock.now(), motif],
      )) as [unknown, number];
      // The address may be newer than the mails.
      if (heard === 0) await this.addObjection(manager, nomination, email, motif);
      await this.freeze(manager, nomination, email);
    });
  }

  /** What a mailed link is about; it stays good. @throws Problem `lien_invalide` */
  read(jeton: string): Promise<LinkedNomination> {
    return this.database.as(IDENTITY, async (manager) => {
      const { nomination } = await this.linked(manager, jeton);
      const [cfa] = (await manager.query('SELECT raison_sociale FROM cfas WHERE id = $1', [
        nomination.cfaId,
      ])) as [{ raison_sociale: string }];
      return {
        organisme: cfa.raison_sociale,
        nom: nomination.nom,
        prenom: nomination.prenom,
        reinitialisation: nomination.resets,
        effetLe: nomination.effectiveAt?.toISOString() ?? null,
      };
    });
  }

  /** The same act by a mailed link, once. @throws Problem `lien_invalide` */
  objectByLink(jeton: string, motif: string | null): Promise<void> {
    return this.database.as(IDENTITY, async (manager) => {
      const { nomination, address } = await this.linked(manager, jeton);
      const [, heard] = (await manager.query(
        `UPDATE nomination_objections SET objected_at = $2, reason = $3
         WHERE token_hash = $1 AND objected_at IS NULL`,
        [hashSecret(jeton), this.clock.now(), motif],
      )) as [unknown, number];
      if (heard !== 1) throw new Problem('lien_invalide');
      await this.freeze(manager, nomination, address);
    });
  }

  /** The nomination behind a good link, locked. */
  private async linked(
    manager: EntityManager,
    jeton: string,
  ): Promise<{ nomination: Nomination; address: string }> {
    const [link] = (await manager.query(
      `SELECT nomination_id AS id, address FROM nomination_objections
       WHERE token_hash = $1 AND objected_at IS NULL`,
      [hashSecret(jeton)],
    )) as { id: string; address: string }[];
    if (link === undefined) throw new Problem('lien_invalide');
    const nomination = await lockNomination(manager, link.id);
    if (!isOpen(nomination.status)) throw new Problem('lien_invalide');
    return { nomination, address: link.address };
  }

  private async addObjection(
    manager: EntityManager,
    { id, cfaId }: Nomination,
    address: string,
    motif: string | null,
  ): Promise<void> {
    const added = (await manager.query(
      `INSERT INTO nomination_objections (cfa_id, nomination_id, address, objected_at, reason)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT nomination_objections_once DO NOTHING
       RETURNING cfa_id`,
      [cfaId, id, address, this.clock.now(), motif],
    )) as unknown[];
    if (added.length === 0) {
      throw new Problem('etat_incompatible', {
        detail:
          'Vous vous êtes déjà opposé à cette nomination : l’OPCO l’examine ou l’a maintenue.',
      });
    }
  }

  /** Confirmations are void: it waits until two agents confirm it again. */
  private async freeze(
    manager: EntityManager,
    nomination: Nomination,
    address: string,
  ): Promise<void> {
    const { id, cfaId, version, status, identifiant } = nomination;
    await manager.update(
      Nomination,
      { id, version },
      {
        status: 'a_confirmer',
        confirmers: [],
        effectiveAt: null,
        contestedAt: this.clock.now(),
        version: version + 1,
      },
    );
    await this.news.contested(manager, nomination);
    await this.audit.record(manager, {
      cfaId,
      act: 'nomination.contestee',
      objectType: 'nomination',
      objectId: id,
      detail: {
        identifiant: maskedAddress(identifiant),
        adresse: maskedAddress(address),
        de: status,
      },
    });
  }
}

interface RawNomination {
  readonly id: string;
  readonly status: Nomination['status'];
  readonly nom: string;
  readonly prenom: string;
  readonly identifiant: string;
  readonly resets: boolean;
  readonly effective_at: Date | null;
  readonly contested_at: Date | null;
  readonly heard: boolean;
}

/** Before its effect, whether it is confirmed or examined again. */
function isOpen(status: Nomination['status']): boolean {
  return status === 'programmee' || status === 'a_confirmer';
}
