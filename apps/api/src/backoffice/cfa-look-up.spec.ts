import { plantContract } from '../testing/plant-contract.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { Database, type OpcoActor } from '../database/index.js';
import { planCfaSearch } from './cfa-search-plan.js';

describe('« Comptes CFA » for administrators of the OPCO', () => {
  let portal: Portal;
  let tilleuls: Somebody;
  let oeuvre: Somebody;
  let charlie: Somebody;
  let admin: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    tilleuls = await portal.plantCfa('35600000000048');
    oeuvre = await portal.plantCfa('44306184100047');
    charlie = await portal.plantUser(null, ['administration_opco']);
    await rename(tilleuls, 'CFA des Tilleuls');
    await rename(oeuvre, 'Œuvre d’Élie & fils');
    await portal.admin.query(
      `UPDATE users SET identifiant = 'direction@tilleuls.example' WHERE id = $1`,
      [tilleuls.userId],
    );
    await portal.admin.query(`UPDATE cfas SET uai = '0561910X' WHERE id = $1`, [oeuvre.cfaId]);
    admin = await portal.signedIn(charlie.identifiant);
  });
  afterAll(() => portal.stop());

  const rename = ({ cfaId }: Somebody, name: string) =>
    portal.admin.query('UPDATE cfas SET raison_sociale = $2 WHERE id = $1', [cfaId, name]);
  const found = async (recherche: string): Promise<string[]> => {
    const answer = await admin.get(
      `/api/backoffice/cfas?recherche=${encodeURIComponent(recherche)}`,
    );
    if (answer.status !== 200) throw new Error(answer.text);
    expect(answer.body.total).toBe(answer.body.items.length);
    return answer.body.items.map(({ id }: { id: string }) => id);
  };

  it('finds a CFA by SIRET, UAI, identifiant of a person or beginnings of words of its name', async () => {
    for (const text of ['356 000 000 00048', '356000000', 'Direction@Tilleuls.example', 'tILL']) {
      expect([text, await found(text)]).toEqual([text, [tilleuls.cfaId]]);
    }
    for (const text of ['0561910x', 'elie oeuv', 'ÉLIE', 'd’élie']) {
      expect([text, await found(text)]).toEqual([text, [oeuvre.cfaId]]);
    }
    for (const text of ['12345678900000', 'personne@nulle.part', 'till | oeuvre', '!!', "'", '%']) {
      expect([text, await found(text)]).toEqual([text, []]);
    }
  });

  it('pages all of them by name', async () => {
    for (let rank = 0; rank < 4; rank++) await portal.plantCfa(String(10_000_000_000_000 + rank));
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await admin.get(`/api/backoffice/cfas?limit=2${cursor}`);
      expect(body.total).toBe(6);
      seen.push(...body.items.map(({ raisonSociale }: { raisonSociale: string }) => raisonSociale));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(seen).toHaveLength(6);
    expect(new Set(seen)).toContain('CFA des Tilleuls');
    expect((await admin.get('/api/backoffice/cfas?cursor=oui')).status).toBe(400);
  });

  it('shows who works there, tokens without a secret, numbers of contracts and the last sign-in', async () => {
    const camille = await portal.signedIn('direction@tilleuls.example');
    const made = await camille.post('/api/tokens', { name: 'Gestion' });
    await plantContract(portal, tilleuls.cfaId as string);
    await plantContract(portal, tilleuls.cfaId as string, { status: 'REFUSE' });
    const gone = await portal.plantUser(tilleuls.cfaId, ['contrats']);
    await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [gone.userId]);
    const { status, body, text } = await admin.get(`/api/backoffice/cfas/${tilleuls.cfaId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      siret: '35600000000048',
      raisonSociale: 'CFA des Tilleuls',
      contrats: [
        { status: 'REFUSE', count: 1 },
        { status: 'TRANSMIS', count: 1 },
      ],
      tokens: [{ nom: 'Gestion', dernierUsage: null, logiciel: null }],
    });
    const direction = body.utilisateurs.find(({ id }: { id: string }) => id === tilleuls.userId);
    expect(direction).toMatchObject({ rights: ['administration_cfa'], etat: 'actif' });
    expect(direction.derniereConnexion).toBe(body.derniereConnexion);
    expect(Date.parse(body.derniereConnexion)).toBeGreaterThan(Date.now() - 600_000);
    expect(body.utilisateurs.map(({ etat }: { etat: string }) => etat).sort()).toEqual([
      'actif',
      'inactif',
    ]);
    expect(text).not.toMatch(/hash|aacfa_/);
    expect(text).not.toContain(made.body.token);
  });

  it('tells which tokens are suspended, leaked or replaced', async () => {
    const { cfaId, identifiant } = await portal.plantCfa('55208131766522');
    const theirs = await portal.signedIn(identifiant);
    const made: Record<string, { id: string; token: string }> = {};
    for (const name of ['Actif', 'Ancien', 'Divulgué', 'Révoqué']) {
      made[name] = (await theirs.post('/api/tokens', { name })).body;
    }
    const { body: renewed } = await theirs.post(`/api/tokens/${made['Ancien']?.id}/renew`, {});
    await theirs.delete(`/api/tokens/${made['Révoqué']?.id}`);
    await portal.admin.query('UPDATE tokens SET revoked_at = now(), leaked = true WHERE id = $1', [
      made['Divulgué']?.id,
    ]);
    const departed = await portal.plantUser(cfaId, ['administration_cfa']);
    await portal.admin.query('UPDATE tokens SET created_by = $1 WHERE id = $2', [
      ...[departed.userId, made['Actif']?.id],
    ]);
    await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [departed.userId]);
    const { body } = await admin.get(`/api/backoffice/cfas/${cfaId}`);
    const told = new Map((body.tokens as { id: string }[]).map((token) => [token.id, token]));
    const plain = { suspendu: false, divulgue: false, remplace: false };
    expect(told.get(made['Actif']?.id ?? '')).toMatchObject({ ...plain, suspendu: true });
    expect(told.get(made['Ancien']?.id ?? '')).toMatchObject({ ...plain, remplace: true });
    expect(told.get(made['Divulgué']?.id ?? '')).toMatchObject({ ...plain, divulgue: true });
    expect(told.get(made['Révoqué']?.id ?? '')).toMatchObject(plain);
    expect(told.get(renewed.id)).toMatchObject({ ...plain, revoqueLe: null });
  });

  it('is written in the CFA’s journal, once an hour, with the agent’s name and role', async () => {
    for (let time = 0; time < 3; time++) {
      await admin.get(`/api/backoffice/cfas/${oeuvre.cfaId}`);
    }
    const theirs = await portal.signedIn(oeuvre.identifiant);
    const { body } = await theirs.get('/api/journal?acte=cfa.consulte');
    expect(body.items).toHaveLength(1);
    expect(body.items[0].acteur.nom).toBe('Prénom Nom (OPCO, administrateur OPCO)');
  });

  it('finds through indexes among thousands', async () => {
    await portal.admin.query(
      `INSERT INTO cfas (siret, uai, raison_sociale)
       SELECT (20000000000000 + n)::text, lpad(n::text, 7, '0') || 'A', 'Centre numéro ' || n
       FROM generate_series(1, 5000) n`,
    );
    await portal.admin.query(
      `INSERT INTO users (audience, cfa_id, identifiant, email, nom, prenom, rights)
       SELECT 'cfa', id, siret || '@test.example', 'a@test.example', 'Nom', 'Prénom', '{contrats}'
       FROM cfas`,
    );
    await portal.admin.query('ANALYZE cfas, users');
    const actor: OpcoActor = {
      kind: 'opco',
      cfaId: null,
      userId: charlie.userId,
      name: 'Charlie',
      rights: new Set(),
    };
    for (const [recherche, index] of [
      ['35600000000048', 'cfas_siret_unique|cfas_by_siret'],
      ['356000000', 'cfas_by_siret'],
      ['0561910X', 'cfas_by_uai'],
      ['direction@tilleuls.example', 'users_identifiant'],
      ['tilleuls', 'cfas_words'],
      [undefined, 'cfas_by_name'],
    ] as const) {
      const query = { limit: 25, ...(recherche !== undefined && { recherche }) };
      const { text, values } = planCfaSearch(query);
      const rows = await portal.app
        .get(Database)
        .as(actor, (manager) => manager.query(`EXPLAIN (COSTS OFF) ${text}`, values));
      const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(new RegExp(index));
      if (recherche !== undefined) expect(plan).not.toContain('Seq Scan on cfas');
    }
  });
});
