import type { EntityManager } from 'typeorm';
import { compareSheets, type Comparison, type RemadeChain } from './heads/compare-sheets.js';
import type { KeptSheet } from './heads/read-sheets.js';

/** A chain that is not as it was written. */
export interface BrokenChain {
  /** SIRET of the CFA; `null` for the OPCO's own chain, or of a CFA whose account is gone. */
  readonly siret: string | null;
  readonly chain: string;
  /** First rank whose row was changed, or is missing. */
  readonly rank: number;
}

/** What came of a verification. */
export interface Verification {
  readonly chains: number;
  readonly rows: number;
  readonly broken: readonly BrokenChain[];
  /** Against what was kept outside, when it is at hand. */
  readonly outside: ComparedOutside | null;
}

/** The same chains as people know them. */
export interface ComparedOutside extends Omit<Comparison, 'remade'> {
  readonly remade: readonly (BrokenChain & RemadeChain)[];
}

/** What was kept outside, and the keys that may have signed it. */
export interface Outside {
  readonly kept: AsyncIterable<KeptSheet>;
  readonly keys: readonly string[];
}

interface Checked extends BrokenChain {
  readonly rows: number;
}

/**
 * Verifies every chain, or one CFA's: each row follows from the one before it, none is missing, and the
 * newest is the head, so that no tail was cut. Reads as `aa_audit`, in the caller's transaction: one
 * snapshot, whoever writes meanwhile.
 *
 * @returns `null` when there is no such CFA
 */
export async function verifyChains(
  manager: EntityManager,
  siret: string | null,
  outside: Outside | null = null,
): Promise<Verification | null> {
  const cfas = (await asRole(manager, 'aa_backoffice', () =>
    manager.query('SELECT id, siret FROM cfas WHERE $1::text IS NULL OR siret = $1', [siret]),
  )) as { id: string; siret: string }[];
  if (siret !== null && cfas.length === 0) return null;
  const siretOf = new Map(cfas.map((cfa) => [cfa.id, cfa.siret]));
  const only = siret === null ? null : cfas.map(({ id }) => id);
  const checked = (await asRole(manager, 'aa_audit', () =>
    manager.query(CHECK, [only]),
  )) as Checked[];
  const named = <T extends { chain: string }>(one: T) => ({
    ...one,
    siret: siretOf.get(one.chain) ?? null,
  });
  const compared =
    outside &&
    (await asRole(manager, 'aa_audit', () =>
      compareSheets(manager, outside.kept, { chain: only?.[0] ?? null, keys: outside.keys }),
    ));
  return {
    chains: checked.length,
    rows: checked.reduce((sum, { rows }) => sum + rows, 0),
    broken: checked
      .filter(({ rank }) => rank !== null)
      .map(({ chain, rank }) => named({ chain, rank })),
    outside: compared && { ...compared, remade: compared.remade.map(named) },
  };
}

/**
 * One line a chain, its first bad rank or null. After rows that all follow, the head must be the last of
 * them: a head beyond it tells of a tail that was cut, another one at its place of a tail made again.
 */
const CHECK = `
  SELECT head.chain, coalesce(last.seq, 0)::int AS rows, coalesce(
    audit_first_break(head.chain),
    CASE
      WHEN coalesce(last.seq, 0) <> head.seq THEN least(coalesce(last.seq, 0), head.seq) + 1
      WHEN last.hash <> head.hash THEN head.seq
    END)::int AS rank
  FROM audit_chains head LEFT JOIN LATERAL (
    SELECT seq, hash FROM audit_events WHERE chain = head.chain ORDER BY seq DESC LIMIT 1
  ) last ON true
  WHERE $1::uuid[] IS NULL OR head.chain = ANY($1)
  ORDER BY head.chain`;

async function asRole<T>(manager: EntityManager, role: string, work: () => Promise<T>): Promise<T> {
  await manager.query(`SET LOCAL ROLE ${role}`);
  const result = await work();
  await manager.query('RESET ROLE');
  return result;
}

/** Nothing is wrong, neither inside nor with what was kept outside. */
export function isIntact({ broken, outside }: Verification): boolean {
  return broken.length === 0 && (outside?.remade.length ?? 0) + (outside?.faults.length ?? 0) === 0;
}

/** What the operator reads, a line each. */
export function tellVerification({ chains, rows, broken, outside }: Verification): string[] {
  const what = `${many(rows, 'ligne')} de ${many(chains, 'chaîne')}`;
  return [
    ...broken.map((one) => `Chaîne ${whose(one)} : rompue au rang ${one.rank}.`),
    broken.length === 0
      ? `${what} : tout est intact.`
      : `${what} : ${many(broken.length, 'chaîne rompue', 'chaînes rompues')}.`,
    ...(outside === null ? [] : tellOutside(outside)),
  ];
}

function tellOutside({ sheets, heads, remade, faults, keys }: ComparedOutside): string[] {
  const what = `${many(heads, 'empreinte')} de ${many(sheets, 'relevé')}`;
  return [
    ...faults,
    ...remade.map(
      (one) =>
        `Chaîne ${whose(one)} : le rang ${one.rank} n’est plus celui du relevé du ${one.at}.`,
    ),
    remade.length === 0
      ? `${what} : le journal les contient toutes.`
      : `${what} : ${many(remade.length, 'chaîne refaite', 'chaînes refaites')}.`,
    ...keys.map((key) => `Relevés signés par la clé ${key}.`),
  ];
}

function whose({ siret, chain }: BrokenChain): string {
  if (siret !== null) return `du CFA ${siret}`;
  return /^[0-]+$/.test(chain) ? 'de l’OPCO' : `${chain} (CFA supprimé)`;
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count > 1 ? several : one}`;
}
