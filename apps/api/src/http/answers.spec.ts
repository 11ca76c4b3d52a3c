import { Database } from '../database/index.js';
import { type Answer, type Caller, Portal } from '../testing/portal.js';

/** What no answer may show of the inside. */
const INSIDE =
  /\bat [\w.<>]+ \(|node_modules|SELECT |INSERT |pg_|relation "|TypeORM|QueryFailed|\/src\/|\.js:\d/;

describe('every answer of the API', () => {
  let portal: Portal;
  let camille: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    camille = await portal.signedIn((await portal.plantCfa('35600000000048')).identifiant);
  });
  afterAll(() => portal.stop());

  /** The same portal with something broken inside: the look-up of sessions is forbidden. */
  async function broken<T>(work: () => Promise<T>): Promise<T> {
    const lookUp = 'FUNCTION session_holder(bytea, timestamptz, interval)';
    await portal.admin.query(`REVOKE EXECUTE ON ${lookUp} FROM aa_app`);
    try {
      return await work();
    } finally {
      await portal.admin.query(`GRANT EXECUTE ON ${lookUp} TO aa_app`);
    }
  }

  const cases: Record<string, [status: number, ask: () => Promise<Answer>]> = {
    'a good answer': [200, () => camille.get('/api/session')],
    'an answer without a body': [204, () => camille.post('/api/notifications/read-all')],
    'a bad request': [400, () => camille.get('/api/contracts?x=1')],
    'a stranger': [401, () => portal.stranger().get('/api/contracts')],
    'a route that does not exist': [404, () => camille.get('/api/nowhere')],
    'a method that does not exist': [404, () => camille.call('PUT', '/api/contracts')],
    'a body that is too big': [413, () => camille.post('/api/session', { x: 'x'.repeat(200_000) })],
    'a body of another type': [
      415,
      () =>
        camille.call('POST', '/api/session', {
          body: 'a=1',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
    ],
    'a failure inside': [500, () => broken(() => camille.get('/api/session'))],
  };

  it.each(Object.entries(cases))(
    'carries the security headers: %s',
    async (_name, [status, ask]) => {
      const answer = await ask();
      expect(answer.status).toBe(status);
      const { headers } = answer;
      expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    },
  );

  it.each(Object.entries(cases))('says nothing of the inside: %s', async (_name, [status, ask]) => {
    const answer = await ask();
    expect(answer.text).not.toMatch(INSIDE);
    if (status < 400) return;
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      status,
      code: expect.stringMatching(/^[a-z_]+$/),
      title: expect.any(String),
      detail: expect.any(String),
      errors: expect.any(Array),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('answers 503 and when to come back, once the database is out of reach', async () => {
    const lonely = await Portal.start({ DATABASE_POOL: '1' });
    const held = await lonely.app.get(Database).pool.connect();
    const answer = await lonely.stranger().get('/api/health');
    expect([answer.status, answer.body.code]).toEqual([503, 'indisponible']);
    expect(answer.headers['retry-after']).toBe('5');
    held.release();
    expect((await lonely.stranger().get('/api/health')).status).toBe(200);
    await lonely.stop();
  });

  it.each([
    ['a deep nesting', '['.repeat(40) + ']'.repeat(40)],
    ['100,000 levels', '['.repeat(49_000) + ']'.repeat(49_000)],
    ['a number out of range', '{"identifiant":1e999}'],
    ['a NUL', '{"identifiant":"a\\u0000b"}'],
    ['a lone surrogate', '{"identifiant":"\\ud800"}'],
    ['a key that reaches a prototype', '{"__proto__":{"rights":[]}}'],
    ['a constructor', '{"constructor":{"prototype":{}}}'],
    ['half a body', '{"identifiant":'],
    ['no body', ''],
    ['a byte order mark alone', '\ufeff'],
  ])('refuses %s with a sentence', async (_name, body) => {
    const answer = await portal.stranger().call('POST', '/api/session', { body });
    expect([answer.status, answer.body.code]).toEqual([400, 'corps_illisible']);
  });

  it.each(['null', '[]', '"x"', '3', 'true', '{}', '[{}]'])(
    'refuses %s where an object is expected',
    async (body) => {
      for (const path of ['/api/session', '/api/account/sign-up', '/api/account/confirm']) {
        expect((await portal.stranger().call('POST', path, { body })).status).toBe(400);
      }
    },
  );
});
