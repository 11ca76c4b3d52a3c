import { linkedSignal, type Signal, type WritableSignal } from '@angular/core';

/**
 * What a form holds: what is stored, and over it what one types. Once something else is stored, what one
 * touched stays as typed and the rest is as stored now.
 */
export function typedOver<Stored, Model extends object>(
  stored: Signal<Stored>,
  modelOf: (stored: Stored) => Model,
): WritableSignal<Model> {
  return linkedSignal<Stored, Model>({
    source: stored,
    computation: (now, before) =>
      before === undefined
        ? modelOf(now)
        : over(modelOf(now), before.value, modelOf(before.source)),
  });
}

/** @param untouched what `typed` was before anything was typed */
function over<Model extends object>(stored: Model, typed: Model, untouched: Model): Model {
  const parts = (Object.keys(stored) as (keyof Model)[]).map((name) => {
    const [now, mine, before] = [stored[name], typed[name], untouched[name]];
    if (isGroup(now) && isGroup(mine) && isGroup(before)) return [name, over(now, mine, before)];
    return [name, mine === before ? now : mine];
  });
  return Object.fromEntries(parts) as Model;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
