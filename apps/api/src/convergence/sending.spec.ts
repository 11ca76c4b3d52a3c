import { ImportScene, NEIGHBOUR_SIRET } from '../testing/import-scene.js';

describe('dossiers that are sent', () => {
  let scene: ImportScene;

  beforeAll(async () => {
    scene = await ImportScene.start();
  });
  afterAll(() => scene.stop());

  it('are not doubled: the same again is unchanged, another content updates', async () => {
    const body = scene.fresh({ numeroExterne: 'BETA-1' });
    const first = await scene.software.send(body);
    const again = await scene.software.send(body, {}, 'v2/dossiers');
    expect(again.body).toEqual({ ...first.body, resultat: 'inchange' });
    const changed = structuredClone(body);
    (changed.cerfa['employeur'] as { denomination: string }).denomination = 'Autre enseigne';
    const updated = await scene.software.send(changed);
    expect(updated.status).toBe(200);
    expect(updated.body).toMatchObject({
      numeroInterne: first.body.numeroInterne,
      resultat: 'modifie',
      etat: 'TRANSMIS',
    });
    expect(await scene.row(first.body.numeroInterne)).toMatchObject({
      employeur_denomination: 'Autre enseigne',
      version: 2,
      events: 2,
      traces: 2,
    });
    // Found by its natural key too, whatever the case of the name and without a number.
    const natural = structuredClone(changed);
    natural.cerfa['numeroExterne'] = null;
    const apprenti = natural.cerfa['apprenti'] as { nom: string };
    expect((await scene.software.send(natural)).body.resultat).toBe('inchange');
    apprenti.nom = apprenti.nom.toUpperCase();
    const upper = await scene.software.send(natural);
    expect(upper.body).toMatchObject({ resultat: 'modifie', numeroExterne: 'BETA-1' });
    // Found by its number when the natural key is what was corrected.
    const corrected = structuredClone(changed);
    (corrected.cerfa['apprenti'] as { nom: string }).nom = 'Correction';
    const renamed = await scene.software.send(corrected);
    expect(renamed.body).toMatchObject({
      numeroInterne: first.body.numeroInterne,
      resultat: 'modifie',
    });
  });

  it('answer 409 when the number is one dossier’s and the contract is another’s', async () => {
    const one = scene.fresh({ numeroExterne: 'GAMMA-1' });
    const two = scene.fresh({ numeroExterne: 'GAMMA-2' });
    const sent = [await scene.software.send(one), await scene.software.send(two)];
    const crossed = structuredClone(one);
    crossed.cerfa['numeroExterne'] = 'GAMMA-2';
    const refused = await scene.software.send(crossed);
    expect(refused.status).toBe(409);
    expect(refused.body.errors[0].code).toBe('conflit');
    for (const { body } of sent) expect(refused.text).toContain(body.numeroInterne);
  });

  it('leave their keys free once refused', async () => {
    const body = scene.fresh({ numeroExterne: 'DELTA-1' });
    const first = await scene.software.send(body);
    await scene.decide(
      first.body.numeroInterne,
      ['take'],
      ['refuse', { motif: 'Contrat hors champ.' }],
    );
    const old = await scene.software.get('v1/dossiers?numeroExterne=DELTA-1');
    expect(old.body.cerfa).toMatchObject({
      etat: 'REFUSE',
      commentaireEtat: 'Contrat hors champ.',
    });
    const second = await scene.software.send(body);
    expect(second.body.resultat).toBe('cree');
    expect(second.body.numeroInterne).not.toBe(first.body.numeroInterne);
    const read = await scene.software.get('v1/dossiers?numeroExterne=DELTA-1');
    expect(read.body.cerfa.numeroInterne).toBe(second.body.numeroInterne);
  });

  it('are refused with every fault at once: pointer, box and rule', async () => {
    const body = scene.fresh();
    const cerfa = body.cerfa as Record<string, Record<string, unknown>>;
    cerfa['apprenti'] = { ...cerfa['apprenti'], nom: '', sexe: 'X', dateNaissance: '2026-02-30' };
    cerfa['employeur'] = { ...cerfa['employeur'], siret: '99999999600014' };
    const refused = await scene.software.send(body);
    expect(refused.status).toBe(400);
    const byPointer = new Map(
      refused.body.errors.map((error: { pointer: string }) => [error.pointer, error]),
    );
    expect([...byPointer.keys()]).toEqual(
      expect.arrayContaining([
        '/cerfa/apprenti/nom',
        '/cerfa/apprenti/sexe',
        '/cerfa/apprenti/dateNaissance',
        '/cerfa/employeur/siret',
      ]),
    );
    expect(byPointer.get('/cerfa/apprenti/nom')).toEqual({
      code: 'champ_manquant',
      description: 'Ce champ est obligatoire.',
      pointer: '/cerfa/apprenti/nom',
      cadre: 'L’apprenti(e) › Nom de naissance',
      regle: 'forme.champ_manquant',
    });
    expect(refused.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are refused when they are another CFA’s', async () => {
    const refused = await scene.software.send(
      scene.fresh({ organismeFormation: { siret: NEIGHBOUR_SIRET } }),
    );
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'cfa_different', pointer: '/cerfa/organismeFormation/siret' },
    ]);
  });

  it('are one dossier when fifty identical ones arrive together', async () => {
    const body = scene.fresh({ numeroExterne: 'FIFTY-1' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => scene.software.send(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(new Set(answers.map((answer) => answer.body.numeroInterne)).size).toBe(1);
    expect(answers.filter((answer) => answer.body.resultat === 'cree')).toHaveLength(1);
    expect(await scene.row(answers[0]?.body.numeroInterne)).toMatchObject({ events: 1, traces: 1 });
    const { rows } = await scene.portal.admin.query(
      `SELECT count(*)::int AS n FROM contracts WHERE numero_externe = 'FIFTY-1'`,
    );
    expect(rows[0].n).toBe(1);
  });

  it('read tolerantly the state that a sender writes', async () => {
    for (const etat of ['transmis', ' Transmis ', 'TRANSMIS']) {
      const body = scene.fresh();
      body.cerfa['etat'] = etat;
      expect((await scene.software.send(body)).status).toBe(200);
    }
    const body = scene.fresh();
    body.cerfa['etat'] = 'N’IMPORTE';
    expect((await scene.software.send(body)).body.errors[0].pointer).toBe('/cerfa/etat');
  });

  it('keep counters and chains exact', async () => {
    const { rows } = await scene.portal.admin.query(`
      SELECT coalesce(k.cfa_id, c.cfa_id), coalesce(k.n, 0)::int AS counted, coalesce(c.n, 0)::int AS real
      FROM (SELECT cfa_id, sum(n) AS n FROM contract_counts GROUP BY cfa_id) k
      FULL JOIN (SELECT cfa_id, count(*) AS n FROM contracts GROUP BY cfa_id) c USING (cfa_id)`);
    for (const row of rows) expect(row.counted).toBe(row.real);
    const breaks = await scene.portal.admin.query(
      'SELECT audit_first_break(chain) AS first FROM audit_chains',
    );
    for (const { first } of breaks.rows) expect(first).toBeNull();
  });

  it('are closed to changes while they are examined, open again when pieces are asked for', async () => {
    const body = scene.fresh();
    const { numeroInterne } = (await scene.software.send(body)).body;
    await scene.decide(numeroInterne, ['take']);
    const changed = structuredClone(body);
    (changed.cerfa['contrat'] as { lieuSignatureContrat: string }).lieuSignatureContrat = 'Lorient';
    const early = await scene.software.send(changed);
    expect(early.status).toBe(409);
    expect(early.body.errors).toEqual([
      { code: 'etat_incompatible', description: expect.stringContaining('En cours d') },
    ]);
    await scene.decide(numeroInterne, [
      'request-pieces',
      { motif: 'Le lieu de signature manque.' },
    ]);
    const read = await scene.software.get(`v1/dossiers?numeroInterne=${numeroInterne}`);
    expect(read.body.cerfa).toMatchObject({
      etat: 'EN_COURS_INSTRUCTION',
      commentaireEtat: 'Le lieu de signature manque.',
    });
    const answered = await scene.software.send(changed);
    expect(answered.body).toMatchObject({ resultat: 'modifie', etat: 'EN_COURS_INSTRUCTION' });
    expect(await scene.row(numeroInterne)).toMatchObject({
      pieces_demandees: false,
      commentaire: null,
      status: 'EN_COURS_INSTRUCTION',
    });
    expect((await scene.software.send(body)).status).toBe(409);
    await scene.decide(numeroInterne, ['engage', { numeroDeca: '056202611000042' }]);
    expect((await scene.software.send(body)).status).toBe(409);
    expect((await scene.software.send(changed)).body).toMatchObject({
      resultat: 'inchange',
      etat: 'ENGAGE',
      numeroDeca: '056202611000042',
    });
  });
});
