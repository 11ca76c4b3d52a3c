import { expect } from '@playwright/test';
import { lookAt } from './support/accessibility.js';
import { test } from './support/journey.js';
import { pressOn, signInWithKeys, tabTo } from './support/keyboard.js';
import { PEOPLE } from './support/people.js';

test('sign-in, chart, list, contract and sign-out, with the keyboard alone', async ({ page }) => {
  await page.goto('/connexion');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await signInWithKeys(page, PEOPLE.camille);
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();

  await tabTo(page, /^Engagé/);
  await lookAt(page, 'clavier-diagramme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mes contrats' })).toBeVisible();
  await expect(page).toHaveURL(/status=ENGAGE/);

  await pressOn(page, /^DA-/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Contrat DA-');
  await pressOn(page, /Retour à la liste/);
  await expect(page).toHaveURL(/status=ENGAGE/);
  await page.reload();
  // Before there is anything to reach, a press is lost, and the first place with it.
  await expect(page.getByRole('button', { name: 'Déconnexion' })).toBeVisible();
  await pressOn(page, /Déconnexion/);
  await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
});
