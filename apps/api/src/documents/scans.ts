import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Notifier } from '../notifications/index.js';
import { Antivirus } from './antivirus.js';
import { Document } from './document.entity.js';
import { intactBytes } from './intact.js';
import { DocumentStorage } from './storage.js';

const EVERY_MS = 15_000;
/** Nobody waits for the answer: the antivirus may be slow. */
const PATIENCE_MS = 60_000;
/** Past it, somebody has to look at the antivirus. */
const BACKLOG_MS = 10 * 60_000;

/**
 * Has the files scanned that came while the antivirus did not answer. Until it did they are nobody's to
 * read; an infected one is forgotten, and its CFA and the journal told.
 */
@Injectable()
export class Scans extends Loop {
  private readonly log = new Logger(Scans.name);

  constructor(
    private readonly database: Database,
    private readonly storage: DocumentStorage,
    private readonly antivirus: Antivirus,
    private readonly notifier: Notifier,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    super(EVERY_MS);
  }

  async round(): Promise<void> {
    if (!this.antivirus.exists) return;
    const waiting = await this.waiting();
    for (const document of waiting) {
      if (!(await this.scan(document))) break;
    }
    const late = new Date(this.clock.now().getTime() - BACKLOG_MS);
    const left = (await this.waiting()).filter(({ createdAt }) => createdAt < late);
    if (left.length > 0) {
      this.log.error(`${left.length} documents wait for the antivirus since 10 minutes or more`);
    }
  }

  private waiting(): Promise<Document[]> {
    return this.database.as(SYSTEM, (manager) =>
      manager.find(Document, { where: { state: 'en_attente' }, order: { createdAt: 'ASC' } }),
    );
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

  private conclude({ id, cfaId, kind, name }: Document, clean: boolean): Promise<void> {
    return this.database.as(SYSTEM, async (manager) => {
      const { affected } = await manager.update(
        Document,
        { id, state: 'en_attente' },
        { state: clean ? 'sain' : 'refuse', scannedAt: this.clock.now() },
      );
      // Another server was faster.
      if (affected !== 1 || clean) return;
      await this.notifier.tell(manager, {
        cfaId,
        audienceRight: 'administration_cfa',
        category: 'action',
        critical: 'securite',
        title: 'Fichier refusé par l’antivirus',
        body: `L’antivirus a trouvé un virus dans « ${name} » : ce fichier n’a pas été gardé. Vérifiez l’ordinateur d’où il vient, puis envoyez le document de nouveau.`,
        link: null,
      });
      await this.audit.record(manager, {
        cfaId,
        act: 'document.infecte',
        objectType: 'document',
        objectId: id,
        detail: { nature: kind },
      });
    });
  }
}
