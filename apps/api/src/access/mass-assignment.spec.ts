import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { dossierSchema } from '../convergence/index.js';
import { type Profile, ROUTES, type RouteRow, WHO } from '../testing/access-table.js';
import { tablesOf } from '../testing/canaries.js';
import { ClosedSchemas } from '../testing/closed-schemas.js';
import { formWith } from '../testing/form.js';
import { PartnerCaller } from '../testing/partner.js';
import { makePdf } from '../testing/pdf.js';
import { SCENES } from '../testing/scenes.js';
import { type Scene, Stage } from '../testing/stage.js';
import { TwoCfas } from '../testing/two-cfas.js';

/** Names that somebody who looks for power tries, besides those of our own columns. */
const GUESSES = [
  ...['role', 'roles', 'isAdmin', 'admin', 'right', 'permissions', 'scope', 'tenant', 'tenantId'],
  ...['owner', 'ownerId', 'userId', 'user', 'cfa', 'validatedBy', 'approvedBy', 'amountCents'],
  ...['_method', '$where', 'create', 'deletedAt', 'a/b', 'a~b'],
];
/** Names that reach a prototype, or that every object has. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

/** Values that would do harm, were the field taken. */
const HARMFUL: Readonly<Record<string, unknown>> = {
  rights: ['administration_cfa'],
  role: 'administration_opco',
  active: true,
  isAdmin: true,
  audience: 'opco',
  version: 1,
};

/** The objects inside bodies, as pointers. */
const NESTED: Readonly<Record<string, readonly string[]>> = {
  'PUT /api/cfa': ['/contacts/0'],
  'PUT /api/bank-accounts/draft': ['/tiers'],
  'POST /api/backoffice/bank-accounts/:id/approve': ['/verifications'],
  'POST /api/backoffice/announcements': ['/cible'],
  'POST /api/backoffice/announcements/reach': ['/cible'],
  'PUT /api/backoffice/announcements/:id': ['/cible'],
  'POST /api/account/second-factor/passkeys': ['/reponse'],
  'POST /api/session/passkey': ['/reponse'],
  'POST /api/session/proof/passkey': ['/reponse'],
  'POST /api/session/second-factor/passkey': ['/reponse'],
};
/** Those whose fields are a device's business. */
const OPEN = new Set(['/reponse']);

/** A name as it was before a JSON pointer held it. */
const unescaped = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~');

describe('fields that no route expects', () => {
  let cfas: TwoCfas;
  let schemas: ClosedSchemas;
  let columns: string[];

  beforeAll(async () => {
    cfas = await TwoCfas.start();
    schemas = new ClosedSchemas(cfas.portal.app);
    const tables = cfas.portal.app.get(DataSource).entityMetadatas;
    columns = tables.flatMap((table) =>
      table.columns.flatMap(({ propertyName, databaseName }) => [propertyName, databaseName]),
    );
  });
  afterAll(() => cfas.stop());

  /** Every row of every table, in one digest. */
  async function digest(): Promise<string> {
    const parts = (await tablesOf(cfas.portal)).map(
      (table) => `SELECT '${table}' || md5(t::text) AS line FROM ${table} t`,
    );
    const { rows } = await cfas.portal.admin.query<{ line: string }>(
      `${parts.join(' UNION ALL ')} ORDER BY 1`,
    );
    return createHash('sha256')
      .update(rows.map(({ line }) => line).join())
      .digest('hex');
  }

  const harm = (name: string) => HARMFUL[name] ?? (/cfa/i.test(name) ? cfas.theirs.cfaId : 'x');

  // A route that receives a form takes no JSON at all: 415, as the matrix sees.
  const routes = Object.entries(ROUTES).filter(
    ([name, { access, upload }]) =>
      access !== 'partner' && upload !== true && /^(POST|PUT|PATCH)/.test(name),
  );

  it('are looked for in every body: routes that read none have none in the reviewed table', () => {
    const silent = routes.map(([name]) => name).filter((name) => schemas.fieldsOf(name) === null);
    const due = routes.filter(([, { body }]) => body === undefined).map(([name]) => name);
    expect(silent.toSorted()).toEqual(due.toSorted());
    expect(routes.length - silent.length).toBeGreaterThan(35);
  });

  async function refusals(name: string, row: RouteRow, id: string, extra: object) {
    const profile = (WHO[row.access as keyof typeof WHO] ?? ['nobody']).at(-1) as Profile;
    const { status, body } = await cfas.call(profile, name, row, id, { ...row.body, ...extra });
    const errors = (body?.errors ?? []) as { pointer: string; code: string }[];
    const refused = errors
      .filter(({ code }) => code === 'champ_inconnu')
      .map(({ pointer }) => unescaped(pointer.slice(1)));
    return { status, refused };
  }

  it.each(routes)('%s: are refused each by name, and nothing changes', async (name, row) => {
    const names = schemas.fieldsOf(name);
    if (names === null) return;
    const id = row.id === undefined ? '' : await cfas.object(row.id, 'own');
    const unknown = [...new Set([...columns, ...GUESSES])].filter((key) => !names.includes(key));
    expect(unknown.length).toBeGreaterThan(80);
    await cfas.freshen();
    const before = await digest();
    // All together, each is told by its own name…
    const all = Object.fromEntries(unknown.map((key) => [key, harm(key)]));
    const { status, refused } = await refusals(name, row, id, all);
    expect([status, refused.toSorted()]).toEqual([400, unknown.toSorted()]);
    // … so that one alone is enough to refuse the request, beside a good body.
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...unknown), async (key) => {
        const alone = await refusals(name, row, id, { [key]: harm(key) });
        expect(alone).toEqual({ status: 400, refused: [key] });
      }),
      { numRuns: 4 },
    );
    for (const key of INHERITED) {
      const raw = `{"${key}":{"a":1}}`;
      expect((await cfas.call('nobody', name, row, id, raw)).status).toBe(400);
      const beside = `${JSON.stringify(row.body ?? {}).slice(0, -1)},${raw.slice(1)}`.replace(
        '{,',
        '{',
      );
      expect((await cfas.call('nobody', name, row, id, beside)).status).toBe(400);
    }
    expect(await digest()).toBe(before);
  });

  const nested = routes.flatMap(([name, row]) =>
    (NESTED[name] ?? []).map((path) => [name, path, row] as const),
  );

  it('are looked for in every object inside a body', () => {
    const found = routes.flatMap(([name]) =>
      schemas.nestedOf(name).map(({ path }) => `${name} /${path.join('/')}`),
    );
    expect(found.toSorted()).toEqual(nested.map(([name, path]) => `${name} ${path}`).toSorted());
  });

  it.each(nested)(
    '%s: are refused in %s, each by name, and nothing changes',
    async (name, path, row) => {
      const { fields } = schemas
        .nestedOf(name)
        .find((one) => `/${one.path.join('/')}` === path) as { fields: string[] };
      const unknown = [...new Set([...columns, ...GUESSES])].filter((key) => !fields.includes(key));
      const all = Object.fromEntries(unknown.map((key) => [key, harm(key)]));
      const [field = '', rank] = path.slice(1).split('/');
      const id = row.id === undefined ? '' : await cfas.object(row.id, 'own');
      await cfas.freshen();
      const before = await digest();
      const inside = (value: unknown) => ({ [field]: rank === undefined ? value : [value] });
      const { status, refused } = await refusals(name, row, id, inside(all));
      if (OPEN.has(path)) {
        // Whatever a device answers is judged as a whole, where a sign-in waits for it.
        expect([[401, 422].includes(status), refused]).toEqual([true, []]);
      } else {
        const due = unknown.map((key) => `${path.slice(1)}/${key}`);
        expect([status, refused.toSorted()]).toEqual([400, due.toSorted()]);
      }
      for (const key of INHERITED) {
        const raw = JSON.stringify({ ...row.body, ...inside('HERE') }).replace(
          '"HERE"',
          `{"${key}":{"polluted":1}}`,
        );
        expect([key, (await cfas.call('nobody', name, row, id, raw)).status]).toEqual([key, 400]);
      }
      expect(await digest()).toBe(before);
    },
  );

  it.each(Object.entries(ROUTES).filter(([, { upload }]) => upload === true))(
    '%s: are refused in its form too, and nothing is kept',
    async (name, row) => {
      const profile = (WHO[row.access as keyof typeof WHO] as readonly Profile[]).at(-1) as Profile;
      await cfas.freshen();
      const before = await digest();
      for (const key of [
        'cfaId',
        'status',
        'validatedBy',
        '__proto__',
        'constructor',
        'toString',
      ]) {
        const { body, headers } = formWith({ [key]: 'x' }, makePdf());
        const answer = await cfas.call(profile, name, row, '', body, headers);
        expect([key, answer.status]).toEqual([key, 400]);
      }
      expect(await digest()).toBe(before);
    },
  );

  it('are refused in a partner’s dossier and beside it, and nothing is written', async () => {
    const software = await PartnerCaller.of(cfas.portal, cfas.mine);
    /** The dossiers that were written, taken away. */
    const stored = async () => {
      await cfas.portal.admin.query('DELETE FROM contract_events');
      return (await cfas.portal.admin.query('DELETE FROM contracts RETURNING id')).rows;
    };
    await stored();
    const plain = sampleDossier({
      today: cfas.portal.clock.today(),
      overrides: { organismeFormation: { siret: cfas.mine.siret as string } },
    });
    expect((await software.send(plain)).status).toBe(200);
    expect(await stored()).toHaveLength(1);
    const ofTheForm = Object.keys(dossierSchema().properties?.['cerfa']?.properties ?? {});
    const others = [...new Set([...columns, ...GUESSES])].filter((key) => !ofTheForm.includes(key));
    // So many at a time: a list of errors has an end.
    for (let rank = 0; rank < others.length; rank += 100) {
      const some = others.slice(rank, rank + 100);
      const extra = Object.fromEntries(some.map((key) => [key, harm(key)]));
      for (const [where, body] of [
        ['/cerfa/', { cerfa: { ...extra, ...plain.cerfa } }],
        ['/', { ...extra, ...plain }],
      ] as const) {
        const answer = await software.send(body);
        const refused = (answer.body.errors as { code: string; pointer: string }[])
          .filter(({ code }) => code === 'champ_inconnu')
          .map(({ pointer }) => unescaped(pointer.slice(where.length)));
        const due = some.filter((key) => where !== '/' || key !== 'cerfa').toSorted();
        expect([where, answer.status, refused.toSorted()]).toEqual([where, 400, due]);
      }
    }
    expect(await stored()).toEqual([]);
  });

  it('that reach a prototype are refused to partners too, at every depth, in bodies, queries and forms', async () => {
    const software = await PartnerCaller.of(cfas.portal, cfas.mine);
    const plain = JSON.stringify(
      sampleDossier({
        today: cfas.portal.clock.today(),
        overrides: { organismeFormation: { siret: cfas.mine.siret as string } },
      }),
    );
    const before = await digest();
    for (const version of ['v1', 'v2']) {
      for (const key of INHERITED) {
        for (const place of ['{', '"cerfa":{', '"apprenti":{', '"adresse":{']) {
          const raw = plain.replace(place, `${place}"${key}":{"polluted":1},`);
          expect(raw).not.toBe(plain);
          const { status } = await software.send(raw, {}, `${version}/dossiers`);
          expect([key, place, status]).toEqual([key, place, 400]);
        }
        const query = `${version}/dossiers?numeroInterne=x&${encodeURIComponent(key)}=1`;
        expect([key, (await software.get(query)).status]).toEqual([key, 400]);
      }
    }
    expect(await digest()).toBe(before);
    // What OAuth2 does not know is not looked at (RFC 6749, 3.2).
    const ready = await (SCENES['POST /api/oauth/token'] as Scene)(new Stage(cfas));
    expect((await ready()).status).toBe(200);
    for (const key of INHERITED) {
      const { statusCode, body } = await cfas.portal.app.inject({
        method: 'POST',
        url: '/api/oauth/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `${encodeURIComponent(key)}=client_credentials&${encodeURIComponent(key)}[polluted]=1`,
      });
      expect([key, statusCode, JSON.parse(body).error]).toEqual([key, 400, expect.any(String)]);
    }
    expect('polluted' in {}).toBe(false);
  });
});
