import type { DocumentKind, DocumentType } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `en_attente`: the antivirus has not looked yet; `sain`: may be read once it has, if there is one; `refuse`: will never be. */
export type DocumentState = 'en_attente' | 'sain' | 'refuse';

/** A document of a CFA: what is known of its bytes, which are in the storage under the same id. */
@Entity({ name: 'documents' })
export class Document {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @Column({ type: 'text' })
  kind: DocumentKind;

  /** Harmless name, with the extension of what the file really is. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  type: DocumentType;

  /** Bytes. */
  @Column({ type: 'integer' })
  size: number;

  /** Of the bytes in the storage. */
  @Column({ type: 'bytea' })
  sha256: Buffer;

  /** Of a PDF. */
  @Column({ type: 'integer', nullable: true })
  pages: number | null;

  @Column({ type: 'text' })
  state: DocumentState;

  /** When the antivirus has said what it thinks; `null` too for what was kept without one. */
  @Column({ name: 'scanned_at', type: 'timestamptz', nullable: true })
  scannedAt: Date | null;

  @Column({ name: 'created_by_kind', type: 'text' })
  createdByKind: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
