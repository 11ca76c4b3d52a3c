import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { dossierSchema } from '../convergence/index.js';
import { type Profile, ROUTES, type RouteRow, WHO } from '../testing/access-table.js';
import { tablesOf } from '../testing/canaries.js';
import { ClosedSchemas } from '../testing/closed-schemas.js';
import { PartnerCaller } from '../testing/partner.js';
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
});
