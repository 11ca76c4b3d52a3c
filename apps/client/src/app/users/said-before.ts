import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Outcome } from './user-actions.js';

/** What the page one comes from wants said; to be called in an injection context. */
export function saidBefore(): Outcome | null {
  const info = inject(Router).currentNavigation()?.extras.info;
  return isOutcome(info) ? info : null;
}

function isOutcome(info: unknown): info is Outcome {
  return typeof info === 'object' && info !== null && 'sentence' in info && 'done' in info;
}
