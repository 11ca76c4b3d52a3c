import { BankScene } from '../testing/bank-scene.js';
import type { Portal } from '../testing/portal.js';
import { RegisterExtract } from '../testing/register-extract.js';

const DESK = '/api/backoffice/bank-accounts';
const SIRET = '35600000000048';
const NAME = `CFA ${SIRET}`;

describe('a CFA that sends bank details a year after the register agreed with it', () => {
  const sirene = new RegisterExtract();
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start({ SIRENE_URL: sirene.url });
  });
  afterAll(async () => {
    await portal.stop();
    sirene.forget();
  });
  beforeEach(async () => {
    await BankScene.empty(portal);
    scene = await BankScene.on(portal);
    says({ raisonSociale: NAME, ouvert: true });
    await scene.camille.post('/api/cfa/register-check');
  });

  /** What the register says of the CFA from now on. */
  const says = (about: { raisonSociale: string; ouvert: boolean } | null) =>
    sirene.says(...(about === null ? [] : [{ siret: SIRET, ...about }]));
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
    sirene.fails();
    const id = await scene.sent();
    expect(await shown(id)).toMatchObject({ signaux: ['sirene_ferme'] });
    await portal.admin.query(`UPDATE cfas SET registre_etat = 'a_verifier'`);
    expect(await shown(id)).toMatchObject({ signaux: ['sirene_ferme'] });
  });
});
