import { Database } from '../database/index.js';
import { plantContract } from '../testing/plant-contract.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import type { JournalEntry } from './journal.dto.js';

describe('the « Journal » of a CFA', () => {
  let portal: Portal;
  let owner: Somebody;
  let neighbour: Somebody;
  let ines: Somebody;
  let camille: Caller;
  let agent: Caller;
  let contract: string;
  let numero: string;

  beforeAll(async () => {
    portal = await Portal.start();
    // All of it happens on one day.
    portal.clock.freeze();
    owner = await portal.plantCfa('35600000000048');
    neighbour = await portal.plantCfa('98765432400019');
    ines = await portal.plantUser(null, ['instruction']);
    await named(owner, 'Camille', 'Martin');
    await named(ines, 'Inès', 'Leroy');
    contract = await plantContract(portal, owner.cfaId as string);
    const { rows } = await portal.admin.query(
      `UPDATE contracts SET numero = 'DA-2026-1' WHERE id = $1 RETURNING numero`,
      [contract],
    );
    numero = rows[0].numero;
    camille = await portal.signedIn(owner.identifiant);
    agent = await portal.signedIn(ines.identifiant);
    await agent.get(`/api/backoffice/contracts/${contract}`);
    await agent.post(
      `/api/backoffice/contracts/${contract}/take`,
      {},
      { headers: { 'if-match': '"1"' } },
    );
    await camille.post('/api/tokens', { name: '=Gestion' });
  });
  afterAll(() => portal.stop());

  const named = ({ userId }: Somebody, prenom: string, nom: string) =>
    portal.admin.query('UPDATE users SET prenom = $2, nom = $3 WHERE id = $1', [
      userId,
      prenom,
      nom,
    ]);
  const read = async (query = '', caller = camille): Promise<JournalEntry[]> => {
    const answer = await caller.get(`/api/journal${query}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body.items;
  };
  const acts = async (query = '') => (await read(query)).map(({ acte }) => acte);

  it('tells who did what on what, newest first, agents by name and role', async () => {
    const [token, taken, seen, signIn] = await read();
    expect(token).toMatchObject({
      acteur: { genre: 'cfa', id: owner.userId, nom: 'Camille Martin' },
      phrase: 'Token d’import généré',
      categorie: 'Tokens d’import',
      objet: { nature: 'Token', nom: '=Gestion' },
    });
    expect(taken).toMatchObject({
      acteur: { genre: 'opco', id: ines.userId, nom: 'Inès Leroy (OPCO, instructeur)' },
      phrase: 'Contrat pris en charge par un instructeur',
      objet: { type: 'contrat', nature: 'Contrat', id: contract, nom: numero },
      details: [{ libelle: 'Statut', avant: 'Transmis', apres: "En cours d'instruction" }],
    });
    expect(seen).toMatchObject({ acte: 'contrat.consulte', categorie: 'Consultations par l’OPCO' });
    expect(signIn).toMatchObject({
      acteur: { genre: 'cfa', nom: 'Camille Martin' },
      phrase: 'Connexion',
    });
    expect(token?.rang).toBeGreaterThan(signIn?.rang ?? 0);
  });

  it('tells what a token’s software did under the token’s name', async () => {
    const { rows } = await portal.admin.query(`SELECT id FROM tokens WHERE name = '=Gestion'`);
    const client = await portal.admin.connect();
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('app.actor', 'token', true), set_config('app.user_id', '', true),
         audit_append($1, $2, 'contrat.transmis', 'contrat', $3, $4)`,
      [owner.cfaId, portal.clock.now(), contract, { token: rows[0].id, logiciel: 'Gestion 4' }],
    );
    await client.query('COMMIT');
    client.release();
    const [entry] = await read(`?acteur=${rows[0].id}`);
    expect(entry).toMatchObject({
      acteur: { genre: 'logiciel', id: rows[0].id, nom: '=Gestion' },
      details: [{ libelle: 'Logiciel', avant: null, apres: 'Gestion 4' }],
    });
  });

  it('narrows by person, agents, portal, kind of act, act, object and period', async () => {
    expect(await acts('?acteur=opco')).toEqual(['contrat.pris', 'contrat.consulte']);
    expect(await acts(`?acteur=${ines.userId}`)).toEqual(['contrat.pris', 'contrat.consulte']);
    expect(await acts(`?acteur=${owner.userId}`)).toEqual(['token.genere', 'connexion.ouverte']);
    expect(await acts('?acteur=portail')).toEqual([]);
    expect(await acts('?acte=tokens')).toEqual(['token.genere']);
    expect(await acts('?acte=contrat.pris')).toEqual(['contrat.pris']);
    expect(await acts('?objet=da-2026-1&acte=consultations')).toEqual(['contrat.consulte']);
    expect(await acts('?objet=martin%20CAMILLE')).toEqual(['connexion.ouverte']);
    expect(await acts('?objet=gestion')).toEqual(['token.genere']);
    expect(await acts('?objet=personne')).toHaveLength(1);
    expect(await acts('?objet=rien')).toEqual([]);
    const today = portal.clock.today();
    expect((await acts(`?du=${today}&au=${today}`)).length).toBeGreaterThan(3);
    expect(await acts('?au=2020-01-01')).toEqual([]);
    expect(await acts('?du=2099-01-01')).toEqual([]);
  });

  it('begins and ends the days at midnight in France', async () => {
    const at = (instant: string) =>
      portal.admin.query(
        `SELECT set_config('app.actor', 'cfa', true), set_config('app.user_id', '', true),
           audit_append($1, $2, 'compte.modifie', 'cfa', 'minuit', '{}')`,
        [owner.cfaId, instant],
      );
    await at('2021-06-30T21:59:59.999Z');
    await at('2021-06-30T22:00:00Z');
    await at('2021-07-01T21:59:59.999Z');
    await at('2021-07-01T22:00:00Z');
    expect(await read('?du=2021-07-01&au=2021-07-01')).toHaveLength(2);
  });

  it.each([
    'acteur=quelqu-un',
    'acteur=1%27%20OR%201%3D1',
    'acte=tout',
    'acte=constructor',
    'du=hier',
    'cursor=oui',
    'limit=0',
    'tri=nom',
    'acteur=opco&acteur=portail',
  ])('refuses « %s »', async (query) => {
    expect((await camille.get(`/api/journal?${query}`)).status).toBe(400);
  });

  it('pages by rank, each act once, while others go on acting', async () => {
    const seen: number[] = [];
    let cursor = '';
    do {
      const { items, next } = (await camille.get(`/api/journal?limit=2${cursor}`)).body;
      seen.push(...items.map(({ rang }: JournalEntry) => rang));
      await portal.signedIn(owner.identifiant);
      cursor = next === null ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    const first = seen[0] ?? 0;
    expect(seen).toEqual(Array.from({ length: first }, (_, rank) => first - rank));
  });

  it('offers as authors the CFA’s people and tokens and the agents who acted there, nobody else', async () => {
    await portal.plantUser(null, ['comptabilite']);
    const { body } = await camille.get('/api/journal/acteurs');
    expect(body.map(({ nom }: { nom: string }) => nom).sort()).toEqual([
      '=Gestion',
      'Camille Martin',
      'Inès Leroy (OPCO, instructeur)',
    ]);
    const next = await portal.signedIn(neighbour.identifiant);
    expect((await next.get('/api/journal/acteurs')).body).toHaveLength(1);
    expect(JSON.stringify((await next.get('/api/journal')).body)).not.toMatch(/Inès|Camille/);
  });

  it('gives the API’s own role no way to list the OPCO’s people', async () => {
    const client = await portal.app.get(Database).pool.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.cfa_id', $1, true)`, [neighbour.cfaId]);
    expect((await client.query(`SELECT FROM users WHERE audience = 'opco'`)).rowCount).toBe(0);
    expect((await client.query('SELECT FROM journal_agents()')).rowCount).toBe(0);
    await client.query('ROLLBACK');
    client.release();
  });

  it('keeps one look-up per agent, contract and hour, even of pages opened at the same instant', async () => {
    const path = `/api/backoffice/contracts/${contract}`;
    const lookUps = async () => (await read('?acte=contrat.consulte')).length;
    const before = await lookUps();
    await agent.get(path);
    expect(await lookUps()).toBe(before);
    portal.clock.advance(61);
    const again = await portal.signedIn(ines.identifiant);
    await Promise.all(Array.from({ length: 8 }, () => again.get(path)));
    const another = await portal.plantUser(null, ['instruction']);
    await (await portal.signedIn(another.identifiant)).get(path);
    camille = await portal.signedIn(owner.identifiant);
    expect(await lookUps()).toBe(before + 2);
  });

  it('exports what the filters keep, safe for spreadsheets', async () => {
    const all = await camille.get('/api/journal/export.csv');
    expect(all.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(all.headers['content-disposition']).toBe('attachment; filename="journal.csv"');
    expect(all.text.startsWith('\ufeffRang;Date;Heure;Qui;')).toBe(true);
    const { rows } = await portal.admin.query(
      'SELECT count(*)::int AS n FROM audit_events WHERE chain = $1',
      [owner.cfaId],
    );
    expect(all.text.trimEnd().split('\r\n')).toHaveLength(rows[0].n + 1);
    expect(all.text).toContain(';Inès Leroy (OPCO, instructeur);Contrats;');
    expect(all.text).toContain(`Statut : Transmis → En cours d'instruction`);
    const some = (await camille.get('/api/journal/export.csv?acte=tokens')).text.split('\r\n');
    expect(some).toHaveLength(3);
    expect(some[1]).toContain('Token =Gestion');
    expect((await camille.get('/api/journal/export.csv?limit=2')).status).toBe(400);
  });

  it('exports more than one batch, without a hole', async () => {
    await portal.admin.query(
      `SELECT set_config('app.actor', 'cfa', true), set_config('app.user_id', '', true),
         audit_append($1, now(), 'session.fermee', 'cfa', 'x', '{}') FROM generate_series(1, 2100)`,
      [neighbour.cfaId],
    );
    const next = await portal.signedIn(neighbour.identifiant);
    const lines = (await next.get('/api/journal/export.csv')).text.trimEnd().split('\r\n').slice(1);
    const ranks = lines.map((line) => Number(line.split(';')[0]));
    expect(ranks).toEqual(Array.from({ length: ranks.length }, (_, n) => ranks.length - n));
    expect(ranks.length).toBeGreaterThan(2_100);
  });
});
