import { linkedSignal, type WritableSignal } from '@angular/core';

/** What a resource last held: the former page of a list stays while the next one is read. */
export function lastValue<T>(resource: {
  hasValue(): boolean;
  value(): T | undefined;
}): WritableSignal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
}
