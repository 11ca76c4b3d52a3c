import { computed, effect, inject, type Signal } from '@angular/core';
import { PageTitle } from '../ui/page-title.js';
import { type Token, tokenList } from './tokens-client.js';

/** Where the tokens are listed. */
export const TOKENS_HOME = '/mon-cfa/imports';

/** The token that an address names, among those of the CFA; to be called in an injection context. */
export function tokenOfPage(id: Signal<string>, heading: (name: string) => string) {
  const title = inject(PageTitle);
  const list = tokenList();
  /** `undefined` until it is read; `null` when the CFA has no such token. */
  const token = computed<Token | null | undefined>(() =>
    list.hasValue() ? (list.value().find((one) => one.id === id()) ?? null) : undefined,
  );
  effect(() => {
    const name = token()?.name;
    if (name !== undefined) title.set(heading(name));
  });
  return { list, token };
}
