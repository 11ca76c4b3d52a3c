import fc from 'fast-check';
import { ImportScene } from '../testing/import-scene.js';

const MEGABYTE = 1024 * 1024;

describe('any body at all', () => {
  let scene: ImportScene;

  beforeAll(async () => {
    scene = await ImportScene.start();
  });
  afterAll(() => scene.stop());

  /** Sends a text as it is and checks what holds for every answer. */
  async function survives(text: string) {
    const before = await scene.counts();
    const started = performance.now();
    const answer = await scene.software.send(text);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(answer.status).toBeLessThan(500);
    const after = await scene.counts();
    const created = answer.status === 200 && answer.body.resultat === 'cree' ? 1 : 0;
    const written = answer.status === 200 && answer.body.resultat !== 'inchange' ? 1 : 0;
    expect((after['contracts'] ?? 0) - (before['contracts'] ?? 0)).toBe(created);
    expect((after['counted'] ?? 0) - (before['counted'] ?? 0)).toBe(created);
    expect((after['events'] ?? 0) - (before['events'] ?? 0)).toBe(written);
    expect((after['traces'] ?? 0) - (before['traces'] ?? 0)).toBe(written);
    if (answer.status === 200) return answer;
    expect(answer.body.errors.length).toBeGreaterThan(0);
    for (const { code, description } of answer.body.errors) {
      expect(code).toMatch(/^[a-z_]+$/);
      expect(description.length).toBeGreaterThan(0);
    }
    return answer;
  }

  /** Every place of the sample dossier, as the keys that lead to it. */
  function places(value: unknown, path: string[] = []): string[][] {
    if (typeof value !== 'object' || value === null) return [path];
    return [path, ...Object.entries(value).flatMap(([k, child]) => places(child, [...path, k]))];
  }

  function replaced(body: object, path: readonly string[], value: unknown): object {
    const copy = structuredClone(body) as Record<string, unknown>;
    let parent = copy;
    for (const step of path.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
    const last = path.at(-1);
    if (last !== undefined) parent[last] = value;
    return copy;
  }

  it('with one value replaced by anything is answered, and never half-written', async () => {
    const everywhere = places(scene.fresh()).filter((path) => path.length > 0);
    const anything = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        ' ',
        0,
        -0,
        -1,
        1.5,
        1e21,
        true,
        [],
        {},
        '0',
        'é'.repeat(300),
      ),
      fc.constantFrom(
        '\0',
        '\ud800',
        '\u202e',
        "'; DROP TABLE contracts; --",
        '2026-02-30',
        '%',
        '\\',
      ),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...everywhere), anything, async (path, value) => {
        await survives(JSON.stringify(replaced(scene.fresh(), path, value)));
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('of JSON is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (json) => {
        await survives(json);
        await survives(`{"cerfa":${json}}`);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of text is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        await survives(text);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('that means harm is refused with a sentence', async () => {
    const sample = JSON.stringify(scene.fresh());
    const inName = (value: string) => sample.replace('"L\'Hostis"', value);
    for (const text of [
      '['.repeat(50_000),
      `${'{"cerfa":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      `{"cerfa":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      sample.replace('"dureeFormation":1350', '"dureeFormation":1e309'),
      sample.replace('"dureeFormation":1350', '"dureeFormation":-1e308'),
      inName('"a\\u0000b"'),
      inName('"a\\ud800b"'),
      inName('["L"]'),
      inName('{"$ne":1}'),
      '{"__proto__":{"cerfa":{}}}',
      sample.replace('"nom"', '"constructor"'),
      '',
      'null',
      '"cerfa"',
    ]) {
      expect((await survives(text)).status).toBe(400);
    }
    const typed = await scene.software.call('POST', 'v1/dossiers', {
      body: 'cerfa=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(typed.status).toBe(415);
    expect(typed.body.errors[0].code).toBe('type_non_pris_en_charge');
    const xml = { 'content-type': 'application/xml' };
    const other = await scene.software.call('POST', 'v1/dossiers', { body: '<a/>', headers: xml });
    expect(other.status).toBe(415);
    const none = await scene.software.call('POST', 'v1/dossiers');
    expect(none.status).toBe(400);
    // Duplicate keys: the last one is read, as JSON parsers do.
    const twice = sample.replace('"L\'Hostis"', '"Ancien","nom":"Nouveau"');
    expect((await survives(twice)).status).toBe(200);
  });

  it('of 9.9 MB is read, of more than 10 MB is refused in the norm’s own words', async () => {
    const sample = JSON.stringify(scene.fresh());
    const padded = (size: number) => sample + ' '.repeat(size - Buffer.byteLength(sample));
    const large = await scene.software.send(padded(Math.floor(9.9 * MEGABYTE)));
    expect(large.status).toBe(200);
    const tooLarge = await scene.software.send(padded(Math.floor(10.1 * MEGABYTE)));
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.body).toEqual({
      errors: [{ code: 'corps_trop_gros', description: expect.any(String) }],
      requestId: expect.any(String),
    });
    const deep = `{"cerfa":{"apprenti":{"nom":"${'n'.repeat(9 * MEGABYTE)}"}}}`;
    expect((await scene.software.send(deep)).status).toBe(400);
    const wide = `{"cerfa":{${Array.from({ length: 300_000 }, (_, one) => `"c${one}":1`).join(',')}}}`;
    const answer = await scene.software.send(wide);
    expect(answer.status).toBe(400);
    expect(answer.text.length).toBeLessThan(MEGABYTE);
    const elsewhere = await scene.portal
      .stranger()
      .post('/api/session', { identifiant: 'x'.repeat(200_000), motDePasse: 'x' });
    expect(elsewhere.status).toBe(413);
  });
});
