import { ImportScene, letters, NEIGHBOUR_SIRET } from '../testing/import-scene.js';
import { PartnerCaller } from '../testing/partner.js';

describe('dossiers that are read', () => {
  let scene: ImportScene;

  beforeAll(async () => {
    scene = await ImportScene.start();
  });
  afterAll(() => scene.stop());

  it('come back whole, by each of their numbers', async () => {
    const body = scene.fresh({ numeroExterne: 'ALPHA-1' });
    const sent = await scene.software.send(body);
    expect(sent.status).toBe(200);
    expect(sent.body).toEqual({
      numeroInterne: expect.stringMatching(/^DA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
      numeroExterne: 'ALPHA-1',
      numeroDeca: null,
      etat: 'TRANSMIS',
      resultat: 'cree',
      avertissements: expect.any(Array),
    });
    const numero = sent.body.numeroInterne as string;
    expect(await scene.row(numero)).toMatchObject({ status: 'TRANSMIS', events: 1, traces: 1 });
    for (const version of ['v1', 'v2']) {
      for (const query of [`numeroInterne=${numero}`, 'numeroExterne=ALPHA-1']) {
        const read = await scene.software.get(`${version}/dossiers?${query}`);
        expect(read.status).toBe(200);
        expect(read.body).toMatchObject({
          engagement: null,
          echeances: [],
          cerfa: {
            etat: 'TRANSMIS',
            commentaireEtat: '',
            numeroInterne: numero,
            numeroExterne: 'ALPHA-1',
            numeroDeca: null,
            contrat: body.cerfa['contrat'],
            formation: body.cerfa['formation'],
          },
          avertissements: sent.body.avertissements,
        });
        expect(read.body.cerfa.contrat.dateDebutContrat).toMatch(/T00:00:00\+0[12]:00$/);
      }
    }
  });

  it('never give a NIR back', async () => {
    const body = scene.fresh();
    const { nir } = body.cerfa['apprenti'] as { nir: string };
    const { numeroInterne } = (await scene.software.send(body)).body;
    for (const path of [
      `v1/dossiers?numeroInterne=${numeroInterne}`,
      `v1/dossiers/liste?numerosInternes=${numeroInterne}`,
      'v1/dossiers/etats',
    ]) {
      expect((await scene.software.get(path)).text).not.toContain(nir.slice(5));
    }
  });

  it('take their own number as external one when the sender gave none', async () => {
    const sent = await scene.software.send(scene.fresh({ numeroExterne: null }));
    expect(sent.body.numeroExterne).toBe(sent.body.numeroInterne);
    const read = await scene.software.get(`v1/dossiers?numeroExterne=${sent.body.numeroInterne}`);
    expect(read.status).toBe(200);
  });

  it('are asked for by a number at least, and unknown ones are not found', async () => {
    expect((await scene.software.get('v1/dossiers')).status).toBe(400);
    expect((await scene.software.get('v1/dossiers?autre=1')).status).toBe(400);
    const unknown = await scene.software.get('v1/dossiers?numeroExterne=INCONNU');
    expect(unknown.status).toBe(404);
    expect(unknown.body).toEqual({
      errors: [{ code: 'introuvable', description: expect.any(String) }],
      requestId: expect.any(String),
    });
    const { numeroInterne } = (await scene.software.send(scene.fresh({ numeroExterne: 'OK-1' })))
      .body;
    const disagreeing = `v1/dossiers?numeroInterne=${numeroInterne}&numeroExterne=ALPHA-1`;
    expect((await scene.software.get(disagreeing)).status).toBe(404);
    expect((await scene.software.get('v1/dossiers?numeroExterne=%00')).status).toBe(400);
    expect((await scene.software.get('v1/dossiers?numeroExterne=a&numeroExterne=b')).status).toBe(
      400,
    );
  });

  it('are hidden from another CFA, whatever the number', async () => {
    const numeroDeca = '056202611000042';
    const sent = await scene.software.send(scene.fresh({ numeroExterne: 'SECRET-1' }));
    const { numeroInterne } = sent.body;
    await scene.decide(numeroInterne, ['take'], ['engage', { numeroDeca }]);
    const absent = await scene.neighbour.get('v1/dossiers?numeroInterne=DA-0000-0000');
    for (const query of [
      `numeroInterne=${numeroInterne}`,
      'numeroExterne=SECRET-1',
      `numeroDeca=${numeroDeca}`,
    ]) {
      const own = await scene.software.get(`v1/dossiers?${query}`);
      expect(own.body.cerfa).toMatchObject({ etat: 'ENGAGE', numeroDeca });
      const hidden = await scene.neighbour.get(`v1/dossiers?${query}`);
      expect(hidden.status).toBe(404);
      expect(hidden.body.errors).toEqual(absent.body.errors);
    }
    const list = await scene.neighbour.get(`v1/dossiers/liste?numerosInternes=${numeroInterne}`);
    expect(list.body).toEqual({ total: 0, dossiers: [], introuvables: [numeroInterne] });
    expect((await scene.neighbour.get('v1/dossiers/etats')).body).toMatchObject({
      total: 0,
      count: 0,
    });
    // The same external number may be each CFA's own.
    const own = scene.fresh({
      numeroExterne: 'SECRET-1',
      organismeFormation: { siret: NEIGHBOUR_SIRET },
    });
    expect((await scene.neighbour.send(own)).body.resultat).toBe('cree');
  });

  it('are listed by internal numbers, repeated or with commas', async () => {
    const numbers: string[] = [];
    for (let time = 0; time < 3; time++) {
      numbers.push((await scene.software.send(scene.fresh())).body.numeroInterne as string);
    }
    for (const query of [
      `numerosInternes=${numbers.join(',')}`,
      numbers.map((numero) => `numerosInternes=${numero}`).join('&'),
    ]) {
      const list = await scene.software.get(`v2/dossiers/liste?${query}`);
      expect(list.body.total).toBe(3);
      const found = list.body.dossiers as { cerfa: { numeroInterne: string } }[];
      expect(found.map(({ cerfa }) => cerfa.numeroInterne)).toEqual(numbers);
    }
    for (const query of ['', 'numerosInternes=', `numerosInternes=${'A,'.repeat(101)}A`]) {
      expect((await scene.software.get(`v1/dossiers/liste?${query}`)).status).toBe(400);
    }
  });

  it('give their states by pages of 100, all of them once', async () => {
    const siret = '99999998700038';
    const busy = await PartnerCaller.of(scene.portal, await scene.portal.plantCfa(siret));
    const sent = await Promise.all(
      Array.from({ length: 105 }, (_, one) =>
        busy.send(
          scene.fresh({
            numeroExterne: `P-${one}`,
            apprenti: { prenom: `Élève ${letters(one)}` },
            organismeFormation: { siret },
          }),
        ),
      ),
    );
    expect(sent.every(({ status }) => status === 200)).toBe(true);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => busy.get(`v1/dossiers/etats?numeroPage=${page}`)),
    );
    expect(pages.map(({ body }) => [body.total, body.count, body.page])).toEqual([
      [105, 100, 1],
      [105, 5, 2],
      [105, 0, 3],
    ]);
    const listed = pages.flatMap(
      ({ body }) => body.EtatDossierResult as { numeroInterne: string }[],
    );
    expect(new Set(listed.map(({ numeroInterne }) => numeroInterne))).toEqual(
      new Set(sent.map(({ body }) => body.numeroInterne)),
    );
    expect(listed[0]).toEqual({
      numeroInterne: expect.any(String),
      numeroExterne: expect.any(String),
      numeroDeca: null,
      etat: 'TRANSMIS',
      commentaireEtat: '',
      dateMiseAJour: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/),
    });
    for (const page of ['0', '-1', 'x', '1e3', '9999999999']) {
      expect((await busy.get(`v1/dossiers/etats?numeroPage=${page}`)).status).toBe(400);
    }
  });
});
