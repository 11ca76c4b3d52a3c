import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { isCivilDate, isSiret, isUai, PASSWORD_MAX_UNITS } from '@apprentissage/domain';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';

/**
 * The fields of request bodies: each decorator documents the property in OpenAPI and checks it with a
 * rule of the domain, so that both always say the same. Texts are trimmed; messages are French.
 */

interface FieldOptions {
  readonly optional?: boolean;
  readonly description?: string;
  readonly example?: string;
}

/** A line of text, trimmed, 1 to `max` characters. */
export function TextField(max: number, options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', minLength: 1, maxLength: max },
    options,
    trimmed(),
    IsString({ message: 'Un texte est attendu.' }),

    Matches(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]+$/, {
      message: 'Ce champ doit être renseigné.',
    }),
    MaxLength(max, { message: `Ce champ est limité à ${max} caractères.` }),
  );
}

/** An e-mail address, in lower case. */
export function EmailField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', format: 'email', maxLength: 254 },
    options,
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    IsEmail(
      {},
      { message: 'Cette adresse e-mail n’est pas valide (exemple : prenom.nom@cfa.fr).' },
    ),
    MaxLength(254, { message: 'Ce champ est limité à 254 caractères.' }),
  );
}

/** A SIRET: 14 digits (blanks are dropped) with the right check digit. */
export function SiretField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', pattern: '^[0-9]{14}$' },
    options,
    withoutBlanks(),
    rule('siret', isSiret, 'Ce SIRET n’est pas valide : vérifiez ses 14 chiffres.'),
  );
}

/** An UAI: 7 digits and the letter that goes with them. */
export function UaiField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', pattern: '^[0-9]{7}[A-Z]$' },
    options,
    withoutBlanks(),
    rule('uai', isUai, 'Ce numéro UAI n’est pas valide : 7 chiffres et une lettre de contrôle.'),
  );
}

/** A civil date `YYYY-MM-DD`. */
export function CivilDateField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', format: 'date' },
    options,
    rule('date', isCivilDate, 'Cette date n’est pas valide.'),
  );
}

/** Yes or no; neither the text nor the number that could mean it. */
export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'boolean' }, options, IsBoolean({ message: 'Oui ou non est attendu.' }));
}

/** A secret as typed: never trimmed; how long it may be bounds the work of the hash. */
export function SecretField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', maxLength: PASSWORD_MAX_UNITS },
    options,
    IsString({ message: 'Ce champ doit être renseigné.' }),
    Matches(/^[^]+$/, { message: 'Ce champ doit être renseigné.' }),
    MaxLength(PASSWORD_MAX_UNITS, { message: 'Ce champ est trop long.' }),
  );
}

/** A JSON object whose shape is checked where it is read. */
export function ObjectField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'object', additionalProperties: true },
    options,
    IsObject({ message: 'Un objet est attendu.' }),
  );
}

/** Checks a value with a predicate of the domain. */
export function rule(
  name: string,
  test: (value: string) => boolean,
  message: string,
  options: ValidationOptions = {},
): PropertyDecorator {
  return ValidateBy(
    { name, validator: { validate: (value: unknown) => typeof value === 'string' && test(value) } },
    { message, ...options },
  );
}

function field(
  schema: ApiPropertyOptions,
  { optional = false, description, example }: FieldOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const documented = {
    ...schema,
    ...(description && { description }),
    ...(example && { example }),
  };
  return optional
    ? applyDecorators(
        ApiPropertyOptional(documented as ApiPropertyOptions),
        IsOptional(),
        ...checks,
      )
    : applyDecorators(ApiProperty(documented as ApiPropertyOptions), ...checks);
}

function trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim() : value,
  );
}

function withoutBlanks(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\s/g, '').toUpperCase() : value,
  );
}
