import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { isInherited } from './json-body.js';
import { Problem, type ProblemError } from './problem.js';

/** class-validator takes `toString` and its like for known fields: they are refused before it looks. */
@Injectable()
class StrictPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const names = metadata.type === 'query' ? Object.keys(value as object).filter(isInherited) : [];
    if (names.length > 0) throw new Problem('requete_invalide', { errors: names.map(unexpected) });
    return super.transform(value, metadata);
  }
}

/** Checks every body and query against its DTO; unknown fields are refused, all faults told at once. */
export const validationPipe = new StrictPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors) =>
    new Problem('requete_invalide', { errors: errors.flatMap((error) => flatten(error, '')) }),
});

function flatten(error: ValidationError, parent: string): ProblemError[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) =>
    code === 'whitelistValidation'
      ? { ...unexpected(error.property), pointer }
      : { pointer, code, message },
  );
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}

/** The refusal of a field that is not expected at the top of a request. */
export function unexpected(name: string): ProblemError {
  const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { pointer, code: 'champ_inconnu', message: 'Ce champ n’est pas attendu.' };
}
