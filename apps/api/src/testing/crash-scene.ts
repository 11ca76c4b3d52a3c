import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { draftTag } from '@apprentissage/domain';
import { type DocumentState, DocumentSweep } from '../documents/index.js';
import { ClamdPeer, EICAR } from './clamd-peer.js';
import { makePdf } from './pdf.js';
import { plantDocument } from './plant-document.js';
import { type Caller, PASSWORD, Portal, type Somebody } from './portal.js';
import { SecondProcess } from './second-process.js';

const KILL_AT = './src/testing/kill-at.ts';
const HURRIED = './src/testing/hurried.ts';

/** A path of a file at whose every step a server may die. */
export type Path = 'kept' | 'taken back' | 'found infected';

/** What a server that was to die at a step did: the steps it began, what it answered when it lived. */
export interface Outcome {
  readonly steps: readonly string[];
  readonly status: number | null;
}

/** A CFA whose files pass through a server that dies, beside one that goes on. */
export class CrashScene {
  private readonly folder: string;
  private readonly log: string;

  private constructor(
    private readonly portal: Portal,
    private readonly owner: Somebody,
    private readonly camille: Caller,
    private readonly clamd: ClamdPeer,
    private readonly clamdPort: number,
  ) {
    this.folder = join(portal.config.dataDir, 'documents');
    this.log = join(portal.config.dataDir, 'steps');
  }

  static async start(): Promise<CrashScene> {
    const clamd = new ClamdPeer();
    const port = await clamd.listen();
    const portal = await Portal.start();
    const owner = await portal.plantCfa('35600000000048');
    const camille = await portal.signedIn(owner.identifiant);
    return new CrashScene(portal, owner, camille, clamd, port);
  }

  async stop(): Promise<void> {
    await this.portal.stop();
    await this.clamd.close();
  }

  /** What a path begins with: a draft; a draft with a file; a file with a virus that nobody has scanned. */
  async prepare(path: Path): Promise<void> {
    await this.portal.empty(
      ...['throttles', 'documents', 'bank_accounts', 'bank_account_files', 'notifications'],
    );
    rmSync(this.folder, { recursive: true, force: true });
    writeFileSync(this.log, '');
    await this.camille.post('/api/bank-accounts/draft');
    const { cfaId } = this.owner as { cfaId: string };
    if (path === 'taken back') {
      const id = await plantDocument(this.portal, cfaId);
      await this.portal.admin.query(
        `INSERT INTO bank_account_files SELECT cfa_id, id, $1 FROM bank_accounts`,
        [id],
      );
    }
    if (path === 'found infected') {
      const virus = `<< /Length ${EICAR.length} >>\nstream\n${EICAR}\nendstream`;
      const bytes = makePdf({ objects: { 100: virus } });
      const how = { bytes, state: 'en_attente' } as const;
      await plantDocument(this.portal, cfaId, 'virus.pdf', 'rib', how);
    }
  }

  /** Has a server go a path and die at a step. */
  async go(
    path: Path,
    killAt: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    const scans = path === 'found infected';
    const env = {
      ...{ KILL_AT: killAt, KILL_LOG: this.log, HURRIED: 'Scans' },
      ...(scans && { CLAMAV_SOCKET: `127.0.0.1:${this.clamdPort}` }),
      ...more,
    };
    const server = await SecondProcess.start(this.portal, env, KILL_AT, HURRIED);
    const status = scans ? await this.scanned(server) : await this.asked(server, path);
    if (status === null) await until(() => server.isDead);
    await server.stop();
    await this.settled();
    return { steps: readFileSync(this.log, 'utf8').trim().split('\n'), status };
  }

  /** What must hold whatever happened: at once, and after the sweep an hour later. */
  async agreement(): Promise<{ rows: number; files: number }> {
    const { rows } = await this.portal.admin.query<{
      id: string;
      state: DocumentState;
      drafts: number;
    }>(
      `SELECT id, state,
         (SELECT count(*)::int FROM bank_account_files f WHERE f.document_id = d.id) AS drafts
       FROM documents d`,
    );
    for (const { id, state, drafts } of rows) {
      const { status } = await this.camille.get(`/api/documents/${id}`);
      const due = { sain: [200, 1], en_attente: [409, 0], refuse: [410, 0] }[state];
      expect({ state, seen: [status, drafts] }).toEqual({ state, seen: due });
    }
    // Who is refused is told, once; nobody else is.
    const told = await this.portal.admin.query('SELECT FROM notifications');
    expect(told.rowCount).toBe(rows.filter(({ state }) => state === 'refuse').length);
    const before = this.files();
    const wanted = rows.filter(({ state }) => state !== 'refuse').map(({ id }) => id);
    expect(wanted.filter((id) => !before.some((name) => name.endsWith(id)))).toEqual([]);
    const longAgo = Date.now() / 1000 - 4_000;
    for (const name of before) utimesSync(join(this.folder, name), longAgo, longAgo);
    await this.portal.app.get(DocumentSweep).round();
    expect(this.files().map((name) => name.slice(3))).toEqual(wanted);
    return { rows: rows.length, files: before.length };
  }

  /** The answer to the request that goes the path; `null` when there was none. */
  private async asked(server: SecondProcess, path: Path): Promise<number | null> {
    const cookie = await server.signIn(this.owner.identifiant, PASSWORD);
    const { rows: drafts } = await this.portal.admin.query<{ id: string; version: number }>(
      'SELECT id, version FROM bank_accounts',
    );
    const headers = {
      ...{ origin: server.url, 'x-requested-with': 'action-apprentissage', cookie },
      'if-match': draftTag(drafts[0] as { id: string; version: number }),
    };
    const url = `${server.url}/api/bank-accounts/draft/files`;
    const send = async () => {
      if (path === 'taken back') {
        const { rows } = await this.portal.admin.query('SELECT id FROM documents');
        return fetch(`${url}/${rows[0].id}`, { method: 'DELETE', headers });
      }
      const body = new FormData();
      body.append('fichier', new Blob([Uint8Array.from(makePdf())]), 'rib.pdf');
      return fetch(url, { method: 'POST', headers, body });
    };
    return (await send().catch(() => null))?.status ?? null;
  }

  /** 200 once the infected file is gone; `null` when the server died. */
  private async scanned(server: SecondProcess): Promise<number | null> {
    await until(() => server.isDead || this.files().length === 0);
    return server.isDead ? null : 200;
  }

  /** Until PostgreSQL has noticed who died. */
  private async settled(): Promise<void> {
    for (;;) {
      const { rowCount } = await this.portal.admin.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database()
           AND state LIKE '%transaction%' AND pid <> pg_backend_pid()`,
      );
      if (rowCount === 0) return;
      await sleep(20);
    }
  }

  private files(): string[] {
    try {
      return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.length > 2,
      );
    } catch {
      return [];
    }
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10);
}
