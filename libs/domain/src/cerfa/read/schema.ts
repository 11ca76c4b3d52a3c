import { CERFA_FRAMES, CERFA_GROUPS, type CerfaGroup } from '../frames.js';
import type { CerfaField } from '../fields/field.js';

/** The message as a tree, made of the table of fields: what the reader walks, whatever the body holds. */
export type SchemaNode = FieldNode | ObjectNode | ListNode;

export interface FieldNode {
  readonly kind: 'field';
  readonly field: CerfaField;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly group: CerfaGroup;
  readonly children: Map<string, SchemaNode>;
}

export interface ListNode {
  readonly kind: 'list';
  readonly group: CerfaGroup;
  readonly item: ObjectNode;
}

const ROOT: CerfaGroup = { box: 'Le dossier' };

let root: ObjectNode | undefined;

/** The tree of `cerfa`, built once. */
export function cerfaSchema(): ObjectNode {
  root ??= build();
  return root;
}

function build(): ObjectNode {
  const tree: ObjectNode = { kind: 'object', group: ROOT, children: new Map() };
  for (const { fields } of CERFA_FRAMES) {
    for (const field of fields) {
      const steps = field.path.split('.');
      const name = steps.pop() ?? '';
      let parent = tree;
      let path = '';
      for (const step of steps) {
        path = path === '' ? step : `${path}.${step}`;
        parent = childGroup(parent, step, path.replaceAll('[]', ''));
      }
      parent.children.set(name, { kind: 'field', field });
    }
  }
  return tree;
}

/** The object below `parent` at a step; at a step that ends with `[]`, the item of the list. */
function childGroup(parent: ObjectNode, step: string, path: string): ObjectNode {
  const name = step.replace('[]', '');
  const known = parent.children.get(name);
  if (known?.kind === 'object') return known;
  if (known?.kind === 'list') return known.item;
  const group = CERFA_GROUPS[path] ?? { box: path };
  const object: ObjectNode = { kind: 'object', group, children: new Map() };
  parent.children.set(name, step.endsWith('[]') ? { kind: 'list', group, item: object } : object);
  return object;
}
