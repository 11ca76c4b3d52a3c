import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { TokenScope } from '@apprentissage/domain';

export const SCOPE = 'scope';

/** What a token must be made for; `any`: every token may, the route is about the token itself. */
export type AskedScope = TokenScope | 'any';

/** Only tokens with this scope may call the route. A route of the norm without it answers 403 to all. */
export function ForScope(scope: AskedScope): MethodDecorator {
  return applyDecorators(SetMetadata(SCOPE, scope), ApiExtension('x-scope', scope));
}
