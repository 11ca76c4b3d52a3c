export { Document, type DocumentState } from './document.entity.js';
export { Documents, type ReadDocument } from './documents.js';
export { DocumentsModule } from './documents.module.js';
export type { Piece } from './piece.js';
export { nameOfS3Error, s3Client } from './s3-client.js';
export { Scans } from './scans.js';
export { DocumentStorage, type StoredFile } from './storage.js';
export { DocumentSweep } from './sweep.js';
