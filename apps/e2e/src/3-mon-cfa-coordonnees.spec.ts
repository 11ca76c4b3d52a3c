import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { newCfa } from './support/new-cfa.js';
import { PEOPLE, signIn, windowOf } from './support/people.js';

test('an administrator keeps the details of the CFA, and reads who changed them', async ({
  page,
  baseURL,
}) => {
  await signIn(page, await newCfa(page, baseURL ?? '', '99999900200275'));
  await page.getByRole('button', { name: 'Mon cfa' }).click();
  await page.getByRole('link', { name: 'Coordonnées', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Coordonnées' })).toBeVisible();
  const save = page.getByRole('button', { name: 'Enregistrer' }).first();

  await test.step('what is missing is said, and each fault leads to its field', async () => {
    await save.click();
    await expect(page.getByRole('alert')).toContainText('Renseignez l’adresse.');
    await lookAt(page, 'coordonnees-erreurs');
    await page.getByRole('button', { name: 'Renseignez l’adresse.' }).click();
    await expect(page.getByLabel('Adresse', { exact: true })).toBeFocused();
  });

  await test.step('an address is proposed as one types, taken with the keyboard alone', async () => {
    const box = page.getByRole('combobox', { name: 'Adresse' });
    await expect(box).toBeFocused();
    await page.keyboard.type('place marche');
    const proposals = page.getByRole('listbox', { name: 'Adresses proposées' });
    await expect(proposals.getByRole('option').first()).toContainText('place du Marché');
    await lookAt(page, 'coordonnees-adresses-proposees');
    await lookAtNarrow(page, 'coordonnees-adresses-proposees');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(box).toHaveValue(/place du Marché$/);
    await expect(page.getByLabel('Code postal')).toHaveValue(/^[0-9]{5}$/);
    await expect(page.getByLabel('Commune')).not.toHaveValue('');
  });

  await test.step('what is typed in any form is kept in one', async () => {
    await page.getByLabel('Adresse', { exact: true }).fill('Lieu-dit Kerjean');
    await page.getByLabel('Code postal').fill('56 000');
    await page.getByLabel('Commune').fill('Vannes');
    await page.getByLabel('Téléphone').first().fill('+33 2 97 00 00 00');
    await page.getByLabel('Email', { exact: true }).first().fill('accueil@cfa-journees.example');
    const direction = page.getByRole('group', { name: 'Direction' });
    await direction.getByLabel('Nom', { exact: true }).fill('Moreau');
    await direction.getByLabel('Prénom').fill('Claude');
    await page.getByLabel('J’opte pour la signature électronique').check();
    await save.click();
    await expect(page.getByText('Vos coordonnées sont enregistrées.')).toBeVisible();
    await expect(page.getByLabel('Téléphone').first()).toHaveValue('02 97 00 00 00');
    await expect(page.getByText('ne connaît pas ce SIRET')).toBeVisible();
  });

  await test.step('the past says who, when, before and after', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Signature électronique' });
    await expect(row).toContainText('Claude Moreau');
    await expect(row).toContainText('Non');
    await expect(row).toContainText('Oui');
    await lookAt(page, 'coordonnees');
    await lookAtNarrow(page, 'coordonnees');
  });
});

test('a CFA chooses how its avoirs are settled; the OPCO publishes its account by two people', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, await newCfa(page, baseURL ?? '', '99999900200283'));
  await page.goto('/mon-cfa/reglement-avoirs');
  await page.getByLabel(/mode « remboursement »/).check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Le mode « remboursement » est enregistré.')).toBeVisible();
  await page.getByRole('button', { name: 'Mode opératoire « remboursement »' }).click();
  const drawer = page.getByRole('complementary');
  await expect(drawer).toContainText('AVCAP PRO-100');
  await expect(drawer).toContainText('FR76 1382 5002 0008 0146 3722 518');
  await expect(drawer.getByRole('img', { name: /Code QR/ })).toBeVisible();
  await lookAt(page, 'reglement-avoirs');
  await lookAtNarrow(page, 'reglement-avoirs');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByRole('button', { name: /Mode opératoire/ })).toBeFocused();

  const desk = async (identifiant: string) => {
    const agent = await windowOf(browser, identifiant);
    await agent.getByRole('link', { name: 'Compte de l’OPCO' }).click();
    return agent;
  };
  const one = await desk(PEOPLE.administrateurOpco);
  await one.getByLabel('BIC').fill('CEPARPP382');
  await one.getByRole('button', { name: 'Proposer' }).click();
  await expect(one.getByRole('alert')).toContainText('8 ou 11 caractères');
  await one.getByLabel('BIC').fill('CEPAFRPP382');
  await one.getByLabel('Consigne aux CFA').fill('Un virement par pro forma, motif exact.');
  await one.getByRole('button', { name: 'Proposer' }).click();
  await expect(one.getByText('attend un autre administrateur')).toBeVisible();
  await lookAt(one, 'compte-opco-propose');
  const other = await desk(PEOPLE.administrateurOpco2);
  await other.getByRole('button', { name: 'Mettre en service' }).click();
  await other.getByRole('alertdialog').getByRole('button', { name: 'Mettre en service' }).click();
  await expect(other.getByText('Le compte est en service.')).toBeVisible();
  await lookAt(other, 'compte-opco');
  await lookAtNarrow(other, 'compte-opco');
  await page.reload();
  await page.getByRole('button', { name: 'Mode opératoire « remboursement »' }).click();
  await expect(drawer).toContainText('motif exact');
});
