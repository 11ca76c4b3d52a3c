import { computed, inject, Service, signal } from '@angular/core';
import { effectiveRights, type Moyen, type Right } from '@apprentissage/domain';
import { type Problem, problemOf } from '../ui/problem.js';
import { type Session, SessionClient, type SignInRequest } from './session-client.js';

/** Who is here. */
@Service()
export class SessionStore {
  private readonly client = inject(SessionClient);
  private readonly current = signal<Session | null>(null);
  private readonly trouble = signal<Problem | null>(null);

  readonly session = this.current.asReadonly();
  /** Why the portal could not tell who is here; `null` when it could. */
  readonly unreachable = this.trouble.asReadonly();
  /** Everything the person may do. */
  readonly rights = computed<ReadonlySet<Right>>(() =>
    effectiveRights(this.current()?.rights ?? []),
  );
  /** The second factor must be enabled before anything else. */
  readonly mustEnrol = computed(() => {
    const factor = this.current()?.secondFacteur;
    return factor !== undefined && factor.exige && !factor.actif;
  });
  /** Sensitive acts want a second factor, and the person has none. */
  readonly lacksFactor = computed(() => {
    const factor = this.current()?.secondFacteur;
    return factor !== undefined && factor.exigeActesSensibles && !factor.actif;
  });
  /** Where the person arrives. */
  readonly homeUrl = computed(() => (this.current()?.audience === 'opco' ? '/backoffice' : '/'));

  /** Asks the server who is here; nobody when it does not know or does not answer. */
  async load(): Promise<void> {
    try {
      this.current.set(await this.client.read());
      this.trouble.set(null);
    } catch (error) {
      const problem = problemOf(error);
      this.current.set(null);
      this.trouble.set(problem.status === 401 ? null : problem);
    }
  }

  has(right: Right): boolean {
    return this.rights().has(right);
  }

  /**
   * Signs in; throws what the server refused. Gives the ways of the second step when there is one, else
   * `null`: the session is open.
   */
  async signIn(request: SignInRequest): Promise<readonly Moyen[] | null> {
    const { session, moyens } = await this.client.open(request);
    if (session === null) return moyens;
    this.enter(session);
    return null;
  }

  /** The server has just opened this session. */
  enter(session: Session): void {
    this.current.set(session);
    this.trouble.set(null);
  }

  /** Signs out; the person leaves the screens even when the server cannot be told. */
  async signOut(): Promise<void> {
    try {
      await this.client.close();
    } finally {
      this.forget();
    }
  }

  /** The server no longer knows this session. */
  forget(): void {
    this.current.set(null);
  }
}
