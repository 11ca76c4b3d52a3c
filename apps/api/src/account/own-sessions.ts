import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, identityOf } from '../database/index.js';
import { type Person, Problem } from '../http/index.js';
import { deviceOf } from './device.js';
import type { OwnSessionView } from './my-account.dto.js';
import { Session } from './session.entity.js';
import { IDLE_MS, Sessions } from './sessions.js';

/** « Sécurité »: the open sessions of a person, and closing them from afar. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The living sessions of who asks, the last used first. */
  list(actor: Person, current: Buffer | null): Promise<OwnSessionView[]> {
    const now = this.clock.now();
    return this.database.as(identityOf(actor), async (manager) => {
      const sessions = await manager.find(Session, {
        where: {
          userId: actor.userId,
          expiresAt: MoreThan(now),
          lastSeenAt: MoreThan(new Date(now.getTime() - IDLE_MS)),
        },
        order: { lastSeenAt: 'DESC', id: 'DESC' },
      });
      return sessions.map(({ id, idHash, createdAt, lastSeenAt, userAgent }) => ({
        id,
        appareil: deviceOf(userAgent),
        ouverteLe: createdAt.toISOString(),
        derniereActivite: lastSeenAt.toISOString(),
        actuelle: current !== null && current.equals(idHash),
      }));
    });
  }

  /** Closes one session of who asks. @throws Problem `introuvable` */
  close(actor: Person, id: string): Promise<void> {
    return this.database.as(identityOf(actor), async (manager) => {
      const { affected } = await manager.delete(Session, { id, userId: actor.userId });
      if (affected !== 1) throw new Problem('introuvable');
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'session.fermee',
        objectType: 'utilisateur',
        objectId: actor.userId,
      });
    });
  }

  /** « Déconnecter toutes les autres ». */
  closeOthers(actor: Person, current: Buffer | null): Promise<void> {
    return this.database.as(identityOf(actor), async (manager) => {
      await this.sessions.endAll(manager, actor.userId, current);
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'session.autres_fermees',
        objectType: 'utilisateur',
        objectId: actor.userId,
      });
    });
  }
}
