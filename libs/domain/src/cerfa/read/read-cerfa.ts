import type { Cerfa, CerfaDraft } from '../cerfa.js';
import { type Fault, isReceivable, pointerStep } from '../fault.js';
import { CERFA_ALIASES, cerfaField } from '../frames.js';
import { isBlank, showableKey } from './clean-text.js';
import { type Collector, newCollector } from './collector.js';
import { readValue } from './read-value.js';
import { cerfaSchema, type ListNode, type ObjectNode, type SchemaNode } from './schema.js';

/** What a body says, and what is wrong with it. */
export interface CerfaReading {
  /** The dossier, when nothing prevents it from being received. */
  readonly cerfa: Cerfa | null;
  /** What could be read of it, with holes; `null` when the body holds no dossier at all. */
  readonly draft: CerfaDraft | null;
  /** Every fault of shape, in the order of the form. */
  readonly faults: Fault[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the body of `POST dossiers`, `{ "cerfa": { … } }`, against the table of fields. Tells all faults
 * at once, never throws, and never goes deeper than the table: what is unknown is named, not entered.
 *
 * Tolerated: other spellings (`employeurV2`), digits as texts, padded codes, dates with hour and offset
 * (the day that is written), empty texts and empty optional groups. The root may carry `numeroExterne`.
 */
export function readCerfa(body: unknown): CerfaReading {
  const collector = newCollector();
  const { faults } = collector;
  if (!isObject(body) || !isObject(body['cerfa'])) {
    const message = 'Attendu : un objet JSON de la forme { "cerfa": { … } }.';
    const inside = isObject(body);
    collector.add(inside ? '/cerfa' : '', 'Le dossier', { code: 'corps_invalide', message });
    return { cerfa: null, draft: null, faults };
  }
  const read = readObject(cerfaSchema(), body['cerfa'], '/cerfa', collector);
  const numeroExterne = readRoot(body, read['numeroExterne'], collector);
  const draft = { ...read, etat: 'TRANSMIS', numeroExterne } as unknown as CerfaDraft;
  // Without a refusal every required field is there: the draft has no hole where `Cerfa` has none.
  return { cerfa: isReceivable(faults) ? (draft as unknown as Cerfa) : null, draft, faults };
}

/** The numbers that may stand beside `cerfa`; gives the external one. */
function readRoot(body: Json, inside: unknown, collector: Collector): unknown {
  let numeroExterne = inside ?? null;
  for (const key of Object.keys(body)) {
    if (key === 'cerfa') continue;
    const field = ['numeroExterne', 'numeroInterne', 'numeroDeca'].includes(key)
      ? cerfaField(key)
      : undefined;
    if (field === undefined) {
      unknownKey(key, '', [], collector);
      continue;
    }
    if (isBlank(body[key])) continue;
    const { value, complaint } = readValue(field, body[key]);
    if (complaint) collector.add(`/${key}`, field.box, complaint);
    if (key !== 'numeroExterne' || value === null) continue;
    if (numeroExterne !== null && numeroExterne !== value) {
      const message = 'Ce numéro n’est pas celui qui est écrit dans « cerfa ».';
      collector.add(`/${key}`, field.box, { code: 'valeurs_contraires', message });
    }
    numeroExterne ??= value;
  }
  return numeroExterne;
}

function readObject(node: ObjectNode, raw: Json, pointer: string, collector: Collector) {
  const result: Record<string, unknown> = {};
  const names = sourceNames(node, raw, pointer, collector);
  for (const [name, child] of node.children) {
    const key = names.get(name) ?? name;
    const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
    const read = readNode(child, value, pointer + pointerStep(key), collector);
    if (!isIgnored(child)) result[name] = read;
  }
  return result;
}

const isIgnored = (node: SchemaNode) => node.kind === 'field' && node.field.type === 'ignored';

/** Under which key each field stands in the message; keys that stand for nothing are told. */
function sourceNames(node: ObjectNode, raw: Json, pointer: string, collector: Collector) {
  const names = new Map<string, string>();
  for (const key of Object.keys(raw)) {
    if (node.children.has(key)) continue;
    const canonical = Object.hasOwn(CERFA_ALIASES, key) ? (CERFA_ALIASES[key] ?? key) : key;
    if (node.children.has(canonical) && !Object.hasOwn(raw, canonical)) names.set(canonical, key);
    else unknownKey(key, pointer, [...node.children.keys()], collector);
  }
  return names;
}

function unknownKey(key: string, pointer: string, known: string[], collector: Collector) {
  const near = known.find((name) => name.toLowerCase() === key.toLowerCase());
  const hint = near === undefined ? '' : ` Attendu : « ${near} ».`;
  const shown = showableKey(key);
  collector.add(pointer + pointerStep(shown), 'Hors formulaire', {
    code: 'champ_inconnu',
    message: `Le champ « ${shown} » n’existe pas ici.${hint}`,
  });
}

function readNode(node: SchemaNode, raw: unknown, pointer: string, collector: Collector): unknown {
  if (node.kind === 'list') return readList(node, raw, pointer, collector);
  if (node.kind === 'object') return readGroup(node, raw, pointer, collector);
  const { field } = node;
  if (isBlank(raw)) {
    if (field.required) {
      collector.add(pointer, field.box, {
        code: 'champ_manquant',
        message: 'Ce champ est obligatoire.',
      });
    }
    return null;
  }
  const { value, complaint } = readValue(field, raw);
  if (complaint) collector.add(pointer, field.box, complaint);
  return value;
}

function readGroup(node: ObjectNode, raw: unknown, pointer: string, collector: Collector): unknown {
  if (node.group.optional && isEmpty(node, raw)) return null;
  if (isObject(raw)) return readObject(node, raw, pointer, collector);
  const complaint = isBlank(raw)
    ? ({ code: 'champ_manquant', message: 'Cette partie du dossier est obligatoire.' } as const)
    : ({ code: 'type_invalide', message: 'Attendu : un objet JSON.' } as const);
  collector.add(pointer, node.group.box, complaint);
  return node.group.optional ? null : emptyDraft(node);
}

/** `true` when nothing is filled in: software often sends the shape of a part that is not there. */
function isEmpty(node: ObjectNode, raw: unknown): boolean {
  if (!isObject(raw)) return isBlank(raw);
  return Object.keys(raw).every((key) => {
    const child = node.children.get(key);
    return child?.kind === 'object' ? isEmpty(child, raw[key]) : isBlank(raw[key]);
  });
}

function readList(node: ListNode, raw: unknown, pointer: string, collector: Collector): unknown[] {
  const { box, maxItems = 1 } = node.group;
  if (!Array.isArray(raw) || raw.length === 0) {
    const complaint =
      isBlank(raw) || Array.isArray(raw)
        ? ({ code: 'champ_manquant', message: 'Une ligne au moins est obligatoire.' } as const)
        : ({ code: 'type_invalide', message: 'Attendu : une liste JSON.' } as const);
    collector.add(pointer, box, complaint);
    return [];
  }
  if (raw.length > maxItems) {
    const message = `Attendu : ${maxItems} lignes au plus.`;
    collector.add(pointer, box, { code: 'liste_trop_longue', message });
  }
  return raw
    .slice(0, maxItems)
    .map((item, rank) => readGroup(node.item, item, pointer + pointerStep(rank), collector));
}

/** An object with all its fields empty: what stands where a required part is missing. */
function emptyDraft(node: ObjectNode): Record<string, unknown> {
  const entries = [...node.children]
    .filter(([, child]) => !isIgnored(child))
    .map(([name, child]): [string, unknown] => {
      if (child.kind === 'list') return [name, []];
      const whole = child.kind === 'object' && !child.group.optional;
      return [name, whole ? emptyDraft(child) : null];
    });
  return Object.fromEntries(entries);
}
