import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { ROOT } from '../portal/settings.ts';

/**
 * The least that can answer the same questions: `node:http` and `pg`, the same session look-up, the same
 * columns, plain `count(*)`, the same inserts in one statement; no framework, no row-level security, no
 * check of what is sent. What the portal is compared to.
 */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL']),
  // What the audit function asks of its caller.
  options: '-c app.actor=token -c app.user_id=',
});

const COLUMNS = [
  ...['id', 'numero', 'numero_externe', 'numero_deca', 'status', 'pieces_demandees'],
  ...['apprenti_nom', 'apprenti_prenom', 'employeur_denomination', 'employeur_siret'],
  ...['formation_intitule', 'formation_rncp', 'date_conclusion', 'date_debut', 'date_fin'],
  'transmis_le',
].join(', ');

interface Submissions {
  CREATE: { name: string; text: string };
  submissionValues(cerfa: unknown): unknown[];
  newNumero(): string;
}

/** The portal's own statement and columns: « the same inserts » stays true when they change. */
const [{ CREATE }, { submissionValues }, { newNumero }] = (await Promise.all(
  ['submission-statements', 'submission-columns', 'submission-numero'].map(
    (name) => import(pathToFileURL(join(ROOT, `apps/api/dist/contracts/${name}.js`)).href),
  ),
)) as [Submissions, Submissions, Submissions];

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    send(response, 500, { error: String(error) });
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://bare');
  if (url.pathname === '/api/health') return send(response, 200, {});
  if (request.method === 'POST') return receive(request, response);
  const cfaId = await cfaOf(request.headers.cookie ?? '');
  if (cfaId === null) return send(response, 401, {});
  if (url.pathname === '/api/contracts/counts') return counts(response, cfaId);
  return list(response, cfaId, url.searchParams);
}

async function cfaOf(cookie: string): Promise<string | null> {
  const secret = /(?:^|; )session=([^;]+)/.exec(cookie)?.[1] ?? '';
  const { rows } = await pool.query<{ cfa_id: string }>({
    name: 'session',
    text: `SELECT u.id, u.audience, u.cfa_id, u.rights, u.nom, u.prenom, u.identifiant, s.last_seen_at
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $2 - interval '30 minutes'
        AND u.active AND u.confirmed_at IS NOT NULL`,
    values: [sha256(secret), new Date()],
  });
  return rows[0]?.cfa_id ?? null;
}

async function counts(response: ServerResponse, cfaId: string): Promise<void> {
  const { rows } = await pool.query({
    name: 'counts',
    text: 'SELECT status, count(*)::int AS count FROM contracts WHERE cfa_id = $1 GROUP BY status',
    values: [cfaId],
  });
  send(response, 200, { counts: rows });
}

async function list(
  response: ServerResponse,
  cfaId: string,
  query: URLSearchParams,
): Promise<void> {
  const values: unknown[] = [cfaId];
  let where = 'cfa_id = $1';
  const status = query.get('status');
  if (status !== null) where += ` AND status = $${values.push(status)}`;
  const apprenti = query.get('apprenti');
  if (apprenti !== null) where += ` AND apprenti_recherche LIKE $${values.push(`%${apprenti}%`)}`;
  const name = `${status !== null}${apprenti !== null}`;
  const [page, total] = await Promise.all([
    pool.query({
      name: `page ${name}`,
      text: `SELECT ${COLUMNS} FROM contracts WHERE ${where}
        ORDER BY transmis_le DESC, id DESC LIMIT 26`,
      values,
    }),
    pool.query<{ total: number }>({
      name: `total ${name}`,
      text: `SELECT count(*)::int AS total FROM contracts WHERE ${where}`,
      values,
    }),
  ]);
  send(response, 200, { items: page.rows.slice(0, 25), total: total.rows[0]?.total, next: null });
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { rows } = await pool.query<{ id: string; cfa_id: string }>({
    name: 'token',
    text: `SELECT t.id, t.cfa_id, c.siret, t.name, t.expires_at, t.revoked_at, t.last_used_at
      FROM tokens t JOIN cfas c ON c.id = t.cfa_id WHERE t.secret_hash = $1`,
    values: [sha256(String(request.headers['x-api-key']))],
  });
  const holder = rows[0];
  if (holder === undefined) return send(response, 401, {});
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk as string;
  const { cerfa } = JSON.parse(text) as { cerfa: { numeroExterne: string } };
  const numero = newNumero();
  const created = await pool.query<{ id: string | null }>({
    ...CREATE,
    values: [
      ...[holder.cfa_id, new Date(), 'partenaire', 'Bench (Bench)', '{}', numero],
      ...[cerfa.numeroExterne, holder.id, null, null, null, null],
      ...submissionValues(cerfa),
    ],
  });
  const id = created.rows[0]?.id ?? null;
  send(response, id === null ? 409 : 200, { numeroInterne: numero, etat: 'TRANSMIS' });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
