import { HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, inject, Service } from '@angular/core';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';

/** What the server asks of a passkey. */
export interface PasskeyQuestion {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** What the server asks of a passkey to be made. */
export interface NewPasskeyQuestion {
  readonly options: PublicKeyCredentialCreationOptionsJSON;
}

/** The passkeys of this device. The library comes with the first use, not with the first page. */
@Service()
export class Passkeys {
  /** Whether this browser knows passkeys at all. */
  readonly supported = knowsPasskeys(inject(DOCUMENT).defaultView);

  async use({ options }: PasskeyQuestion): Promise<AuthenticationResponseJSON> {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    return startAuthentication({ optionsJSON: options });
  }

  async create({ options }: NewPasskeyQuestion): Promise<RegistrationResponseJSON> {
    const { startRegistration } = await import('@simplewebauthn/browser');
    return startRegistration({ optionsJSON: options });
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  NotAllowedError:
    'La clé d’accès n’a pas été utilisée : la demande a été annulée, ou le délai est dépassé.',
  InvalidStateError: 'Cette clé d’accès est déjà enregistrée sur votre compte.',
  SecurityError: 'Les clés d’accès ne peuvent pas servir à cette adresse du portail.',
};

/** What the browser refused, in French; `null` when it is the server that did. */
export function passkeyRefusal(error: unknown): string | null {
  if (error instanceof HttpErrorResponse) return null;
  const name = error instanceof Error ? error.name : '';
  return SENTENCES[name] ?? 'La clé d’accès n’a pas pu être utilisée sur cet appareil.';
}

function knowsPasskeys(view: object | null): boolean {
  return view !== null && 'PublicKeyCredential' in view;
}
