import { TOKEN_SCOPE_CODES, type TokenScope } from '@apprentissage/domain';
import { ROUTES } from '../testing/access-table.js';
import { ImportScene } from '../testing/import-scene.js';
import { PartnerCaller } from '../testing/partner.js';
import { type Caller, Portal } from '../testing/portal.js';
import { declaredRoutes } from '../testing/routes.js';

/** What each route of the norm asks of a token, to be read and agreed by a person. */
const ASKED: Readonly<Record<string, TokenScope | 'any'>> = {
  'GET /api/convergence/v1/status': 'any',
  'GET /api/convergence/v2/cfakeyinfo': 'any',
  'POST /api/convergence/v1/dossiers': 'contrats:ecriture',
  'POST /api/convergence/v2/dossiers': 'contrats:ecriture',
  'GET /api/convergence/v1/dossiers': 'contrats:lecture',
  'GET /api/convergence/v2/dossiers': 'contrats:lecture',
  'GET /api/convergence/v1/dossiers/etats': 'contrats:lecture',
  'GET /api/convergence/v2/dossiers/etats': 'contrats:lecture',
  'GET /api/convergence/v1/dossiers/liste': 'contrats:lecture',
  'GET /api/convergence/v2/dossiers/liste': 'contrats:lecture',
};

describe('a token', () => {
  let scene: ImportScene;
  let administrator: Caller;

  beforeAll(async () => {
    scene = await ImportScene.start({ TRUSTED_PROXIES: '0' });
    administrator = await scene.portal.signedIn(scene.cfa.identifiant);
  });
  afterAll(() => scene.stop());

  async function made(body: object): Promise<PartnerCaller> {
    const answer = await administrator.post('/api/tokens', { name: 'Limité', ...body });
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return PartnerCaller.holding(scene.portal, answer.body);
  }

  const ask = (software: PartnerCaller, name: string, headers = {}) => {
    const [method = '', path = ''] = name.split(' ');
    const body = method === 'POST' ? { body: {} } : {};
    return software.call(method, path.replace('/api/convergence/', ''), { ...body, headers });
  };

  it('does its job only: every route of the norm with every scope alone', async () => {
    const declared = declaredRoutes(scene.portal.app).filter(({ scope }) => scope !== undefined);
    expect(Object.fromEntries(declared.map(({ name, scope }) => [name, scope]))).toEqual(ASKED);
    for (const scope of TOKEN_SCOPE_CODES) {
      const software = await made({ scopes: [scope] });
      for (const [name, asked] of Object.entries(ASKED)) {
        const { status, body } = await ask(software, name);
        const may = asked === 'any' || asked === scope;
        expect([scope, name, status !== 403]).toEqual([scope, name, may]);
        if (may) continue;
        expect(body.errors).toEqual([
          { code: 'droit_insuffisant', description: expect.stringContaining(asked) },
        ]);
        expect(Object.keys(body).toSorted()).toEqual(['errors', 'requestId']);
      }
    }
    const before = await scene.counts();
    const reader = await made({ scopes: ['contrats:lecture'] });
    expect((await reader.send(scene.fresh())).status).toBe(403);
    expect(
      (await reader.call('POST', 'v1/dossiers?dryRun=true', { body: scene.fresh() })).status,
    ).toBe(403);
    expect(await scene.counts()).toEqual(before);
  });

  it('with every scope opens no page of a person, cookie beside it or not', async () => {
    const software = await made({ scopes: TOKEN_SCOPE_CODES });
    const routes = Object.entries(ROUTES).filter(
      ([, { access }]) => access !== 'public' && access !== 'partner',
    );
    expect(routes.length).toBeGreaterThan(60);
    for (const [name] of routes) {
      const [method = '', path = ''] = name.split(' ');
      const answer = await scene.portal
        .stranger()
        .call(method, path.replace(/:\w+/, scene.cfa.userId), {
          headers: software.headers,
          ...(method !== 'GET' && { body: {} }),
        });
      expect([name, answer.status]).toEqual([name, 401]);
    }
    // A session beside a token that may not adds nothing to it.
    const reader = await made({ scopes: ['documents:lecture'] });
    const { cookie } = administrator;
    expect((await reader.get('v1/dossiers/etats', { cookie })).status).toBe(403);
  });

  it('is good from the agreed networks only; a forged header never counts', async () => {
    const here = await made({ networks: ['127.0.0.0/8', '2001:db8::/32'] });
    expect((await here.get('v1/dossiers/etats')).status).toBe(200);
    const elsewhere = await made({ networks: ['203.0.113.0/24', '2001:db8::/32'] });
    for (const headers of [
      {},
      { 'x-forwarded-for': '203.0.113.9' },
      { 'x-forwarded-for': '203.0.113.9, 203.0.113.10' },
      { forwarded: 'for=203.0.113.9' },
      { 'x-real-ip': '203.0.113.9' },
      { 'client-ip': '203.0.113.9', 'true-client-ip': '203.0.113.9' },
    ] as Record<string, string>[]) {
      for (const name of Object.keys(ASKED)) {
        const { status, body } = await ask(elsewhere, name, headers);
        expect([name, headers, status]).toEqual([name, headers, 403]);
        expect(body.errors).toEqual([
          {
            code: 'droit_insuffisant',
            description: 'Cette clé n’est pas acceptée depuis l’adresse 127.0.0.1.',
          },
        ]);
      }
    }
    // What a person cannot make, a mistake could: limited to no network at all is no opening.
    const nowhere = await made({ networks: ['127.0.0.0/8'] });
    await scene.portal.admin.query(`UPDATE tokens SET networks = '{}' WHERE id = $1`, [
      nowhere.tokenId,
    ]);
    expect((await nowhere.get('v1/status')).status).toBe(403);
  });

  it('lives to its last second, and not while who made it has no access', async () => {
    const { clock } = scene.portal;
    clock.freeze();
    const software = await made({ expiresOn: clock.today() });
    const { body } = await administrator.get('/api/tokens');
    const end = Date.parse(
      body.find(({ id }: { id: string }) => id === software.tokenId).expiresAt,
    );
    const works = async () => (await software.get('v1/dossiers/etats')).status;
    clock.advance((end - clock.now().getTime() - 1_000) / 60_000);
    expect(await works()).toBe(200);
    clock.advance(1 / 60);
    expect(await works()).toBe(401);
    clock.advance(1 / 60);
    expect(await works()).toBe(401);
  });

  it('is suspended with its author, and the administrators are told; it comes back with them', async () => {
    const colleague = await scene.portal.plantUser(scene.cfa.cfaId, ['administration_cfa']);
    const theirs = await scene.portal.signedIn(colleague.identifiant);
    const answer = await theirs.post('/api/tokens', { name: 'Ypareo' });
    const software = PartnerCaller.holding(scene.portal, answer.body);
    administrator = await scene.portal.signedIn(scene.cfa.identifiant);
    const turn = (act: string, version: number) =>
      administrator.post(
        `/api/users/${colleague.userId}/${act}`,
        {},
        {
          headers: { 'if-match': `"${version}"` },
        },
      );
    expect((await software.get('v1/dossiers/etats')).status).toBe(200);
    expect((await turn('desactiver', 1)).status).toBe(200);
    const refused = await software.get('v1/dossiers/etats');
    expect([refused.status, refused.body.errors[0].description]).toEqual([
      401,
      expect.stringContaining('suspendue'),
    ]);
    expect((await software.get('v2/cfakeyinfo')).body.status).toBe('error');
    const { rows } = await scene.portal.admin.query(
      `SELECT body FROM notifications WHERE title = 'Des tokens d’import sont suspendus'`,
    );
    expect(rows).toEqual([{ body: expect.stringContaining('« Ypareo »') }]);
    const { body } = await administrator.get('/api/tokens');
    expect(body.find(({ id }: { id: string }) => id === software.tokenId).suspended).toBe(true);
    // Renewed by somebody who is there, it is good again; so is the former once its author is back.
    const renewed = await administrator.post(`/api/tokens/${software.tokenId}/renew`);
    expect((await PartnerCaller.holding(scene.portal, renewed.body).get('v1/status')).status).toBe(
      200,
    );
    expect((await turn('reactiver', 2)).status).toBe(200);
    expect((await software.get('v1/dossiers/etats')).status).toBe(200);
  });
});

describe('a token behind a proxy that is believed', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start({ TRUSTED_PROXIES: '1' });
  });
  afterAll(() => portal.stop());

  it('is judged by the address that the proxy saw, not by those that the caller wrote before it', async () => {
    const cfa = await portal.plantCfa('99999998700012');
    const administrator = await portal.signedIn(cfa.identifiant);
    const { body } = await administrator.post('/api/tokens', {
      name: 'Limité',
      networks: ['203.0.113.0/24', '2001:db8::/32'],
    });
    const software = PartnerCaller.holding(portal, body);
    for (const [seen, status] of [
      ['203.0.113.9', 200],
      ['::ffff:203.0.113.9', 200],
      ['2001:db8:1::1', 200],
      ['198.51.100.1', 403],
      ['2001:db9::1', 403],
      ['203.0.113.9, 198.51.100.1', 403],
      ['198.51.100.1, 203.0.113.9', 200],
    ] as const) {
      const answer = await software.get('v1/status', { 'x-forwarded-for': seen });
      expect([seen, answer.status]).toEqual([seen, status]);
    }
  });
});
