import fc from 'fast-check';
import {
  DOCUMENT_MAX_BYTES,
  DOCUMENT_TYPES,
  type DocumentType,
  fileFault,
  formatFileSize,
  harmlessName,
  mayReadDocument,
} from './documents.js';
import { effectiveRights } from './rights.js';

describe('the name of a document', () => {
  it.each([
    ['RIB 2026.pdf', 'application/pdf', 'RIB 2026.pdf'],
    ['RIB 2026', 'application/pdf', 'RIB 2026.pdf'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['C:\\Users\\Zoé\\Relevé d’identité.PDF', 'application/pdf', 'Relevé d’identité.pdf'],
    ['rib.pdf.exe', 'application/pdf', 'rib.pdf'],
    ['photo.png', 'image/jpeg', 'photo.jpg'],
    ['rib\u202efdp.exe', 'application/pdf', 'ribfdp.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'application/pdf', 'aSet-Cookie_ x=1.pdf'],
    ['NUL', 'application/pdf', 'document.pdf'],
    ['.htaccess', 'image/png', 'htaccess.png'],
    ['', 'image/png', 'document.png'],
    ['a\0b\ud800.png', 'image/png', 'ab.png'],
  ] as const)('« %s » (%s) is shown as « %s »', (name, type, shown) =>
    expect(harmlessName(name, type)).toBe(shown),
  );

  it('holds nothing that leads out of a folder, hides, or is read specially', () => {
    const types = Object.keys(DOCUMENT_TYPES) as DocumentType[];
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('../', '..\\', '\0', '\r\n', '\u202e', '\u2066', 'CON', '.pdf', '%2e%2e%2f'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(...types), (pieces, type) => {
        const name = harmlessName(pieces.join(''), type);
        expect(name).not.toMatch(/[/\\<>:"|?*%$`'&;{}\p{C}\p{Zl}\p{Zp}]|^[.\s~-]|\.\./u);
        expect(name.isWellFormed()).toBe(true);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name.endsWith(DOCUMENT_TYPES[type].extension)).toBe(true);
        expect(name.length).toBeGreaterThan(4);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('who may read a document', () => {
  it('is decided by its kind', () => {
    expect(mayReadDocument('rib', effectiveRights(['administration_cfa']))).toBe(true);
    expect(mayReadDocument('rib', effectiveRights(['comptabilite']))).toBe(true);
    expect(mayReadDocument('rib', effectiveRights(['administration_opco']))).toBe(false);
    expect(mayReadDocument('rib', effectiveRights(['contrats_facturation']))).toBe(false);
    expect(mayReadDocument('justificatif_nomination', effectiveRights(['instruction']))).toBe(true);
    expect(mayReadDocument('justificatif_nomination', effectiveRights(['contrats']))).toBe(false);
  });
});

describe('a file before it is sent', () => {
  it.each([
    ['rib.pdf', 'application/pdf', 10, null],
    ['RIB.JPEG', '', 10, null],
    ['rib.docx', '', 10, 'type_refuse'],
    ['rib.pdf', 'text/html', 10, 'type_refuse'],
    ['rib.png', 'image/png', 0, 'fichier_vide'],
    ['rib.png', 'image/png', DOCUMENT_MAX_BYTES, null],
    ['rib.png', 'image/png', DOCUMENT_MAX_BYTES + 1, 'fichier_trop_gros'],
  ] as const)('« %s » (%s) of %d bytes: %s', (name, type, size, fault) =>
    expect(fileFault({ name, type, size })).toBe(fault),
  );

  it.each([
    [12, '12\u00a0octets'],
    [348_160, '340\u00a0ko'],
    [1_258_291, '1,2\u00a0Mo'],
    [DOCUMENT_MAX_BYTES, '10\u00a0Mo'],
  ])('%d bytes are « %s »', (bytes, text) => expect(formatFileSize(bytes)).toBe(text));
});
