import { type Answer, type Caller, PASSWORD, Portal } from '../testing/portal.js';
import { enrolApplication } from '../testing/second-factor.js';

/** The cookies of an answer: what they are called, and all but their value. */
function cookiesOf({ headers }: Answer): [name: string, attributes: string][] {
  return [headers['set-cookie'] ?? []].flat().map((cookie) => {
    const [, name = '', attributes = ''] = /^([\w-]+)=[^;]*; (.*)$/.exec(cookie) ?? [];
    return [name, attributes];
  });
}

describe.each([
  ['https', 'https://portail.test', '__Host-', 'HttpOnly; Secure; SameSite=Lax'],
  // On the machine of who tries the portal: browsers refuse the prefix there.
  ['http', 'http://portail.test', '', 'HttpOnly; SameSite=Lax'],
])('a portal served over %s', (_scheme, address, prefix, guarded) => {
  let portal: Portal;
  let identifiant: string;
  beforeAll(async () => {
    portal = await Portal.start({ PUBLIC_URL: address });
    ({ identifiant } = await portal.plantCfa('35600000000048'));
  });
  afterAll(() => portal.stop());

  const signIn = (browser: Caller) =>
    browser.post('/api/session', { identifiant, motDePasse: PASSWORD });
  const gone = `Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ${guarded}`;

  it('keeps every cookie from scripts and other sites, and bound to its host over https', async () => {
    const browser = portal.stranger();
    expect(cookiesOf(await signIn(browser))).toEqual([
      [`${prefix}session`, `Path=/; ${guarded}`],
      [`${prefix}device`, `Max-Age=7776000; Path=/; ${guarded}`],
    ]);
    const proof = await browser.post('/api/session/proof', { motDePasse: PASSWORD });
    expect(cookiesOf(proof)).toEqual([[`${prefix}session`, `Path=/; ${guarded}`]]);
    const { application } = await enrolApplication(portal, browser);
    portal.clock.advance(1);

    const halfway = await signIn(browser);
    expect(cookiesOf(halfway)).toEqual([
      [`${prefix}session`, gone],
      [`${prefix}sign-in`, `Max-Age=600; Path=/; ${guarded}`],
    ]);
    const code = { code: application.code() };
    expect(cookiesOf(await browser.post('/api/session/second-factor', code))).toEqual([
      [`${prefix}sign-in`, gone],
      [`${prefix}session`, `Path=/; ${guarded}`],
      [`${prefix}device`, `Max-Age=7776000; Path=/; ${guarded}`],
    ]);
    expect((await browser.get('/api/session')).status).toBe(200);

    // A cookie of another name, such as a sister host may set, is not looked at.
    const cookie = browser.cookie.replaceAll('__Host-', '');
    const forced = await portal.stranger().get('/api/session', { headers: { cookie } });
    expect(forced.status).toBe(prefix === '' ? 200 : 401);
    expect(cookiesOf(await browser.delete('/api/session'))).toEqual([[`${prefix}session`, gone]]);
  });
});
