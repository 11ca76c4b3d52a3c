import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makePdf } from '../testing/pdf.js';
import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';
import { DocumentSweep } from './sweep.js';

/** How many times `npm run test:faults` cuts the power at every step; `npm test` does at the main ones. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 0);
/** More steps than keeping a file takes. */
const MOST_STEPS = 60;
const PRELOAD = './src/testing/kill-at.ts';

describe('a power cut while a file is kept', () => {
  let portal: Portal;
  let owner: Somebody;
  let camille: Caller;
  let folder: string;
  let log: string;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    camille = await portal.signedIn(owner.identifiant);
    folder = join(portal.config.dataDir, 'documents');
    log = join(portal.config.dataDir, 'steps');
  });
  afterAll(() => portal.stop());
  beforeEach(() => empty());

  /** A portal that keeps no file, and a draft to join one to. */
  async function empty(): Promise<void> {
    await portal.empty('throttles', 'documents', 'bank_accounts', 'bank_account_files');
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(log, '');
    await camille.post('/api/bank-accounts/draft');
  }

  /** Sends a file to a server that dies at a step; the steps it began, the answer when it lived. */
  async function sendTo(killAt: string): Promise<{ steps: string[]; status: number | null }> {
    const server = await SecondProcess.start(portal, { KILL_AT: killAt, KILL_LOG: log }, PRELOAD);
    const cookie = await server.signIn(owner.identifiant, PASSWORD);
    const form = new FormData();
    form.append('fichier', new Blob([Uint8Array.from(makePdf())]), 'rib.pdf');
    const answer = await fetch(`${server.url}/api/bank-accounts/draft/files`, {
      method: 'POST',
      headers: { origin: server.url, 'x-requested-with': 'action-apprentissage', cookie },
      body: form,
    }).catch(() => null);
    if (answer === null) {
      while (!server.isDead) await sleep(10);
    }
    await server.stop();
    await settled();
    return { steps: readFileSync(log, 'utf8').trim().split('\n'), status: answer?.status ?? null };
  }

  /** Until PostgreSQL has noticed who died. */
  async function settled(): Promise<void> {
    for (;;) {
      const { rowCount } = await portal.admin.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database()
           AND state LIKE '%transaction%' AND pid <> pg_backend_pid()`,
      );
      if (rowCount === 0) return;
      await sleep(20);
    }
  }

  const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = () => {
    try {
      return names().filter((name) => name.length > 2);
    } catch {
      return [];
    }
  };

  /** What must hold whatever happened: at once, and after the sweep an hour later. */
  async function agreement(): Promise<{ rows: number; files: number }> {
    const { rows } = await portal.admin.query<{ id: string; draft: number }>(
      `SELECT id, (SELECT count(*)::int FROM bank_account_files f WHERE f.document_id = d.id) AS draft
       FROM documents d`,
    );
    for (const { id, draft } of rows) {
      const { status } = await camille.get(`/api/documents/${id}`);
      expect({ id, status, draft }).toEqual({ id, status: 200, draft: 1 });
    }
    const before = files().length;
    const longAgo = Date.now() / 1000 - 4_000;
    for (const name of files()) utimesSync(join(folder, name), longAgo, longAgo);
    await portal.app.get(DocumentSweep).round();
    expect(files().map((name) => name.slice(3))).toEqual(rows.map(({ id }) => id));
    return { rows: rows.length, files: before };
  }

  it.each([
    ['half of the file is written', 'write', { rows: 0, files: 1 }],
    ['the file has not its name yet', 'rename', { rows: 0, files: 1 }],
    ['the file is there, its row is not', 'insert', { rows: 0, files: 1 }],
    ['all is done but the commit', 'commit', { rows: 0, files: 1 }],
    ['the commit is done, nobody was told', 'committed', { rows: 1, files: 1 }],
  ])(
    'when %s leaves nothing that disagrees',
    async (_, killAt, due) => {
      const { steps, status } = await sendTo(killAt);
      expect([steps.at(-1), status]).toEqual([killAt, null]);
      expect(await agreement()).toEqual(due);
    },
    60_000,
  );

  it('never comes: the file and its row are kept', async () => {
    const { steps, status } = await sendTo('never');
    expect([status, steps.filter((name) => name !== 'query' && name !== 'open')]).toEqual([
      201,
      ['mkdir', 'sync', 'write', 'sync', 'rename', 'sync', 'insert', 'commit', 'committed'],
    ]);
    expect(await agreement()).toEqual({ rows: 1, files: 1 });
  }, 60_000);

  // One test a round, made only where rounds are asked for.
  for (let round = 1; round <= ROUNDS; round++) {
    it(`at any step leaves nothing that disagrees, round ${round}`, async () => {
      for (let rank = 1; rank <= MOST_STEPS; rank++) {
        await empty();
        const { status } = await sendTo(`#${rank}`);
        await agreement();
        if (status === null) continue;
        expect([status, rank > 10]).toEqual([201, true]);
        return;
      }
      throw new Error('keeping a file never ended');
    }, 600_000);
  }
});
