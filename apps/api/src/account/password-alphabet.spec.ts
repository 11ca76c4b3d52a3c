import { newSiret } from '../testing/new-siret.js';
import { type Answer, Portal } from '../testing/portal.js';

/** One of each family of the domain's table. */
const GOOD = {
  accents: 'Où est passé mon vélo ?',
  'accents apart from their letters': 'la forêt gelée craque'.normalize('NFD'),
  'another script': 'η γάτα κοιμάται εδώ',
  emoji: '🐄🚜🌾🍎🥖🧀🚲🌊🎻🦉🍄🪁',
  'emoji put together': 'un deux 👩‍🌾 trois',
  blanks: 'sable\u00a0lune\u202fronce\u3000quai',
  'sixty-four characters': `${'là-bas, déjà '.repeat(5).slice(0, 63)}🎈`,
  'one hundred and twenty-eight characters': `${'ma sœur coud très bien, '.repeat(6).slice(0, 127)}🎈`,
  'the guide’s own signs': 'Nouvelles-pommes-43',
};
const BAD = {
  'a common word in disguise': ['môtdepässe2026!!', 'courant'],
  'too short': ['🐄🚜🌾🍎🥖🧀🚲🌊🎻🦉🍄', 'longueur'],
  'too long': [`${'ma sœur coud très bien, '.repeat(6).slice(0, 128)}🎈`, 'longueur_maximale'],
  'the same again': ['🎈'.repeat(14), 'courant'],
  'a number': ['１２３４５６７８９０１２', 'courant'],
  'keys side by side': ['àzërtyüïop12', 'courant'],
  'one’s own name': ['Lefèvre au vélo rouge', 'personnel'],
  'a blank at an end': ['le blé mûrit là\u202f', 'espaces'],
  'what is not seen': ['le blé\u200bmûrit là', 'caracteres'],
  'a half of a sign': ['le blé\ud83dmûrit là', 'corps_illisible'],
} as const;

describe('a portal that takes every printable character', () => {
  let portal: Portal;
  let rank = 0;
  beforeAll(async () => {
    portal = await Portal.start({ PASSWORD_ALPHABET: 'unicode' });
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('throttles', 'tries'));

  async function signUp(motDePasse: string): Promise<[string, Answer]> {
    const identifiant = `personne-${(rank += 1)}@cfa.example`;
    const answer = await portal.stranger().post('/api/account/sign-up', {
      siret: newSiret(rank),
      raisonSociale: 'CFA des essais',
      uai: '0751234J',
      nom: 'Lefèvre',
      prenom: 'Dominique',
      identifiant,
      email: identifiant,
      motDePasse,
    });
    return [identifiant, answer];
  }

  it('says so to every page', async () => {
    expect((await portal.stranger().get('/api/brand')).body.passwordAlphabet).toBe('unicode');
  });

  it.each(Object.entries(GOOD))(
    '%s: signs up, and signs in with these bytes only',
    async (_family, motDePasse) => {
      const [identifiant, answer] = await signUp(motDePasse);
      expect(answer.status).toBe(202);
      await portal.admin.query('UPDATE users SET confirmed_at = now() WHERE identifiant = $1', [
        identifiant,
      ]);
      const signIn = async (typed: string) =>
        (await portal.stranger().post('/api/session', { identifiant, motDePasse: typed })).status;
      const near = [
        motDePasse.normalize('NFC'),
        motDePasse.normalize('NFD'),
        motDePasse.toUpperCase(),
        [...motDePasse].slice(0, -1).join(''),
        motDePasse.normalize('NFD').replace(/\p{M}/gu, ''),
      ].filter((one) => one !== motDePasse);
      for (const typed of new Set(near)) {
        expect([typed, await signIn(typed)]).toEqual([typed, 401]);
        await portal.empty('throttles', 'tries');
      }
      expect(await signIn(motDePasse)).toBe(200);
    },
  );

  it.each(Object.entries(BAD))('refuses %s', async (_family, [motDePasse, code]) => {
    const [identifiant, { status, body }] = await signUp(motDePasse);
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/motDePasse', code }]]);
    const { rows } = await portal.admin.query('SELECT FROM users WHERE identifiant = $1', [
      identifiant,
    ]);
    expect(rows).toEqual([]);
  });

  it('takes them wherever a password is chosen or given', async () => {
    const [identifiant] = await signUp(GOOD.accents);
    await portal.admin.query('UPDATE users SET confirmed_at = now() WHERE identifiant = $1', [
      identifiant,
    ]);
    const who = portal.stranger();
    await who.post('/api/session', { identifiant, motDePasse: GOOD.accents });
    const changed = await who.post('/api/account/mot-de-passe', {
      motDePasseActuel: GOOD.accents,
      nouveauMotDePasse: GOOD['one hundred and twenty-eight characters'],
    });
    expect(changed.status).toBe(204);
    const motDePasse = GOOD['one hundred and twenty-eight characters'];
    expect((await who.post('/api/session/proof', { motDePasse })).status).toBe(204);
    await portal.stranger().post('/api/account/forgotten-password', { identifiant });
    const jeton = (await portal.mails())
      .flatMap(({ body }) => /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1] ?? [])
      .at(-1);
    const reset = await portal
      .stranger()
      .post('/api/account/reset-password', { jeton, motDePasse: GOOD.emoji });
    expect(reset.status).toBe(204);
    const again = await portal
      .stranger()
      .post('/api/session', { identifiant, motDePasse: GOOD.emoji });
    expect(again.status).toBe(200);
  });
});

describe('a portal that keeps to the guide', () => {
  it('refuses the same accents, and says so to every page', async () => {
    const portal = await Portal.start();
    expect((await portal.stranger().get('/api/brand')).body.passwordAlphabet).toBe('guide');
    const { status, body } = await portal.stranger().post('/api/account/reset-password', {
      jeton: 'A'.repeat(43),
      motDePasse: GOOD.accents,
    });
    expect([status, body.errors]).toMatchObject([400, [{ code: 'caracteres' }]]);
    await portal.stop();
  });
});
