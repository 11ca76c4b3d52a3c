import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Antivirus } from './antivirus.js';
import { Document } from './document.entity.js';
import { intactBytes } from './intact.js';
import { DocumentStorage } from './storage.js';
import { VirusNews } from './virus-news.js';

const EVERY_MS = 15_000;
/** Nobody waits for the answer: the antivirus may be slow. */
const PATIENCE_MS = 60_000;
/** Past it, somebody has to look at the antivirus. */
const BACKLOG_MS = 10 * 60_000;
/** Files kept without an antivirus that a round looks at: whoever sends one meanwhile waits for the round. */
const OLD_ONES = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Has the files scanned that the antivirus has not seen: those that came while it did not answer, then those
 * that were kept before there was one. Until it did they are nobody's to read; an infected one is forgotten,
 * and who sent it and the journal told.
 */
@Injectable()
export class Scans extends Loop {
  private readonly log = new Logger(Scans.name);
  /** How far the old ones are looked at; then from the first again, for those that could not be. */
  private reached = FIRST;

  constructor(
    private readonly database: Database,
    private readonly storage: DocumentStorage,
    private readonly antivirus: Antivirus,
    private readonly news: VirusNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    super(EVERY_MS);
  }

  async round(): Promise<void> {
    if (!this.antivirus.exists) return;
    if (await this.scanAll(await this.waiting())) await this.scanOld();
    const late = new Date(this.clock.now().getTime() - BACKLOG_MS);
    const left = (await this.waiting()).filter(({ createdAt }) => createdAt < late);
    if (left.length > 0) {
      this.log.error(`${left.length} documents wait for the antivirus since 10 minutes or more`);
    }
  }

  private waiting(): Promise<Document[]> {
    const where = { state: 'en_attente', scannedAt: IsNull() } as const;
    return this.as((manager) => manager.find(Document, { where, order: { createdAt: 'ASC' } }));
  }

  private async scanOld(): Promise<void> {
    const where = { state: 'sain', scannedAt: IsNull(), id: MoreThan(this.reached) } as const;
    const old = await this.as((manager) =>
      manager.find(Document, { where, order: { id: 'ASC' }, take: OLD_ONES }),
    );
    const last = old.at(-1);
    if (last === undefined) {
      this.reached = FIRST;
      return;
    }
    this.reached = old.length < OLD_ONES ? FIRST : last.id;
    this.log.log(`${old.length} documents of before the antivirus are scanned`);
    await this.scanAll(old);
  }

  /** `false` when the antivirus does not answer. */
  private async scanAll(documents: readonly Document[]): Promise<boolean> {
    for (const document of documents) if (!(await this.scan(document))) return false;
    return true;
  }

  /** `false` when the antivirus does not answer: the others would wait in vain. */
  private async scan(document: Document): Promise<boolean> {
    const bytes = await intactBytes(this.storage, document);
    if (typeof bytes === 'string') {
      this.log.error(`document ${document.id}: its file is ${bytes}, it is not scanned`);
      return true;
    }
    const clean = await this.antivirus.isClean(bytes, PATIENCE_MS).catch(() => null);
    if (clean === null) {
      this.log.warn('the antivirus gives no verdict');
      return false;
    }
    await this.conclude(document, clean);
    if (!clean) await this.storage.remove(document.id);
    return true;
  }

  private conclude(document: Document, clean: boolean): Promise<void> {
    const { id, cfaId, kind } = document;
    return this.as(async (manager) => {
      const { affected } = await manager.update(
        Document,
        { id, scannedAt: IsNull() },
        { state: clean ? 'sain' : 'refuse', scannedAt: this.clock.now() },
      );
      // Another server was faster.
      if (affected !== 1 || clean) return;
      await this.news.found(manager, document);
      await this.audit.record(manager, {
        cfaId,
        act: 'document.infecte',
        objectType: 'document',
        objectId: id,
        detail: { nature: kind },
      });
    });
  }

  private as<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.as(SYSTEM, work);
  }
}
