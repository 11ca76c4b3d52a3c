import { computed, type Signal, Service, signal } from '@angular/core';
import type { Params } from '@angular/router';

/** Filters, sort and page of the lists one last looked at: « Retour à la liste » gives them back. */
@Service()
export class LastList {
  private readonly lists = signal<Readonly<Record<string, Params>>>({});

  /** @param list address of the list, e.g. `/contrats` */
  remember(list: string, params: Params): void {
    this.lists.update((lists) => ({ ...lists, [list]: params }));
  }

  /** What the address of a list said last; nothing when it was not opened. */
  queryParams(list: string): Signal<Params> {
    return computed(() => this.lists()[list] ?? {});
  }
}
