import { expect } from '@playwright/test';
import { lookAt } from './support/accessibility.js';
import { test } from './support/journey.js';
import { tabTo } from './support/keyboard.js';
import { PASSWORD, PEOPLE } from './support/people.js';

test('sign-in, chart, list, contract and sign-out, with the keyboard alone', async ({ page }) => {
  await page.goto('/connexion');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, /^Identifiant/);
  await page.keyboard.type(PEOPLE.camille);
  await tabTo(page, /^Mot de passe/);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();

  await tabTo(page, /^Engagé/);
  await lookAt(page, 'clavier-diagramme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mes contrats' })).toBeVisible();
  await expect(page).toHaveURL(/status=ENGAGE/);

  await tabTo(page, /^DA-/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Contrat DA-');
  await tabTo(page, /Retour à la liste/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=ENGAGE/);
  await page.reload();
  // Before there is anything to reach, a press is lost, and the first place with it.
  await expect(page.getByRole('button', { name: 'Déconnexion' })).toBeVisible();
  await tabTo(page, /Déconnexion/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
});
