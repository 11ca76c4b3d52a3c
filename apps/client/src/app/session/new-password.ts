import { required, type SchemaPath, validate } from '@angular/forms/signals';
import { checkPassword, type PasswordAlphabet, type PasswordContext } from '@apprentissage/domain';

/** What a form that chooses a password asks of it: the rules, and twice the same. */
export function newPassword(
  password: SchemaPath<string>,
  confirmation: SchemaPath<string>,
  alphabet: () => PasswordAlphabet,
  context: () => PasswordContext,
): void {
  required(password, { message: 'Renseignez un nouveau mot de passe.' });
  validate(password, ({ value }) => {
    const broken = checkPassword(value(), alphabet(), context()).find(({ met }) => !met);
    return broken && { kind: broken.code, message: `Mot de passe : ${broken.label}.` };
  });
  required(confirmation, { message: 'Confirmez votre mot de passe.' });
  validate(confirmation, ({ value, valueOf }) =>
    value() === valueOf(password)
      ? undefined
      : { kind: 'different', message: 'Les deux mots de passe ne sont pas les mêmes.' },
  );
}
