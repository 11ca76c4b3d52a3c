import { ROUTES } from '../testing/access-table.js';
import { Portal } from '../testing/portal.js';
import { declaredRoutes, servedRoutes } from '../testing/routes.js';

/** The routes of partners that know their caller by another way than an import token. */
const OWN_DOOR = new Set([
  'POST /api/oauth/token',
  'ALL /api/convergence',
  'ALL /api/convergence/*',
]);

describe('the routing table', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('holds no route without a declared access', () => {
    const undeclared = declaredRoutes(portal.app).filter(({ access }) => access === undefined);
    expect(undeclared).toEqual([]);
  });

  it('is the same in the controllers, in the server and in the reviewed table', () => {
    const declared = declaredRoutes(portal.app).map(({ name }) => name);
    expect(servedRoutes(portal.app)).toEqual(declared);
    expect(Object.keys(ROUTES).sort()).toEqual(declared);
  });

  it('declares for each route the access of the reviewed table', () => {
    for (const { name, access } of declaredRoutes(portal.app)) {
      const declared = access?.kind === 'session' ? access.allowed : [access?.kind];
      expect([name, ...declared]).toEqual([name, ROUTES[name]?.access]);
    }
  });

  it('puts the partners’ guard on every route of a partner', () => {
    for (const { name, access, guards } of declaredRoutes(portal.app)) {
      if (access?.kind !== 'partner' || OWN_DOOR.has(name)) continue;
      expect([name, guards]).toEqual([name, expect.arrayContaining(['PartnerGuard'])]);
    }
  });

  it('answers 404, and nothing else, to what is not in it', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/admin',
      '/api-json',
      '/api/api-json',
      '/metrics',
      '/api/contracts/counts/x',
      '/api/../package.json',
      '/api/docs/..%2f..%2fpackage.json',
      '/.env',
    ]) {
      expect([path, (await portal.stranger().get(path)).status]).toEqual([path, 404]);
    }
  });
});
