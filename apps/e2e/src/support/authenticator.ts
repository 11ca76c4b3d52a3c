import { Secret, TOTP } from 'otpauth';

/** Seconds that a code lives. */
const PERIOD = 30;

/** Plays the application on somebody's phone, from the secret that the screen shows. */
export class Authenticator {
  private readonly totp: TOTP;
  /** The step of the last code that was given: the portal takes each once. */
  private last = 0;

  /** @param secret base 32, blanks included as one reads it */
  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')), period: PERIOD });
  }

  /** A code that was not given yet; the portal takes that of the next half minute too. */
  nextCode(): string {
    const now = Math.floor(Date.now() / 1000 / PERIOD);
    this.last = Math.max(now, this.last + 1);
    return this.totp.generate({ timestamp: this.last * PERIOD * 1000 });
  }
}
