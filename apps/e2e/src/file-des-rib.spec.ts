import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { PEOPLE, signIn } from './support/people.js';

test('an accountant finds a RIB of the demonstration by its CFA and its sign', async ({ page }) => {
  await signIn(page, PEOPLE.comptable);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('RIB à valider');
  const row = page.getByRole('row').filter({ hasText: 'CFA voisin' });
  await expect(row).toContainText('Le titulaire ne ressemble pas à la raison sociale');
  await page.getByLabel('CFA : SIRET, UAI ou raison sociale').fill('voisin');
  await page.getByLabel('Signal').selectOption('Le titulaire ne ressemble pas à la raison sociale');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page.getByText('Filtres appliqués (2)')).toBeVisible();
  await expect(page.getByText('1 RIB', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/recherche=voisin&signal=titulaire_different/);
  await lookAt(page, 'rib-filtres');
  await lookAtNarrow(page, 'rib-filtres');

  await test.step('the filters stay from one view to the other, and a reload keeps them', async () => {
    await page.getByRole('link', { name: 'Refusés' }).click();
    await expect(row).toContainText('particulier');
    await page.reload();
    await expect(page.getByLabel('CFA : SIRET, UAI ou raison sociale')).toHaveValue('voisin');
    await page.getByLabel('Signal').selectOption('IBAN étranger');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByText('Aucun RIB de cette vue ne répond à ces filtres.')).toBeVisible();
    await lookAt(page, 'rib-filtres-vide');
    await page.getByRole('button', { name: 'Réinitialiser les filtres' }).click();
    await expect(page.getByText('Aucun filtre appliqué')).toBeVisible();
  });

  await test.step('what is in service is there too', async () => {
    await page.getByRole('link', { name: 'En service' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'CFA démo' })).toContainText('2 sur 2');
  });
});
