import { createHash, randomUUID } from 'node:crypto';
import type { DocumentKind } from '@apprentissage/domain';
import { DocumentStorage } from '../documents/index.js';
import { makePdf } from './pdf.js';
import type { Portal } from './portal.js';

/** Plants a document of a CFA, row and file, as a superuser; its id. */
export async function plantDocument(
  portal: Portal,
  cfaId: string,
  name = 'document.pdf',
  kind: DocumentKind = 'rib',
): Promise<string> {
  const id = randomUUID();
  const bytes = makePdf();
  await portal.app.get(DocumentStorage).write(id, bytes);
  await portal.admin.query(
    `INSERT INTO documents (id, cfa_id, kind, name, type, size, sha256, pages, state,
       created_by_kind, created_at) VALUES ($1, $2, $3, $4, 'application/pdf', $5, $6, 1, 'sain',
       'opco', $7)`,
    [
      ...[id, cfaId, kind, name, bytes.length],
      createHash('sha256').update(bytes).digest(),
      portal.clock.now(),
    ],
  );
  return id;
}
