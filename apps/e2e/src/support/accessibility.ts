import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Checks the page as it stands with axe (WCAG 2.2 AA and RGAA tags), and keeps a picture of it. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'])
    .analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(told, `axe on ${name}`).toEqual([]);
}

/** A section still on its way has no heading, and what fades in has no contrast: neither is the page. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** The same page on a phone: nothing may overflow sideways. */
export async function lookAtNarrow(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll of ${name} at 390 px`).toBeLessThanOrEqual(0);
  await lookAt(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 900 });
}
