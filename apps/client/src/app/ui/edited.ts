import { computed, signal, type WritableSignal } from '@angular/core';
import type { Problem } from './problem.js';
import { typedOver } from './typed-over.js';

/** One thing a form holds, in words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * What a form changes: what is stored, what one types over it, and what somebody else stores meanwhile.
 */
export class Edited<Stored, Model extends object> {
  /** What the form holds of what is stored, before anything is typed. */
  private readonly untouched = computed(() => this.modelOf(this.base()));
  readonly model = typedOver(this.untouched, (untouched) => untouched);
  /** What somebody else stored meanwhile. */
  private readonly meanwhile = signal<NonNullable<Stored> | null>(null);
  readonly conflict = this.meanwhile.asReadonly();
  readonly typedFacts = computed(() => this.factsOf(this.model()));
  readonly storedFacts = computed(() => {
    const stored = this.meanwhile();
    return stored === null ? [] : this.factsOf(this.modelOf(stored));
  });

  /**
   * @param base what the changes are made to; after a conflict, what was stored meanwhile
   * @param modelOf what the form shows of it
   * @param factsOf the same in words
   */
  constructor(
    readonly base: WritableSignal<Stored>,
    private readonly modelOf: (stored: Stored) => Model,
    private readonly factsOf: (model: Model) => readonly Fact[],
  ) {}

  /** `true` when something is typed that was not sent. */
  unsaved(): boolean {
    return JSON.stringify(this.model()) !== JSON.stringify(this.untouched());
  }

  /** One sends again: what was found before is settled. */
  settle(): void {
    this.meanwhile.set(null);
  }

  /**
   * Finds what is stored now, when a change came second. `null` for any other problem, and when it cannot
   * be read: what the server said first then stands.
   *
   * @param read asks for what was to be changed
   */
  async overtaken(
    { code }: Problem,
    read: () => Promise<NonNullable<Stored> | null>,
  ): Promise<NonNullable<Stored> | null> {
    if (code !== 'version_depassee') return null;
    this.meanwhile.set(await read().catch(() => null));
    return this.meanwhile();
  }

  /** Goes on with what was typed, on what is stored now. */
  keep(): void {
    const stored = this.meanwhile();
    if (stored === null) return;
    this.base.set(stored);
    this.settle();
  }

  /** Goes on with what is stored. */
  take(): void {
    this.keep();
    this.forget();
  }

  /** Drops what was typed. */
  forget(): void {
    this.model.set(this.untouched());
  }
}
