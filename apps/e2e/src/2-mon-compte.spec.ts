import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { mailedLink } from './support/mailbox.js';
import { newCfa } from './support/new-cfa.js';
import { ageProofs } from './support/past-proofs.js';
import { PASSWORD, signIn } from './support/people.js';

const NOUVEAU = 'nouvelle-adresse@cfa-journees.example';
const AVIS = 'avis@cfa-journees.example';
const PIRATE = 'avis@pirate.example';
const MOT_DE_PASSE = 'Une phrase de 2026, longue';

test('somebody changes names, login and password, and closes a session left open', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const identifiant = await newCfa(page, baseURL ?? '', '99999900100012');
  await signIn(page, identifiant);
  const left = await browser.newContext();
  const elsewhere = await left.newPage();
  await signIn(elsewhere, identifiant);
  await page.getByRole('link', { name: 'Mon compte' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();
  const tabs = page.getByRole('navigation', { name: 'Mon compte' });

  await test.step('« Modifier mon compte »', async () => {
    await page.getByLabel('Prénom').fill('');
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByRole('alert')).toContainText('Renseignez votre prénom.');
    await lookAt(page, 'mon-compte-erreur');
    await page.getByLabel('Prénom').fill('Dominique');
    await page.getByLabel('Oui').check();
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByText('Votre compte est modifié.')).toBeVisible();
    await ageProofs(identifiant);
    await page.getByLabel('Email', { exact: true }).fill(AVIS);
    await page.getByRole('button', { name: 'Valider' }).click();
    const proof = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await proof.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await proof.getByRole('button', { name: 'Confirmer' }).click();
    await expect(page.getByText('attend sa confirmation')).toBeVisible();
    await lookAt(page, 'mon-compte');
    await lookAtNarrow(page, 'mon-compte');
    await page.goto(await mailedLink(AVIS, '/confirmation-email/'));
    await expect(page.getByText('Votre email est confirmé')).toBeVisible();
    await lookAt(page, 'confirmation-email');
    await page.getByRole('link', { name: 'Voir mon compte' }).click();
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue(AVIS);
  });

  await test.step('what was typed is not lost without a question', async () => {
    await page.getByLabel('Nom', { exact: true }).fill('Autre');
    await tabs.getByRole('link', { name: 'Sécurité' }).click();
    await page.getByRole('button', { name: 'Quitter sans valider' }).click();
    await expect(page).toHaveURL(/\/mon-compte\/securite$/);
  });

  await test.step('« Sécurité »', async () => {
    await expect(page.getByText('Cette session')).toBeVisible();
    await lookAt(page, 'securite');
    await lookAtNarrow(page, 'securite');
    await page.getByRole('button', { name: 'Déconnecter toutes les autres' }).click();
    await expect(page.getByText('Vos autres sessions sont fermées.')).toBeVisible();
    await elsewhere.goto('/mon-compte');
    await expect(elsewhere).toHaveURL(/\/connexion/);
    await left.close();
  });

  await test.step('« Modifier mon mot de passe », with the keyboard only', async () => {
    await tabs.getByRole('link', { name: 'Modifier mon mot de passe' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Mot de passe actuel', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('court');
    await page.getByLabel('Confirmer votre mot de passe').fill(MOT_DE_PASSE);
    await lookAt(page, 'mot-de-passe');
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(MOT_DE_PASSE);
    await lookAtNarrow(page, 'mot-de-passe');
    await page.getByLabel('Confirmer votre mot de passe').press('Enter');
    await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();
  });

  await test.step('« Modifier mon identifiant »', async () => {
    await tabs.getByRole('link', { name: 'Modifier mon identifiant' }).click();
    await expect(page.getByLabel('Identifiant actuel')).toHaveValue(identifiant);
    await page.getByLabel('Nouvel identifiant').fill(NOUVEAU);
    await page.getByLabel('Mot de passe actuel', { exact: true }).fill(MOT_DE_PASSE);
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByText('attend sa confirmation')).toBeVisible();
    await lookAt(page, 'identifiant');
    await lookAtNarrow(page, 'identifiant');
    await page.goto(await mailedLink(NOUVEAU, '/confirmation-identifiant/'));
    await expect(page.getByText('Votre identifiant est changé')).toBeVisible();
    await page.getByRole('link', { name: 'Voir mon compte' }).click();
    await page.getByRole('button', { name: 'Déconnexion' }).click();
    await signIn(page, NOUVEAU, MOT_DE_PASSE);
  });

  await test.step('the link mailed to the old address gives the login back', async () => {
    await page.goto(await mailedLink(identifiant, '/annuler-identifiant/'));
    await lookAt(page, 'annuler-identifiant');
    await page.getByRole('button', { name: 'Annuler le changement' }).click();
    await expect(page.getByText('Le changement est annulé')).toBeVisible();
    await page.goto(await mailedLink(identifiant, '/mot-de-passe/'));
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Confirmer votre mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Valider' }).click();
    await signIn(page, identifiant);
  });

  await test.step('the link mailed to the old email gives it back, once', async () => {
    await page.goto('/mon-compte');
    await page.getByLabel('Email', { exact: true }).fill(PIRATE);
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByText('attend sa confirmation')).toBeVisible();
    await page.goto(await mailedLink(PIRATE, '/confirmation-email/'));
    await expect(page.getByText('Votre email est confirmé')).toBeVisible();
    const link = await mailedLink(AVIS, '/annuler-email/');
    await page.goto(link);
    await lookAt(page, 'annuler-email');
    await lookAtNarrow(page, 'annuler-email');
    await page.getByRole('button', { name: 'Annuler le changement' }).click();
    await expect(page.getByText('Le changement est annulé')).toBeVisible();
    await page.goto(link);
    await page.getByRole('button', { name: 'Annuler le changement' }).click();
    await expect(page.getByText('Ce lien n’est plus valable')).toBeVisible();
  });
});
