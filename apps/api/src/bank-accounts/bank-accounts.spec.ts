import { BankScene, CHECKED } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { makePdf } from '../testing/pdf.js';
import type { Portal } from '../testing/portal.js';

const OTHER = 'FR1420041010050500013M02606';

describe('the bank details of a CFA', () => {
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await BankScene.empty(portal);
    scene = await BankScene.on(portal);
  });

  const withdraw = async (id: string) =>
    scene.second.post(
      `/api/bank-accounts/${id}/withdraw`,
      {},
      { headers: { 'if-match': `"${await scene.versionOf(id)}"` } },
    );

  it('are kept as one types them, IBAN in any form, and shown masked with their bank', async () => {
    const version = await scene.draft({ iban: 'fr76 3000 6000 0112 3456 7890 189' });
    const { brouillon } = await scene.read();
    expect(brouillon).toMatchObject({
      etat: 'brouillon',
      iban: 'FR76 •••• •••• •••• •••• •••• 189',
      banque: { nom: 'Crédit Agricole', bic: 'AGRIFRPP', enLigne: false },
      fichiers: [{ nom: 'rib.pdf', type: 'application/pdf', etat: 'sain' }],
      version,
    });
  });

  it('refuses a wrong key, a wrong length, another zone, and keeps what was there', async () => {
    const version = await scene.draft();
    for (const iban of [
      'FR7630006000011234567890188',
      'FR763000600001123456789018',
      'US12345678901234',
    ]) {
      const answer = await scene.put({ mode: 'soi_meme', uai: '0751234J', iban }, version);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/iban']);
    }
    expect((await scene.read()).brouillon.version).toBe(version);
  });

  it('are sent whole or not at all: every missing item is said', async () => {
    await scene.camille.post('/api/bank-accounts/draft');
    const answer = await scene.submit(1);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/uai',
      '/titulaire',
      '/iban',
      '/fichiers',
    ]);
  });

  it('a first account serves as soon as two accountants approved it', async () => {
    const id = await scene.sent();
    expect((await scene.approve(0, id)).body).toMatchObject({ etat: 'a_valider', approbations: 1 });
    expect(await scene.paid()).toBeNull();
    expect((await scene.approve(1, id)).body.etat).toBe('actif');
    expect(await scene.paid()).toMatchObject({ iban: IBAN, bic: 'AGRIFRPP' });
  });

  it('a change serves after the delay; until then the former account is paid', async () => {
    await scene.inService();
    const id = await scene.sent({ iban: OTHER });
    await scene.approve(0, id);
    expect((await scene.approve(1, id)).body.etat).toBe('programme');
    await scene.wait(71);
    expect((await scene.paid())?.iban).toBe(IBAN);
    await scene.wait(2);
    expect((await scene.paid())?.iban).toBe(OTHER);
    const { actif, historique } = await scene.read();
    expect([actif.id, historique[0].etat]).toEqual([id, 'remplace']);
    portal.clock.advance(-73 * 60);
  });

  it('never approved by one person twice, nor without the four checks and a reason', async () => {
    const id = await scene.sent({ titulaire: 'Autre nom' });
    const half = { verifications: { ...CHECKED, original: false }, motif: 'x' };
    expect((await scene.act(0, id, 'approve', half)).status).toBe(400);
    const mute = await scene.act(0, id, 'approve', { verifications: CHECKED });
    expect(mute.body.errors[0].code).toBe('motif_obligatoire');
    expect((await scene.approve(0, id)).status).toBe(200);
    expect((await scene.approve(0, id)).status).toBe(422);
    expect((await scene.read()).enCours.approbations).toBe(1);
  });

  it('are kept half typed; what is missing of the third party is asked for when one sends them', async () => {
    const draft = { mode: 'tiers', uai: null, iban: null, titulaire: null };
    const version = await scene.draft({ ...draft, tiers: { nature: 'organisme_gestionnaire' } });
    const { brouillon } = await scene.read();
    expect(brouillon.tiers).toMatchObject({ nature: 'organisme_gestionnaire', siret: '' });
    const refused = await scene.submit(version);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      ...['/uai', '/tiers/raisonSociale', '/tiers/siret', '/tiers/adresse'],
      ...['/titulaire', '/iban'],
    ]);
  });

  it('kept by two administrators at the same moment: one is kept, the other is told', async () => {
    const version = await scene.draft();
    const put = (who: typeof scene.camille, titulaire: string) =>
      scene.put({ mode: 'soi_meme', uai: '0751234J', titulaire }, version, who);
    const answers = await Promise.all([put(scene.camille, 'Un'), put(scene.second, 'Deux')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const winner = answers[0]?.status === 200 ? 'Un' : 'Deux';
    expect((await scene.read()).brouillon).toMatchObject({
      titulaire: winner,
      version: version + 1,
    });
  });

  it('compared with what their file says: the IBAN, the holder', async () => {
    const line = `CFA de demonstration ${IBAN.replace(/(.{4})/g, '$1 ')}`;
    await scene.camille.post('/api/bank-accounts/draft');
    await scene.join(scene.camille, makePdf({ line }), 'parlant.pdf');
    const sent = await scene.submit(await scene.draft({ titulaire: 'Autre nom' }));
    expect(sent.status).toBe(204);
    const { enCours } = await scene.read();
    const accountant = scene.accountants[0];
    const read = async (nom: string) => {
      const { id } = enCours.fichiers.find((file: { nom: string }) => file.nom === nom);
      return (await accountant?.get(`/api/backoffice/bank-accounts/files/${id}/text`))?.body;
    };
    expect(await read('parlant.pdf')).toMatchObject({ iban: true, titulaire: false });
    expect(await read('rib.pdf')).toEqual({ texte: 'RIB', iban: false, titulaire: false });
    const view = (await accountant?.get(`/api/backoffice/bank-accounts/${enCours.id}`))?.body;
    expect(view.controles).toEqual({
      ...{ cleIban: true, cleRib: true, titulaire: false, sirene: null },
    });
  });

  it('need no written reason when the bank confirms the holder', async () => {
    const id = await scene.sent();
    const checked = await scene.act(0, id, 'verify');
    expect(checked.body.verification).toMatchObject({ reponse: 'concorde' });
    expect((await scene.act(0, id, 'approve', { verifications: CHECKED })).status).toBe(200);
  });

  it('show the accountants what may betray a fraud', async () => {
    await scene.inService();
    const neighbour = await BankScene.on(portal, '98765432400019');
    const id = await neighbour.sent({ titulaire: 'M. Martin' });
    const { signaux } = (await neighbour.accountants[0]?.get(`/api/backoffice/bank-accounts/${id}`))
      ?.body;
    expect(signaux).toEqual(['iban_partage', 'titulaire_different', 'particulier']);
  });

  it('announced to the accountants with a link to the very version', async () => {
    const id = await scene.sent();
    const { items } = (await scene.accountants[0]?.get('/api/notifications'))?.body ?? {};
    expect(items[0]).toMatchObject({ category: 'action', link: `/backoffice/rib/${id}` });
    await scene.second.post(`/api/bank-accounts/${id}/contest`);
    const then = (await scene.accountants[0]?.get('/api/notifications'))?.body.items;
    expect(then[0]).toMatchObject({
      title: 'RIB contesté par un CFA',
      link: `/backoffice/rib/${id}`,
    });
  });

  it('refused for a reason of the library, which leads the CFA to what it must correct', async () => {
    const id = await scene.sent();
    await scene.act(0, id, 'refuse', { raison: 'iban_different', precision: 'Lisez la ligne 2.' });
    const { enCours, historique } = await scene.read();
    expect(enCours).toBeNull();
    expect(historique[0].refus).toMatchObject({ code: 'iban_different', champ: 'iban' });
    expect(historique[0].refus.phrase).toMatch(/Lisez la ligne 2\.$/);
    const { items } = (await scene.camille.get('/api/notifications')).body;
    expect(items[0]).toMatchObject({
      title: 'Coordonnées bancaires refusées',
      link: '/mon-cfa/coordonnees-bancaires?corriger=iban',
    });
  });

  it('are read beside those that the CFA sent before, its account of today and what was refused', async () => {
    const first = await scene.inService();
    const refused = await scene.sent({ iban: OTHER });
    await scene.act(0, refused, 'refuse', { raison: 'illisible' });
    await scene.camille.post('/api/bank-accounts/draft', { depuis: refused });
    const { brouillon } = await scene.read();
    const desk = '/api/backoffice/bank-accounts';
    expect((await scene.accountants[1]?.get(`${desk}/${brouillon.id}`))?.status).toBe(404);
    expect((await scene.submit(brouillon.version)).status).toBe(204);
    const { actuel, historique } = (await scene.accountants[1]?.get(`${desk}/${brouillon.id}`))
      ?.body;
    expect(actuel.id).toBe(first);
    expect(historique).toMatchObject([
      { id: refused, etat: 'refuse', refus: 'Le fichier est illisible ou incomplet' },
      { id: first, etat: 'actif', iban: 'FR76 •••• •••• •••• •••• •••• 189', refus: null },
    ]);
  });

  it.each(['refused', 'taken back'])(
    'corrected from what was %s, its IBAN and files taken over',
    async (how) => {
      const id = await scene.sent();
      if (how === 'refused') await scene.act(0, id, 'refuse', { raison: 'illisible' });
      else expect((await withdraw(id)).status).toBe(204);
      const begun = await scene.camille.post('/api/bank-accounts/draft', { depuis: id });
      expect(begun.body).toMatchObject({ iban: 'FR76 •••• •••• •••• •••• •••• 189' });
      expect(begun.body.fichiers).toHaveLength(1);
      expect((await scene.submit(begun.body.version)).status).toBe(204);
    },
  );

  it('taken back by the CFA before they serve', async () => {
    const id = await scene.sent();
    expect((await withdraw(id)).status).toBe(204);
    expect((await scene.approve(0, id)).status).toBe(409);
  });

  it('expire when nobody decides', async () => {
    await scene.inService();
    await scene.sent({ iban: OTHER });
    await scene.wait(29 * 24);
    expect((await scene.read()).enCours).toMatchObject({ etat: 'a_valider' });
    await scene.wait(2 * 24);
    const { enCours, historique } = await scene.read();
    expect([enCours, historique[0].etat]).toEqual([null, 'expire']);
    expect(await scene.paid()).toMatchObject({ iban: IBAN });
    portal.clock.advance(-31 * 24 * 60);
  });

  it('wait while an invoice is in process: the change is kept and the invoices are named', async () => {
    const version = await scene.draft();
    await portal.admin.query(`INSERT INTO invoices_in_process VALUES ($1, 'F-12', now())`, [
      scene.cfa.cfaId,
    ]);
    const answer = await scene.submit(version);
    expect([answer.status, answer.body.code]).toEqual([409, 'facture_en_cours']);
    expect(answer.body.detail).toContain('F-12');
    const { brouillon, facturesEnCours } = await scene.read();
    expect([brouillon.version, facturesEnCours[0].numero]).toEqual([version, 'F-12']);
    await portal.admin.query('TRUNCATE invoices_in_process');
    expect((await scene.submit(version)).status).toBe(204);
  });

  it('shown in full only by an audited act, with a fresh proof', async () => {
    const id = await scene.inService();
    const answer = await scene.camille.post(`/api/bank-accounts/${id}/iban`);
    expect(answer.body.iban).toBe('FR76 3000 6000 0112 3456 7890 189');
    const agent = await scene.act(0, id, 'iban');
    expect(agent.body.iban).toBe(answer.body.iban);
    const { rows } = await portal.admin.query(
      `SELECT actor_kind FROM audit_events WHERE act = 'rib.iban_affiche' AND chain = $1 ORDER BY seq`,
      [scene.cfa.cfaId],
    );
    expect(rows).toEqual([{ actor_kind: 'cfa' }, { actor_kind: 'opco' }]);
    portal.clock.advance(6);
    for (const stale of [
      await scene.camille.post(`/api/bank-accounts/${id}/iban`),
      await scene.act(0, id, 'iban'),
    ]) {
      expect([stale.status, stale.body.code]).toEqual([403, 'preuve_requise']);
    }
    portal.clock.advance(-6);
  });
});
