import { PASSWORD, Portal } from '../testing/portal.js';

describe('a portal served over https', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start({ PUBLIC_URL: 'https://portail.test' });
  });
  afterAll(() => portal.stop());

  it('binds the session cookie to its host and to https', async () => {
    const { identifiant } = await portal.plantCfa('35600000000048');
    const browser = portal.stranger();
    const answer = await browser.post('/api/session', { identifiant, motDePasse: PASSWORD });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const forced = { cookie: browser.cookie.replace('__Host-', '') };
    expect((await browser.get('/api/session')).status).toBe(200);
    expect((await portal.stranger().get('/api/session', { headers: forced })).status).toBe(401);
  });
});
