import {
  CERFA_CODES,
  CERFA_FRAMES,
  CERFA_GROUPS,
  type CerfaCode,
  type CerfaField,
  type FieldType,
} from '@apprentissage/domain';

/** A JSON schema, as OpenAPI 3.0 writes it. */
export interface JsonSchema {
  type?: string;
  description?: string;
  nullable?: boolean;
  readOnly?: boolean;
  format?: string;
  pattern?: string;
  enum?: readonly (string | number)[];
  example?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
}

/** Name of the schema of `POST dossiers` among the components of the document. */
export const DOSSIER_SCHEMA = 'EnvoiDossier';

/** How each type of field is written; numbers and codes are completed from the field itself. */
const BY_TYPE: Readonly<Record<FieldType, JsonSchema>> = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  percent: { type: 'number' },
  euros: { type: 'number', description: 'Euros, deux décimales au plus.' },
  date: { type: 'string', format: 'date-time', example: '2026-09-01T00:00:00+02:00' },
  code: {},
  text: { type: 'string' },
  courriel: { type: 'string', format: 'email' },
  telephone: { type: 'string', example: '+33199000011' },
  codePostal: { type: 'string', pattern: '^[0-9]{5}$' },
  siret: { type: 'string', pattern: '^[0-9]{14}$' },
  uai: { type: 'string', pattern: '^[0-9]{7}[A-Z]$' },
  nir: { type: 'string', description: '13 caractères, ou 15 avec la clé.' },
  naf: { type: 'string', example: '4711F' },
  idcc: { type: 'string', pattern: '^[0-9]{4}$' },
  rncp: { type: 'string', pattern: '^RNCP[0-9]{2,5}$' },
  codeDiplome: { type: 'string', minLength: 8, maxLength: 9 },
  deca: { type: 'string' },
  ordre: { type: 'string', pattern: '^[1-4]\\.[12]$', description: 'Année et période.' },
  etat: { type: 'string', enum: ['TRANSMIS'] },
  ignored: { type: 'string', readOnly: true, description: 'Donné par l’OPCO, ignoré à l’envoi.' },
};

/**
 * The schema of the body of `POST dossiers`, made of the table of fields that the reader itself walks:
 * what is documented is what is checked.
 */
export function dossierSchema(): JsonSchema {
  const cerfa = group('Le dossier');
  for (const { fields } of CERFA_FRAMES) for (const field of fields) place(cerfa, field);
  return {
    type: 'object',
    required: ['cerfa'],
    additionalProperties: false,
    properties: {
      cerfa,
      numeroExterne: {
        type: 'string',
        maxLength: 50,
        nullable: true,
        description: 'Numéro externe du dossier ; peut aussi être écrit dans « cerfa ».',
      },
    },
  };
}

function place(root: JsonSchema, field: CerfaField): void {
  const steps = field.path.split('.');
  const name = steps.pop() ?? '';
  let parent = root;
  let path = '';
  for (const step of steps) {
    const key = step.replace('[]', '');
    path = path === '' ? key : `${path}.${key}`;
    parent = child(parent, key, path, step.endsWith('[]'));
  }
  parent.properties = { ...parent.properties, [name]: fieldSchema(field) };
  if (field.required) parent.required = [...(parent.required ?? []), name];
}

/** The object below `parent`, made at the first field that stands in it; for a list, its item. */
function child(parent: JsonSchema, key: string, path: string, isList: boolean): JsonSchema {
  const known = parent.properties?.[key];
  if (known !== undefined) return known.items ?? known;
  const { box, optional = false, maxItems } = CERFA_GROUPS[path] ?? { box: path };
  const object = group(box);
  const schema: JsonSchema = isList
    ? { type: 'array', description: box, minItems: 1, items: object, ...(maxItems && { maxItems }) }
    : object;
  if (optional) schema.nullable = true;
  else parent.required = [...(parent.required ?? []), key];
  parent.properties = { ...parent.properties, [key]: schema };
  return object;
}

function group(description: string): JsonSchema {
  return { type: 'object', description, additionalProperties: false, properties: {} };
}

function fieldSchema(field: CerfaField): JsonSchema {
  const { type, min, max, since, required, box } = field;
  const base = BY_TYPE[type];
  const isNumber = base.type === 'integer' || base.type === 'number';
  const codes: readonly CerfaCode[] = field.codes === undefined ? [] : CERFA_CODES[field.codes];
  const labels =
    codes.length > 0 && codes.length < 40
      ? codes.map(({ code, label }) => `${code} : ${label}`).join(' ; ')
      : undefined;
  const notes = [
    `${box}.`,
    base.description,
    since && `Depuis le CERFA 10103*${since}.`,
    labels && `Codes : ${labels}.`,
  ];
  return {
    ...base,
    description: notes.filter(Boolean).join(' '),
    ...(codes.length > 0 && {
      type: typeof codes[0]?.code === 'number' ? 'integer' : 'string',
      enum: codes.map(({ code }) => code),
    }),
    ...(min !== undefined && { [isNumber ? 'minimum' : 'minLength']: min }),
    ...(max !== undefined && { [isNumber ? 'maximum' : 'maxLength']: max }),
    ...(!required && { nullable: true }),
  };
}
