import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { deviceWithPasskeys } from './support/device.js';
import { test } from './support/journey.js';
import { tabTo } from './support/keyboard.js';
import { newCfa } from './support/new-cfa.js';
import { ageProofs } from './support/past-proofs.js';
import { PASSWORD, signIn, signOut } from './support/people.js';

test('a passkey is added, signs in alone, proves, and is removed', async ({ page, baseURL }) => {
  const device = await deviceWithPasskeys(page);
  const identifiant = await newCfa(page, baseURL ?? '', '99999900100095');
  await signIn(page, identifiant);
  await page.goto('/mon-compte/securite');
  const card = page.getByRole('region', { name: 'Double authentification' });
  const row = card.getByRole('row').filter({ hasText: 'Ordinateur du bureau' });

  await test.step('adding it, under a name', async () => {
    await card.getByLabel('Nom de la clé d’accès').fill('Ordinateur du bureau');
    await card.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await expect(
      card.getByText('La clé d’accès « Ordinateur du bureau » est ajoutée.'),
    ).toBeVisible();
    await card.getByRole('button', { name: 'J’ai conservé mes codes' }).click();
    await expect(row).toBeVisible();
    await lookAt(page, 'cles-d-acces');
    await lookAtNarrow(page, 'cles-d-acces');
  });

  await test.step('the same device is not added twice', async () => {
    await card.getByLabel('Nom de la clé d’accès').fill('Encore le même');
    await card.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await expect(card.getByRole('alert')).toContainText('déjà enregistrée');
  });

  await test.step('signing in with it alone, with the keyboard', async () => {
    await signOut(page);
    await lookAt(page, 'connexion-cle-d-acces');
    await lookAtNarrow(page, 'connexion-cle-d-acces');
    await tabTo(page, /Se connecter avec une clé d’accès/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  });

  await test.step('after a password, it is the second factor', async () => {
    await signOut(page);
    await page.getByLabel('Identifiant').fill(identifiant);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Double authentification');
    await lookAt(page, 'connexion-second-facteur-cle');
    await device.refuse();
    await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
    await expect(page.getByRole('alert')).toContainText('La clé d’accès n’a pas');
    await device.accept();
    await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  });

  await test.step('it proves who one is before it is removed', async () => {
    await page.goto('/mon-compte/securite');
    await expect(row).toBeVisible();
    await ageProofs(identifiant);
    await row.getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await expect(dialog).toBeVisible();
    await lookAt(page, 'preuve-par-cle');
    await dialog.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
    await expect(card.getByText('est supprimée')).toBeVisible();
    await expect(card).toContainText('Non activée');
  });
});
