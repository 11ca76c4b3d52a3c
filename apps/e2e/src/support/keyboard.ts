import { expect, type Page } from '@playwright/test';
import { PASSWORD } from './people.js';

/**
 * Presses Tab until the named control has the focus; fails when it cannot be reached.
 *
 * @param key `Shift+Tab` for what comes before
 */
export async function tabTo(
  page: Page,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (element === null || element === document.body) return '';
      const labels = (element as HTMLInputElement).labels;
      return [element.getAttribute('aria-label'), labels?.[0]?.textContent, element.textContent]
        .filter(Boolean)
        .join(' ')
        .trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

/** Tabs to a control and presses it. */
export async function pressOn(
  page: Page,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
}

/** Tabs into a field, which selects what it holds, and writes over it. */
export async function typeIn(page: Page, label: RegExp, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

/** « Connexion », that is on the screen, without leaving the keyboard. */
export async function signInWithKeys(
  page: Page,
  identifiant: string,
  password = PASSWORD,
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
  await typeIn(page, /^Identifiant/, identifiant);
  await typeIn(page, /^Mot de passe/, password);
  await page.keyboard.press('Enter');
}
