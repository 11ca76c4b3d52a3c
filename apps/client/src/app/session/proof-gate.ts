import { inject, Injector, Service } from '@angular/core';
import type { Moyen } from '@apprentissage/domain';

/** The one dialog « Confirmez que c’est bien vous », whoever waits for it. */
@Service()
export class ProofGate {
  private readonly injector = inject(Injector);
  private asked: Promise<boolean> | null = null;
  private count = 0;

  /** How many proofs were given since the page was opened. */
  get given(): number {
    return this.count;
  }

  /** Asks for a proof, or waits for the one being asked; `false` when the person gave up. */
  ask(moyens: readonly Moyen[]): Promise<boolean> {
    this.asked ??= this.open(moyens).finally(() => {
      this.asked = null;
    });
    return this.asked;
  }

  private async open(moyens: readonly Moyen[]): Promise<boolean> {
    const { openProofDialog } = await import('./proof-dialog.js');
    const proven = await openProofDialog(this.injector, moyens);
    if (proven) this.count += 1;
    return proven;
  }
}
