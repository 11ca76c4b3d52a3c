import { type Browser, expect, type Page } from '@playwright/test';

/** The password of every demo account. */
export const PASSWORD = 'Apprentissage-2026!';

/** The demo accounts that journeys use. */
export const PEOPLE = {
  camille: 'camille.martin@cfa-demo.example',
  voisine: 'sacha.durand@cfa-voisin.example',
  gestionnaire: 'contrats@cfa-demo.example',
  instructeur: 'instructeur@opco-demo.example',
  instructeur2: 'instructeur2@opco-demo.example',
  comptable: 'comptable@opco-demo.example',
  comptable2: 'comptable2@opco-demo.example',
  administrateurOpco: 'admin@opco-demo.example',
  administrateurOpco2: 'admin2@opco-demo.example',
} as const;

/** Signs in as a person would, from the sign-in page. */
export async function signIn(page: Page, identifiant: string, password = PASSWORD): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Identifiant').fill(identifiant);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Déconnexion' })).toBeVisible();
}

/** Signs out, and waits until it is done: leaving the page at once could leave the session open. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Déconnexion' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
}

/** A page of somebody who is signed in, in a window of their own. */
export async function windowOf(browser: Browser, identifiant: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, identifiant);
  return page;
}
