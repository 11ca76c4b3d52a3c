import { SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Audience, Right } from '@apprentissage/domain';

/** Who may call a route: a right (with what implies it), everybody of an audience, or everybody signed in. */
export type Allowed = Right | Audience | 'signed_in';

/** What a route declares. A route that declares nothing answers 403 to everybody. */
export type Access =
  | { readonly kind: 'public'; readonly fromAnySite: boolean }
  | { readonly kind: 'partner' }
  | { readonly kind: 'session'; readonly allowed: readonly Allowed[] };

export const ACCESS = 'access';
export const FRESH = 'fresh';
export const BEFORE_SECOND_FACTOR = 'before_second_factor';

/**
 * Which proof a route wants:
 * - `sensitive`: of what others would pay for, by a second factor where the portal asks for one;
 * - `own_account`: by the password for who has no second factor, which it may be there to set up;
 * - `with_password`: the same, but the body carries the password: asked only of who has a second factor;
 * - `some_changes`: the same as `own_account`, asked by the service when the change needs it (`@AskProof()`).
 */
export type Freshness = 'sensitive' | 'own_account' | 'with_password' | 'some_changes';

/** Only people who hold one of these may call the route. */
export function Allow(...allowed: [Allowed, ...Allowed[]]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { kind: 'session', allowed } satisfies Access),
    ApiCookieAuth(),
    ApiExtension('x-allow', allowed),
  );
}

/**
 * Everybody may call the route, signed in or not; from the portal's own pages only, unless it is made
 * for programs (`fromAnySite`), which nothing but what they send may authorise.
 */
export function Public({ fromAnySite = false } = {}): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'public', fromAnySite } satisfies Access);
}

/** Only a CFA's software may call the route, with the CFA's token; the partner guard reads it. */
export function Partner(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'partner' } satisfies Access);
}

/**
 * Only a session that proved who holds it at most five minutes ago may call the route: by a second factor
 * when the person has one, else by signing in or giving the password again. Otherwise 403
 * `preuve_requise`, with what may prove it. A sensitive one answers 403 `second_facteur_absent` to who has
 * none, where the portal asks for one.
 */
export function Fresh(rule: Freshness = 'sensitive'): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(FRESH, rule), ApiExtension('x-fresh', rule));
}

/** The route also answers somebody who must still set a second factor up. */
export function BeforeSecondFactor(): MethodDecorator & ClassDecorator {
  return SetMetadata(BEFORE_SECOND_FACTOR, true);
}

export const BACKGROUND = 'background';

/** A page asks this by itself: the call is no activity of the person and does not prolong the session. */
export function Background(): MethodDecorator {
  return SetMetadata(BACKGROUND, true);
}
