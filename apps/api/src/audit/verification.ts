import type { EntityManager } from 'typeorm';

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
  return {
    chains: checked.length,
    rows: checked.reduce((sum, { rows }) => sum + rows, 0),
    broken: checked
      .filter(({ rank }) => rank !== null)
      .map(({ chain, rank }) => ({ siret: siretOf.get(chain) ?? null, chain, rank })),
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

/** What the operator reads, a line each. */
export function tellVerification({ chains, rows, broken }: Verification): string[] {
  const lines = broken.map(({ siret, chain, rank }) => {
    const whose =
      siret !== null
        ? `du CFA ${siret}`
        : /^[0-]+$/.test(chain)
          ? 'de l’OPCO'
          : `${chain} (CFA supprimé)`;
    return `Chaîne ${whose} : rompue au rang ${rank}.`;
  });
  const what = `${many(rows, 'ligne')} de ${many(chains, 'chaîne')}`;
  return [
    ...lines,
    broken.length === 0
      ? `${what} : tout est intact.`
      : `${what} : ${many(broken.length, 'chaîne rompue', 'chaînes rompues')}.`,
  ];
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count > 1 ? several : one}`;
}
