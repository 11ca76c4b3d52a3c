import {
  createParamDecorator,
  type ExecutionContext,
  Param,
  ParseUUIDPipe,
  Injectable,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, CfaActor, OpcoActor } from '../database/index.js';
import { Problem } from './problem.js';

/** Who acts, as the guard found it. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<FastifyRequest>().actor;
  if (actor === undefined) throw new Problem('non_authentifie');
  return actor;
});

/** The signed-in person, on routes that only sessions can reach. */
export type Person = CfaActor | OpcoActor;

/** Asks for a fresh proof. @throws Problem `preuve_requise` */
export type ProofAsker = () => Promise<void>;

/** What asks for a fresh proof when a change needs one, on `@Fresh('some_changes')` routes. */
export const AskProof = createParamDecorator(
  (_: unknown, context: ExecutionContext): ProofAsker => {
    const { askProof } = context.switchToHttp().getRequest<FastifyRequest>();
    if (askProof === undefined) throw new Error('the route does not declare @Fresh');
    return askProof;
  },
);

/** The version that the client read, from `If-Match: "3"`. Absent → 428, unreadable → 412. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const match = /^"(\d{1,9})"$/.exec(tagRead(context));
  if (match === null) throw new Problem('version_depassee');
  return Number(match[1]);
});

/** The entity tag that the client read, quotes included, where a version alone does not tell. Absent → 428. */
export const IfMatchTag = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  tagRead(context),
);

/** A proxy that compresses an answer makes its tag a weak one. */
function tagRead(context: ExecutionContext): string {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new Problem('version_absente');
  return header.replace(/^W\//, '');
}

@Injectable()
class UuidPipe extends ParseUUIDPipe {
  constructor() {
    super({
      exceptionFactory: () =>
        new Problem('requete_invalide', { detail: 'Cette référence est mal formée.' }),
    });
  }
}

/** The `:id` of the path, a UUID; anything else → 400. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, UuidPipe);
