import type { CivilDate } from '../civil-date.js';
import type { CerfaDraft } from './cerfa.js';
import type { CheckContext } from './checks/check.js';
import { CHECK_FAMILIES } from './checks/index.js';
import { type Fault, pointerOf, type Severity } from './fault.js';
import { boxOf, CERFA_ALIASES } from './frames.js';
import { type CerfaReading, readCerfa } from './read/read-cerfa.js';

/** What documentation says of a check. */
export interface CheckSummary {
  readonly code: string;
  /** Identifier: family and code, as in `Fault.rule` */
  readonly rule: string;
  /** What must hold, one French sentence */
  readonly title: string;
  readonly box: string;
  /** Path of the field in the message */
  readonly path: string;
  readonly severity: Severity;
  readonly source: string;
}

/** Every check on a contract, in the order they run. */
export const CHECKS: readonly CheckSummary[] = CHECK_FAMILIES.flatMap((family) =>
  family.checks.map(({ code, path, severity, source, rule: title }) => ({
    code,
    rule: `${family.code}.${code}`,
    title,
    box: boxOf(path),
    path,
    severity,
    source,
  })),
);

/**
 * Runs every check on a dossier and tells all that is found: refusals and warnings, in the order of
 * {@link CHECKS}. Pure: the day is given, and it is the day of receipt (a dossier received in time does
 * not become late by being read again).
 *
 * @param cerfa what {@link readCerfa} gave: the dossier, or a draft with holes
 */
export function checkCerfa(cerfa: CerfaDraft, context: CheckContext): Fault[] {
  return CHECK_FAMILIES.flatMap((family) =>
    family.checks.flatMap(({ code, path, severity, source, find }) =>
      [find(cerfa, context) ?? []].flat().map((finding): Fault => ({
        severity,
        code,
        pointer: pointerOf(finding.path ?? path),
        box: boxOf(finding.path ?? path),
        rule: `${family.code}.${code}`,
        message: finding.message,
        source,
      })),
    ),
  );
}

/**
 * Reads a body and checks what could be read of it: every fault of shape and of rule at once, pointers
 * in the body's own spelling.
 *
 * @param today the day in France; it must be the day of receipt, not the day of a later reading
 * @throws nothing, whatever the body
 */
export function examineCerfa(body: unknown, { today }: { today: CivilDate }): CerfaReading {
  const reading = readCerfa(body);
  if (reading.draft === null) return reading;
  const found = checkCerfa(reading.draft, { today }).map((fault) => ({
    ...fault,
    pointer: spelledAs(body, fault.pointer),
  }));
  const faults = [...reading.faults, ...found];
  const refused = found.some(({ severity }) => severity === 'refus');
  return { cerfa: refused ? null : reading.cerfa, draft: reading.draft, faults };
}

/** The pointer with the group's name as the partner wrote it (`employeurV2`). */
function spelledAs(body: unknown, pointer: string): string {
  const { cerfa } = body as { cerfa: object };
  for (const [alias, name] of Object.entries(CERFA_ALIASES)) {
    const prefix = `/cerfa/${name}`;
    const inside = pointer === prefix || pointer.startsWith(`${prefix}/`);
    if (inside && Object.hasOwn(cerfa, alias) && !Object.hasOwn(cerfa, name)) {
      return `/cerfa/${alias}${pointer.slice(prefix.length)}`;
    }
  }
  return pointer;
}
