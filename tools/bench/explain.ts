import { Random } from '../demo/random.ts';
import { type BenchDatabase } from './database.ts';
import { newSending, partnerHeaders } from './dossiers.ts';
import { PlanListener, type Scan } from './plans.ts';
import { type BenchServer, startPortal } from './servers.ts';
import { plantAgentSession, plantSessions, plantTokens } from './sign-ins.ts';

/** What was asked and how its rows were found. */
export interface Explained {
  readonly question: string;
  readonly scans: readonly Scan[];
}

/** Tables that hold as many rows as there are contracts: never to be read whole. */
const LARGE = new Set(['contracts', 'contract_events', 'contract_counts']);

/** A prepared statement is planned for its values five times, then once for all: both must be seen. */
const REPEATS = 7;

/** Ways of looking that read a large table whole. */
export function readsWhole({ scans }: Explained): boolean {
  return scans.some(({ table, how }) => LARGE.has(table) && how === 'Seq Scan');
}

/** Asks everything once more, through the API itself, and tells how PostgreSQL found the rows. */
export async function explain(
  database: BenchDatabase,
  { folder, log, seed }: { folder: string; log: string; seed: number },
): Promise<Explained[]> {
  const listener = new PlanListener(database, log);
  await listener.start();
  let portal: BenchServer | undefined;
  try {
    portal = await startPortal(database, { connections: 1, folder });
    const asker = new Asker(portal.url, listener);
    await askAsCfa(asker, database);
    await askAsAgent(asker, database);
    await askAsSoftware(asker, database, seed);
    return asker.told;
  } finally {
    await portal?.stop();
    await listener.stop();
  }
}

interface Answer {
  readonly items?: { id: string; numero: string; numeroExterne: string; numeroDeca: string }[];
  readonly next?: string | null;
}

class Asker {
  readonly told: Explained[] = [];
  private readonly url: string;
  private readonly listener: PlanListener;

  constructor(url: string, listener: PlanListener) {
    this.url = url;
    this.listener = listener;
  }

  async ask(question: string, path: string, init: RequestInit, repeats = REPEATS): Promise<Answer> {
    this.listener.mark();
    let answer: Answer = {};
    for (let time = 0; time < repeats; time++) {
      const response = await fetch(this.url + path, init);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
      answer = JSON.parse(text) as Answer;
    }
    const scans = (await this.listener.scans()).filter(({ table }) => LARGE.has(table));
    this.told.push({ question, scans });
    return answer;
  }
}

async function askAsCfa(asker: Asker, database: BenchDatabase): Promise<void> {
  const [signIn] = await plantSessions(database, 1);
  const init = { headers: { cookie: signIn?.cookie ?? '' } };
  const list = (question: string, query: string) =>
    asker.ask(`List: ${question}`, `/api/contracts?limit=25${query}`, init);
  const first = await list('newest first', '');
  await list('next page', `&cursor=${first.next}`);
  for (const sort of ['-recent', 'apprenti', 'employeur', 'dateConclusion', '-dateConclusion']) {
    await list(`sorted by ${sort}`, `&sort=${sort}`);
  }
  await list('one status', '&status=ENGAGE');
  await list('two statuses', '&status=TRANSMIS&status=EN_COURS_INSTRUCTION');
  await list('apprentice’s name', '&apprenti=martin');
  await list('employer’s name', '&employeur=garage');
  await list('dates of conclusion', '&conclusionFrom=2026-09-01&conclusionTo=2026-09-30');
  await asker.ask('Dashboard counts', '/api/contracts/counts', init);
  await asker.ask('One contract', `/api/contracts/${first.items?.[0]?.id}`, init);
}

async function askAsAgent(asker: Asker, database: BenchDatabase): Promise<void> {
  const init = { headers: { cookie: (await plantAgentSession(database)).cookie } };
  const path = '/api/backoffice/contracts?limit=25';
  const first = await asker.ask('Queue: oldest first', path, init);
  await asker.ask('Queue: next page', `${path}&cursor=${first.next}`, init);
  await asker.ask('Queue: mine', `${path}&mine=true`, init);
  await asker.ask('Queue: refused', `${path}&status=REFUSE`, init);
  await asker.ask('One dossier', `/api/backoffice/contracts/${first.items?.[0]?.id}`, init);
}

async function askAsSoftware(asker: Asker, database: BenchDatabase, seed: number): Promise<void> {
  const [sender] = await plantTokens(database, 1);
  if (sender === undefined) throw new Error('no CFA to send for');
  const base = '/api/convergence/v1/dossiers';
  const init = { headers: partnerHeaders(sender.key) };
  const numeroExterne = `BENCH-EXPLAIN-${Date.now()}`;
  const sending = newSending(new Random(numeroExterne), sender, { seed, numeroExterne });
  await asker.ask('Import: a new dossier', base, sending, 1);
  await asker.ask('Import: the same again', base, sending);
  await asker.ask('Norm: by external number', `${base}?numeroExterne=${numeroExterne}`, init);
  await asker.ask('Norm: states, first page', `${base}/etats?numeroPage=1`, init);
}
