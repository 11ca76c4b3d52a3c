import { expect, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { Authenticator } from './support/authenticator.js';
import { test } from './support/journey.js';
import { newCfa } from './support/new-cfa.js';
import { ageProofs } from './support/past-proofs.js';
import { PASSWORD, signIn, signOut } from './support/people.js';

/** The first step of « Connexion », that leads to the second. */
async function typePassword(page: Page, identifiant: string): Promise<void> {
  await signOut(page);
  await page.getByLabel('Identifiant').fill(identifiant);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page).toHaveURL(/\/connexion\/code$/);
}

test('an authenticator application is enabled, asked for, and replaced by recovery codes', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const identifiant = await newCfa(page, baseURL ?? '', '99999900100038');
  await signIn(page, identifiant);
  await page.goto('/mon-compte/securite');
  const card = page.getByRole('region', { name: 'Double authentification' });
  await expect(card).toContainText('Non activée');
  await lookAt(page, 'double-authentification-inactive');

  const authenticator = await test.step('enabling it by its QR code or its secret', async () => {
    await card.getByRole('button', { name: 'Activer une application' }).click();
    await expect(card.getByRole('img', { name: 'Code QR' })).toBeVisible();
    const secret = await card.getByRole('status', { name: 'Clé à saisir' }).textContent();
    expect(secret).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/);
    await card.getByLabel('Code à 6 chiffres').fill('12');
    await card.getByLabel('Code à 6 chiffres').press('Enter');
    await expect(card.getByRole('alert')).toContainText('Le code est fait de 6 chiffres.');
    await lookAt(page, 'double-authentification-activation');
    await lookAtNarrow(page, 'double-authentification-activation');
    return new Authenticator(secret ?? '');
  });

  const codes = await test.step('recovery codes are shown once, and can be kept', async () => {
    await card.getByLabel('Code à 6 chiffres').fill(authenticator.nextCode());
    await card.getByLabel('Code à 6 chiffres').press('Enter');
    const list = card.getByRole('list', { name: 'Codes de récupération' });
    await expect(list.getByRole('listitem')).toHaveCount(10);
    await lookAt(page, 'codes-de-recuperation');
    await lookAtNarrow(page, 'codes-de-recuperation');
    await page.emulateMedia({ media: 'print' });
    await expect(list).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(card.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    const download = page.waitForEvent('download');
    await card.getByRole('link', { name: 'Télécharger' }).click();
    expect((await download).suggestedFilename()).toBe('codes-de-recuperation.txt');
    const texts = await list.getByRole('listitem').allTextContents();
    await page.getByRole('link', { name: 'Modifier mon identifiant' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('Quitter sans conserver vos codes');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click();
    await card.getByRole('button', { name: 'J’ai conservé mes codes' }).click();
    await expect(list).toHaveCount(0);
    await expect(card).toContainText('Il vous reste 10 codes.');
    return texts.map((text) => text.trim());
  });

  const used = await test.step('signing in asks for a code, pasted with a blank', async () => {
    await typePassword(page, identifiant);
    await lookAt(page, 'connexion-code');
    await lookAtNarrow(page, 'connexion-code');
    await page.reload();
    await expect(page.getByLabel('Code à 6 chiffres')).toBeVisible();
    const code = authenticator.nextCode();
    await page.getByLabel('Code à 6 chiffres').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
    return code;
  });

  await test.step('the same code again is refused; a recovery code opens, once', async () => {
    await typePassword(page, identifiant);
    await page.getByLabel('Code à 6 chiffres').fill(used);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Ce code n’est pas le bon.');
    await lookAt(page, 'connexion-code-refuse');
    await page.getByRole('button', { name: 'Utiliser un code de récupération' }).click();
    await page.getByLabel('Code de récupération').fill(codes[0]?.toLowerCase() ?? '');
    await lookAtNarrow(page, 'connexion-code-de-recuperation');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();

    await typePassword(page, identifiant);
    await page.getByRole('button', { name: 'Utiliser un code de récupération' }).click();
    await page.getByLabel('Code de récupération').fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Ce code n’est pas le bon.');
    await page.getByLabel('Code de récupération').fill(codes[1] ?? '');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  });

  await test.step('after five minutes, a second factor is asked for before it is changed', async () => {
    await page.goto('/mon-compte/securite');
    await expect(card).toContainText('Il vous reste 8 codes.');
    await lookAt(page, 'double-authentification-active');
    await lookAtNarrow(page, 'double-authentification-active');
    await ageProofs(identifiant);
    await card.getByRole('button', { name: 'Désactiver' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Désactiver' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await expect(dialog.getByLabel('Code à 6 chiffres')).toBeVisible();
    await expect(dialog.getByLabel('Mot de passe')).toHaveCount(0);
    await lookAt(page, 'preuve-par-code');
    await lookAtNarrow(page, 'preuve-par-code');
    await dialog.getByRole('button', { name: 'Utiliser un code de récupération' }).click();
    await dialog.getByLabel('Code de récupération').fill(codes[2] ?? '');
    await dialog.getByRole('button', { name: 'Confirmer' }).click();
    await expect(card.getByText('est désactivée')).toBeVisible();
    await expect(card).toContainText('Non activée');
  });
});
