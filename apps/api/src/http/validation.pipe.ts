import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Problem, type ProblemError } from './problem.js';

/** Checks every body and query against its DTO; unknown fields are refused, all faults told at once. */
export const validationPipe = new ValidationPipe({
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
      ? { pointer, code: 'champ_inconnu', message: 'Ce champ n’est pas attendu.' }
      : { pointer, code, message },
  );
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}
