import type { BrowserContext, Page, Response } from '@playwright/test';

/** The longest cookie that every browser keeps. */
const COOKIE_BYTES = 4_096;

/**
 * Watches what the portal leaves in browsers: each `Set-Cookie` as it comes, and, when a window closes or the
 * journey ends, the cookies that are kept and what pages wrote down. The portal's secrets are in cookies that
 * scripts cannot read, and nowhere else: pages write nothing at all.
 */
export class BrowserWatch {
  private readonly told = new Set<string>();
  private readonly reading = new Set<Promise<void>>();
  /** Windows that a portal answered over https: its cookies are `Secure` and bound to the host. */
  private readonly secured = new WeakSet<BrowserContext>();

  /** Watches one window: its answers from now on, what it keeps before it closes. */
  watch(context: BrowserContext): void {
    context.on('response', (response) => {
      const read = this.readCookies(context, response).finally(() => this.reading.delete(read));
      this.reading.add(read);
    });
    const close = context.close.bind(context);
    context.close = async (options) => {
      await this.look(context);
      await close(options);
    };
  }

  /** Looks at what a window keeps. */
  async look(context: BrowserContext): Promise<void> {
    await Promise.all(this.reading);
    for (const cookie of await context.cookies()) {
      const attributes = [
        'Path=' + cookie.path,
        'SameSite=' + cookie.sameSite,
        ...(cookie.httpOnly ? ['HttpOnly'] : []),
        ...(cookie.secure ? ['Secure'] : []),
        ...(cookie.domain.startsWith('.') ? ['Domain=' + cookie.domain] : []),
      ];
      this.tell(
        cookieFaults(
          [`${cookie.name}=${cookie.value}`, ...attributes].join('; '),
          this.secured.has(context),
        ),
      );
    }
    for (const page of context.pages()) this.tell(await sessionStorageOf(page));
    const { origins } = await context.storageState({ indexedDB: true });
    for (const { localStorage, indexedDB = [] } of origins as Kept[]) {
      this.tell(localStorage.map(({ name }) => `localStorage holds « ${name} »`));
      this.tell(indexedDB.map(({ name }) => `indexedDB holds « ${name} »`));
    }
  }

  /** What was seen that must not be. */
  faults(): string[] {
    return [...this.told];
  }

  private async readCookies(context: BrowserContext, response: Response): Promise<void> {
    const secure = response.url().startsWith('https:');
    if (secure) this.secured.add(context);
    const headers = await response.headersArray().catch(nothingOfClosed);
    for (const { name, value } of headers) {
      if (name.toLowerCase() === 'set-cookie') this.tell(cookieFaults(value, secure));
    }
  }

  private tell(faults: readonly string[]): void {
    for (const fault of faults) this.told.add(fault);
  }
}

/** Of an answer that comes while its window closes, nothing can be read any more. */
function nothingOfClosed(error: unknown): [] {
  if (error instanceof Error && error.message.includes('has been closed')) return [];
  throw error;
}

interface Kept {
  readonly localStorage: readonly { name: string }[];
  readonly indexedDB?: readonly { name: string }[];
}

/** What a cookie lacks, or has too much of, to be out of reach of scripts, other hosts and other sites. */
function cookieFaults(cookie: string, secure: boolean): string[] {
  const [pair = '', ...attributes] = cookie.split(/; */);
  const name = pair.slice(0, pair.indexOf('='));
  const has = (attribute: string) => attributes.some((one) => same(one, attribute));
  const due = ['HttpOnly', 'SameSite=Lax', 'Path=/', ...(secure ? ['Secure'] : [])];
  const faults = due.filter((attribute) => !has(attribute)).map((one) => `without ${one}`);
  if (attributes.some((one) => /^domain=/i.test(one))) faults.push('for other hosts too');
  if (secure && !name.startsWith('__Host-')) faults.push('not bound to its host');
  if (Buffer.byteLength(cookie) > COOKIE_BYTES) faults.push(`over ${COOKIE_BYTES} bytes`);
  return faults.map((fault) => `the cookie « ${name} » is ${fault}`);
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What a page keeps for as long as it is open. */
async function sessionStorageOf(page: Page): Promise<string[]> {
  if (!page.url().startsWith('http')) return [];
  const names = await page.evaluate(() => Object.keys(sessionStorage));
  return names.map((name) => `sessionStorage holds « ${name} »`);
}
