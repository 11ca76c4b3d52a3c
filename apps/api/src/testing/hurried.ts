/**
 * Loaded before a server (`--import`): its loops, or those that `HURRIED` names, rest a quarter of a second
 * at most between two rounds, so that a test sees several processes meet at the same work without waiting
 * for their rests to coincide.
 */
import type { Loop } from '../jobs/index.js';

const MOST_MS = 250;
const named = process.env['HURRIED']?.split(',');

// The server's own copy of the class: the compiled one.
const compiled = new URL('../../dist/jobs/loop.js', import.meta.url).href;
const { prototype } = ((await import(compiled)) as { Loop: { prototype: Loop } }).Loop;
const { start } = prototype;
prototype.start = function (this: Loop) {
  const everyMs = Reflect.get(this, 'everyMs') as number;
  const isMeant = named === undefined || named.includes(this.constructor.name);
  if (isMeant) Reflect.set(this, 'everyMs', Math.min(everyMs, MOST_MS));
  start.call(this);
};
