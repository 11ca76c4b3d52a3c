import { afterEach, vi } from 'vitest';

/** What the device was asked. */
export type Asked = CredentialRequestOptions & CredentialCreationOptions;

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

/** A device with passkeys, as a browser shows it: `answer` decides what it gives to each question. */
export function deviceWithPasskeys(answer: (asked: Asked) => unknown = () => signature()): Asked[] {
  const asked: Asked[] = [];
  const play = async (options: Asked) => {
    asked.push(options);
    return answer(options);
  };
  vi.stubGlobal('PublicKeyCredential', class {});
  Object.defineProperty(navigator, 'credentials', {
    configurable: true,
    value: { get: play, create: play },
  });
  return asked;
}

/** What a device gives for a sign-in. */
export function signature(): object {
  return credential({
    authenticatorData: bytes('données'),
    clientDataJSON: bytes('client'),
    signature: bytes('signature'),
    userHandle: bytes('u1'),
  });
}

/** What a device gives for a new passkey. */
export function newCredential(): object {
  return credential({ attestationObject: bytes('attestation'), clientDataJSON: bytes('client') });
}

function credential(response: object): object {
  return {
    id: 'Y2xl',
    rawId: bytes('cle'),
    type: 'public-key',
    response,
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
  };
}

/** What a browser does when the person says no. */
export function refusedByPerson(): never {
  throw new DOMException('not allowed', 'NotAllowedError');
}

/** The next test starts on a device without passkeys. */
export function forgetDevice(): void {
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'credentials');
  });
}
