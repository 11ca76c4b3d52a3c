import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from './problem.js';

/** The faults of a refused form: those of a known field under it, the rest for the whole form. */
export interface FormFaults {
  readonly ofFields: ValidationError.WithOptionalFieldTree[];
  readonly ofForm: readonly string[];
}

/**
 * Gives each fault of a problem to the field its pointer names (`/siret` → `form.siret`).
 *
 * @param fields the form's fields by name, as in the body that was sent
 */
export function faultsOf(
  problem: Problem,
  fields: Readonly<Record<string, FieldTree<unknown>>>,
): FormFaults {
  const ofFields: ValidationError.WithOptionalFieldTree[] = [];
  const ofForm: string[] = [];
  for (const { pointer, code, message } of problem.errors) {
    const fieldTree = fields[pointer.slice(1)];
    if (fieldTree === undefined) ofForm.push(message);
    else ofFields.push({ kind: code, message, fieldTree });
  }
  if (problem.errors.length === 0) ofForm.push(problem.detail);
  return { ofFields, ofForm };
}
