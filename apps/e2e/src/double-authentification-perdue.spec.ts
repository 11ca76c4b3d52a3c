import { expect, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { Authenticator } from './support/authenticator.js';
import { acceptInvitation } from './support/invited.js';
import { test } from './support/journey.js';
import { mailedLink } from './support/mailbox.js';
import { newCfa, send } from './support/new-cfa.js';
import { PASSWORD, signIn } from './support/people.js';

const LEA = 'lea.petit@cfa-double-perdue.example';
const OTHER_PASSWORD = 'Retrouvailles-2026!';

/** « Sécurité » › an application that nobody will find again. */
async function enableApplication(page: Page): Promise<void> {
  await page.goto('/mon-compte/securite');
  const card = page.getByRole('region', { name: 'Double authentification' });
  await card.getByRole('button', { name: 'Activer une application' }).click();
  const secret = await card.getByRole('status', { name: 'Clé à saisir' }).textContent();
  const lost = new Authenticator(secret ?? '');
  await card.getByLabel('Code à 6 chiffres').fill(lost.nextCode());
  await card.getByLabel('Code à 6 chiffres').press('Enter');
  await card.getByRole('button', { name: 'J’ai conservé mes codes' }).click();
  await expect(card).toContainText('Il vous reste 10 codes.');
}

test('who lost the second factor is let in again by an administrator and the mailbox', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const url = baseURL ?? '';
  await signIn(page, await newCfa(page, url, '99999900300406'));
  await send(page, url, '/api/users', {
    ...{ nom: 'Petit', prenom: 'Léa', identifiant: LEA, email: LEA, rights: ['contrats'] },
  });
  const theirs = await (await browser.newContext()).newPage();
  await acceptInvitation(theirs, LEA);
  await enableApplication(theirs);

  await test.step('the second step of the sign-in says whom to ask', async () => {
    await theirs.getByRole('button', { name: 'Déconnexion' }).click();
    await theirs.getByLabel('Identifiant').fill(LEA);
    await theirs.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await theirs.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(theirs).toHaveURL(/\/connexion\/code$/);
    await expect(theirs.getByText('Demandez à un administrateur de votre CFA')).toBeVisible();
    await lookAt(theirs, 'double-authentification-perdue');
    await lookAtNarrow(theirs, 'double-authentification-perdue');
  });

  await test.step('the administrator reads what it does, and does it', async () => {
    await page.goto('/mon-cfa/utilisateurs');
    await page.getByRole('link', { name: 'Consulter Léa Petit' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Léa Petit' })).toBeVisible();
    await lookAt(page, 'utilisateur-avec-double-authentification');
    await lookAtNarrow(page, 'utilisateur-avec-double-authentification');
    await page.getByRole('button', { name: 'Réinitialiser la double authentification' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('son mot de passe n’ouvrira plus rien');
    await lookAt(page, 'reinitialiser-la-double-authentification');
    await lookAtNarrow(page, 'reinitialiser-la-double-authentification');
    await dialog.getByRole('button', { name: 'Réinitialiser' }).click();
    await expect(page.getByText('La double authentification de Léa Petit est')).toBeVisible();
    await expect(page.getByText('Non activée')).toBeVisible();
    await lookAt(page, 'double-authentification-reinitialisee');
  });

  await test.step('the mailed link leads to a new password, which opens', async () => {
    await theirs.goto(await mailedLink(LEA, '/mot-de-passe/'));
    await theirs.getByLabel('Nouveau mot de passe').fill(OTHER_PASSWORD);
    await theirs.getByLabel('Confirmer votre mot de passe').fill(OTHER_PASSWORD);
    await theirs.getByRole('button', { name: 'Valider' }).click();
    await expect(theirs.getByText('Votre mot de passe est changé.')).toBeVisible();
    await signIn(theirs, LEA, OTHER_PASSWORD);
    await theirs.goto('/mon-compte/securite');
    const card = theirs.getByRole('region', { name: 'Double authentification' });
    await expect(card).toContainText('Non activée');
  });
});
