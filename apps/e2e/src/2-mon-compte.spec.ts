import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { expectSignedIn, expectSignedOut, signInElsewhere } from './support/elsewhere.js';
import { test } from './support/journey.js';
import { mailedLink } from './support/mailbox.js';
import { newCfa } from './support/new-cfa.js';
import { ageProofs } from './support/past-proofs.js';
import { PASSWORD, signIn, signOut } from './support/people.js';

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
  });

  await test.step('its link, followed in another tab, changes the account that is being written in', async () => {
    const tab = await page.context().newPage();
    await tab.goto(await mailedLink(AVIS, '/confirmation-email/'));
    await expect(tab.getByText('Votre email est confirmé')).toBeVisible();
    await lookAt(tab, 'confirmation-email');
    await tab.close();
    await page.getByLabel('Non').check();
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByText(`Email : ${AVIS}`)).toBeVisible();
    await expect(page.getByText('attend sa confirmation')).toHaveCount(0);
    await lookAt(page, 'mon-compte-conflit');
    await lookAtNarrow(page, 'mon-compte-conflit');
    await page.getByRole('button', { name: 'Garder ma saisie' }).click();
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByText('Votre compte est modifié.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue(AVIS);
    await expect(page.getByLabel('Non')).toBeChecked();
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

  await test.step('« Modifier mon mot de passe »', async () => {
    await tabs.getByRole('link', { name: 'Modifier mon mot de passe' }).click();
    await page.getByLabel('Mot de passe actuel', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('court');
    await page.getByLabel('Confirmer votre mot de passe').fill(MOT_DE_PASSE);
    await lookAt(page, 'mot-de-passe');
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(MOT_DE_PASSE);
    await lookAtNarrow(page, 'mot-de-passe');
    await page.getByRole('button', { name: 'Valider' }).click();
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
    await signOut(page);
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
    await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();
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

test('one session is closed from afar; « Ce n’était pas moi » closes all, and mails the way back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const identifiant = await newCfa(page, baseURL ?? '', '99999900300042');
  const office = await signInElsewhere(browser, 'Firefox sur Windows', identifiant);
  const phone = await signInElsewhere(browser, 'Chrome sur Android', identifiant);
  await signIn(page, identifiant);
  await page.goto('/mon-compte/securite');
  const sessions = page.getByRole('region', { name: 'Mes sessions' });
  const signIns = page.getByRole('region', { name: 'Mes dernières connexions' });

  await test.step('« Déconnecter » ends that session, and no other', async () => {
    const row = sessions.getByRole('row').filter({ hasText: 'Firefox sur Windows' });
    await row.getByRole('button', { name: 'Déconnecter' }).click();
    await expect(page.getByText('La session est fermée.')).toBeVisible();
    await expect(row).toHaveCount(0);
    await lookAt(page, 'session-fermee');
    await lookAtNarrow(page, 'session-fermee');
    await expectSignedOut(office);
    await expectSignedIn(phone);
  });

  const disown = async (answer: string) => {
    const row = signIns.getByRole('row').filter({ hasText: 'Firefox sur Windows' });
    await row.getByRole('button', { name: 'Ce n’était pas moi' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Ce n’était pas vous ?' });
    await expect(dialog).toContainText('celle-ci comprise');
    await lookAt(page, `pas-moi-${answer}`);
    await lookAtNarrow(page, `pas-moi-${answer}`);
    await dialog.getByRole('button', { name: answer }).click();
    await expect(dialog).toHaveCount(0);
  };

  await test.step('« Ce n’était pas moi » asks first; « Annuler » does nothing', async () => {
    await disown('Annuler');
    await expectSignedIn(phone);
    await expect(sessions.getByRole('row').filter({ hasText: 'Android' })).toBeVisible();
  });

  await test.step('then every session is dead, this one too', async () => {
    await disown('Fermer mes sessions');
    await expect(page).toHaveURL(/\/connexion\?motif=connexion-signalee$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
    await lookAt(page, 'connexion-signalee');
    await lookAtNarrow(page, 'connexion-signalee');
    await expectSignedOut(phone);
    await expectSignedOut(page);
  });

  await test.step('the mailed link gives a new password, the only one that opens', async () => {
    await page.goto(await mailedLink(identifiant, '/mot-de-passe/'));
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(MOT_DE_PASSE);
    await page.getByLabel('Confirmer votre mot de passe').fill(MOT_DE_PASSE);
    await expect(page.getByText('(vérifié à l’envoi)')).toBeVisible();
    await lookAt(page, 'nouveau-mot-de-passe-apres-signalement');
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();
    await page.getByLabel('Identifiant').fill(identifiant);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('incorrect');
    await signIn(page, identifiant, MOT_DE_PASSE);
  });

  await test.step('the administrators of the CFA are told', async () => {
    await page.goto('/notifications');
    await expect(
      page.getByRole('main').getByText('Connexion suspecte signalée', { exact: true }),
    ).toBeVisible();
    await lookAt(page, 'connexion-suspecte-signalee');
  });
});
