import { RIGHTS, type Right, rightsOf } from '../rights.js';
import { ACT_CATEGORIES, type DetailDefinition } from './act-definition.js';
import { ACTS } from './acts.js';
import { isAuditAct } from './find-acts.js';

/** One change or remark, written for a person. */
export interface ToldDetail {
  readonly label: string;
  /** The value before; `null` when the act changed nothing that had one. */
  readonly before: string | null;
  /** The value, or the value after. */
  readonly after: string;
}

/** An act as a person reads it. */
export interface ToldAct {
  readonly sentence: string;
  /** Name of the kind of act. */
  readonly category: string;
  readonly details: readonly ToldDetail[];
}

/** What acts are done on, as a person reads it. */
const OBJECTS = {
  annonce: 'Annonce',
  cfa: 'CFA',
  contrat: 'Contrat',
  document: 'Document',
  editeur: 'Éditeur',
  nomination: 'Nomination',
  opco: 'OPCO',
  reglage: 'Réglage',
  rib: 'Coordonnées bancaires',
  token: 'Token',
  utilisateur: 'Utilisateur',
} as const;

/** Kind of thing that an act is done on: an act on another kind does not compile. */
export type AuditObject = keyof typeof OBJECTS;

const INSTANT = /* @__PURE__ */ new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * Puts a recorded act into words. Always answers: a log outlives the code that wrote it, and an act of
 * another version is told by its code.
 */
export function tellAct(act: string, detail: Readonly<Record<string, unknown>>): ToldAct {
  if (!isAuditAct(act)) return { sentence: act, category: 'Autre', details: [] };
  const definition = ACTS[act];
  const shown: readonly DetailDefinition[] = 'details' in definition ? definition.details : [];
  return {
    sentence: definition.sentence,
    category: ACT_CATEGORIES[definition.category],
    details: shown.flatMap((one) => {
      const after = valueAt(detail, one.key);
      if (after === undefined || after === null || after === '') return [];
      const before = one.before === undefined ? undefined : valueAt(detail, one.before);
      return [
        {
          label: one.label,
          before: before === undefined || before === null ? null : write(before, one),
          after: write(after, one),
        },
      ];
    }),
  };
}

/** What an act was done on, in a word: « Contrat », « Utilisateur »…; the type itself when it is unknown. */
export function tellObjectType(type: string): string {
  return Object.hasOwn(OBJECTS, type) ? OBJECTS[type as AuditObject] : type;
}

/** An OPCO agent as a CFA reads them: « Inès Leroy (OPCO, instructeur) ». */
export function agentName(name: string, rights: readonly Right[]): string {
  const roles = rightsOf('opco')
    .filter((right) => rights.includes(right))
    .map((right) => RIGHTS[right].label)
    .map((label) => label.charAt(0).toLowerCase() + label.slice(1));
  return `${name} (${['OPCO', ...roles].join(', ')})`;
}

/** « 12/09/2026 à 14:05 », the hour of France. */
export function writeInstant(instant: Date): string {
  return INSTANT.format(instant).replace(/,? (?=\d{2}:)/, ' à ');
}

function write(value: unknown, { form = 'texte', words = {} }: DetailDefinition): string {
  const word = (code: string) => (Object.hasOwn(words, code) ? (words[code] as string) : code);
  switch (form) {
    case 'oui_non':
      return value === true ? 'Oui' : 'Non';
    case 'instant': {
      const instant = new Date(plain(value));
      return Number.isNaN(instant.getTime()) ? plain(value) : writeInstant(instant);
    }
    case 'liste':
      return (Array.isArray(value) ? value.map(plain) : plain(value).split(/, ?/))
        .map(word)
        .join(', ');
    case 'texte':
      return word(plain(value));
  }
}

/** The value at a path of names with dots between; `undefined` when something is missing on the way. */
function valueAt(detail: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      detail,
    );
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
