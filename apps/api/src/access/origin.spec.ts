import { ROUTES } from '../testing/access-table.js';
import { PASSWORD, Portal, type Somebody } from '../testing/portal.js';

const OURS = { origin: 'http://portail.test', 'x-requested-with': 'action-apprentissage' };

const REFUSED = [403, 415];

/** What a browser adds to what a page of another site sends without asking first. */
function sentBy(mode: 'navigate' | 'no-cors', type?: string) {
  return {
    origin: 'https://piege.example',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': mode,
    'content-type': type,
  };
}

interface Forgery {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly statuses: readonly number[];
}

/** What another site, or no site at all, can make a browser send. */
const FORGERIES: Readonly<Record<string, Forgery>> = {
  'no Origin': { headers: { ...OURS, origin: undefined }, statuses: [403] },
  'a foreign Origin': { headers: { ...OURS, origin: 'https://piege.example' }, statuses: [403] },
  'an opaque Origin': { headers: { ...OURS, origin: 'null' }, statuses: [403] },
  'a sister host': { headers: { ...OURS, origin: 'http://x.portail.test' }, statuses: [403] },
  'another port': { headers: { ...OURS, origin: 'http://portail.test:8080' }, statuses: [403] },
  'a cross-site fetch': { headers: { ...OURS, 'sec-fetch-site': 'cross-site' }, statuses: [403] },
  'a same-site fetch': { headers: { ...OURS, 'sec-fetch-site': 'same-site' }, statuses: [403] },
  'no header of ours': { headers: { origin: OURS.origin }, statuses: [403] },
  'a form': {
    headers: { ...OURS, 'content-type': 'application/x-www-form-urlencoded' },
    statuses: [403, 415],
  },
  'a text': { headers: { ...OURS, 'content-type': 'text/plain' }, statuses: [415] },
  'a multipart form': {
    headers: { ...OURS, 'content-type': 'multipart/form-data; boundary=x' },
    statuses: [415],
  },
  ...Object.fromEntries(
    ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'].flatMap(
      (type) => [
        [
          `a form of another site (${type})`,
          { headers: sentBy('navigate', type), statuses: REFUSED },
        ],
        [`a no-cors fetch (${type})`, { headers: sentBy('no-cors', type), statuses: REFUSED }],
      ],
    ),
  ),
  'a no-cors fetch of no type at all': {
    headers: { ...sentBy('no-cors'), 'content-type': undefined },
    statuses: REFUSED,
  },
};

describe('a request that may change something', () => {
  let portal: Portal;
  let camille: Somebody;
  let cookie: string;
  beforeAll(async () => {
    portal = await Portal.start();
    camille = await portal.plantCfa('35600000000048');
    ({ cookie } = await portal.signedIn(camille.identifiant));
  });
  afterAll(() => portal.stop());

  const routes = Object.entries(ROUTES).filter(
    ([name, { access, anySite }]) => !name.startsWith('GET') && access !== 'partner' && !anySite,
  );

  /** Sends what a browser would, with the cookie of the session. */
  function send(
    method: string,
    path: string,
    headers: Forgery['headers'],
    { payload }: { payload: string },
  ) {
    const all = { host: 'portail.test', cookie, 'content-type': 'application/json', ...headers };
    return portal.app.inject({
      method: method as 'POST',
      url: path.replace(':id', '0193a5b0-0000-7000-8000-000000000000'),
      headers: Object.fromEntries(
        Object.entries(all).filter(([, value]) => value !== undefined),
      ) as Record<string, string>,
      payload,
    });
  }

  it('comes from anywhere on one route only, which reads no session', async () => {
    const open = Object.entries(ROUTES).filter(([, { anySite }]) => anySite === true);
    expect(open.map(([name]) => name)).toEqual(['POST /api/token-leak']);
    const answer = await portal.app.inject({
      method: 'POST',
      url: '/api/token-leak',
      headers: { cookie, origin: 'https://piege.example' },
      payload: { token: 'inconnu' },
    });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([202, undefined]);
  });

  it.each(routes)(
    '%s is refused unless one of our own pages sends it',
    async (name, { body = {}, upload }) => {
      const [method = '', path = ''] = name.split(' ');
      for (const [forgery, { headers, statuses }] of Object.entries(FORGERIES)) {
        // Where a form may come, this one is let in as far as its missing end.
        const due = upload && forgery === 'a multipart form' ? [400, 403] : statuses;
        const isForm = /form|text/.test(headers['content-type'] ?? '');
        const response = await send(method, path, headers, {
          payload: isForm ? 'identifiant=a%40b.example' : JSON.stringify(body),
        });
        expect([forgery, response.headers['set-cookie']]).toEqual([forgery, undefined]);
        expect([forgery, due.includes(response.statusCode), response.statusCode]).toEqual([
          forgery,
          true,
          response.statusCode,
        ]);
      }
      // Nothing of all this closed the session.
      expect((await portal.stranger().get('/api/session', { headers: { cookie } })).status).toBe(
        200,
      );
    },
  );

  it('signs nobody in for another site, which knows a password of its own', async () => {
    const attacker = await portal.plantCfa('98765432400019');
    const { identifiant } = attacker;
    const json = JSON.stringify({ identifiant, motDePasse: PASSWORD });
    const form = new URLSearchParams({ identifiant, motDePasse: PASSWORD }).toString();
    const whoIsHere = async () =>
      (await portal.stranger().get('/api/session', { headers: { cookie } })).body.user.id;
    for (const [forgery, { headers, statuses }] of Object.entries(FORGERIES)) {
      for (const payload of [json, form]) {
        const answer = await send('POST', '/api/session', headers, { payload });
        // The header or the type that is missing refuses first; a good form is still no JSON.
        expect([forgery, [...statuses, 400].includes(answer.statusCode)]).toEqual([forgery, true]);
        expect([forgery, answer.headers['set-cookie']]).toEqual([forgery, undefined]);
      }
    }
    expect(await whoIsHere()).toBe(camille.userId);
    const { rowCount } = await portal.admin.query('SELECT FROM sessions WHERE user_id = $1', [
      attacker.userId,
    ]);
    expect(rowCount).toBe(0);
    expect((await portal.signedIn(identifiant)).cookie).toMatch(/^session=/);
  });

  it('is let in from the portal’s own page', async () => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect(
      (await portal.stranger().post('/api/notifications/read-all', {}, { headers })).status,
    ).toBe(204);
  });
});
