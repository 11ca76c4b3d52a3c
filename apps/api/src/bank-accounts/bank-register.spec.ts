import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BankScene } from '../testing/bank-scene.js';
import type { Portal } from '../testing/portal.js';

const DESK = '/api/backoffice/bank-accounts';
const SIRET = '35600000000048';
const NAME = `CFA ${SIRET}`;

describe('a CFA that sends bank details a year after the register agreed with it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sirene-'));
  const extract = join(folder, 'extract.json');
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start({ SIRENE_URL: pathToFileURL(extract).href });
  });
  afterAll(async () => {
    await portal.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await BankScene.empty(portal);
    scene = await BankScene.on(portal);
    says({ raisonSociale: NAME, ouvert: true });
    await scene.camille.post('/api/cfa/register-check');
  });

  /** What the register says from now on. */
  const says = (about: { raisonSociale: string; ouvert: boolean } | null) => {
    const place = { adresse: '1 rue', codePostal: '75001', commune: 'Paris', codeNaf: null };
    writeFileSync(
      extract,
      JSON.stringify(about === null ? [] : [{ siret: SIRET, ...place, ...about }]),
    );
  };
  const shown = async (id: string) => (await scene.accountants[0]?.get(`${DESK}/${id}`))?.body;

  it.each([
    ['the same', { raisonSociale: NAME, ouvert: true }, NAME, []],
    ['closed since', { raisonSociale: NAME, ouvert: false }, NAME, ['sirene_ferme']],
    ['gone since', null, null, ['sirene_ferme']],
    [
      'renamed since',
      { raisonSociale: 'SAS DUPONT', ouvert: true },
      'SAS DUPONT',
      ['sirene_different'],
    ],
  ])('shows to the desk what it says today: %s', async (_, about, nomSirene, signaux) => {
    says(about);
    expect(await shown(await scene.sent())).toMatchObject({ signaux, cfa: { nomSirene } });
  });

  it('shows what it said last while it does not answer, changed details or not', async () => {
    says({ raisonSociale: NAME, ouvert: false });
    await scene.camille.post('/api/cfa/register-check');
    writeFileSync(extract, 'not a list');
    const id = await scene.sent();
    expect(await shown(id)).toMatchObject({ signaux: ['sirene_ferme'] });
    await portal.admin.query(`UPDATE cfas SET registre_etat = 'a_verifier'`);
    expect(await shown(id)).toMatchObject({ signaux: ['sirene_ferme'] });
  });
});
