import type { DocumentKind, DocumentType } from '@apprentissage/domain';
import type { DocumentState } from './document.entity.js';

/**
 * A file that was judged and is in the storage, waiting for its row. Only `Documents.receive` makes
 * one: what has not been judged cannot be stored.
 */
export class Piece {
  declare private readonly judged: true;

  constructor(
    readonly id: string,
    readonly kind: DocumentKind,
    readonly name: string,
    readonly type: DocumentType,
    /** Bytes. */
    readonly size: number,
    readonly sha256: Buffer,
    readonly pages: number | null,
    /** When the antivirus found nothing in it; `null`: it has not looked. */
    readonly scannedAt: Date | null,
    readonly state: DocumentState,
  ) {}
}
