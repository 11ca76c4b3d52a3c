import { BankScene, CHECKED } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { PASSWORD, type Portal } from '../testing/portal.js';
import { RegisterExtract } from '../testing/register-extract.js';
import { Switches } from './switches.js';

const DESK = '/api/backoffice/bank-accounts';
const SIRET = '35600000000048';
const NAME = `CFA ${SIRET}`;
const FOREIGN = 'BE68539007547034';
const THIRD = '44306184100047';
const DAY = 24 * 60;
/** Reasons that are none. */
const MUTE = [
  [undefined, 422],
  [null, 422],
  ['', 400],
  ['  ', 400],
] as const;

describe('what accountants are shown of bank details', () => {
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
    register({ raisonSociale: NAME, ouvert: true });
  });

  type Known = { raisonSociale: string; ouvert: boolean } | null;
  /** What the register says of the CFA, and of a third party. */
  const register = (cfa: Known, third: Known = null) => {
    const list = [cfa && { siret: SIRET, ...cfa }, third && { siret: THIRD, ...third }];
    sirene.says(...list.filter((one) => one !== null));
  };
  const signs = async (id: string): Promise<string[]> => {
    const { body } = (await scene.accountants[0]?.get(`${DESK}/${id}`)) ?? {};
    const { body: list } = (await scene.accountants[0]?.get(DESK)) ?? {};
    // The list and the page say the same, and each filter finds it.
    expect(list.items[0].signaux).toEqual(body.signaux);
    for (const sign of body.signaux) {
      const found = await scene.accountants[0]?.get(`${DESK}?signal=${sign}`);
      expect([sign, found?.body.total]).toEqual([sign, 1]);
    }
    return body.signaux;
  };

  describe('the answer of the bank, and the reason it asks for', () => {
    it.each([
      ['concorde', NAME, IBAN],
      ['proche', `ASS ${NAME}`, IBAN],
      ['differe', 'Autre organisme', IBAN],
      ['differe', 'Mme Martin', IBAN],
      ['indisponible', NAME, FOREIGN],
      [null, NAME, IBAN],
    ])('« %s », holder « %s », IBAN %s', async (answer, titulaire, iban) => {
      const id = await scene.sent({ titulaire, iban });
      for (const rank of [0, 1]) {
        if (answer !== null && rank === 0) {
          const { verification } = (await scene.act(rank, id, 'verify')).body;
          expect(verification).toMatchObject({ reponse: answer });
        }
        for (const [motif, status] of answer === 'concorde' ? [] : MUTE) {
          const mute = await scene.act(rank, id, 'approve', { verifications: CHECKED, motif });
          expect([mute.status, mute.body.errors[0].pointer]).toEqual([status, '/motif']);
        }
        const motif = answer === 'concorde' ? {} : { motif: `Vu ${rank}.` };
        const approved = await scene.act(rank, id, 'approve', { verifications: CHECKED, ...motif });
        expect(approved.status).toBe(200);
      }
      const { rows } = await portal.admin.query(
        'SELECT payee_answer, reason FROM bank_account_reviews ORDER BY at',
      );
      expect(rows).toEqual(
        [0, 1].map((rank) => ({
          payee_answer: answer,
          reason: answer === 'concorde' ? null : `Vu ${rank}.`,
        })),
      );
    });

    it('an unconfirmed holder is approved without a reason not even by who writes to the database', async () => {
      const id = await scene.sent();
      for (const answer of ['proche', 'differe', 'indisponible', null]) {
        const insert = portal.admin.query(
          `INSERT INTO bank_account_reviews (cfa_id, bank_account_id, reviewer_id, decision,
             content_hash, payee_answer, at)
           SELECT cfa_id, id, $2, 'approbation', content_hash, $3, now() FROM bank_accounts WHERE id = $1`,
          [id, scene.accountantIds[0], answer],
        );
        await expect(insert).rejects.toMatchObject({ constraint: 'bank_account_reviews_reasoned' });
      }
    });
  });

  describe('the signs', () => {
    /** What an administrator keeps in « Coordonnées », asked to the register again. */
    const rename = async (raisonSociale: string) => {
      const { body, headers } = await scene.camille.get('/api/cfa');
      const { siret: _siret, registre: _registre, version: _version, ...kept } = body;
      const renamed = {
        ...kept,
        raisonSociale,
        adresse: '1 rue du CFA',
        codePostal: '75001',
        commune: 'Paris',
        telephone: '0123456789',
        email: 'cfa@cfa.example',
      };
      const answer = await scene.camille.put('/api/cfa', renamed, {
        headers: { 'if-match': String(headers['etag']) },
      });
      expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
    };

    it('none for an ordinary account', async () => {
      await rename(NAME);
      expect(await signs(await scene.sent())).toEqual([]);
    });

    it.each([
      [
        'a private person',
        { titulaire: 'Monsieur Jean Martin' },
        ['titulaire_different', 'sirene_different', 'particulier'],
      ],
      ['a foreign IBAN', { iban: FOREIGN }, ['iban_etranger']],
      ['an online bank', { iban: 'FR7616958000011234567890177' }, ['banque_en_ligne']],
    ])('%s', async (_, typed, expected) => {
      expect(await signs(await scene.sent(typed))).toEqual(expected);
    });

    it('a holder unlike the register, although somebody wrote it as the raison sociale before', async () => {
      await rename('SAS Factor Plus');
      const id = await scene.sent({ titulaire: 'SAS FACTOR PLUS' });
      expect(await signs(id)).toEqual(['sirene_different']);
      const { body } = (await scene.accountants[0]?.get(`${DESK}/${id}`)) ?? {};
      expect(body.cfa).toMatchObject({ raisonSociale: 'SAS Factor Plus', nomSirene: NAME });
      expect(body.controles).toMatchObject({ titulaire: true, sirene: false });
    });

    it.each<[string, Known, boolean | null, string[]]>([
      ['the same', { raisonSociale: 'FACTOR PLUS', ouvert: true }, true, []],
      ['another name', { raisonSociale: 'SARL DUPONT', ouvert: true }, false, ['sirene_different']],
      ['closed', { raisonSociale: 'FACTOR PLUS', ouvert: false }, true, ['sirene_ferme']],
      ['nobody', null, null, ['sirene_ferme']],
    ])('a third party of which the register says: %s', async (_, third, alike, expected) => {
      register({ raisonSociale: NAME, ouvert: true }, third);
      await rename(NAME);
      const tiers = { nature: 'organisme_gestionnaire', raisonSociale: 'SAS Factor Plus' };
      const id = await scene.sent({
        ...{ mode: 'tiers', titulaire: 'FACTOR PLUS' },
        tiers: { ...tiers, siret: THIRD, adresse: '2 rue du Tiers' },
      });
      expect(await signs(id)).toEqual(expected);
      const { body } = (await scene.accountants[0]?.get(`${DESK}/${id}`)) ?? {};
      expect([body.tiersNomSirene, body.controles.sirene]).toEqual([
        ...[third?.raisonSociale ?? null, alike],
      ]);
    });

    it('none of the register while it does not answer: the change is sent all the same', async () => {
      sirene.fails();
      const id = await scene.sent({
        ...{ mode: 'tiers', titulaire: 'Tiers' },
        tiers: {
          nature: 'organisme_gestionnaire',
          raisonSociale: 'Tiers',
          siret: THIRD,
          adresse: 'x',
        },
      });
      expect(await signs(id)).toEqual([]);
    });

    it.each([
      ['closed', { raisonSociale: NAME, ouvert: false }],
      ['unknown', null],
    ])('an establishment that the register says is %s', async (_, about) => {
      register(about);
      await rename(NAME);
      expect(await signs(await scene.sent())).toEqual(['sirene_ferme']);
    });
  });

  describe('an address that was changed', () => {
    const link = async (path: string) =>
      (await portal.mails())
        .flatMap(({ body }) => new RegExp(`/${path}/([\\w-]{43})$`, 'm').exec(body)?.[1] ?? [])
        .at(-1);
    const ownEmail = async ({ camille } = scene) => {
      const { body } = await camille.get('/api/account');
      const { nom, prenom, newsletter, version } = body;
      const changed = { nom, prenom, newsletter, email: 'nouvelle@cfa.example' };
      await camille.put('/api/account', changed, { headers: { 'if-match': `"${version}"` } });
      return portal
        .stranger()
        .post('/api/account/confirm-email', { jeton: await link('confirmation-email') });
    };
    const ownLogin = async () => {
      await scene.camille.post('/api/account/identifiant', {
        ...{ nouvelIdentifiant: 'nouvel.identifiant@cfa.example', motDePasse: PASSWORD },
      });
      return scene.camille.post('/api/account/confirm-identifiant', {
        jeton: await link('confirmation-identifiant'),
      });
    };
    /** « Utilisateurs »: one administrator changes what the other one's notifications go to. */
    const colleague = (changed: object) => async () => {
      const { body, headers } = await scene.camille.get(`/api/users/${scene.secondId}`);
      const { nom, prenom, email, rights } = body;
      return scene.camille.put(
        `/api/users/${scene.secondId}`,
        { nom, prenom, email, rights, actif: true, ...changed },
        { headers: { 'if-match': String(headers['etag']) } },
      );
    };
    const changes: [what: string, change: () => Promise<{ status: number }>][] = [
      ['one’s own e-mail', () => ownEmail()],
      ['one’s own login', ownLogin],
      ['a colleague’s e-mail, by another administrator', colleague({ email: 'autre@cfa.example' })],
    ];

    it.each(changes)('is a sign for seven days: %s', async (_, change) => {
      expect((await change()).status).toBeLessThan(300);
      await scene.wait(6 * 24);
      const lately = await scene.sent();
      expect(await signs(lately)).toEqual(['acces_recent']);
      // It stays one of that version, however late an accountant looks at it.
      await scene.wait(3 * 24);
      expect(await signs(lately)).toEqual(['acces_recent']);
      await scene.act(0, lately, 'refuse', { raison: 'illisible' });
      expect(await signs(await scene.sent())).toEqual([]);
    });

    it.each(changes)(
      'is one too when it comes after the change was sent: %s',
      async (_, change) => {
        const id = await scene.sent();
        expect(await signs(id)).toEqual([]);
        expect((await change()).status).toBeLessThan(300);
        expect(await signs(id)).toEqual(['acces_recent']);
      },
    );

    it('is none when a colleague was given another name, or a neighbour another address', async () => {
      expect((await colleague({ nom: 'Autre' })()).status).toBe(200);
      const neighbour = await BankScene.on(portal, '98765432400019');
      expect((await ownEmail(neighbour)).status).toBe(204);
      expect(await signs(await scene.sent())).toEqual([]);
    });

    it('hears of changes of bank details for ninety days, by the clock of the portal', async () => {
      const former = scene.cfa.identifiant;
      await scene.wait(40 * 24);
      expect((await ownEmail()).status).toBe(204);
      const heard = async () => {
        await portal.empty('mails', 'bank_accounts');
        await scene.sent();
        return (await portal.mails()).map(({ recipient }) => recipient).includes(former);
      };
      portal.clock.advance(89 * DAY);
      await scene.wait(0);
      expect(await heard()).toBe(true);
      portal.clock.advance(2 * DAY);
      await portal.app.get(Switches).round();
      await scene.wait(0);
      expect(await heard()).toBe(false);
      const { rowCount } = await portal.admin.query('SELECT FROM former_addresses');
      expect(rowCount).toBe(0);
    });
  });
});
