import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantDocument } from '../testing/plant-document.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';

/** What the API says that it answers: for each route, the types of its good answers. */
interface Description {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>
  >;
}

/** What a file that somebody sent is shown under: nothing in it may act. */
const INERT = "sandbox; default-src 'none'; frame-ancestors 'none'";
/** What everything of the API is shown under. */
const CLOSED = "default-src 'none';frame-ancestors 'none'";

/** Every route that answers something else than JSON: how a browser has to take it, and under which policy. */
const FILES: Readonly<Record<string, readonly [disposition: RegExp, policy: string]>> = {
  '/api/backoffice/agents/export.csv': [/^attachment; filename="agents\.csv"$/, CLOSED],
  '/api/documents/{id}': [/^attachment; filename="document\.pdf";/, INERT],
  '/api/documents/{id}/pages/{page}': [/^inline$/, INERT],
  '/api/journal/export.csv': [/^attachment; filename="journal\.csv"$/, CLOSED],
  '/api/users/export.csv': [/^attachment; filename="utilisateurs\.csv"$/, CLOSED],
};
/** Events, which no browser shows as a page. */
const STREAM = '/api/notifications/stream';

describe('what the API answers besides JSON', () => {
  let portal: Portal;
  let owner: Somebody;
  let camille: Caller;
  let agent: Caller;
  let document: string;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    camille = await portal.signedIn(owner.identifiant);
    agent = await portal.signedIn(
      (await portal.plantUser(null, ['administration_opco'])).identifiant,
    );
    document = await plantDocument(portal, owner.cfaId as string);
  });
  afterAll(() => portal.stop());

  const ask = (path: string, site: string) => {
    const url = path.replace('{id}', document).replace('{page}', '1');
    return (path.includes('backoffice') ? agent : camille).get(url, {
      headers: { 'sec-fetch-site': site },
    });
  };

  it('is pictures of pages, files to keep and the stream of notifications', () => {
    const path = join(import.meta.dirname, '../../../../docs/openapi.json');
    const { paths } = JSON.parse(readFileSync(path, 'utf8')) as Description;
    const others = Object.entries(paths).flatMap(([route, operations]) =>
      Object.values(operations).flatMap(({ responses }) =>
        Object.entries(responses)
          .filter(([status]) => status.startsWith('2'))
          .filter(([, { content = {} }]) =>
            Object.keys(content).some((type) => type !== 'application/json'),
          )
          .map(() => route),
      ),
    );
    expect(others.toSorted()).toEqual([...Object.keys(FILES), STREAM].toSorted());
  });

  it.each(Object.entries(FILES))(
    'cannot act as a page, and is kept by no cache: %s',
    async (path, [disposition, policy]) => {
      const { status, headers } = await ask(path, 'same-origin');
      expect([status, headers]).toEqual([
        200,
        expect.objectContaining({
          'content-disposition': expect.stringMatching(disposition),
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'no-store',
        }),
      ]);
    },
  );

  it.each([...Object.keys(FILES), STREAM])('is refused to another site: %s', async (path) => {
    for (const site of ['cross-site', 'same-site']) {
      const { status, body } = await ask(path, site);
      expect([site, status, body?.code]).toEqual([site, 403, 'origine_refusee']);
    }
    // Typed by the person, or kept among their bookmarks.
    if (path !== STREAM) expect((await ask(path, 'none')).status).toBe(200);
  });
});
