import { ImportScene } from '../testing/import-scene.js';
import { PartnerCaller } from '../testing/partner.js';
import { IdempotencyPurge } from './idempotency.js';

const DAY = 24 * 60;
const key = (text: string) => ({ 'idempotency-key': text });

describe('an Idempotency-Key', () => {
  let scene: ImportScene;

  beforeAll(async () => {
    scene = await ImportScene.start();
  });
  afterAll(() => scene.stop());

  it('gives the same answer again, byte for byte, whatever the dossier has become', async () => {
    const body = scene.fresh();
    const first = await scene.software.send(body, key('une'));
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    await scene.decide(first.body.numeroInterne, ['take']);
    const again = await scene.software.send(body, key('une'));
    expect(again.status).toBe(200);
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
  });

  it('is one request’s: another body is refused, another route or token is another key', async () => {
    const body = scene.fresh();
    const { numeroInterne } = (await scene.software.send(body, key('deux'))).body;
    const other = await scene.software.send(scene.fresh(), key('deux'));
    expect(other.status).toBe(422);
    expect(other.body.errors[0].description).toContain('Idempotency-Key');
    const route = await scene.software.send(body, key('deux'), 'v2/dossiers');
    expect(route.body).toMatchObject({ numeroInterne, resultat: 'inchange' });
    const colleague = await PartnerCaller.of(scene.portal, scene.cfa);
    expect((await colleague.send(body, key('deux'))).body.resultat).toBe('inchange');
    expect((await colleague.send(body, key('deux'))).body.resultat).toBe('inchange');
  });

  it('is free again after a refusal, so that the corrected request may use it', async () => {
    const body = scene.fresh();
    expect((await scene.software.send({ cerfa: {} }, key('trois'))).status).toBe(400);
    expect((await scene.software.send(body, key('trois'))).body.resultat).toBe('cree');
    const wrong = structuredClone(body);
    (wrong.cerfa['contrat'] as { lieuSignatureContrat: string }).lieuSignatureContrat = 'Brest';
    const { numeroInterne } = (await scene.software.send(body)).body;
    await scene.decide(numeroInterne, ['take']);
    expect((await scene.software.send(wrong, key('quatre'))).status).toBe(409);
    expect((await scene.software.send(body, key('quatre'))).body.resultat).toBe('inchange');
    const replayed = await scene.software.send(body, key('quatre'));
    expect(replayed.body).toMatchObject({ numeroInterne, resultat: 'inchange' });
    expect(replayed.headers['idempotency-replayed']).toBe('true');
  });

  it('has one effect when fifty identical requests arrive together', async () => {
    const body = scene.fresh();
    const before = await scene.counts();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => scene.software.send(body, key('cinquante'))),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true');
    expect(replayed).toHaveLength(49);
    const after = await scene.counts();
    for (const table of ['contracts', 'events', 'traces', 'keys', 'counted']) {
      expect((after[table] ?? 0) - (before[table] ?? 0)).toBe(1);
    }
  });

  it('is 1 to 200 plain characters', async () => {
    const body = scene.fresh();
    for (const text of ['', 'x'.repeat(201), 'é']) {
      expect((await scene.software.send(body, key(text))).status).toBe(400);
    }
    expect((await scene.software.send(body, key('x'.repeat(200)))).status).toBe(200);
  });

  it('is kept seven days at least, then forgotten', async () => {
    const body = scene.fresh();
    const first = await scene.software.send(body, key('semaine'));
    const purge = scene.portal.app.get(IdempotencyPurge);
    scene.portal.clock.advance(7 * DAY);
    await purge.round();
    expect((await scene.software.send(body, key('semaine'))).text).toBe(first.text);
    scene.portal.clock.advance(1 * DAY + 1);
    await purge.round();
    expect((await scene.counts())['keys']).toBe(0);
    expect((await scene.software.send(body, key('semaine'))).body.resultat).toBe('inchange');
  });
});

describe('a rehearsal (dryRun)', () => {
  let scene: ImportScene;

  beforeAll(async () => {
    scene = await ImportScene.start();
  });
  afterAll(() => scene.stop());

  const RUN = 'v1/dossiers?dryRun=true';

  it('gives the verdict of the real sending and writes nothing at all', async () => {
    const nothing = await scene.counts();
    const body = scene.fresh();
    const rehearsed = await scene.software.send(body, key('essai'), RUN);
    expect(rehearsed.status).toBe(200);
    expect(await scene.counts()).toEqual(nothing);
    expect(nothing).toMatchObject({ contracts: 0, traces: 0, used: 0 });
    const real = await scene.software.send(body, key('essai'));
    const { numeroInterne } = real.body;
    expect(rehearsed.body).toEqual({
      ...real.body,
      numeroInterne: expect.stringMatching(/^DA-/),
      simulation: true,
    });
    const again = await scene.software.send(body, {}, RUN);
    expect(again.body).toEqual({ ...real.body, resultat: 'inchange', simulation: true });
    const changed = structuredClone(body);
    (changed.cerfa['contrat'] as { lieuSignatureContrat: string }).lieuSignatureContrat = 'Brest';
    const before = await scene.row(numeroInterne);
    expect((await scene.software.send(changed, {}, RUN)).body.resultat).toBe('modifie');
    expect(await scene.row(numeroInterne)).toEqual(before);
  });

  it('gives the very errors of the real sending', async () => {
    const { numeroInterne } = (await scene.software.send(scene.fresh())).body;
    const engaged = scene.fresh();
    engaged.cerfa['numeroExterne'] = (await scene.row(numeroInterne)).numero_externe;
    await scene.decide(numeroInterne, ['take']);
    const bodies = [
      {},
      { cerfa: {} },
      { cerfa: { ...scene.fresh().cerfa, apprenti: null } },
      scene.fresh({ organismeFormation: { siret: '99999998700020' } }),
      engaged,
      '[',
    ];
    for (const body of bodies) {
      const rehearsed = await scene.software.send(body, {}, RUN);
      const real = await scene.software.send(body);
      expect(rehearsed.status).toBe(real.status);
      expect(rehearsed.status).toBeGreaterThanOrEqual(400);
      expect(rehearsed.body.errors).toEqual(real.body.errors);
    }
  });

  it('is asked for by true or false only', async () => {
    const before = await scene.counts();
    for (const value of ['', '1', 'oui', 'TRUE', 'true&dryRun=false']) {
      const answer = await scene.software.send(scene.fresh(), {}, `v1/dossiers?dryRun=${value}`);
      expect(answer.status).toBe(400);
    }
    expect(await scene.counts()).toEqual(before);
    const real = await scene.software.send(scene.fresh(), {}, 'v1/dossiers?dryRun=false');
    expect(real.body.simulation).toBeUndefined();
    expect((await scene.counts())['contracts']).toBe((before['contracts'] ?? 0) + 1);
  });
});
