import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi, PartnerDocument } from '../documentation/index.js';
import { ROUTES } from '../testing/access-table.js';
import { Portal } from '../testing/portal.js';
import { declaredRoutes, servedRoutes } from '../testing/routes.js';

/** The routes of partners that know their caller by another way than an import token. */
const OWN_DOOR = new Set([
  'POST /api/oauth/token',
  'ALL /api/convergence',
  'ALL /api/convergence/*',
]);

/** The routes that an OpenAPI document describes, named as Nest names them. */
function described({ paths }: OpenAPIObject): string[] {
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    )
    .sort();
}

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

  it('is the same in the OpenAPI document, the one of the sources too, but for what is no JSON route', () => {
    const due = Object.keys(ROUTES)
      .filter((name) => !ROUTES[name]?.undocumented)
      .sort();
    expect(described(describeApi(portal.app))).toEqual(due);
    const printed = readFileSync('../../docs/openapi.json', 'utf8');
    expect(described(JSON.parse(printed) as OpenAPIObject)).toEqual(due);
  });

  it('shows partners their own routes in their document, all of them and no other', () => {
    const due = Object.entries(ROUTES)
      .filter(([, row]) => (row.access === 'partner' || row.anySite) && !row.undocumented)
      .map(([name]) => name);
    const document = JSON.parse(portal.app.get(PartnerDocument).read()) as OpenAPIObject;
    expect(described(document)).toEqual(due.sort());
  });

  it('says in the OpenAPI document who may call each route', () => {
    const { paths } = describeApi(portal.app);
    for (const [name, { access }] of Object.entries(ROUTES)) {
      if (access === 'public' || access === 'partner') continue;
      const [method = '', path = ''] = name.split(' ');
      const operation = paths[path.replace(/:(\w+)/g, '{$1}')]?.[
        method.toLowerCase() as 'get'
      ] as unknown as Record<string, unknown> | undefined;
      expect([name, operation?.['x-allow'], operation?.['security']]).toEqual([
        name,
        [access],
        [{ cookie: [] }],
      ]);
    }
  });

  it('declares for each route the access of the reviewed table', () => {
    for (const { name, access } of declaredRoutes(portal.app)) {
      const declared = access?.kind === 'session' ? access.allowed : [access?.kind];
      expect([name, ...declared]).toEqual([name, ROUTES[name]?.access]);
    }
  });

  it('names a scope on every route of the norm, and on no other', () => {
    for (const { name, access, scope } of declaredRoutes(portal.app)) {
      const due = access?.kind === 'partner' && !OWN_DOOR.has(name);
      expect([name, scope !== undefined]).toEqual([name, due]);
    }
  });

  it('wants a fresh proof exactly where the reviewed table says', () => {
    const declared = declaredRoutes(portal.app).map(({ name, fresh }) => [name, fresh]);
    expect(declared).toEqual(declared.map(([name = '']) => [name, ROUTES[name]?.fresh]));
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
