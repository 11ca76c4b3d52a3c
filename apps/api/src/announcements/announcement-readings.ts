import { Injectable } from '@nestjs/common';
import { Database, type OpcoActor } from '../database/index.js';
import { CURSOR_SHAPES, encodeCursor, Problem, readCursor } from '../http/index.js';
import { ANNOUNCEMENT, type RawAnnouncement, toAnnouncementRow } from './announcement-rows.js';
import type { AnnouncementState } from './announcement.entity.js';
import type {
  AnnouncementPage,
  AnnouncementQuery,
  AnnouncementVersionView,
  ReachView,
  ReaderPage,
  ReaderQuery,
} from './announcements.dto.js';
import { isTargeted, readTarget, type TargetField } from './target.js';

interface RawReader {
  id: string;
  siret: string;
  raison_sociale: string;
  people: number;
  first_read: Date | null;
}

/** What is looked at around announcements: the list, their versions, whom they reach and who read them. */
@Injectable()
export class AnnouncementReadings {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  async list(
    actor: OpcoActor,
    { cursor, limit, etat }: AnnouncementQuery,
  ): Promise<AnnouncementPage> {
    const after = cursor ? readCursor(cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]) : [];
    const rows = await this.database.read<RawAnnouncement>(actor, {
      text: `SELECT ${ANNOUNCEMENT} FROM announcements a
        WHERE ($2::text IS NULL OR a.state = $2)
        ${after.length > 0 ? 'AND (a.created_at, a.id) < ($3, $4::uuid)' : ''}
        ORDER BY a.created_at DESC, a.id DESC LIMIT $1`,
      values: [limit + 1, etat ?? null, ...after],
    });
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(toAnnouncementRow),
      next:
        last && rows.length > limit ? encodeCursor([last.created_at.toISOString(), last.id]) : null,
    };
  }

  /** Every state it was kept in, newest first. @throws Problem `introuvable` */
  async versions(actor: OpcoActor, id: string): Promise<AnnouncementVersionView[]> {
    const rows = await this.database.read<{
      version: number;
      at: Date;
      author: string;
      state: AnnouncementState;
      title: string;
      body: string;
    }>(actor, {
      text: `SELECT v.version, v.at, v.state, v.title, v.body, u.prenom || ' ' || u.nom AS author
        FROM announcement_versions v JOIN users u ON u.id = v.author_id
        WHERE v.announcement_id = $1 ORDER BY v.version DESC`,
      values: [id],
    });
    if (rows.length === 0) throw new Problem('introuvable');
    return rows.map(({ version, at, author, state, title, body }) => ({
      version,
      le: at.toISOString(),
      auteur: author,
      etat: state,
      titre: title,
      texte: body,
    }));
  }

  /** How many CFA a target means right now. */
  async reach(actor: OpcoActor, cible: TargetField): Promise<ReachView> {
    const target = readTarget(cible);
    const values: unknown[] = [];
    const targeted = isTargeted(target, (value) => `$${values.push(value)}`);
    const sirets = `$${values.push(target.type === 'sirets' ? target.sirets : [])}`;
    const [row] = await this.database.read<ReachView>(actor, {
      text: `SELECT (SELECT count(*) FROM cfas c WHERE ${targeted}) AS cfas,
        ARRAY(SELECT s FROM unnest(${sirets}::text[]) s
          WHERE NOT EXISTS (SELECT FROM cfas c WHERE c.siret = s) ORDER BY s) AS inconnus`,
      values,
    });
    return { cfas: row?.cfas ?? 0, inconnus: row?.inconnus ?? [] };
  }

  /** The vendors that the CFA's software name, for a target. */
  async vendors(actor: OpcoActor): Promise<string[]> {
    const rows = await this.database.read<{ name: string }>(actor, {
      text: `SELECT min(last_editeur) AS name FROM tokens
        WHERE revoked_at IS NULL AND last_editeur IS NOT NULL
        GROUP BY lower(last_editeur) ORDER BY 1`,
      values: [],
    });
    return rows.map(({ name }) => name);
  }

  /** The CFA that received it, by name, with who read it. */
  async readers(
    actor: OpcoActor,
    id: string,
    { cursor, limit, lue }: ReaderQuery,
  ): Promise<ReaderPage> {
    await this.versions(actor, id);
    const after = cursor ? readCursor(cursor, [CURSOR_SHAPES.text, CURSOR_SHAPES.id]) : [];
    const rows = await this.database.read<RawReader>(actor, {
      text: `SELECT * FROM (
          SELECT c.id, c.siret, c.raison_sociale, count(m.user_id) AS people,
            min(m.read_at) AS first_read
          FROM notifications n JOIN cfas c ON c.id = n.cfa_id LEFT JOIN notification_marks m
            ON m.notification_id = n.id AND m.read_at IS NOT NULL
          WHERE n.announcement_id = $1 GROUP BY c.id
        ) r WHERE true ${lue === undefined ? '' : `AND ${lue === 'true' ? 'people > 0' : 'people = 0'}`}
        ${after.length > 0 ? 'AND (raison_sociale, id) > ($3, $4::uuid)' : ''}
        ORDER BY raison_sociale, id LIMIT $2`,
      values: [id, limit + 1, ...after],
    });
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map((row) => ({
        id: row.id,
        siret: row.siret,
        raisonSociale: row.raison_sociale,
        personnes: row.people,
        premiereLecture: row.first_read?.toISOString() ?? null,
      })),
      next: last && rows.length > limit ? encodeCursor([last.raison_sociale, last.id]) : null,
    };
  }
}
