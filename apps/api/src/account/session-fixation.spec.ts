import type { Answer } from '../testing/portal.js';
import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { type Application, enrolApplication } from '../testing/second-factor.js';

/** Somebody with a second factor, and the browser they use. */
interface Scene {
  readonly somebody: Somebody;
  readonly browser: Caller;
  readonly application: Application;
}

describe('a session that somebody planted or saw before', () => {
  let portal: Portal;
  let camille: Somebody;

  beforeAll(async () => {
    portal = await Portal.start();
    portal.clock.freeze();
    camille = await portal.plantCfa('35600000000048');
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('throttles', 'tries'));

  const opens = async (cookie: string) =>
    (await portal.stranger().get('/api/session', { headers: { cookie } })).status;
  const signIn = ({ somebody, browser }: Scene, headers = {}): Promise<Answer> =>
    browser.post(
      '/api/session',
      { identifiant: somebody.identifiant, motDePasse: PASSWORD },
      { headers },
    );
  const secondStep = ({ browser, application }: Scene): Promise<Answer> =>
    browser.post('/api/session/second-factor', { code: application.fresh() });

  async function start(): Promise<Scene> {
    const somebody = await portal.plantUser(camille.cfaId, ['contrats']);
    const browser = await portal.signedIn(somebody.identifiant);
    const { application } = await enrolApplication(portal, browser);
    return { somebody, browser, application };
  }

  it.each<[string, (scene: Scene) => Promise<Answer>]>([
    ['after a sign-in by the password', (scene) => signIn(scene)],
    [
      'after the step of the second factor',
      async (scene) => {
        await signIn(scene);
        return secondStep(scene);
      },
    ],
    [
      'after a fresh proof',
      ({ browser, application }) =>
        browser.post('/api/session/proof', { code: application.fresh() }),
    ],
    [
      'after a change of rights',
      async ({ somebody }) => {
        const administrator = await portal.signedIn(camille.identifiant);
        const path = `/api/users/${somebody.userId}`;
        const { body, headers } = await administrator.get(path);
        const { nom, prenom, email } = body;
        return administrator.put(
          path,
          { nom, prenom, email, rights: ['contrats_stocks'], actif: true },
          { headers: { 'if-match': String(headers['etag']) } },
        );
      },
    ],
  ])('is worth nothing %s', async (_moment, act) => {
    const scene = await start();
    const before = scene.browser.cookie;
    expect(await opens(before)).toBe(200);
    const answer = await act(scene);
    expect([answer.status < 300, answer.text]).toEqual([true, answer.text]);
    expect(await opens(before)).toBe(401);
    // What the browser holds now is another id, or nothing that opens anything.
    if (scene.browser.cookie === before) expect(await opens(scene.browser.cookie)).toBe(401);
    else expect(scene.browser.cookie).not.toContain(before.replace('session=', ''));
  });

  it('is not taken up by a sign-in: the planted id opens nothing, neither step by step nor at the end', async () => {
    const scene = await start();
    const planted = `session=${'A'.repeat(43)}`;
    await signIn(scene, { cookie: planted });
    expect(await opens(planted)).toBe(401);
    expect((await secondStep(scene)).status).toBe(200);
    expect(await opens(planted)).toBe(401);
    expect(await opens(scene.browser.cookie)).toBe(200);
  });
});
