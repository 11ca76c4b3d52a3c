import { inject, Injectable, signal } from '@angular/core';
import { problemOf, type Problem } from '../ui/problem.js';
import { type BankAccount, BankAccountsClient, type DraftRequest } from './bank-accounts-client.js';

/** Where the keeping of a draft stands. */
export type KeeperState = 'kept' | 'keeping' | 'conflict' | 'failed';

/**
 * Keeps a draft by itself: one change at a time, each about the version that the one before left. Of two
 * administrators at once, the second is told and nothing of the first is lost. Nothing that somebody else
 * wrote is taken over unseen: what is sent to the accountants is what its sender was shown.
 */
@Injectable()
export class DraftKeeper {
  private readonly client = inject(BankAccountsClient);
  private readonly last = signal<BankAccount | null>(null);
  private readonly standing = signal<KeeperState>('kept');
  private readonly refused = signal<Problem | null>(null);
  private queue: Promise<unknown> = Promise.resolve();
  /** What was kept last, to send nothing twice. */
  private content = '';

  /** The draft as the server keeps it. */
  readonly draft = this.last.asReadonly();
  readonly state = this.standing.asReadonly();
  /** Why the last change was not kept. */
  readonly problem = this.refused.asReadonly();

  /** Begins with a draft that was read and the request that would say the same. */
  begin(draft: BankAccount, request: DraftRequest): void {
    this.last.set(draft);
    this.content = JSON.stringify(request);
    this.standing.set('kept');
    this.refused.set(null);
  }

  /** `true` when the server keeps exactly this. */
  holds(request: DraftRequest): boolean {
    return JSON.stringify(request) === this.content;
  }

  /** Keeps what is typed; nothing while a conflict is to be settled. */
  keep(request: DraftRequest): Promise<void> {
    return this.inTurn(async () => {
      const draft = this.last();
      if (draft === null || this.holds(request) || this.standing() === 'conflict') return;
      this.standing.set('keeping');
      try {
        if (!this.follows(draft, await this.client.change(draft, request))) return;
        this.content = JSON.stringify(request);
        this.standing.set('kept');
        this.refused.set(null);
      } catch (error) {
        this.fail(problemOf(error));
      }
    });
  }

  /** Joins or takes away a file, in its turn, of the draft as it is kept then. */
  act(change: (draft: BankAccount) => Promise<BankAccount>): Promise<void> {
    return this.inTurn(async () => {
      const draft = this.last();
      if (draft === null) return;
      try {
        this.follows(draft, await change(draft));
      } catch (error) {
        const problem = problemOf(error);
        if (isConflict(problem)) this.fail(problem);
        throw error;
      }
    });
  }

  /** Sends the draft to the accountants, once everything before is kept. */
  submit(): Promise<void> {
    return this.inTurn(async () => {
      const draft = this.last();
      if (draft === null || this.standing() !== 'kept') return;
      await this.client.submit(draft);
    });
  }

  /** Somebody else changed the draft: it is read again; `null` when there is none any more. */
  async refresh(): Promise<BankAccount | null> {
    const { brouillon } = await this.client.read();
    if (brouillon !== null) {
      this.last.set(brouillon);
      this.content = '';
      this.standing.set('kept');
    }
    return brouillon;
  }

  /** Marks that what was read is not what is there any more. */
  fail(problem: Problem): void {
    this.refused.set(problem);
    this.standing.set(isConflict(problem) ? 'conflict' : 'failed');
  }

  /** Takes what the server kept, when nothing but our own change lies in between; else it is a conflict. */
  private follows(held: BankAccount, kept: BankAccount): boolean {
    const follows = kept.id === held.id && kept.version === held.version + 1;
    if (follows) this.last.set(kept);
    else {
      this.refused.set(null);
      this.standing.set('conflict');
    }
    return follows;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** Somebody else changed the draft, or it is there no more. */
function isConflict({ code }: Problem): boolean {
  return code === 'version_depassee' || code === 'introuvable';
}
