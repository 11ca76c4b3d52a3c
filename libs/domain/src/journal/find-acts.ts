import { ACT_CATEGORIES, type ActCategory } from './act-definition.js';
import { ACTS, type AuditAct } from './acts.js';

/** `true` when `value` is the code of an act. */
export function isAuditAct(value: unknown): value is AuditAct {
  return typeof value === 'string' && Object.hasOwn(ACTS, value);
}

/** `true` when `value` is a kind of acts. */
export function isActCategory(value: unknown): value is ActCategory {
  return typeof value === 'string' && Object.hasOwn(ACT_CATEGORIES, value);
}

/** The acts of one kind, in the order of the table. */
export function actsOf(category: ActCategory): AuditAct[] {
  return (Object.keys(ACTS) as AuditAct[]).filter((act) => ACTS[act].category === category);
}

/** Kinds of acts that concern a CFA: what its « Journal » may hold and offers to choose from. */
export const CFA_ACT_CATEGORIES = (Object.keys(ACT_CATEGORIES) as ActCategory[]).filter(
  (category) => category !== 'editeurs' && category !== 'reglages',
);
