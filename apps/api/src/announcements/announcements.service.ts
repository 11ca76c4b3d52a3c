import { type AuditAct, writeInstant } from '@apprentissage/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { fieldProblem, type OnceKey, Problem, rememberKey } from '../http/index.js';
import { ANNOUNCEMENT, type RawAnnouncement, toAnnouncementView } from './announcement-rows.js';
import type { AnnouncementState } from './announcement.entity.js';
import type { AnnouncementRequest, AnnouncementView } from './announcements.dto.js';
import { readTarget } from './target.js';

const WORDS: Readonly<Record<AnnouncementState, string>> = {
  brouillon: 'Cette annonce est un brouillon.',
  programmee: 'Cette annonce est programmée : suspendez-la d’abord.',
  publiee: 'Cette annonce est publiée.',
  retiree: 'Cette annonce est retirée.',
};
/** Columns that a change may touch. */
type Change = Partial<
  Pick<
    RawAnnouncement,
    'title' | 'body' | 'link' | 'target' | 'state' | 'publish_at' | 'withdrawn_at'
  >
>;

/**
 * What the OPCO writes to CFA. Every change is a guarded update under `If-Match`, leaves a version that
 * nobody alters, and is audited.
 */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `introuvable` */
  read(actor: OpcoActor, id: string): Promise<AnnouncementView> {
    return this.database.as(actor, (manager) => this.view(manager, id));
  }

  /** Writes a draft. */
  create(actor: OpcoActor, key: OnceKey, request: AnnouncementRequest): Promise<AnnouncementView> {
    const { titre, texte, lien } = request;
    const target = readTarget(request.cible);
    return this.database.as(actor, async (manager) => {
      await rememberKey(manager, actor, key, this.clock.now());
      const [{ id }] = (await manager.query(
        `INSERT INTO announcements (title, body, link, target, state, author_id, created_at)
         VALUES ($1, $2, $3, $4, 'brouillon', $5, $6) RETURNING id`,
        [titre, texte, lien ?? null, JSON.stringify(target), actor.userId, this.clock.now()],
      )) as [{ id: string }];
      return this.kept(manager, id, 'annonce.creee');
    });
  }

  /** Changes a draft. @throws Problem `introuvable`, `version_depassee`, `etat_incompatible` */
  change(
    actor: OpcoActor,
    id: string,
    request: AnnouncementRequest,
    version: number,
  ): Promise<AnnouncementView> {
    const { titre, texte, lien } = request;
    const target = readTarget(request.cible);
    return this.act(actor, id, version, ['brouillon'], 'annonce.modifiee', {
      title: titre,
      body: texte,
      link: lien ?? null,
      target,
    });
  }

  /** Plans a draft; without an instant, for now: the CFA see it a moment later. */
  plan(
    actor: OpcoActor,
    id: string,
    version: number,
    publierLe: string | null,
  ): Promise<AnnouncementView> {
    const now = this.clock.now();
    const at = publierLe === null ? now : new Date(publierLe);
    if (publierLe !== null && at <= now) {
      const message = 'Cette date est passée.';
      throw fieldProblem('regle_refusee', 'publierLe', 'date_passee', message);
    }
    return this.act(actor, id, version, ['brouillon'], 'annonce.programmee', {
      state: 'programmee',
      publish_at: at,
    });
  }

  /** Makes a planned one a draft again. */
  suspend(actor: OpcoActor, id: string, version: number): Promise<AnnouncementView> {
    return this.act(actor, id, version, ['programmee'], 'annonce.suspendue', {
      state: 'brouillon',
      publish_at: null,
    });
  }

  /** Withdraws a published one: nobody sees it any more from this very instant. */
  withdraw(actor: OpcoActor, id: string, version: number): Promise<AnnouncementView> {
    return this.act(actor, id, version, ['publiee'], 'annonce.retiree', {
      state: 'retiree',
      withdrawn_at: this.clock.now(),
    });
  }

  /** Forgets a draft and its versions. */
  remove(actor: OpcoActor, id: string, version: number): Promise<void> {
    return this.database.as(actor, async (manager) => {
      await this.lock(manager, actor, id, version, ['brouillon']);
      await manager.query('DELETE FROM announcements WHERE id = $1', [id]);
      await this.trace(manager, id, 'annonce.supprimee');
    });
  }

  private act(
    actor: OpcoActor,
    id: string,
    version: number,
    from: readonly AnnouncementState[],
    act: AuditAct,
    change: Change,
  ): Promise<AnnouncementView> {
    return this.database.as(actor, async (manager) => {
      await this.lock(manager, actor, id, version, from);
      const columns = Object.keys(change);
      await manager.query(
        `UPDATE announcements SET ${columns.map((name, n) => `${name} = $${n + 3}`).join(', ')},
           author_id = $2, version = version + 1 WHERE id = $1`,
        [
          id,
          actor.userId,
          ...Object.entries(change).map(([name, value]) =>
            name === 'target' ? JSON.stringify(value) : value,
          ),
        ],
      );
      // Whoever looks at it now sees it go.
      if (change.state === 'retiree')
        await manager.query(`SELECT pg_notify('notifications', '{}')`);
      return this.kept(manager, id, act);
    });
  }

  private async lock(
    manager: EntityManager,
    actor: OpcoActor,
    id: string,
    version: number,
    from: readonly AnnouncementState[],
  ): Promise<void> {
    const [row] = (await manager.query(
      'SELECT state, version FROM announcements WHERE id = $1 FOR UPDATE',
      [id],
    )) as { state: AnnouncementState; version: number }[];
    if (row === undefined) throw new Problem('introuvable');
    if (row.version !== version) throw await this.overtaken(manager, actor, id);
    if (!from.includes(row.state)) {
      throw new Problem('etat_incompatible', { detail: WORDS[row.state] });
    }
  }

  /** Why the version that was read is no longer the one there is: who changed it meanwhile, and when. */
  private async overtaken(manager: EntityManager, actor: OpcoActor, id: string): Promise<Problem> {
    const [last] = (await manager.query(
      `SELECT u.id, u.prenom || ' ' || u.nom AS name, v.at
       FROM announcement_versions v JOIN users u ON u.id = v.author_id
       WHERE v.announcement_id = $1 ORDER BY v.version DESC LIMIT 1`,
      [id],
    )) as [{ id: string; name: string; at: Date }];
    const who = last.id === actor.userId ? 'Vous avez' : `${last.name} a`;
    return new Problem('version_depassee', {
      detail: `${who} déjà changé cette annonce, le ${writeInstant(last.at)}.`,
    });
  }

  /** Keeps what it has become as a version, audits, and gives it back. */
  private async kept(manager: EntityManager, id: string, act: AuditAct): Promise<AnnouncementView> {
    await manager.query(
      `INSERT INTO announcement_versions (announcement_id, version, state, title, body, link, target,
         publish_at, author_id, at)
       SELECT id, version, state, title, body, link, target, publish_at, author_id, $2
       FROM announcements WHERE id = $1`,
      [id, this.clock.now()],
    );
    const view = await this.view(manager, id);
    await this.trace(manager, id, act);
    return view;
  }

  private async view(manager: EntityManager, id: string): Promise<AnnouncementView> {
    const [raw] = (await manager.query(
      `SELECT ${ANNOUNCEMENT} FROM announcements a WHERE a.id = $1`,
      [id],
    )) as RawAnnouncement[];
    if (raw === undefined) throw new Problem('introuvable');
    return toAnnouncementView(raw);
  }

  private trace(manager: EntityManager, objectId: string, act: AuditAct): Promise<void> {
    return this.audit.record(manager, { cfaId: null, act, objectType: 'annonce', objectId });
  }
}
