import { newSecretKey, TokenCalls } from '../tokens/index.js';
import { ImportScene } from '../testing/import-scene.js';
import { PartnerCaller, SOFTWARE } from '../testing/partner.js';
import { normInstant } from './norm-dates.js';

const DAY = 24 * 60;

describe('who calls the exchange', () => {
  let scene: ImportScene;

  beforeAll(async () => {
    scene = await ImportScene.start();
  });
  afterAll(() => scene.stop());

  it('must name itself: each missing header is told', async () => {
    const answer = await scene.portal.stranger().get('/api/convergence/v1/status');
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual(
      ['X-API-KEY', 'EDITEUR', 'LOGICIEL', 'VERSION'].map((name) => ({
        code: 'entete_manquant',
        description: `L’en-tête ${name} est obligatoire.`,
      })),
    );
    const one = await scene.software.get('v1/status', { logiciel: ' ' });
    expect(one.body.errors).toHaveLength(1);
    const long = await scene.software.get('v1/status', { logiciel: 'x'.repeat(121) });
    expect(long.body.errors[0].code).toBe('entete_trop_long');
    expect((await scene.software.get('v1/status')).body.status).toBe('healthy');
  });

  it('is refused with a key that is unknown, mistyped, expired or revoked', async () => {
    const refused = async (key: string) => {
      const { status, body } = await scene.software.get('v1/dossiers/etats', { 'x-api-key': key });
      return `${status} ${body.errors[0].code}`;
    };
    for (const key of ['x', newSecretKey('aacfa'), newSecretKey('aaven')]) {
      expect(await refused(key)).toBe('401 non_authentifie');
    }
    const short = await PartnerCaller.of(scene.portal, scene.cfa, 1);
    expect((await short.get('v1/dossiers/etats')).status).toBe(200);
    await scene.portal.admin.query('UPDATE tokens SET revoked_at = now() WHERE id = $1', [
      short.tokenId,
    ]);
    expect((await short.get('v1/dossiers/etats')).status).toBe(401);
    const other = await PartnerCaller.of(scene.portal, scene.cfa, 1);
    scene.portal.clock.advance(DAY - 1);
    expect((await other.get('v1/dossiers/etats')).status).toBe(200);
    scene.portal.clock.advance(1);
    expect((await other.get('v1/dossiers/etats')).status).toBe(401);
    expect((await other.send(scene.fresh())).status).toBe(401);
  });

  it('may ask what its key is worth, even dead', async () => {
    const software = await PartnerCaller.of(scene.portal, scene.cfa, 30);
    const good = await software.get('v2/cfakeyinfo');
    expect(good.body).toEqual({
      status: 'success',
      dateFinValidite: expect.stringMatching(/T\d\d:\d\d:\d\d\+0[12]:00$/),
      comment: '',
    });
    for (const siren of ['999999987', '99999998700012', '999 999 987']) {
      const asked = await software.get(`v2/cfakeyinfo?siren=${encodeURIComponent(siren)}`);
      expect(asked.body.status).toBe('success');
    }
    const wrong = await software.get('v2/cfakeyinfo?siren=123456789');
    expect(wrong.body).toMatchObject({
      status: 'error',
      comment: expect.stringContaining('SIREN'),
    });
    const expired = await PartnerCaller.of(scene.portal, scene.cfa, 0);
    expect((await expired.get('v2/cfakeyinfo')).body).toMatchObject({
      status: 'error',
      comment: 'Cette clé a expiré.',
    });
    const unknown = await software.get('v2/cfakeyinfo', { 'x-api-key': newSecretKey('aacfa') });
    expect(unknown.status).toBe(401);
  });

  it('never comes in by a cookie, and a token opens no page of the portal', async () => {
    const person = await scene.portal.plantUser(scene.cfa.cfaId, ['administration_cfa']);
    const caller = await scene.portal.signedIn(person.identifiant);
    const { 'x-api-key': _key, ...nameless } = scene.software.headers;
    const asked = await caller.get('/api/convergence/v1/dossiers/etats', { headers: nameless });
    expect(asked.status).toBe(400);
    for (const path of ['/api/contracts', '/api/tokens', '/api/session']) {
      const answer = await scene.portal.stranger().get(path, { headers: scene.software.headers });
      expect(answer.status).toBe(401);
    }
  });

  it('leaves its last use and its software to be read by the CFA', async () => {
    const software = await PartnerCaller.of(scene.portal, scene.cfa);
    await software.get('v1/status', { version: '4.3' });
    await scene.portal.app.get(TokenCalls).round();
    const person = await scene.portal.plantUser(scene.cfa.cfaId, ['administration_cfa']);
    const administrator = await scene.portal.signedIn(person.identifiant);
    const tokens = (await administrator.get('/api/tokens')).body as { id: string }[];
    expect(tokens.find(({ id }) => id === software.tokenId)).toMatchObject({
      lastUsedAt: expect.any(String),
      lastSoftware: 'Éditeur démo, Logiciel CFA 4.3',
    });
  });

  it('is told in the norm’s own words that an address is not there', async () => {
    for (const [method, path] of [
      ['GET', 'v1/rien'],
      ['GET', ''],
      ['PUT', 'v1/dossiers'],
      ['DELETE', 'v1/dossiers/etats'],
    ] as const) {
      const answer = await scene.software.call(method, path);
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({ errors: [{ code: 'introuvable' }] });
    }
    const unreadable = await scene.software.get('v1/%zz');
    expect(unreadable.status).toBe(400);
    expect(unreadable.body.errors).toHaveLength(1);
  });

  it('writes instants with the offset of France, summer and winter', () => {
    expect(normInstant(new Date('2026-07-01T10:00:00.900Z'))).toBe('2026-07-01T12:00:00+02:00');
    expect(normInstant(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01T00:30:00+01:00');
  });
});

describe('a software whose vendor must be known', () => {
  let scene: ImportScene;
  let accessToken: string;
  let vendorId: string;

  beforeAll(async () => {
    scene = await ImportScene.start({ VENDOR_TOKEN_REQUIRED: 'true' });
    const agent = await scene.portal.plantUser(null, ['administration_opco']);
    const administrator = await scene.portal.signedIn(agent.identifiant);
    const vendor = await administrator.post('/api/backoffice/vendors', { name: 'Éditeur démo' });
    vendorId = vendor.body.id;
    const token = await scene.portal.stranger().post('/api/oauth/token', {
      grant_type: 'client_credentials',
      client_id: vendor.body.clientId,
      client_secret: vendor.body.clientSecret,
    });
    accessToken = token.body.access_token;
  });
  afterAll(() => scene.stop());

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('shows its access token at each call', async () => {
    expect((await scene.software.get('v1/status')).status).toBe(401);
    expect((await scene.software.get('v1/status', bearer('x'))).status).toBe(401);
    expect((await scene.software.get('v1/status', { authorization: 'Basic eDp5' })).status).toBe(
      401,
    );
    expect((await scene.software.get('v1/status', bearer(newSecretKey('aaacc')))).status).toBe(401);
    expect((await scene.software.get('v1/status', bearer(accessToken))).status).toBe(200);
    const sent = await scene.software.send(scene.fresh(), bearer(accessToken));
    expect(sent.status).toBe(200);
    const { rows } = await scene.portal.admin.query(
      `SELECT detail FROM audit_events WHERE act = 'contrat.transmis'`,
    );
    expect(rows[0].detail).toEqual({
      token: scene.software.tokenId,
      editeur_id: vendorId,
      ...SOFTWARE,
    });
  });

  it('is refused when its access token has expired or its vendor is disabled', async () => {
    scene.portal.clock.advance(61);
    expect((await scene.software.get('v1/status', bearer(accessToken))).status).toBe(401);
    scene.portal.clock.advance(-61);
    await scene.portal.admin.query('UPDATE vendors SET disabled_at = now()');
    expect((await scene.software.get('v1/status', bearer(accessToken))).status).toBe(401);
  });
});

describe('a software in a loop', () => {
  let scene: ImportScene;

  beforeAll(async () => {
    scene = await ImportScene.start({ PARTNER_REQUESTS_PER_MINUTE: '30' });
  });
  afterAll(() => scene.stop());

  it('is slowed down, and the others are not', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 35; time++) {
      const { status, headers, body } = await scene.software.get('v1/status');
      statuses.push(status);
      if (status !== 429) continue;
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(body.errors[0].code).toBe('trop_de_tentatives');
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect((await scene.neighbour.get('v1/status')).status).toBe(200);
    scene.portal.clock.advance(1);
    expect((await scene.software.get('v1/status')).status).toBe(200);
  });
});
