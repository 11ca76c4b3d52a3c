import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  type AuditAct,
  DOCUMENT_KINDS,
  DOCUMENT_MAX_BYTES,
  type DocumentKind,
  FILE_FAULTS,
  type FileFault,
  harmlessName,
  mayReadDocument,
} from '@apprentissage/domain';
import { type EntityManager, In } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { type Actor, Database } from '../database/index.js';
import { Problem, type ReceivedFile } from '../http/index.js';
import { Antivirus } from './antivirus.js';
import { Document, type DocumentState } from './document.entity.js';
import { intactBytes } from './intact.js';
import { Judge } from './judge.js';
import { Piece } from './piece.js';
import { DocumentStorage } from './storage.js';

/** How long a sender waits for the antivirus. */
const PATIENCE_MS = 5_000;

/** How the journal of the CFA tells of its own people who open a file that says what is masked elsewhere. */
const OWN_LOOK_UPS: Readonly<Partial<Record<DocumentKind, AuditAct>>> = {
  rib: 'rib.fichier_consulte',
};

/** A document that somebody may read, with its bytes. */
export interface ReadDocument {
  readonly document: Document;
  readonly bytes: Buffer;
}

/** One page of it, as a picture. */
export interface ReadPage {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Buffer;
}

/**
 * The documents of the CFA. A module takes a file in two steps: `receive` judges it and puts it in the
 * storage, outside of any transaction; `store` writes its row inside the module's own. A file whose
 * transaction never came is swept away later.
 */
@Injectable()
export class Documents {
  private readonly log = new Logger(Documents.name);

  constructor(
    private readonly database: Database,
    private readonly storage: DocumentStorage,
    private readonly judge: Judge,
    private readonly antivirus: Antivirus,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Judges a file by its content and keeps it: a PDF as it came, a picture written anew. To be called
   * before the transaction that calls `store`. An infected file is never kept; one that the antivirus
   * could not look at waits for it, unreadable.
   *
   * @throws Problem `fichier_refuse` with the reason, `indisponible` when too many files are waiting
   */
  async receive(kind: DocumentKind, file: ReceivedFile): Promise<Piece> {
    if (file.bytes.length === 0) throw refused('fichier_vide');
    if (file.bytes.length > DOCUMENT_MAX_BYTES) throw refused('fichier_trop_gros');
    const { maxPages } = DOCUMENT_KINDS[kind];
    const verdict = await this.judge.ask({ task: 'judge', bytes: file.bytes, maxPages });
    if ('fault' in verdict) throw refused(verdict.fault);
    if (!('accepted' in verdict)) throw refused('analyse_impossible');
    const { type, pages, bytes } = verdict.accepted;
    const kept = bytes === null ? file.bytes : Buffer.from(bytes);
    const { state, scannedAt } = await this.scanned(kept);
    const id = randomUUID();
    await this.storage.write(id, kept);
    const sha256 = createHash('sha256').update(kept).digest();
    const name = harmlessName(file.name, type);
    return new Piece(id, kind, name, type, kept.length, sha256, pages, scannedAt, state);
  }

  /** Writes the row of a received file, in the caller's transaction: from then on it is the CFA's. */
  async store(
    manager: EntityManager,
    actor: Actor,
    { cfaId, piece }: { readonly cfaId: string; readonly piece: Piece },
  ): Promise<Document> {
    const { id, kind, name, type, size, sha256, pages, state, scannedAt } = piece;
    const document: Document = {
      ...{ id, cfaId, kind, name, type, size, sha256, pages, state, scannedAt },
      createdByKind: actor.kind,
      createdBy: whoIs(actor),
      createdAt: this.clock.now(),
    };
    await manager.insert(Document, document);
    return document;
  }

  /**
   * Forgets documents that nothing refers to any more, in the caller's transaction: nobody finds them
   * from then on, and the sweep takes their files away.
   */
  async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.delete(Document, { id: In([...ids]) });
  }

  /**
   * A document with its bytes, for who may read its kind; an agent's reading is audited, and so is that of
   * a RIB by its own CFA, once an hour.
   *
   * @throws Problem `introuvable` (absent, another CFA's, or of a kind that one may not read),
   *   `fichier_en_analyse`, `fichier_infecte`
   */
  async read(actor: Actor, id: string): Promise<ReadDocument> {
    const document = await this.database.as(actor, async (manager) => {
      const found = await this.readable(manager, actor, id);
      if (actor.kind === 'opco') {
        const detail = { nature: found.kind };
        await this.audit.record(manager, { ...consulted(found), detail });
      }
      await this.ownLookUp(manager, actor, found);
      return found;
    });
    return { document, bytes: await this.bytesOf(document) };
  }

  /**
   * A page of a document as a picture, `page` from 1 on: of a PDF as a viewer prints it, of a picture
   * the picture itself. Who leafs through it is audited once an hour, as for the whole document.
   *
   * @throws Problem as `read` does, `introuvable` past the end, `page_illisible` when it cannot be drawn
   */
  async page(actor: Actor, id: string, page: number): Promise<ReadPage> {
    const document = await this.database.as(actor, async (manager) => {
      const found = await this.readable(manager, actor, id);
      if (page < 1 || page > (found.pages ?? 1)) throw new Problem('introuvable');
      if (actor.kind === 'opco') await this.audit.recordLookUp(manager, consulted(found));
      await this.ownLookUp(manager, actor, found);
      return found;
    });
    const bytes = await this.bytesOf(document);
    if (document.type !== 'application/pdf') return { type: document.type, bytes };
    const verdict = await this.judge.ask({ task: 'page', bytes, page });
    if ('png' in verdict) return { type: 'image/png', bytes: Buffer.from(verdict.png) };
    throw new Problem('page_illisible');
  }

  /** The text of a PDF's first pages, 20,000 characters at most; empty for a picture or a scan. */
  async textOf(actor: Actor, id: string): Promise<string> {
    const { document, bytes } = await this.read(actor, id);
    if (document.type !== 'application/pdf') return '';
    const verdict = await this.judge.ask({ task: 'text', bytes });
    return 'text' in verdict ? verdict.text : '';
  }

  /** What one may do with a document: where there is an antivirus, what it has not looked at waits for it. */
  stateOf({ state, scannedAt }: Pick<Document, 'state' | 'scannedAt'>): DocumentState {
    return this.antivirus.exists && scannedAt === null ? 'en_attente' : state;
  }

  /** A document that somebody may read now. @throws Problem */
  private async readable(manager: EntityManager, actor: Actor, id: string): Promise<Document> {
    const found = await manager.findOneBy(Document, { id });
    if (found === null || !mayReadDocument(found.kind, actor.rights)) {
      throw new Problem('introuvable');
    }
    const state = this.stateOf(found);
    if (state === 'en_attente') throw new Problem('fichier_en_analyse', { retryAfter: 10 });
    if (state === 'refuse') throw new Problem('fichier_infecte');
    return found;
  }

  /**
   * What the antivirus says while the sender waits; when it does not answer, the file waits for it.
   *
   * @throws Problem `fichier_refuse`
   */
  private async scanned(bytes: Buffer): Promise<Pick<Document, 'state' | 'scannedAt'>> {
    if (!this.antivirus.exists) return { state: 'sain', scannedAt: null };
    const clean = await this.antivirus.isClean(bytes, PATIENCE_MS).catch(() => null);
    if (clean === null) return { state: 'en_attente', scannedAt: null };
    if (!clean) throw refused('fichier_infecte');
    return { state: 'sain', scannedAt: this.clock.now() };
  }

  private async ownLookUp(manager: EntityManager, actor: Actor, document: Document): Promise<void> {
    const act = OWN_LOOK_UPS[document.kind];
    if (actor.kind !== 'cfa' || act === undefined) return;
    await this.audit.recordLookUp(manager, { ...consulted(document), act });
  }

  private async bytesOf(document: Document): Promise<Buffer> {
    const bytes = await intactBytes(this.storage, document);
    if (typeof bytes !== 'string') return bytes;
    this.log.error(`document ${document.id}: its file is ${bytes}`);
    throw new Problem('erreur_interne');
  }
}

function consulted({ id, cfaId }: Document) {
  return { cfaId, act: 'document.consulte', objectType: 'document', objectId: id } as const;
}

function whoIs(actor: Actor): string | null {
  if (actor.kind === 'token') return actor.tokenId;
  return actor.userId ?? null;
}

function refused(fault: FileFault): Problem {
  const message = FILE_FAULTS[fault];
  return new Problem('fichier_refuse', {
    detail: message,
    errors: [{ pointer: '/fichier', code: fault, message }],
  });
}
