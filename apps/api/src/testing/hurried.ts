/**
 * Loaded before a server (`--import`): its loops rest a quarter of a second at most between two rounds, so
 * that a test sees several processes meet at the same work without waiting for their rests to coincide.
 */
import type { Loop } from '../jobs/index.js';

const MOST_MS = 250;

// The server's own copy of the class: the compiled one.
const compiled = new URL('../../dist/jobs/loop.js', import.meta.url).href;
const { prototype } = ((await import(compiled)) as { Loop: { prototype: Loop } }).Loop;
const { start } = prototype;
prototype.start = function (this: Loop) {
  const everyMs = Reflect.get(this, 'everyMs') as number;
  Reflect.set(this, 'everyMs', Math.min(everyMs, MOST_MS));
  start.call(this);
};
