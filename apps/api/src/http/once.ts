import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { violatedConstraint } from '../database/index.js';
import type { Person } from './params.js';
import { Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For how long a key is known. */
export const ONCE_MS = 86_400_000;

const HEADER = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  schema: { type: 'string', format: 'uuid' },
  description:
    'Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. ' +
    'A refusal leaves the key free.',
});

/** The key that came with a form, if any. */
export type OnceKey = string | undefined;

/** The key of the form, from `Idempotency-Key`; programs may leave it out. Not a UUID → 400. */
export const Once = createParamDecorator(
  (_: unknown, context: ExecutionContext): OnceKey => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (key === undefined || UUID.test(String(key))) return key as OnceKey;
    throw new Problem('requete_invalide', {
      detail: 'L’en-tête Idempotency-Key doit être un UUID.',
    });
  },
  [
    (target, name) => {
      const method = name as string;
      HEADER(target, method, Object.getOwnPropertyDescriptor(target, method) as PropertyDescriptor);
    },
  ],
);

/**
 * Remembers the key of what is about to be made, in the transaction that makes it: of two requests with
 * one key the second waits for the first, and is refused once it is committed. When the act fails the key
 * goes with it. To be called first.
 *
 * @throws Problem `deja_enregistre`
 */
export async function rememberKey(
  manager: EntityManager,
  { userId }: Person,
  key: OnceKey,
  now: Date,
): Promise<void> {
  if (key === undefined) return;
  try {
    await manager.query('INSERT INTO once_keys (user_id, key, at) VALUES ($1, $2, $3)', [
      ...[userId, key, now],
    ]);
  } catch (error) {
    throw violatedConstraint(error) === 'once_keys_pk' ? new Problem('deja_enregistre') : error;
  }
}
