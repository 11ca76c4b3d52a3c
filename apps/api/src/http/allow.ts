import { SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Audience, Right } from '@apprentissage/domain';

/** Who may call a route: a right (with what implies it), everybody of an audience, or everybody signed in. */
export type Allowed = Right | Audience | 'signed_in';

/** What a route declares. A route that declares nothing answers 403 to everybody. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'partner' }
  | { readonly kind: 'session'; readonly allowed: readonly Allowed[] };

export const ACCESS = 'access';

/** Only people who hold one of these may call the route. */
export function Allow(...allowed: [Allowed, ...Allowed[]]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { kind: 'session', allowed } satisfies Access),
    ApiCookieAuth(),
    ApiExtension('x-allow', allowed),
  );
}

/** Everybody may call the route, signed in or not. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
}

/** Only a CFA's software may call the route, with the CFA's token; the partner guard reads it. */
export function Partner(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'partner' } satisfies Access);
}
