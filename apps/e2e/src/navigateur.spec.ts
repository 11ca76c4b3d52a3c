import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
// Not the journeys' own `test`: these windows are made to be found at fault.
// eslint-disable-next-line no-restricted-imports
import { type Browser, expect, test } from '@playwright/test';
import { BrowserWatch } from './support/browser-watch.js';
import { TlsDoor } from './support/tls-door.js';

const GOOD = 'session=secret; Path=/; HttpOnly; SameSite=Lax';

test.describe('the watch on browsers', () => {
  let server: Server;
  let origin: string;
  let cookies: readonly string[] = [];
  let script = '';

  test.beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('set-cookie', cookies);
      response.setHeader('content-type', 'text/html');
      response.end(`<script>${script}</script>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => void server.close());

  /** What is said of a window that visits a page which leaves this in it. */
  async function said(
    browser: Browser,
    left: { cookies?: string[]; script?: string },
    address = origin,
  ) {
    cookies = left.cookies ?? [];
    script = left.script ?? '';
    const watch = new BrowserWatch();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    watch.watch(context);
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction('document.title !== "busy"');
    await context.close();
    return watch.faults();
  }

  test('says nothing of a cookie as it should be, and of pages that write nothing', async ({
    browser,
  }) => {
    expect(await said(browser, { cookies: [GOOD] })).toEqual([]);
  });

  for (const [what, cookie, fault] of [
    ['that scripts may read', GOOD.replace(' HttpOnly;', ''), 'without HttpOnly'],
    ['that other sites may send', GOOD.replace('Lax', 'None; Secure'), 'without SameSite=Lax'],
    ['of one folder', GOOD.replace('Path=/', 'Path=/api'), 'without Path=/'],
    ['for every host', `${GOOD}; Domain=127.0.0.1`, 'for other hosts too'],
    ['too long', GOOD.replace('secret', 'x'.repeat(4_100)), 'over 4096 bytes'],
  ] as const) {
    test(`finds a cookie ${what}`, async ({ browser }) => {
      const faults = await said(browser, { cookies: [cookie] });
      expect(faults).toContain(`the cookie « session » is ${fault}`);
    });
  }

  test('finds, over https, a cookie that is not bound to https and to its host', async ({
    browser,
  }) => {
    const door = await TlsDoor.open();
    door.leadTo(Number(new URL(origin).port));
    const bound = `__Host-${GOOD}; Secure`;
    expect(await said(browser, { cookies: [GOOD] }, door.url)).toEqual([
      'the cookie « session » is without Secure',
      'the cookie « session » is not bound to its host',
    ]);
    expect(await said(browser, { cookies: [bound] }, door.url)).toEqual([]);
    await door.close();
  });

  for (const [where, code] of [
    ['localStorage', `localStorage.jeton = 'secret'`],
    ['sessionStorage', `sessionStorage.jeton = 'secret'`],
    [
      'indexedDB',
      `document.title = 'busy';
       const opening = indexedDB.open('jeton');
       opening.onupgradeneeded = () => opening.result.createObjectStore('jetons').put('secret', 1);
       opening.onsuccess = () => { opening.result.close(); document.title = 'done'; };`,
    ],
  ] as const) {
    test(`finds what a page writes in ${where}`, async ({ browser }) => {
      expect(await said(browser, { script: code })).toEqual([`${where} holds « jeton »`]);
    });
  }
});
