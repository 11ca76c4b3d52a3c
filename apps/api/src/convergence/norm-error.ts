import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SubmissionRefused } from '../contracts/index.js';
import { logFailure, type Problem, toProblem } from '../http/index.js';

/** One error of the inter-OPCO norm, with where it is and which rule speaks. */
export class NormErrorItem {
  @ApiProperty({ description: 'Code stable de l’erreur.', example: 'champ_manquant' })
  code: string;

  @ApiProperty({ description: 'Phrase en français.', example: 'Ce champ est obligatoire.' })
  description: string;

  @ApiPropertyOptional({
    description: 'Pointeur JSON (RFC 6901) dans le corps envoyé.',
    example: '/cerfa/apprenti/nom',
  })
  pointer?: string;

  @ApiPropertyOptional({
    description: 'Cadre et rubrique du CERFA.',
    example: 'L’apprenti(e) › Nom de naissance',
  })
  cadre?: string;

  @ApiPropertyOptional({ description: 'Règle qui refuse.', example: 'forme.champ_manquant' })
  regle?: string;
}

/** The error body of the inter-OPCO norm. */
export class NormErrorBody {
  @ApiProperty({ type: [NormErrorItem] })
  errors: NormErrorItem[];

  @ApiProperty({ description: 'À citer à l’assistance.', format: 'uuid' })
  requestId: string;
}

/** Answers every error of a controller with the norm's body. */
@Catch()
export class NormErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerNormError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The same for what fails before the controller: an unreadable body, a body too big, a wrong type. */
export function answerNormError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = toProblem(error);
  logFailure(request, problem, error);
  const { retryAfter } = problem.about;
  if (retryAfter !== undefined) void reply.header('retry-after', String(Math.ceil(retryAfter)));
  const body: NormErrorBody = { errors: itemsOf(problem), requestId: request.id };
  void reply
    .status(problem.getStatus())
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(body));
}

function itemsOf(problem: Problem): NormErrorItem[] {
  if (problem instanceof SubmissionRefused) {
    return problem.faults.map(({ code, message, pointer, box, rule }) => ({
      code,
      description: message,
      pointer,
      cadre: box,
      regle: rule,
    }));
  }
  const { errors = [], detail } = problem.about;
  if (errors.length === 0) return [{ code: problem.code, description: detail ?? problem.message }];
  return errors.map(({ code, message, pointer }) => ({
    code,
    description: message,
    ...(pointer !== '' && { pointer }),
  }));
}
