import { Secret, TOTP } from 'otpauth';
import { Authenticator } from './authenticator.js';
import type { Caller, Portal } from './portal.js';

const STEP_MS = 30_000;

/** A person's authenticator application: shows the code of the portal's time, or of a step beside it. */
export class Application {
  constructor(
    private readonly portal: Portal,
    readonly secret: string,
  ) {}

  /** @param steps how many steps of 30 seconds from now */
  code(steps = 0): string {
    const totp = new TOTP({ secret: Secret.fromBase32(this.secret) });
    return totp.generate({ timestamp: this.portal.clock.now().getTime() + steps * STEP_MS });
  }

  /** The code of a step that no code was used of: time goes on by one. */
  fresh(): string {
    this.portal.clock.advance(0.5);
    return this.code();
  }
}

/** Sets an application up for somebody signed in; the recovery codes come with a first factor. */
export async function enrolApplication(
  portal: Portal,
  caller: Caller,
): Promise<{ application: Application; codes: string[] | null }> {
  const made = await caller.post('/api/account/second-factor/totp');
  if (made.status !== 200) throw new Error(made.text);
  const application = new Application(portal, made.body.secret as string);
  const done = await caller.post('/api/account/second-factor/totp/confirm', {
    code: application.code(),
  });
  if (done.status !== 200) throw new Error(done.text);
  return { application, codes: done.body.codes as string[] | null };
}

/** Makes a passkey on a new device for somebody signed in. */
export async function enrolPasskey(
  caller: Caller,
  nom = 'Téléphone',
): Promise<{ device: Authenticator; codes: string[] | null }> {
  const device = new Authenticator();
  const { body } = await caller.post('/api/account/second-factor/passkeys/options');
  const done = await caller.post('/api/account/second-factor/passkeys', {
    nom,
    reponse: device.register(body.options),
  });
  if (done.status !== 200) throw new Error(done.text);
  return { device, codes: done.body.codes as string[] | null };
}
