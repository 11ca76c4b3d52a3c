import { Injectable } from '@nestjs/common';
import { tellAct, tellObjectType } from '@apprentissage/domain';
import { type CfaActor, Database } from '../database/index.js';
import { encodeCursor, readCursor } from '../http/index.js';
import { JournalCast } from './journal-cast.js';
import { planPage, type RawEntry } from './journal-plan.js';
import type {
  JournalAuthor,
  JournalEntry,
  JournalFilters,
  JournalPage,
  JournalQuery,
} from './journal.dto.js';

/** Entries read at once by an export. */
const BATCH = 1_000;
const RANK = /^[1-9]\d{0,14}$/;

/** « Journal »: what was done at a CFA and by whom, read from its chain of the audit log. */
@Injectable()
export class JournalService {
  constructor(private readonly database: Database) {}

  /** A page, newest first. @throws Problem `requete_invalide` when the cursor is not one */
  async page(actor: CfaActor, query: JournalQuery): Promise<JournalPage> {
    const before = query.cursor ? Number(readCursor(query.cursor, [RANK])[0]) : null;
    const cast = await JournalCast.read(this.database, actor);
    const found = await this.rows(actor, cast, query, before, query.limit + 1);
    const kept = found.slice(0, query.limit);
    const last = kept.at(-1);
    return {
      items: kept.map((row) => toEntry(row, cast)),
      next: last && found.length > query.limit ? encodeCursor([String(last.seq)]) : null,
    };
  }

  /** Everybody who may be chosen as author: the CFA's people and tokens, and the agents who acted there. */
  async authors(actor: CfaActor): Promise<JournalAuthor[]> {
    return (await JournalCast.read(this.database, actor)).authors();
  }

  /** All that the filters keep, newest first, read as it is asked for. */
  async *all(actor: CfaActor, filters: JournalFilters): AsyncGenerator<JournalEntry> {
    const cast = await JournalCast.read(this.database, actor);
    let before: number | null = null;
    for (;;) {
      const rows: RawEntry[] = await this.rows(actor, cast, filters, before, BATCH);
      for (const row of rows) yield toEntry(row, cast);
      if (rows.length < BATCH) return;
      before = rows.at(-1)?.seq ?? null;
    }
  }

  private rows(
    actor: CfaActor,
    cast: JournalCast,
    filters: JournalFilters,
    before: number | null,
    limit: number,
  ): Promise<RawEntry[]> {
    const named = filters.objet === undefined ? [] : cast.named(filters.objet);
    return this.database.read<RawEntry>(actor, planPage(filters, named, before, limit));
  }
}

function toEntry(row: RawEntry, cast: JournalCast): JournalEntry {
  const { sentence, category, details } = tellAct(row.act, row.detail);
  return {
    rang: row.seq,
    le: row.at.toISOString(),
    acteur: cast.author(row.actor_kind, row.author_id),
    acte: row.act,
    phrase: sentence,
    categorie: category,
    objet: {
      type: row.object_type,
      nature: tellObjectType(row.object_type),
      id: row.object_id,
      nom: row.numero ?? cast.nameOf({ id: row.object_id }),
    },
    details: details.map(({ label, before, after }) => ({
      libelle: label,
      avant: before,
      apres: after,
    })),
  };
}
