import { MAX_LIVING_TOKENS, today } from '@apprentissage/domain';
import { Portal, type Caller } from '../testing/portal.js';
import { isSecretKey } from './secret-key.js';

const DAY = 24 * 60;

describe('the tokens of a CFA', () => {
  let portal: Portal;
  let administrator: Caller;
  let neighbour: Caller;
  let cfaId: string | null;

  beforeAll(async () => {
    portal = await Portal.start();
    const somebody = await portal.plantCfa('99999998700012');
    ({ cfaId } = somebody);
    administrator = await portal.signedIn(somebody.identifiant);
    const other = await portal.plantCfa('99999998700020');
    neighbour = await portal.signedIn(other.identifiant);
  });
  afterAll(() => portal.stop());

  async function made(body: object = { name: 'Logiciel du CFA' }) {
    const answer = await administrator.post('/api/tokens', body);
    expect(answer.status).toBe(201);
    return answer.body as { id: string; token: string; expiresAt: string };
  }

  it('are shown once and kept as a hash', async () => {
    const { id, token } = await made();
    expect(isSecretKey('aacfa', token)).toBe(true);
    const list = await administrator.get('/api/tokens');
    expect(list.text).not.toContain(token);
    expect(list.body[0]).toEqual({
      id,
      name: 'Logiciel du CFA',
      prefix: token.slice(0, 12),
      scopes: ['contrats:lecture', 'contrats:ecriture'],
      networks: null,
      contactEmail: null,
      createdAt: expect.any(String),
      createdBy: 'Prénom Nom',
      suspended: false,
      expiresAt: expect.any(String),
      revokedAt: null,
      leaked: false,
      replacedBy: null,
      lastUsedAt: null,
      lastSoftware: null,
      lastNetwork: null,
      version: 1,
    });
    const { rows } = await portal.admin.query('SELECT t::text AS all FROM tokens t');
    expect(JSON.stringify(rows)).not.toContain(token.slice(12));
    const audit = await portal.admin.query(
      `SELECT detail::text AS detail FROM audit_events WHERE act = 'token.genere' AND object_id = $1`,
      [id],
    );
    expect(audit.rows).toHaveLength(1);
    expect(JSON.stringify(audit.rows)).not.toContain(token.slice(12));
  });

  it('live a year at most, to the end of the day that was asked', async () => {
    const { expiresAt } = await made();
    const days = (Date.parse(expiresAt) - portal.clock.now().getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(364.9);
    expect(days).toBeLessThanOrEqual(365);
    const in30 = new Date(portal.clock.now().getTime() + 30 * 86_400_000);
    const expiresOn = in30.toISOString().slice(0, 10);
    const short = await made({ name: 'Un mois', expiresOn });
    expect(today(new Date(Date.parse(short.expiresAt) - 1_000))).toBe(expiresOn);
    for (const day of ['2020-01-01', '2099-01-01']) {
      const refused = await administrator.post('/api/tokens', { name: 'x', expiresOn: day });
      expect(refused.status).toBe(422);
      expect(refused.body.errors[0].pointer).toBe('/expiresOn');
    }
    for (const body of [{}, { name: '' }, { name: 'x', expiresOn: '2026-02-30' }, { name: 3 }]) {
      expect((await administrator.post('/api/tokens', body)).status).toBe(400);
    }
  });

  it('may be limited to what they are for, and to where they come from', async () => {
    const answer = await administrator.post('/api/tokens', {
      name: ' Lecture \n seule ',
      scopes: ['documents:lecture', 'contrats:lecture'],
      networks: ['203.0.113.77/24', '203.0.113.0/24', '2001:DB8::1'],
      contactEmail: ' Support@Editeur.example ',
    });
    expect(answer.status).toBe(201);
    const list = await administrator.get('/api/tokens');
    expect(list.body[0]).toMatchObject({
      name: 'Lecture seule',
      scopes: ['contrats:lecture', 'documents:lecture'],
      networks: ['203.0.113.0/24', '2001:db8::1/128'],
      contactEmail: 'support@editeur.example',
    });
    const many = Array.from({ length: 21 }, (_, rank) => `192.0.2.${rank}`);
    for (const [field, value] of [
      ...[[], ['contrats'], ['contrats:lecture', 'contrats:lecture'], 'contrats:lecture'].map(
        (scopes) => ['scopes', scopes] as const,
      ),
      ...[[], ['partout'], ['203.0.113.0/33'], [7], many].map(
        (networks) => ['networks', networks] as const,
      ),
      ...['support', 4].map((address) => ['contactEmail', address] as const),
    ]) {
      const refused = await administrator.post('/api/tokens', { name: 'x', [field]: value });
      expect([field, value, refused.status]).toEqual([field, value, 400]);
      expect(refused.body.errors[0].pointer).toMatch(`/${field}`);
    }
  });

  it('are changed without a new secret, while they live, and by one person at a time', async () => {
    const { id } = await made();
    const change = (version: number, body: object, who = administrator) =>
      who.put(`/api/tokens/${id}`, body, { headers: { 'if-match': `"${version}"` } });
    const wanted = { name: 'Autre nom', scopes: ['contrats:lecture'], networks: ['192.0.2.0/24'] };
    const [one, other] = await Promise.all([change(1, wanted), change(1, wanted)]);
    expect([one.status, other.status].toSorted()).toEqual([200, 412]);
    const read = (await administrator.get('/api/tokens')).body;
    expect(read.find((token: { id: string }) => token.id === id)).toMatchObject({
      ...wanted,
      version: 2,
    });
    expect((await change(2, wanted, neighbour)).status).toBe(404);
    expect((await change(2, { ...wanted, networks: null })).body.networks).toBeNull();
    const { rows } = await portal.admin.query(
      `SELECT detail FROM audit_events WHERE act = 'token.modifie' AND object_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows.map(({ detail }) => detail)).toEqual([
      {
        champs: ['name', 'scopes', 'networks'],
        avant: ['contrats:lecture', 'contrats:ecriture'],
        apres: ['contrats:lecture'],
      },
      { champs: ['networks'] },
    ]);
    expect((await administrator.delete(`/api/tokens/${id}`)).status).toBe(204);
    expect((await change(3, wanted)).status).toBe(409);
  });

  it('are revoked once, with a trace, and never by a neighbour', async () => {
    const { id } = await made();
    expect((await neighbour.delete(`/api/tokens/${id}`)).status).toBe(404);
    expect((await neighbour.get('/api/tokens')).body).toEqual([]);
    expect((await administrator.delete(`/api/tokens/${id}`)).status).toBe(204);
    expect((await administrator.delete(`/api/tokens/${id}`)).status).toBe(204);
    const { rows } = await portal.admin.query(
      `SELECT count(*)::int AS n FROM audit_events WHERE act = 'token.revoque' AND object_id = $1`,
      [id],
    );
    expect(rows[0].n).toBe(1);
    const list = await administrator.get('/api/tokens');
    expect(list.body.find((token: { id: string }) => token.id === id).revokedAt).not.toBeNull();
    const absent = '019a0000-0000-7000-8000-000000000000';
    expect((await administrator.delete(`/api/tokens/${absent}`)).status).toBe(404);
    expect((await administrator.delete('/api/tokens/nimporte')).status).toBe(400);
  });

  it('are the administrator’s business only', async () => {
    const user = await portal.plantUser(cfaId, ['contrats_facturation']);
    const caller = await portal.signedIn(user.identifiant);
    expect((await caller.get('/api/tokens')).status).toBe(403);
    expect((await caller.post('/api/tokens', { name: 'x' })).status).toBe(403);
    expect((await portal.stranger().get('/api/tokens')).status).toBe(401);
    const agent = await portal.plantUser(null, ['administration_opco']);
    const opco = await portal.signedIn(agent.identifiant);
    expect((await opco.get('/api/tokens')).status).toBe(403);
  });

  it(`are ${MAX_LIVING_TOKENS} alive at most, even when asked for at once`, async () => {
    const answers = await Promise.all(
      Array.from({ length: MAX_LIVING_TOKENS + 5 }, () =>
        administrator.post('/api/tokens', { name: 'Ensemble' }),
      ),
    );
    expect(answers.every(({ status }) => status === 201 || status === 422)).toBe(true);
    const { rows } = await portal.admin.query(
      'SELECT count(*)::int AS n FROM tokens WHERE cfa_id = $1 AND revoked_at IS NULL',
      [cfaId],
    );
    expect(rows[0].n).toBe(MAX_LIVING_TOKENS);
    portal.clock.advance(366 * DAY);
    const somebody = await portal.plantUser(cfaId, ['administration_cfa']);
    const later = await portal.signedIn(somebody.identifiant);
    expect((await later.post('/api/tokens', { name: 'Après un an' })).status).toBe(201);
  });
});
