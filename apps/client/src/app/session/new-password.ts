import { required, type SchemaPath, validate } from '@angular/forms/signals';
import {
  brokenPasswordRule,
  type KnownContext,
  type PasswordAlphabet,
} from '@apprentissage/domain';

/** What is said in a form of the first rule that a password breaks. */
export function passwordFault(
  password: string,
  alphabet: PasswordAlphabet,
  context: KnownContext,
): { kind: string; message: string } | undefined {
  const broken = brokenPasswordRule(password, alphabet, context);
  return broken && { kind: broken.code, message: `Mot de passe : ${broken.label}.` };
}

/** What a form that chooses a password asks of it: the rules, and twice the same. */
export function newPassword(
  password: SchemaPath<string>,
  confirmation: SchemaPath<string>,
  alphabet: () => PasswordAlphabet,
  context: () => KnownContext,
): void {
  required(password, { message: 'Renseignez un nouveau mot de passe.' });
  validate(password, ({ value }) => passwordFault(value(), alphabet(), context()));
  required(confirmation, { message: 'Confirmez votre mot de passe.' });
  validate(confirmation, ({ value, valueOf }) =>
    value() === valueOf(password)
      ? undefined
      : { kind: 'different', message: 'Les deux mots de passe ne sont pas les mêmes.' },
  );
}
