import { Problem } from './problem.js';

const MAX_DEPTH = 32;

/**
 * Reads a JSON body and refuses, with a sentence and a pointer, what no honest sender writes and what
 * would break further in: deep nesting, numbers out of range, NUL and lone surrogates (PostgreSQL
 * cannot store them), keys that reach a prototype. Iterative, so that no input overflows the stack.
 *
 * @throws Problem `corps_illisible`
 */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('corps_illisible');
  }
  const pending: { value: unknown; pointer: string; depth: number }[] = [
    { value, pointer: '', depth: 0 },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const fault = faultOf(next.value, next.depth);
    if (fault !== null) refuse(next.pointer, fault);
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, child] of Object.entries(next.value)) {
      const pointer = `${next.pointer}/${key.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (isInherited(key)) {
        refuse(pointer, 'Ce nom de champ n’est pas accepté.');
      }
      const keyFault = faultOf(key, 0);
      if (keyFault !== null) refuse(next.pointer, keyFault);
      pending.push({ value: child, pointer, depth: next.depth + 1 });
    }
  }
  return value;
}

/** Whether a name reaches a prototype, or is one that every object has: no list of fields sees those. */
export function isInherited(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

function refuse(pointer: string, message: string): never {
  throw new Problem('corps_illisible', {
    detail: message,
    errors: [{ pointer, code: 'corps_illisible', message }],
  });
}

function faultOf(value: unknown, depth: number): string | null {
  if (depth > MAX_DEPTH) return `Les objets sont imbriqués sur plus de ${MAX_DEPTH} niveaux.`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'Ce nombre est trop grand.';
  if (typeof value !== 'string') return null;
  if (value.includes('\0')) return 'Le caractère NUL n’est pas accepté.';
  if (!value.isWellFormed()) return 'Ce texte contient un caractère Unicode incomplet.';
  return null;
}
