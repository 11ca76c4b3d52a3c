import { type Browser, expect, type Page } from '@playwright/test';
import { signIn } from './people.js';

/** Machines on which somebody may be signed in too, as the portal names them. */
const DEVICES = {
  'Firefox sur Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Chrome sur Android':
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
} as const;

/** Signs somebody in on another machine. */
export async function signInElsewhere(
  browser: Browser,
  device: keyof typeof DEVICES,
  identifiant: string,
  password?: string,
): Promise<Page> {
  const page = await (await browser.newContext({ userAgent: DEVICES[device] })).newPage();
  await signIn(page, identifiant, password);
  return page;
}

/** The session of that machine lives: it opens what is asked. */
export async function expectSignedIn(page: Page): Promise<void> {
  await page.goto('/mon-compte');
  await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();
}

/** It is dead: whatever is asked leads to « Connexion ». */
export async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/mon-compte');
  await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
}
