import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY, type OpcoActor } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import type { RawAnnouncement } from './announcement-rows.js';
import { isTargeted } from './target.js';

const POLL_MS = 1_000;

/**
 * Publishes what is due, beside the request: the target becomes one message per CFA, in one statement
 * and one transaction with the change of state. Replicas stand each other aside: the row is locked, and
 * no longer due for the second.
 */
@Injectable()
export class AnnouncementPublisher extends Loop {
  private readonly log = new Logger(AnnouncementPublisher.name);

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    super(POLL_MS);
  }

  /** Publishes all that is due. */
  async round(): Promise<void> {
    const due = await this.database.as(
      IDENTITY,
      (manager) =>
        manager.query(
          `SELECT id, author_id FROM announcements WHERE state = 'programmee' AND publish_at <= $1
           ORDER BY publish_at`,
          [this.clock.now()],
        ) as Promise<{ id: string; author_id: string }[]>,
    );
    for (const { id, author_id: userId } of due) {
      const author: OpcoActor = { kind: 'opco', userId, cfaId: null, name: '', rights: new Set() };
      await this.database
        .as(author, (manager) => this.publish(manager, id))
        // One that cannot be published must not hold the others.
        .catch(() => this.log.warn(`announcement ${id} not published`));
    }
  }

  private async publish(manager: EntityManager, id: string): Promise<void> {
    const now = this.clock.now();
    const [row] = (await manager.query(
      `SELECT title, body, link, target FROM announcements
       WHERE id = $1 AND state = 'programmee' AND publish_at <= $2 FOR UPDATE SKIP LOCKED`,
      [id, now],
    )) as Pick<RawAnnouncement, 'title' | 'body' | 'link' | 'target'>[];
    if (row === undefined) return;
    const values: unknown[] = [id, row.title, row.body, row.link, now];
    const targeted = isTargeted(row.target, (value) => `$${values.push(value)}`);
    await manager.query(
      `WITH told AS (
         INSERT INTO notifications (cfa_id, category, title, body, link, announcement_id, created_at)
         SELECT c.id, 'actualite', $2::text, $3::text, $4::text, $1::uuid, $5::timestamptz FROM cfas c WHERE ${targeted} RETURNING id
       ) UPDATE announcements SET state = 'publiee', published_at = $5::timestamptz, version = version + 1,
           reach = (SELECT count(*) FROM told) WHERE id = $1::uuid`,
      values,
    );
    await manager.query(
      `INSERT INTO announcement_versions (announcement_id, version, state, title, body, link, target,
         publish_at, author_id, at)
       SELECT id, version, state, title, body, link, target, publish_at, author_id, $2
       FROM announcements WHERE id = $1`,
      [id, now],
    );
    await this.audit.record(manager, {
      cfaId: null,
      act: 'annonce.publiee',
      objectType: 'annonce',
      objectId: id,
    });
  }
}
