import type { ValidationError } from '@angular/forms/signals';

export const MISSING_CODE = 'Saisissez le code à 6 chiffres.';

/** A code as it is sent: pasted or typed in groups, its blanks do not count. */
export function cleanCode(text: string): string {
  return text.replace(/\s/g, '');
}

/** Why what was typed cannot be the six digits of an authenticator. */
export function codeFault(text: string): ValidationError | undefined {
  if (/^\d{6}$/.test(cleanCode(text))) return undefined;
  return { kind: 'code', message: 'Le code est fait de 6 chiffres.' };
}
