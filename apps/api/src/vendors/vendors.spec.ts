import { Portal, type Answer, type Caller } from '../testing/portal.js';

interface Secret {
  id: string;
  clientId: string;
  clientSecret: string;
}

describe('the vendors', () => {
  let portal: Portal;
  let administrator: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    const agent = await portal.plantUser(null, ['administration_opco']);
    administrator = await portal.signedIn(agent.identifiant);
  });
  afterAll(() => portal.stop());

  async function vendor(name = 'Éditeur démo'): Promise<Secret> {
    const answer = await administrator.post('/api/backoffice/vendors', { name });
    expect(answer.status).toBe(201);
    return answer.body as Secret;
  }

  /** A token request as a vendor's software sends it: no cookie, no header of the portal. */
  async function ask(payload: string, headers: Record<string, string>): Promise<Answer> {
    const response = await portal.app.inject({
      method: 'POST',
      url: '/api/oauth/token',
      headers,
      payload,
    });
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      text: response.body,
      body: response.json(),
    };
  }
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
  const JSON_BODY = { 'content-type': 'application/json' };
  const form = ({ clientId, clientSecret }: Secret) =>
    `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}&scope=.default`;

  it('are registered with a secret that is shown once', async () => {
    const { clientId, clientSecret, id } = await vendor();
    expect(clientSecret).toMatch(/^aaven_/);
    const list = await administrator.get('/api/backoffice/vendors');
    expect(list.text).not.toContain(clientSecret);
    expect(list.body).toContainEqual({
      id,
      name: 'Éditeur démo',
      clientId,
      createdAt: expect.any(String),
      disabledAt: null,
    });
    const { rows } = await portal.admin.query('SELECT v::text AS all FROM vendors v');
    expect(JSON.stringify(rows)).not.toContain(clientSecret);
  });

  it('get an access token from a form, from JSON and by HTTP Basic', async () => {
    const secret = await vendor();
    const { clientId, clientSecret } = secret;
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const asJson = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    };
    for (const answer of [
      await ask(form(secret), FORM),
      await ask(JSON.stringify(asJson), JSON_BODY),
      await ask('grant_type=client_credentials', { ...FORM, authorization: basic }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).toEqual({
        access_token: expect.stringMatching(/^aaacc_/),
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'api.read api.write',
      });
      const { rows } = await portal.admin.query('SELECT t::text AS all FROM vendor_tokens t');
      expect(JSON.stringify(rows)).not.toContain(answer.body.access_token);
    }
  });

  it('are refused with the errors of OAuth2', async () => {
    const secret = await vendor();
    const refused = async (payload: string, headers: Record<string, string>) => {
      const { status, body } = await ask(payload, headers);
      return `${status} ${body.error}`;
    };
    const wrong = form({ ...secret, clientSecret: `${secret.clientSecret}x` });
    expect(await refused(wrong, FORM)).toBe('401 invalid_client');
    expect(await refused('grant_type=client_credentials', FORM)).toBe('401 invalid_client');
    expect(await refused('grant_type=password', FORM)).toBe('400 unsupported_grant_type');
    expect(await refused('', FORM)).toBe('400 invalid_request');
    expect(await refused('{', JSON_BODY)).toBe('400 invalid_request');
    expect(await refused('{"grant_type":[1]}', JSON_BODY)).toBe('400 invalid_request');
    expect(await refused('a%00b=%00&grant_type=%00', FORM)).toBe('400 invalid_request');
    expect(await refused('x', { 'content-type': 'text/plain' })).toBe('415 invalid_request');
    const basic = { ...FORM, authorization: 'Basic JSUl' };
    expect(await refused('grant_type=client_credentials', basic)).toBe('401 invalid_client');
  });

  it('let no form body in anywhere else', async () => {
    const answer = await portal.stranger().call('POST', '/api/session', {
      body: 'identifiant=a&motDePasse=b',
      headers: FORM,
    });
    expect(answer.status).toBe(415);
  });

  it('lose the old secret when it is renewed, and everything when they are disabled', async () => {
    const secret = await vendor();
    await ask(form(secret), FORM);
    const renewed = await administrator.post(`/api/backoffice/vendors/${secret.id}/secret`);
    expect(renewed.status).toBe(200);
    const { rows } = await portal.admin.query(
      'SELECT count(*)::int AS n FROM vendor_tokens WHERE vendor_id = $1',
      [secret.id],
    );
    expect(rows[0].n).toBe(0);
    expect((await ask(form(secret), FORM)).status).toBe(401);
    expect((await ask(form(renewed.body as Secret), FORM)).status).toBe(200);
    for (let time = 1; time <= 2; time++) {
      expect((await administrator.delete(`/api/backoffice/vendors/${secret.id}`)).status).toBe(204);
    }
    expect((await ask(form(renewed.body as Secret), FORM)).status).toBe(401);
    const again = await administrator.post(`/api/backoffice/vendors/${secret.id}/secret`);
    expect(again.status).toBe(409);
    const audit = await portal.admin.query(
      `SELECT act FROM audit_events WHERE object_type = 'editeur' AND object_id = $1 ORDER BY seq`,
      [secret.id],
    );
    expect(audit.rows.map(({ act }: { act: string }) => act)).toEqual([
      'editeur.enregistre',
      'editeur.jeton_emis',
      'editeur.secret_renouvele',
      'editeur.jeton_emis',
      'editeur.desactive',
    ]);
  });

  it('are the OPCO administrator’s business only', async () => {
    const agent = await portal.plantUser(null, ['instruction', 'comptabilite']);
    const caller = await portal.signedIn(agent.identifiant);
    expect((await caller.get('/api/backoffice/vendors')).status).toBe(403);
    expect((await caller.post('/api/backoffice/vendors', { name: 'x' })).status).toBe(403);
    const absent = '019a0000-0000-7000-8000-000000000000';
    expect((await administrator.delete(`/api/backoffice/vendors/${absent}`)).status).toBe(404);
    expect((await administrator.post(`/api/backoffice/vendors/${absent}/secret`)).status).toBe(404);
  });

  it('may not hammer the token route', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => ask('grant_type=x', FORM)));
    const slowed = answers.filter(({ status }) => status === 429);
    expect(slowed.length).toBeGreaterThan(0);
    expect(slowed[0]?.body.error).toBe('temporarily_unavailable');
    expect(Number(slowed[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
