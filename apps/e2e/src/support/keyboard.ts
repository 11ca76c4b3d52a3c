import type { Page } from '@playwright/test';

/** Presses Tab until the named control has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
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
