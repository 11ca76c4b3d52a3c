import { hash } from '@node-rs/argon2';
import { SecondProcess } from '../testing/second-process.js';
import { CHOSEN, UsersScene } from '../testing/users-scene.js';
import { PASSWORD } from '../testing/portal.js';

/** Of a PHC string: algorithm, memory in KiB, passes, lanes, salt and hash in base64. */
const PHC = /^\$(argon2id)\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

describe('the passwords in the table', () => {
  let scene: UsersScene;

  beforeAll(async () => {
    scene = await UsersScene.start();
  });
  afterAll(() => scene.stop());

  const storedOf = async (identifiant: string): Promise<string> => {
    const { rows } = await scene.portal.admin.query<{ password_hash: string }>(
      'SELECT password_hash FROM users WHERE identifiant = $1',
      [identifiant],
    );
    return rows[0]?.password_hash ?? '';
  };
  /** What the table holds of each person. */
  const all = async () =>
    (
      await scene.portal.admin.query<{ password_hash: string }>(
        'SELECT password_hash FROM users WHERE password_hash IS NOT NULL',
      )
    ).rows.map(({ password_hash }) => password_hash);

  it('cost 32 MiB and three passes of argon2id to guess, by whichever way they were chosen', async () => {
    const { portal, camille, administrator } = scene;
    const stranger = portal.stranger();
    await stranger.post('/api/account/sign-up', {
      siret: '98765432400019',
      raisonSociale: 'CFA voisin',
      uai: '0561910X',
      nom: 'Durand',
      prenom: 'Sacha',
      identifiant: 'sacha@voisin.example',
      email: 'sacha@voisin.example',
      motDePasse: CHOSEN,
    });
    const invited = await scene.invite();
    await scene.accept(await scene.secretFor(invited.body.identifiant));
    const forgetful = await portal.plantUser(camille.cfaId, ['contrats']);
    await portal.admin.query('UPDATE users SET password_hash = NULL WHERE id = $1', [
      forgetful.userId,
    ]);
    await stranger.post('/api/account/forgotten-password', { identifiant: forgetful.identifiant });
    const jeton = (await portal.mails())
      .flatMap(({ body }) => /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1] ?? [])
      .at(-1);
    await stranger.post('/api/account/reset-password', { jeton, motDePasse: CHOSEN });
    const changed = await administrator.post('/api/account/mot-de-passe', {
      motDePasseActuel: PASSWORD,
      nouveauMotDePasse: CHOSEN,
    });
    expect(changed.status).toBe(204);
    const chosen = await Promise.all(
      [
        'sacha@voisin.example',
        invited.body.identifiant as string,
        forgetful.identifiant,
        camille.identifiant,
      ].map(storedOf),
    );
    for (const stored of [...chosen, ...(await all())]) {
      const [, algorithm, memory, passes, lanes, salt, digest] = PHC.exec(stored) ?? [];
      expect(algorithm).toBe('argon2id');
      expect(Number(memory)).toBeGreaterThanOrEqual(32_768);
      expect(Number(passes)).toBeGreaterThanOrEqual(3);
      expect(Number(lanes)).toBe(1);
      expect(Buffer.from(salt ?? '', 'base64').length).toBeGreaterThanOrEqual(16);
      expect(Buffer.from(digest ?? '', 'base64').length).toBeGreaterThanOrEqual(32);
    }
    // One password, four salts.
    expect(new Set(chosen).size).toBe(4);
  });

  it.each([
    ['without a pepper kept elsewhere, which the log says at each start', {}, 1],
    ['with one, and then nothing is said', { PASSWORD_PEPPER: 'poivre' }, 0],
  ])('may be guessed at %s', async (_how, env, said) => {
    const server = await SecondProcess.start(scene.portal, { LOG_LEVEL: 'warn', ...env });
    await server.stop();
    const about = server.log.filter((line) => line.includes('PASSWORD_PEPPER is not set'));
    expect(about).toHaveLength(said);
    expect(about.every((line) => JSON.parse(line).level === 40)).toBe(true);
  });

  it.each([
    ['less memory', { memoryCost: 19_456, timeCost: 3, parallelism: 1 }],
    ['fewer passes', { memoryCost: 32_768, timeCost: 2, parallelism: 1 }],
  ])('are hashed again at the next sign-in when they were hashed with %s', async (_less, cost) => {
    const { portal, camille } = scene;
    const { userId, identifiant } = await portal.plantUser(camille.cfaId, ['contrats']);
    const weak = await hash(PASSWORD, cost);
    await portal.admin.query('UPDATE users SET password_hash = $2 WHERE id = $1', [userId, weak]);
    await portal.signedIn(identifiant);
    const strong = await storedOf(identifiant);
    expect(strong).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
    await portal.signedIn(identifiant);
    expect(await storedOf(identifiant)).toBe(strong);
  });

  it('are hashed again by two sign-ins at once, which both get in', async () => {
    const { portal, camille } = scene;
    const { userId, identifiant } = await portal.plantUser(camille.cfaId, ['contrats']);
    const weak = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await portal.admin.query('UPDATE users SET password_hash = $2 WHERE id = $1', [userId, weak]);
    await Promise.all([portal.signedIn(identifiant), portal.signedIn(identifiant)]);
    expect(await storedOf(identifiant)).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
  });
});
