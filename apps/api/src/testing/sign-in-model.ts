import type { Authenticator } from './authenticator.js';
import type { Answer, Caller, Portal, Somebody } from './portal.js';
import type { Application } from './second-factor.js';

const MINUTE = 60_000;
const STEP_MS = 30_000;
const MOST_GUESSES = 5;

/** What the model knows of an open session: by what and when it was last proven. */
export interface ModelSession {
  readonly by: 'mot_de_passe' | 'totp' | 'passkey' | 'recuperation';
  readonly at: number;
}

/** How a code that is tried stands to the ones that are right. */
export type CodeKind =
  'right' | 'before' | 'after' | 'far' | 'wrong' | 'replayed' | 'spare' | 'used';

/**
 * What must be true of the sign-in of one person with two browsers, in a few lines: the portal is compared
 * with it after each act.
 */
export class SignInModel {
  password: string;
  application: Application | null = null;
  lastStep = -1;
  lastCode: string | null = null;
  device: Authenticator | null = null;
  spare: string[] = [];
  used: string[] = [];
  readonly sessions: (ModelSession | null)[] = [null, null];
  readonly pending: (number | null)[] = [null, null];
  private guesses: number[] = [];

  constructor(
    private readonly now: () => number,
    password: string,
  ) {
    this.password = password;
  }

  get enrolled(): boolean {
    return this.application !== null || this.device !== null;
  }

  /** Whether a session has two factors behind it, or needs only one. */
  isWhole({ by }: ModelSession): boolean {
    return !this.enrolled || by !== 'mot_de_passe';
  }

  isFresh(who: number): boolean {
    const session = this.sessions[who];
    return !!session && this.isWhole(session) && this.now() - session.at <= 5 * MINUTE;
  }

  isWaiting(who: number): boolean {
    const since = this.pending[who];
    return typeof since === 'number' && this.now() - since < 10 * MINUTE;
  }

  /** A sign-in whose first factor was right. */
  firstStep(who: number): void {
    this.sessions[who] = this.enrolled ? null : { by: 'mot_de_passe', at: this.now() };
    if (this.enrolled) this.pending[who] = this.now();
  }

  proven(who: number, by: ModelSession['by']): void {
    this.sessions[who] = { by, at: this.now() };
  }

  /** Every session but one ends, and every sign-in under way. */
  endAll(keep: number | null): void {
    for (const who of [0, 1]) {
      if (who !== keep) this.sessions[who] = null;
      this.pending[who] = null;
    }
  }

  factorsGone(): void {
    if (this.enrolled) return;
    this.used.push(...this.spare);
    this.spare = [];
  }

  /** Whether a guess is evaluated now. */
  get mayGuess(): boolean {
    this.guesses = this.guesses.filter((at) => this.now() - at < 10 * MINUTE);
    return this.guesses.length < MOST_GUESSES;
  }

  guessedWrong(): void {
    this.guesses.push(this.now());
  }

  /** A code of this kind, with whether it is right; `null` when there is none of the kind. */
  code(kind: CodeKind): { text: string; right: boolean; step?: number } | null {
    if (kind === 'spare') return this.spare[0] ? { text: this.spare[0], right: true } : null;
    if (kind === 'used') return this.used[0] ? { text: this.used[0], right: false } : null;
    if (this.application === null) return { text: '123456', right: false };
    if (kind === 'replayed') return this.lastCode ? this.judged(this.lastCode) : null;
    const steps = { right: 0, before: -1, after: 1, far: 2, wrong: 0 }[kind];
    const text = this.application.code(steps);
    return this.judged(kind === 'wrong' ? other(text) : text);
  }

  /** A code was taken: it and the earlier ones are dead. */
  accepted(who: number, { text, step }: { text: string; step?: number }): void {
    if (step === undefined) {
      this.spare = this.spare.filter((one) => one !== text);
      this.used.push(text);
      this.proven(who, 'recuperation');
    } else {
      this.lastStep = step;
      this.lastCode = text;
      this.proven(who, 'totp');
    }
  }

  get step(): number {
    return Math.floor(this.now() / STEP_MS);
  }

  private judged(text: string): { text: string; right: boolean; step: number } {
    for (const delta of [0, -1, 1]) {
      if (this.application?.code(delta) === text) {
        return { text, right: this.step + delta > this.lastStep, step: this.step + delta };
      }
    }
    return { text, right: false, step: -1 };
  }
}

/** The portal that is compared with the model: one person, two browsers. */
export interface RealSignIn {
  readonly portal: Portal;
  readonly camille: Somebody;
  readonly browsers: readonly [Caller, Caller];
  /** How often each act was really done, and what they came to. */
  readonly done: Map<string, number>;
}

/** Fails with what was done when the status is not the one of the model. */
export function agree(what: string, answer: Answer, due: number): void {
  if (answer.status !== due) {
    throw new Error(`${what}: ${answer.status} instead of ${due}: ${answer.text}`);
  }
}

function other(code: string): string {
  return code.replace(/^./, (digit) => String((Number(digit) + 5) % 10));
}
