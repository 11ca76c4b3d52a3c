import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { pressOn, tabTo, typeIn } from './support/keyboard.js';
import { newCfa } from './support/new-cfa.js';
import { ageProofs } from './support/past-proofs.js';
import { PASSWORD, signIn } from './support/people.js';

test('an old proof: the password is asked for before a token is made, with the keyboard alone', async ({
  page,
  baseURL,
}) => {
  const identifiant = await newCfa(page, baseURL ?? '', '99999900100046');
  await signIn(page, identifiant);
  await page.goto('/mon-cfa/imports');
  const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
  const name = page.getByLabel('Nom du token');

  await test.step('within five minutes of the sign-in, nothing is asked', async () => {
    // The name that is suggested comes with the list.
    await expect(name).not.toHaveValue('');
    await typeIn(page, /^Nom du token/, 'Premier logiciel');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Votre token « Premier logiciel » est prêt.')).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('after, the dialog opens; giving up loses nothing', async () => {
    await ageProofs(identifiant);
    await typeIn(page, /^Nom du token/, 'Second logiciel');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Mot de passe', { exact: true })).toBeFocused();
    await lookAt(page, 'preuve');
    await lookAtNarrow(page, 'preuve');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('alert')).toContainText('Action annulée');
    await expect(name).toHaveValue('Second logiciel');
    await lookAt(page, 'preuve-abandonnee');
  });

  await test.step('a wrong password is said in the dialog; the right one goes on', async () => {
    await tabTo(page, /^Nom du token/);
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Mot de passe', { exact: true })).toBeFocused();
    await page.keyboard.type('Ce n’est pas le bon');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await lookAt(page, 'preuve-refusee');
    await tabTo(page, /^Mot de passe/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(PASSWORD);
    await pressOn(page, /^Confirmer/);
    await expect(page.getByText('Votre token « Second logiciel » est prêt.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Second logiciel' })).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });
});
