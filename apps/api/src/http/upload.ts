import fastifyMultipart from '@fastify/multipart';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import { DOCUMENT_MAX_BYTES, FILE_FAULTS } from '@apprentissage/domain';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { Slots } from '../jobs/index.js';
import { Problem } from './problem.js';
import { ReceivedFile } from './received-file.js';

/** What a form may hold besides its file. */
const FIELDS = 40;
const FIELD_BYTES = 20_000;
/** Bytes of a whole form: its file, its fields and what separates them. */
const FORM_BYTES = DOCUMENT_MAX_BYTES + FIELDS * FIELD_BYTES + 65_536;
/** Forms held in memory by one server at the same time; the others are not read yet. */
const AT_ONCE = 6;
const WAITING = 200;
const slots = new Slots(AT_ONCE, WAITING);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route receives `multipart/form-data`. */
    upload?: boolean;
  }
}

/**
 * The route receives a form with one file (`multipart/form-data`) and nothing else; elsewhere such a
 * body is refused (415), as half of the protection against forged requests. The fields come to `@Body()`
 * as usual; the DTO declares the file with `@FileField()`. Nothing is read before the guards agreed.
 */
export function Upload(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ upload: true }),
    UseInterceptors(UploadInterceptor),
    ApiConsumes('multipart/form-data'),
  );
}

/** Teaches the server to receive forms, on the routes that declare `@Upload()` only. */
export async function acceptUploads(server: FastifyInstance): Promise<void> {
  await server.register(fastifyMultipart, {
    limits: {
      fileSize: DOCUMENT_MAX_BYTES,
      files: 1,
      fields: FIELDS,
      parts: FIELDS + 1,
      fieldSize: FIELD_BYTES,
      fieldNameSize: 100,
      headerPairs: 20,
    },
  });
  server.addHook('preParsing', async (request) => {
    const type = request.headers['content-type'] ?? '';
    if (request.is404 || request.routeOptions.config.upload === true) return;
    if (/^\s*multipart\//i.test(type)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type);
  });
}

/** Reads the form, hands it to the handler as the body, and keeps its place until the answer is known. */
@Injectable()
class UploadInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const answer = await slots.run(
      async () => {
        request.body = await readForm(request);
        return lastValueFrom(next.handle(), { defaultValue: undefined });
      },
      () => new Problem('indisponible', { retryAfter: 10 }),
    );
    return of(answer);
  }
}

/** @throws Problem `type_non_pris_en_charge`, `corps_trop_gros`, `requete_invalide` */
async function readForm(request: FastifyRequest): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) throw new Problem('type_non_pris_en_charge');
  if (Number(request.headers['content-length'] ?? 0) > FORM_BYTES) throw tooBig();
  const form = new Map<string, unknown>();
  const put = (name: string, value: unknown): void => {
    if (form.has(name)) throw unreadable();
    form.set(name, value);
  };
  const read = async () => {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        put(part.fieldname, new ReceivedFile(part.filename, await part.toBuffer()));
      } else if (part.valueTruncated || typeof part.value !== 'string') throw unreadable();
      else put(part.fieldname, wellFormed(part.value));
    }
  };
  try {
    await Promise.race([bounded(request), read()]);
  } catch (error) {
    request.raw.unpipe();
    if (error instanceof Problem) throw error;
    throw (error as { statusCode?: number }).statusCode === 413 ? tooBig() : unreadable();
  }
  return Object.fromEntries(form);
}

/** Fails once more bytes came than a form may have, whatever it announced; never succeeds. */
function bounded({ raw }: FastifyRequest): Promise<never> {
  let bytes = 0;
  return new Promise((_resolve, reject) => {
    raw.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > FORM_BYTES) reject(tooBig());
    });
  });
}

/** PostgreSQL can store neither NUL nor half a character. */
function wellFormed(value: string): string {
  if (value.includes('\0') || !value.isWellFormed()) throw unreadable();
  return value;
}

function unreadable(): Problem {
  return new Problem('requete_invalide', {
    detail: 'Le formulaire reçu est incomplet ou illisible.',
  });
}

function tooBig(): Problem {
  const message = FILE_FAULTS.fichier_trop_gros;
  return new Problem('corps_trop_gros', {
    detail: message,
    errors: [{ pointer: '/fichier', code: 'fichier_trop_gros', message }],
  });
}
