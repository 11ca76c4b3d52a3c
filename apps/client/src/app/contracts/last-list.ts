import { Service, signal } from '@angular/core';
import type { Params } from '@angular/router';

/** The filters, sort and page of the list one last looked at: « Retour à la liste » gives them back. */
@Service()
export class LastList {
  private readonly params = signal<Params>({});
  readonly queryParams = this.params.asReadonly();

  remember(params: Params): void {
    this.params.set(params);
  }
}
