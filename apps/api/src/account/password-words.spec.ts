import type { PasswordContext } from '@apprentissage/domain';
import { newSiret } from '../testing/new-siret.js';
import { type Answer, PASSWORD, Portal } from '../testing/portal.js';

/** What somebody of a CFA is known by. */
const WORDS: PasswordContext = {
  identifiant: 'direction@cfa-ronce.example',
  email: 'courrier@boite-postale.example',
  nom: 'Kerneis',
  prenom: 'Dominique',
  raisonSociale: 'CFA des Ajoncs',
};
const OPCO = 'Opco Bruyere';
const REFUSED = { errors: [{ code: 'personnel' }] };
const ALL = Object.keys(WORDS) as (keyof PasswordContext)[];

describe('a password that holds a word its owner is known by', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start({ OPCO_NAME: OPCO });
  });
  afterAll(() => portal.stop());
  beforeEach(() =>
    portal.empty('throttles', 'tries', 'users', 'cfas', 'mails', 'account_requests'),
  );

  /** The secret of the last link of that kind that was mailed. */
  const mailed = async (path: string) =>
    (await portal.mails())
      .flatMap(({ body }) => new RegExp(`/${path}/([\\w-]{43})$`, 'm').exec(body)?.[1] ?? [])
      .at(-1);
  const rename = async (userId: string) => {
    const { identifiant, email, nom, prenom } = WORDS;
    await portal.admin.query(
      'UPDATE users SET identifiant = $2, email = $3, nom = $4, prenom = $5 WHERE id = $1',
      [userId, identifiant, email, nom, prenom],
    );
  };
  /** The person of the words: of the CFA of that name, or an agent. */
  const plant = async (agent: boolean) => {
    const { userId, cfaId } = agent
      ? await portal.plantUser(null, ['instruction'])
      : await portal.plantCfa(newSiret(1));
    await rename(userId);
    await portal.admin.query('UPDATE cfas SET raison_sociale = $2 WHERE id = $1', [
      cfaId,
      WORDS.raisonSociale,
    ]);
  };

  /** Each way to choose a password: what is answered to one. */
  const WAYS: Readonly<Record<string, (motDePasse: string, agent: boolean) => Promise<Answer>>> = {
    '« Inscription »': (motDePasse) =>
      portal.stranger().post('/api/account/sign-up', {
        ...WORDS,
        siret: newSiret(2),
        uai: '0751234J',
        motDePasse,
      }),
    '« Modifier mon mot de passe »': async (nouveauMotDePasse, agent) => {
      await plant(agent);
      const who = await portal.signedIn(WORDS.identifiant);
      return who.post('/api/account/mot-de-passe', {
        motDePasseActuel: PASSWORD,
        nouveauMotDePasse,
      });
    },
    '« Votre invitation »': async (motDePasse, agent) => {
      const camille = agent
        ? await portal.plantUser(null, ['administration_opco'])
        : await portal.plantCfa(newSiret(1));
      await portal.admin.query('UPDATE cfas SET raison_sociale = $1', [WORDS.raisonSociale]);
      const { raisonSociale: _organisme, ...person } = WORDS;
      const administrator = await portal.signedIn(camille.identifiant);
      await administrator.post(agent ? '/api/backoffice/agents' : '/api/users', {
        ...person,
        rights: [agent ? 'instruction' : 'contrats'],
      });
      const jeton = await mailed('invitation');
      return portal.stranger().post('/api/account/invitation/accept', { jeton, motDePasse });
    },
    '« Nouveau mot de passe »': async (motDePasse, agent) => {
      await plant(agent);
      const { identifiant } = WORDS;
      await portal.stranger().post('/api/account/forgotten-password', { identifiant });
      const jeton = await mailed('mot-de-passe');
      return portal.stranger().post('/api/account/reset-password', { jeton, motDePasse });
    },
  };

  describe.each(Object.entries(WAYS))('on %s', (way, choose) => {
    it.each(ALL)('is refused for %s', async (part) => {
      const answer = await choose(`zou ${WORDS[part]} zou`, false);
      expect(answer).toMatchObject({ status: 400, body: REFUSED });
    });

    it('is taken with none of them', async () => {
      const { status } = await choose('Une phrase de 2026, longue', false);
      expect(status).toBe(way === '« Inscription »' ? 202 : 204);
    });

    if (way === '« Inscription »') return;
    it('is refused to an agent for the name of the OPCO', async () => {
      const answer = await choose(`zou ${OPCO} zou`, true);
      expect(answer).toMatchObject({ status: 400, body: REFUSED });
    });
  });
});
