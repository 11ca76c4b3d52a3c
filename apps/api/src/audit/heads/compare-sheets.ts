import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { KeptSheet } from './read-sheets.js';
import { type Head, lineOf, type Sheet } from './sheet.js';

const HEADS_AT_ONCE = 1_000;

/** A chain that is not the one whose heads were kept. */
export interface RemadeChain {
  readonly chain: string;
  /** The lowest rank whose row is another one, or gone. */
  readonly rank: number;
  /** When it was handed over. */
  readonly at: string;
}

/** What came of a comparison with what was kept outside. */
export interface Comparison {
  readonly sheets: number;
  readonly heads: number;
  readonly remade: readonly RemadeChain[];
  /** What is wrong with the files themselves, a sentence each. */
  readonly faults: readonly string[];
  /** Who signed; several after a change of master key. */
  readonly keys: readonly string[];
}

interface Wanted {
  /** One chain only. */
  readonly chain: string | null;
  /** Keys that may have signed; none: the sheets' own are taken and told. */
  readonly keys: readonly string[];
}

/**
 * Looks for every head that was kept in the chains as they are. A chain rebuilt whole, head included,
 * follows from row to row; it does not hold the heads it had before. One sheet at a time is in memory, and
 * one line of each chain.
 */
export async function compareSheets(
  manager: EntityManager,
  kept: AsyncIterable<KeptSheet>,
  { chain, keys }: Wanted,
): Promise<Comparison> {
  const remade = new Map<string, RemadeChain>();
  const faults: string[] = [];
  const signers = new Set<string>();
  const files = new Completeness();
  let sheets = 0;
  let heads = 0;
  for await (const { name, sheet } of kept) {
    if (sheet === null) {
      faults.push(`Relevé ${name} : il ne peut pas être lu.`);
      continue;
    }
    sheets += 1;
    for (const fault of [...signatureFaults(sheet, keys), ...files.faults(sheet)]) {
      faults.push(`Relevé ${name} : ${fault}`);
    }
    if (sheet.key !== null) signers.add(sheet.key);
    const asked = sheet.heads.filter((head) => chain === null || head.chain === chain);
    heads += asked.length;
    for (let from = 0; from < asked.length; from += HEADS_AT_ONCE) {
      for (const gone of await missing(manager, asked.slice(from, from + HEADS_AT_ONCE))) {
        const known = remade.get(gone.chain);
        if (known === undefined || gone.rank < known.rank) {
          remade.set(gone.chain, { ...gone, at: sheet.at });
        }
      }
    }
  }
  const byChain = (a: RemadeChain, b: RemadeChain) => (a.chain < b.chain ? -1 : 1);
  return { sheets, heads, remade: [...remade.values()].sort(byChain), faults, keys: [...signers] };
}

/** Those of these heads that the log does not hold. */
async function missing(
  manager: EntityManager,
  heads: readonly Head[],
): Promise<Omit<RemadeChain, 'at'>[]> {
  return manager.query(
    `SELECT head.chain, head.rank::int AS rank
     FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS head(chain, rank, hash)
       LEFT JOIN audit_events e ON e.chain = head.chain AND e.seq = head.rank
     WHERE e.hash IS DISTINCT FROM decode(head.hash, 'hex')`,
    [heads.map(({ chain }) => chain), heads.map(({ rank }) => rank), heads.map(({ hash }) => hash)],
  );
}

function signatureFaults({ key, authentic }: Sheet, keys: readonly string[]): string[] {
  if (key === null) return keys.length === 0 ? [] : ['il n’est pas signé.'];
  if (!authentic) return ['sa signature est fausse.'];
  return keys.length === 0 || keys.includes(key) ? [] : ['une autre clé l’a signé.'];
}

/** Follows sheets from the very first on: none may be missing, and none may have left a chain out. */
class Completeness {
  private readonly sums = new Set<string>();
  private readonly lines = new Map<string, string>();
  /** The first of all was seen: what the chains were is known. */
  private whole = false;

  faults(sheet: Sheet): string[] {
    // The same one kept twice.
    if (this.sums.has(sheet.sum)) return [];
    const first = this.sums.size === 0;
    if (first) this.whole = sheet.before === null;
    const known = first || (sheet.before !== null && this.sums.has(sheet.before));
    this.sums.add(sheet.sum);
    for (const head of sheet.heads) this.lines.set(head.chain, lineOf(head));
    if (!known) {
      this.whole = false;
      return ['celui d’avant manque.'];
    }
    return this.whole && this.digest() !== sheet.digest
      ? ['des chaînes qui ont avancé n’y sont pas.']
      : [];
  }

  private digest(): string {
    const hash = createHash('sha256');
    for (const chain of [...this.lines.keys()].sort()) hash.update(this.lines.get(chain) as string);
    return hash.digest('hex');
  }
}
