import type { Random } from './random.ts';

/** A UUID of version 7 born at an instant: rows keep the order of their dates, like the database's own. */
export function uuidAt(at: Date, random: Random): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const a = random.int(0x000, 0xfff).toString(16).padStart(3, '0');
  const b = random.int(0x8000, 0xbfff).toString(16);
  const c = random.int(0, 0xffffff).toString(16).padStart(6, '0');
  const d = random.int(0, 0xffffff).toString(16).padStart(6, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${c}${d}`;
}
