import type { Right } from './rights.js';

/** What a file may be, by its content; nothing else is ever kept. */
export const DOCUMENT_TYPES = {
  'application/pdf': { extension: '.pdf', label: 'PDF' },
  'image/jpeg': { extension: '.jpg', label: 'JPEG' },
  'image/png': { extension: '.png', label: 'PNG' },
} as const;
export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** Largest file, in bytes: 10 Mo. */
export const DOCUMENT_MAX_BYTES = 10 * 1024 * 1024;
/** Largest picture, in pixels. */
export const DOCUMENT_MAX_PIXELS = 25_000_000;
/** What a person is told before choosing a file. */
export const DOCUMENT_ACCEPTED = 'PDF, JPEG ou PNG, 10 Mo au plus';

/** What the dialog of the browser offers to choose. */
export const DOCUMENT_ACCEPT = [
  ...Object.keys(DOCUMENT_TYPES),
  ...Object.values(DOCUMENT_TYPES).map(({ extension }) => extension),
  '.jpeg',
].join(',');

interface KindDefinition {
  /** What a person reads. */
  readonly label: string;
  readonly maxPages: number;
  /** Who may see such a document: people of its CFA or agents of the OPCO who hold one of these. */
  readonly readers: readonly Right[];
}

/** What documents are for. A kind decides how long a PDF may be and who may read it. */
export const DOCUMENT_KINDS = {
  rib: { label: 'RIB', maxPages: 10, readers: ['administration_cfa', 'comptabilite'] },
  justificatif_nomination: {
    label: 'Justificatif de nomination',
    maxPages: 20,
    readers: ['administration_cfa', 'instruction', 'comptabilite', 'administration_opco'],
  },
} as const satisfies Record<string, KindDefinition>;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** `true` when somebody with these effective rights may read documents of this kind. */
export function mayReadDocument(kind: DocumentKind, rights: ReadonlySet<Right>): boolean {
  return DOCUMENT_KINDS[kind].readers.some((right) => rights.has(right));
}

/** Why a file is not taken, as the person who sent it reads it. */
export const FILE_FAULTS = {
  fichier_absent: 'Choisissez un fichier.',
  fichier_vide: 'Ce fichier est vide.',
  fichier_trop_gros: 'Ce fichier dépasse 10 Mo.',
  type_refuse: 'Ce fichier n’est ni un PDF, ni une image JPEG ou PNG.',
  fichier_abime:
    'Ce fichier est abîmé ou incomplet : ouvrez-le, enregistrez-le à nouveau en PDF et renvoyez-le.',
  fichier_melange:
    'Ce fichier contient autre chose que le document : enregistrez-le à nouveau en PDF et renvoyez-le.',
  pdf_protege:
    'Ce PDF est protégé par un mot de passe ou un chiffrement : envoyez-le sans protection.',
  pdf_actif:
    'Ce PDF contient des éléments actifs (script, formulaire animé, pièce jointe ou lancement automatique) : imprimez-le en PDF et envoyez le résultat.',
  pdf_trop_long: 'Ce PDF a trop de pages.',
  image_trop_grande: 'Cette image a trop de pixels (25 millions au plus).',
  fichier_infecte: 'L’antivirus a trouvé un virus dans ce fichier : il n’a pas été gardé.',
  analyse_impossible:
    'Ce fichier n’a pas pu être analysé : enregistrez-le à nouveau en PDF ou en image et renvoyez-le.',
} as const;
export type FileFault = keyof typeof FILE_FAULTS;

/**
 * Why a file would not be taken, as far as one can tell before it is sent; `null` when it may be. Its
 * content is judged once it came.
 *
 * @param file as a browser describes it: the type is empty when it knows none
 */
export function fileFault(file: {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}): FileFault | null {
  const known =
    file.type === ''
      ? /\.(pdf|jpe?g|png)$/i.test(file.name)
      : Object.hasOwn(DOCUMENT_TYPES, file.type);
  if (!known) return 'type_refuse';
  if (file.size === 0) return 'fichier_vide';
  return file.size > DOCUMENT_MAX_BYTES ? 'fichier_trop_gros' : null;
}

/** « 1,2 Mo », « 340 ko », « 12 octets »: the size of a file, as people read it. */
export function formatFileSize(bytes: number): string {
  const [divisor, unit] =
    bytes >= 1024 * 1024 ? [1024 * 1024, 'Mo'] : bytes >= 1024 ? [1024, 'ko'] : [1, 'octets'];
  const digits = unit === 'Mo' ? 1 : 0;
  return `${(bytes / divisor).toFixed(digits).replace('.', ',').replace(',0', '')}\u00a0${unit}`;
}

/** Longest name kept, extension included, in characters. */
const MAX_NAME = 120;
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name under which a document is shown and downloaded: no folder, no control, invisible or
 * direction-changing character, nothing a shell or a file system reads specially, 120 characters at
 * most, and the extension of what the file really is.
 */
export function harmlessName(name: string, type: DocumentType): string {
  const { extension } = DOCUMENT_TYPES[type];
  const base = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*%$`'&;{}]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/(\.[a-z][a-z0-9]{1,3})+$/i, '')
    .replace(/^[.\s~-]+|[.\s]+$/g, '');
  const short = [...base]
    .slice(0, MAX_NAME - extension.length)
    .join('')
    .trimEnd();
  return (short === '' || RESERVED.test(short) ? 'document' : short) + extension;
}
