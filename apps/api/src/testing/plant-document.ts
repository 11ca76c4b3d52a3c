import { createHash, randomUUID } from 'node:crypto';
import type { DocumentKind } from '@apprentissage/domain';
import { type DocumentState, DocumentStorage } from '../documents/index.js';
import { makePdf } from './pdf.js';
import type { Portal } from './portal.js';

/** Plants a document of a CFA, row and file, as a superuser; its id. */
export async function plantDocument(
  portal: Portal,
  cfaId: string,
  name = 'document.pdf',
  kind: DocumentKind = 'rib',
  { bytes = makePdf(), state = 'sain' }: { bytes?: Buffer; state?: DocumentState } = {},
): Promise<string> {
  const id = randomUUID();
  await portal.app.get(DocumentStorage).write(id, bytes);
  await portal.admin.query(
    `INSERT INTO documents (id, cfa_id, kind, name, type, size, sha256, pages, state,
       created_by_kind, created_at) VALUES ($1, $2, $3, $4, 'application/pdf', $5, $6, 1, $8,
       $9, $7)`,
    [
      ...[id, cfaId, kind, name, bytes.length],
      createHash('sha256').update(bytes).digest(),
      portal.clock.now(),
      ...[state, kind === 'rib' ? 'cfa' : 'opco'],
    ],
  );
  return id;
}
