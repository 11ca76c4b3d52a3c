import { type BrowserContext, expect, test as base } from '@playwright/test';
import { BrowserWatch } from './browser-watch.js';
import { asRole } from './database.js';

/** Every journey: Playwright's `test`, which also fails when the portal leaves a secret within reach. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ browser, context }, use) => {
      const watch = new BrowserWatch();
      const others: BrowserContext[] = [];
      const watchOther = (other: BrowserContext) => {
        watch.watch(other);
        others.push(other);
      };
      watch.watch(context);
      browser.on('context', watchOther);
      // All journeys come from one address; it may sign in thirty times a minute, however fast they are.
      await asRole('aa_app', 'DELETE FROM throttles', []);
      await use(undefined);
      browser.off('context', watchOther);
      await watch.look(context);
      const open = browser.contexts();
      for (const other of others) if (open.includes(other)) await other.close();
      expect(watch.faults(), 'what the portal leaves in browsers').toEqual([]);
    },
    { auto: true },
  ],
});
