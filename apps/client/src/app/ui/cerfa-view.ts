import {
  CERFA_FRAMES,
  CERFA_GROUPS,
  type CerfaField,
  codeLabel,
  formatSiret,
} from '@apprentissage/domain';
import { frenchDay } from './dates.js';

/** A box of the form and what is written in it. */
export interface CerfaFact {
  readonly label: string;
  readonly value: string;
}

/** A frame of the form, ready to be read. */
export interface CerfaFrameView {
  readonly code: string;
  readonly title: string;
  readonly facts: readonly CerfaFact[];
  /** Labels of the boxes left empty. */
  readonly empty: readonly string[];
  /** The pay of each period, in the frame that has it. */
  readonly periods: { readonly columns: readonly string[]; readonly rows: readonly string[][] };
}

const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const NUMBER = new Intl.NumberFormat('fr-FR');
const LIST = '[].';

/** Every frame of a dossier in the shape of the inter-OPCO norm, codes put in words. */
export function viewCerfa(cerfa: Readonly<Record<string, unknown>>): CerfaFrameView[] {
  return CERFA_FRAMES.map(({ code, title, fields }) => {
    const shown = fields.filter(
      ({ type, path }) => type !== 'ignored' && type !== 'etat' && !underAbsentGroup(cerfa, path),
    );
    const boxes = shown.filter(({ path }) => !path.includes(LIST));
    const filled = boxes.filter((field) => isFilled(readPath(cerfa, field.path)));
    return {
      code,
      title,
      facts: filled.map((field) => ({
        label: field.label,
        value: cerfaText(field, readPath(cerfa, field.path)),
      })),
      empty: boxes.filter((field) => !filled.includes(field)).map(({ label }) => label),
      periods: periodsOf(
        cerfa,
        shown.filter(({ path }) => path.includes(LIST)),
      ),
    };
  });
}

/** What is written in a box, as a person reads it. */
export function cerfaText(field: CerfaField, value: unknown): string {
  if (!isFilled(value)) return '—';
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  const text = String(value);
  switch (field.type) {
    case 'code':
      return field.codes === undefined ? text : coded(field.codes, value);
    case 'date':
      return frenchDay(text.slice(0, 10));
    case 'euros':
      return EUROS.format(Number(value));
    case 'percent':
      return `${NUMBER.format(Number(value))} %`;
    case 'integer':
      return NUMBER.format(Number(value));
    case 'siret':
      return formatSiret(text);
    default:
      return text;
  }
}

function coded(table: NonNullable<CerfaField['codes']>, value: unknown): string {
  const code = value as string | number;
  const label = codeLabel(table, code);
  return label === String(code) ? label : `${label} (${code})`;
}

/** The rows of a list, one column per field, without the words their labels share. */
function periodsOf(
  cerfa: Readonly<Record<string, unknown>>,
  fields: readonly CerfaField[],
): CerfaFrameView['periods'] {
  const list = readPath(cerfa, fields[0]?.path.split('[]')[0] ?? '');
  if (!Array.isArray(list)) return { columns: [], rows: [] };
  return {
    columns: fields.map(({ label }) => capitalised(label.replace(/^[^:]+ : /, ''))),
    rows: list.map((item: unknown) =>
      fields.map((field) => cellText(field, readPath(item, field.path.split(LIST)[1] ?? ''))),
    ),
  };
}

/** A cell has no room for the words of a code. */
function cellText(field: CerfaField, value: unknown): string {
  return field.type === 'code' && isFilled(value) ? String(value) : cerfaText(field, value);
}

/** `true` when an optional group above `path` is not in the dossier. */
function underAbsentGroup(cerfa: unknown, path: string): boolean {
  return Object.entries(CERFA_GROUPS).some(
    ([group, { optional }]) =>
      optional === true && path.startsWith(`${group}.`) && !isFilled(readPath(cerfa, group)),
  );
}

function readPath(root: unknown, path: string): unknown {
  let node = root;
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return null;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
