import { CERFA_FRAMES } from '@apprentissage/domain';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv, type ValidateFunction } from 'ajv';
import { describeApi } from '../documentation/index.js';
import type { Answer } from './portal.js';

type Schema = Record<string, unknown>;
type Responses = Record<string, { content?: Record<string, { schema: Schema }> }>;
interface Operation {
  responses: Responses;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** What the norm puts beside the fields of the form in the dossier that it reads back. */
const NORM_FIELDS = ['commentaireEtat', 'numeroDeca', 'numeroInterne'];

/** What a refusal may hold (RFC 9457 and our own members). */
const PROBLEM = closed({
  type: 'object',
  required: ['status', 'code', 'title', 'detail', 'errors', 'requestId'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    moyens: { type: 'array', items: { type: 'string' } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
});

/**
 * The schemas of the OpenAPI document, closed: an answer may hold what its schema names and nothing
 * else. Whatever has no schema of its own is a fault too.
 */
export class ClosedSchemas {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  private readonly paths: Record<string, Record<string, Operation>>;
  private readonly schemas: Record<string, Schema>;
  private readonly known = new Map<string, ValidateFunction>();

  constructor(app: NestFastifyApplication) {
    const { paths, components } = describeApi(app);
    this.paths = paths as never;
    this.schemas = (components?.schemas ?? {}) as Record<string, Schema>;
    this.ajv.addSchema({ $id: 'api', components: { schemas: closed(this.schemas) } });
    this.known.set('problem', this.ajv.compile(PROBLEM));
  }

  /** The fields of the body that a route takes, as its document tells; `null` when it takes none. */
  fieldsOf(route: string): string[] | null {
    const schema = this.bodyOf(route);
    return schema === undefined ? null : Object.keys(this.propertiesOf(schema));
  }

  /**
   * The objects inside the body that a route takes, however deep: where they are, and their fields. Those
   * that a document leaves open (what a device answers) have none.
   */
  nestedOf(route: string): { readonly path: readonly (string | 0)[]; readonly fields: string[] }[] {
    const found: { path: (string | 0)[]; fields: string[] }[] = [];
    const visit = (schema: Schema, path: (string | 0)[]) => {
      for (const [name, child] of Object.entries(this.propertiesOf(schema))) {
        const items = child['items'] as Schema | undefined;
        const [inner, at] = items === undefined ? [child, [name]] : [items, [name, 0 as const]];
        const target = this.resolved(inner);
        if (target['type'] !== 'object') continue;
        found.push({ path: [...path, ...at], fields: Object.keys(this.propertiesOf(inner)) });
        visit(inner, [...path, ...at]);
      }
    };
    const body = this.bodyOf(route);
    if (body !== undefined) visit(body, []);
    return found;
  }

  private bodyOf(route: string): Schema | undefined {
    return Object.values(this.operation(route)?.requestBody?.content ?? {})[0]?.schema;
  }

  private propertiesOf(schema: Schema): Record<string, Schema> {
    return (this.resolved(schema)['properties'] ?? {}) as Record<string, Schema>;
  }

  private resolved(schema: Schema): Schema {
    const [whole] = (schema['allOf'] ?? []) as Schema[];
    const reference = (schema['$ref'] ?? whole?.['$ref']) as string | undefined;
    return this.schemas[reference?.split('/').at(-1) ?? ''] ?? schema;
  }

  /** What is wrong with an answer; nothing when it holds exactly what its schema lets it. */
  faults(route: string, { status, headers, text, body }: Answer): string[] {
    const type = String(headers['content-type'] ?? '').split(';')[0] as string;
    if (text === '') return [];
    if (type === 'application/problem+json') return this.check('problem', body);
    const responses = this.operation(route)?.responses;
    if (responses === undefined) return [];
    const content = (responses[status] ?? responses[`${String(status)[0]}XX`])?.content ?? {};
    const schema = content[type]?.schema;
    if (schema === undefined) return [`${status} ${type} has no schema`];
    if (!type.includes('json')) return [];
    const name = `${route} ${status}`;
    if (!this.known.has(name)) this.known.set(name, this.ajv.compile(closed(schema)));
    return this.check(name, body);
  }

  private operation(route: string): Operation | undefined {
    const [method = '', path = ''] = route.split(' ');
    return this.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  }

  private check(name: string, value: unknown): string[] {
    const validate = this.known.get(name) as ValidateFunction;
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** The same schema, every object of it closed; `nullable` written as JSON Schema writes it. */
function closed<T>(node: T): T {
  if (Array.isArray(node)) return node.map(closed) as T;
  if (typeof node !== 'object' || node === null) return node;
  const copy: Schema = {};
  const { nullable, example: _example, ...rest } = node as Schema;
  for (const [key, value] of Object.entries(rest)) {
    if (key === '$ref') copy[key] = `api${String(value)}`;
    else if (key === 'enum' || key === 'required') copy[key] = value;
    else copy[key] = key === 'cerfa' && isOpen(value) ? CERFA : closed(value);
  }
  // An object that is another, whole, is closed where that one is described.
  if (copy['allOf'] !== undefined) delete copy['type'];
  else if (copy['type'] === 'object') copy['additionalProperties'] ??= false;
  return (nullable === true ? { anyOf: [copy, { type: 'null' }] } : copy) as T;
}

const isOpen = (schema: unknown): boolean =>
  (schema as Schema)['type'] === 'object' && (schema as Schema)['properties'] === undefined;

/** The fields of the form: its table is the schema of a dossier, whichever route shows it. */
const CERFA = cerfaSchema();

function cerfaSchema(): Schema {
  const root = object();
  const paths = CERFA_FRAMES.flatMap(({ fields }) => fields.map(({ path }) => path));
  for (const path of [...paths, ...NORM_FIELDS]) {
    let at = root;
    const names = path.split('.');
    for (const [rank, name] of names.entries()) {
      const properties = at['properties'] as Record<string, Schema>;
      const key = name.replace('[]', '');
      if (rank === names.length - 1) properties[key] ??= { not: { type: 'object' } };
      else if (name.endsWith('[]')) {
        properties[key] ??= { type: ['array', 'null'], items: object() };
        at = properties[key]['items'] as Schema;
      } else at = properties[key] ??= object();
    }
  }
  return root;
}

function object(): Schema {
  return { type: ['object', 'null'], properties: {}, additionalProperties: false };
}
