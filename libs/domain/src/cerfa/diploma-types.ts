/** Diploma types (code table K) by the first three characters of the code diplôme. */
const PREFIXES: readonly (readonly [type: number, prefixes: string])[] = [
  [25, '671'],
  [26, '672'],
  [33, '500 503'],
  [34, '510'],
  [35, '010 013'],
  [38, '553 560 563 564 56C 56E 56J 56M 56R 56T 56X'],
  [41, '400 403'],
  [43, '430 433'],
  [49, '401 420 446 450 453 460 463 464 46A 46C 46E 46M 46N 46R 46S 46T 46X'],
  [54, '320 323'],
  [55, '350'],
  [58, '321 322 336 346 355 360 363 364 36C 36E 36M 36N 36Q 36R 36S 36T 36U 36X'],
  [62, '250'],
  [63, '200 201 205'],
  [64, '251'],
  [69, '230 236 241 246 255 260 264 265 26A 26C 26M 26N 26Q 26R 26S 26T 26U 26X'],
  [71, '135 155'],
  [74, '165 170'],
  [79, '140 146 160 16A 16C 16N 16Q 16R 16X'],
  [80, '100'],
];

/** Today's types that stand for an old one. */
const SUCCESSORS: Readonly<Record<number, readonly number[]>> = { 71: [73, 72], 74: [75, 76] };

/**
 * Types of diploma that a code diplôme may go with: the one its first three characters give and, for
 * an old one, those that replaced it. Empty when the prefix is unknown.
 */
export function diplomaTypesOf(codeDiplome: string): readonly number[] {
  const prefix = codeDiplome.slice(0, 3);
  const type = PREFIXES.find(([, prefixes]) => prefixes.split(' ').includes(prefix))?.[0];
  return type === undefined ? [] : [type, ...(SUCCESSORS[type] ?? [])];
}
