import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAdmin, type BenchDatabase } from './database.ts';

/** How a statement found rows of one table. */
export interface Scan {
  readonly table: string;
  /** « Index Only Scan », « Seq Scan »… */
  readonly how: string;
  readonly index: string | null;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const TELL_PLANS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_format': 'json',
  'auto_explain.log_nested_statements': 'on',
};

/**
 * Listens to the plans that the server really uses: `auto_explain` writes them into its log, the
 * policies of row-level security included, whoever asks.
 */
export class PlanListener {
  private readonly log: string;
  private readonly database: BenchDatabase;
  private from = 0;

  constructor(database: BenchDatabase, log: string) {
    this.database = database;
    this.log = log;
  }

  /** From now on, new connections tell their plans. */
  start(): Promise<void> {
    return this.alter(
      ...Object.entries(TELL_PLANS).map(
        ([name, value]) => `ALTER DATABASE ${this.database.name} SET ${name} = '${value}'`,
      ),
    );
  }

  stop(): Promise<void> {
    return this.alter(`ALTER DATABASE ${this.database.name} RESET ALL`);
  }

  /** Forgets what was told so far. */
  mark(): void {
    this.from = statSync(this.log).size;
  }

  /** How tables were read since the mark, each way once. */
  async scans(): Promise<Scan[]> {
    // The server writes its log before it answers; the file may be a moment late.
    await sleep(50);
    const text = readFileSync(this.log).subarray(this.from).toString('utf8');
    const found = new Map<string, Scan>();
    for (const [, json = ''] of text.matchAll(/ plan:\n((?:\t.*\n?)+)/g)) {
      const { Plan: plan } = JSON.parse(json) as { Plan: PlanNode };
      for (const scan of scansOf(plan)) found.set(JSON.stringify(scan), scan);
    }
    return [...found.values()];
  }

  private alter(...changes: string[]): Promise<void> {
    return asAdmin(this.database, async (client) => {
      for (const change of changes) await client.query(change);
    });
  }
}

function scansOf(node: PlanNode, table = node['Relation Name']): Scan[] {
  const index = node['Index Name'] ?? null;
  const own: Scan[] =
    node['Relation Name'] || index ? [{ table: table ?? '', how: node['Node Type'], index }] : [];
  // The indexes of a bitmap scan stand below it, without the table's name.
  return [
    ...own.filter(({ how }) => !/^Bitmap Heap Scan|ModifyTable/.test(how)),
    ...(node.Plans ?? []).flatMap((child) =>
      scansOf(
        child,
        child['Relation Name'] ?? (/^Bitmap/.test(node['Node Type']) ? table : undefined),
      ),
    ),
  ];
}
