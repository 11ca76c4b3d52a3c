import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HttpPeer } from '../testing/http-peer.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { OnlineRegister } from './online-register.js';
import { RegisterChecks } from './register-checks.js';
import { RegisterDown } from './register.js';

const SIRET = '35600000000048';
const DETAILS = {
  raisonSociale: 'CFA du Bâtiment',
  enseigne: 'Le Campus',
  uai: '0751234J',
  numeroDeclaration: '11 75 55555 75',
  formeJuridique: 'association',
  codeNaf: '85.32z',
  adresse: '1 rue des Écoles',
  complement: null,
  codePostal: '75011',
  commune: 'Paris',
  telephone: '+33 1 23 45 67 89',
  email: 'Contact@CFA.example',
  signatureElectronique: true,
  contacts: [
    { fonction: 'direction', nom: 'Martin', prenom: 'Camille', telephone: '06.12.34.56.78' },
    { fonction: 'facturation', nom: 'Petit', prenom: 'Dominique', email: 'compta@cfa.example' },
  ],
};
const ESTABLISHMENT = {
  siret: SIRET,
  raisonSociale: 'CFA DU BATIMENT',
  adresse: '1 RUE DES ECOLES',
  codePostal: '75011',
  commune: 'PARIS',
  codeNaf: '8532Z',
  ouvert: true,
};

describe('« Coordonnées » of the CFA', () => {
  let portal: Portal;
  let camille: Somebody;
  let browser: Caller;
  let extract: string;

  beforeAll(async () => {
    extract = join(process.env['TMPDIR'] ?? '/tmp', `registre-${process.pid}.json`);
    writeFileSync(extract, JSON.stringify([ESTABLISHMENT]));
    portal = await Portal.start({ SIRENE_URL: pathToFileURL(extract).href });
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    writeFileSync(extract, JSON.stringify([ESTABLISHMENT]));
    await portal.empty('throttles', 'users', 'cfas');
    camille = await portal.plantCfa(SIRET);
    browser = await portal.signedIn(camille.identifiant);
  });

  const change = (over: object = {}, version = 1) =>
    browser.put('/api/cfa', { ...DETAILS, ...over }, { headers: { 'if-match': `"${version}"` } });

  it('keeps what was typed in one form, whatever the way it was typed', async () => {
    const answer = await change();
    expect(answer.body).toMatchObject({
      siret: SIRET,
      raisonSociale: 'CFA du Bâtiment',
      numeroDeclaration: '11755555575',
      codeNaf: '8532Z',
      telephone: '0123456789',
      email: 'contact@cfa.example',
      signatureElectronique: true,
      version: 2,
    });
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body.contacts).toEqual([
      {
        fonction: 'direction',
        nom: 'Martin',
        prenom: 'Camille',
        telephone: '0612345678',
        email: null,
      },
      {
        fonction: 'facturation',
        nom: 'Petit',
        prenom: 'Dominique',
        telephone: null,
        email: 'compta@cfa.example',
      },
    ]);
    expect((await browser.get('/api/cfa')).body).toEqual(answer.body);
  });

  it.each([
    ['codePostal', '00100'],
    ['telephone', '12'],
    ['email', 'pas une adresse'],
    ['codeNaf', 'XX'],
    ['numeroDeclaration', '123'],
    ['formeJuridique', 'inconnue'],
    ['uai', '0751234X'],
    ['siret', '98765432400019'],
  ])('refuses %s « %s » and keeps the rest as it was', async (field, value) => {
    const answer = await change({ [field]: value });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, `/${field}`]);
    expect((await browser.get('/api/cfa')).body.version).toBe(1);
  });

  it('takes one contact per function', async () => {
    const [one] = DETAILS.contacts;
    expect((await change({ contacts: [one, one] })).status).toBe(400);
  });

  it('lets one of two simultaneous changes through', async () => {
    const answers = await Promise.all([change({ commune: 'Lyon' }), change({ commune: 'Lille' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await browser.put('/api/cfa', DETAILS)).status).toBe(428);
  });

  it('tells who changed what, before and after, the newest first, page by page', async () => {
    await change();
    await change({ adresse: '2 rue Neuve', contacts: [] }, 2);
    const first = (await browser.get('/api/cfa/history?limit=2')).body;
    expect(first.items).toHaveLength(2);
    const rest = (await browser.get(`/api/cfa/history?cursor=${first.next}`)).body;
    const all = [...first.items, ...rest.items];
    const byField = new Map(all.map((item) => [`${item.champ}>${item.apres}`, item]));
    expect(byField.get('adresse>2 rue Neuve')).toMatchObject({
      par: 'Prénom Nom',
      avant: '1 rue des Écoles',
    });
    expect(byField.get('contacts/direction>null')).toMatchObject({
      avant: 'Camille Martin, 0612345678',
    });
    expect(byField.get('signatureElectronique>Oui')).toMatchObject({ avant: 'Non' });
    const dates = all.map(({ le }: { le: string }) => le);
    expect(dates).toEqual(dates.toSorted().reverse());
    const { rows } = await portal.admin.query(
      `SELECT act, detail::text FROM audit_events WHERE act = 'cfa.modifie' AND chain = $1`,
      [camille.cfaId],
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/rue Neuve|Camille/);
  });

  it('writes nothing in the history when nothing changed', async () => {
    await change();
    const before = (await browser.get('/api/cfa/history')).body.items.length;
    await change({}, 2);
    expect((await browser.get('/api/cfa/history')).body.items).toHaveLength(before);
  });

  it('agrees with the register, or says what the register says otherwise', async () => {
    expect((await change()).body.registre).toMatchObject({ etat: 'conforme', ecarts: [] });
    const answer = await change({ commune: 'Lyon' }, 2);
    expect(answer.body.registre).toMatchObject({
      etat: 'differe',
      ecarts: [{ champ: 'commune', registre: 'PARIS' }],
    });
  });

  it('tells a closed establishment and an unknown one', async () => {
    writeFileSync(extract, JSON.stringify([{ ...ESTABLISHMENT, ouvert: false }]));
    expect((await change()).body.registre.etat).toBe('ferme');
    writeFileSync(extract, '[]');
    expect((await browser.post('/api/cfa/register-check')).body.registre.etat).toBe('inconnu');
  });

  it('is saved while the register is down, and checked again when it answers', async () => {
    writeFileSync(extract, 'panne');
    const answer = await change();
    expect([answer.status, answer.body.registre.etat]).toEqual([200, 'a_verifier']);
    writeFileSync(extract, JSON.stringify([ESTABLISHMENT]));
    await portal.app.get(RegisterChecks).round();
    expect((await browser.get('/api/cfa')).body.registre.etat).toBe('conforme');
  });
});

describe('the open search of enterprises', () => {
  const peer = new HttpPeer();
  let base: URL;
  beforeAll(async () => {
    base = await peer.listen();
  });
  afterAll(() => peer.close());

  const unit = (siret: string) => ({
    nom_complet: 'cfa du batiment',
    nom_raison_sociale: 'CFA DU BATIMENT',
    matching_etablissements: [
      {
        siret,
        adresse: '1 RUE DES ECOLES 75011 PARIS',
        code_postal: '75011',
        libelle_commune: 'PARIS',
        activite_principale: '85.32Z',
        etat_administratif: 'A',
      },
    ],
  });

  it('finds an establishment by its SIRET', async () => {
    peer.answer = (url) => ({
      status: 200,
      body: JSON.stringify({ results: [unit(url.searchParams.get('q') ?? '')] }),
    });
    expect(await new OnlineRegister(base).find(SIRET)).toMatchObject({
      siret: SIRET,
      raisonSociale: 'CFA DU BATIMENT',
      codePostal: '75011',
      codeNaf: '8532Z',
      ouvert: true,
    });
  });

  it('knows none when another one answers', async () => {
    peer.answer = () => ({
      status: 200,
      body: JSON.stringify({ results: [unit('98765432400019')] }),
    });
    expect(await new OnlineRegister(base).find(SIRET)).toBeNull();
  });

  it.each([
    ['an error', 500, '{}'],
    ['too many requests', 429, '{}'],
    ['no JSON', 200, '<html>'],
    ['another shape', 200, '{"a":1}'],
  ])('is down on %s', async (_, status, body) => {
    peer.answer = () => ({ status, body });
    await expect(new OnlineRegister(base).find(SIRET)).rejects.toThrow(RegisterDown);
  });

  it('is down when nobody listens', async () => {
    const register = new OnlineRegister(new URL('http://127.0.0.1:9'));
    await expect(register.find(SIRET)).rejects.toThrow(RegisterDown);
  });
});
