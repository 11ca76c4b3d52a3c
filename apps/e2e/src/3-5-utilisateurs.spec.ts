import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { acceptInvitation } from './support/invited.js';
import { test } from './support/journey.js';
import { pressOn, tabTo, typeIn } from './support/keyboard.js';
import { mailedLink } from './support/mailbox.js';
import { newCfa, send } from './support/new-cfa.js';
import { signIn, windowOf } from './support/people.js';

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const title = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();

/** An administrator of a CFA of their own, on « Gérer mes utilisateurs ». */
async function administrator(page: Page, baseURL: string, siret: string): Promise<string> {
  const identifiant = await newCfa(page, baseURL, siret);
  await signIn(page, identifiant);
  await page.getByRole('button', { name: 'Mon cfa' }).click();
  await page.getByRole('link', { name: 'Utilisateurs' }).click();
  await title(page, 'Gérer mes utilisateurs');
  return identifiant;
}

test('a user is added, chooses a password, sees only the menu of their rights, and is deactivated', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const invite = 'lea.petit@cfa-journees-2.example';
  await administrator(page, baseURL ?? '', '99999900200010');
  const theirs = await (await browser.newContext()).newPage();

  await test.step('« Ajouter », in two tabs', async () => {
    await expect(rowOf(page, 'Moreau')).toContainText('Vous');
    await page.getByRole('link', { name: 'Ajouter' }).click();
    await title(page, 'Utilisateur');
    await page.getByLabel('Nom', { exact: true }).fill('Petit');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('alert')).toContainText('4 champs sont à corriger');
    await lookAt(page, 'utilisateur-erreurs');
    await page.getByLabel('Prénom').fill('Léa');
    await page.getByLabel('Identifiant').fill(invite);
    await page.getByLabel('Email', { exact: true }).fill(invite);
    await lookAt(page, 'utilisateur-acces');
    await page.getByRole('button', { name: 'Suivant' }).click();
    await page.getByLabel("Gestion des contrats d'apprentissage et de leur facturation").check();
    await expect(page.getByLabel('Gestion des contrats CFA', { exact: true })).toBeDisabled();
    await expect(page.getByRole('tab', { name: 'Gestion des droits (2)' })).toBeVisible();
    await lookAt(page, 'utilisateur-droits');
    await lookAtNarrow(page, 'utilisateur-droits');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText(`Une invitation est envoyée à ${invite}`)).toBeVisible();
    await expect(rowOf(page, 'Petit')).toContainText('Invité — expire le');
    await lookAt(page, 'utilisateurs');
    await lookAtNarrow(page, 'utilisateurs');
  });

  await test.step('the mailed invitation', async () => {
    const link = await mailedLink(invite, '/invitation/');
    await theirs.goto(link);
    await expect(theirs.getByText('CFA des journées').first()).toBeVisible();
    await expect(theirs.getByText('Facturer les contrats d’apprentissage.')).toBeVisible();
    await lookAt(theirs, 'invitation');
    await lookAtNarrow(theirs, 'invitation');
    await acceptInvitation(theirs, invite);
    const menu = theirs.getByRole('navigation', { name: 'Menu principal' });
    await expect(menu.getByRole('link', { name: 'Mes contrats' })).toBeVisible();
    await expect(menu.getByText('Mon cfa')).toHaveCount(0);
    await theirs.goto('/mon-cfa/utilisateurs');
    await title(theirs, 'Accès refusé');
    await theirs.goto('/');
    await title(theirs, 'Accueil');
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await expect(other.getByText('Cette invitation n’est plus valable.')).toBeVisible();
    await lookAt(other, 'invitation-perimee');
  });

  await test.step('deactivated while signed in: the next click leads to « Connexion »', async () => {
    await page.reload();
    await expect(rowOf(page, 'Petit')).toContainText('Actif');
    await page.getByRole('button', { name: 'Désactiver Léa Petit' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await lookAt(page, 'desactiver');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Désactiver' }).click();
    await expect(page.getByText('L’accès de Léa Petit est désactivé.')).toBeVisible();
    await theirs.getByRole('link', { name: 'Mes contrats', exact: true }).first().click();
    await title(theirs, 'Connexion');
    await expect(theirs.getByText('un administrateur a peut-être désactivé')).toBeVisible();
    await lookAt(theirs, 'connexion-apres-desactivation');
  });

  await test.step('« Réactiver », then « Consulter »', async () => {
    await page.getByRole('button', { name: 'Réactiver Léa Petit' }).click();
    await expect(page.getByText('L’accès de Léa Petit est rétabli.')).toBeVisible();
    await signIn(theirs, invite);
    await page.getByRole('link', { name: 'Consulter Léa Petit' }).click();
    await title(page, 'Léa Petit');
    await lookAt(page, 'consulter');
    await lookAtNarrow(page, 'consulter');
  });
});

test('rights are copied, seen in « Qui peut quoi » and exported; one keeps one’s own access', async ({
  page,
  baseURL,
}) => {
  const url = baseURL ?? '';
  await administrator(page, url, '99999900200028');
  const invited = { prenom: 'Élodie', nom: 'L’Hostis', email: 'elodie@cfa-journees-3.example' };
  await send(page, url, '/api/users', {
    ...invited,
    identifiant: invited.email,
    rights: ['apprentis_sans_contrat', 'contrats_stocks_facturation'],
  });

  await test.step('« Copier les droits d’un collègue »', async () => {
    await page.getByRole('link', { name: 'Ajouter' }).click();
    await title(page, 'Utilisateur');
    await page.getByLabel('Nom', { exact: true }).fill('Durand');
    await page.getByLabel('Prénom').fill('Sacha');
    await page.getByLabel('Identifiant').fill('sacha@cfa-journees-3.example');
    await page.getByLabel('Email', { exact: true }).fill('sacha@cfa-journees-3.example');
    await page.getByRole('tab', { name: 'Gestion des droits' }).click();
    await page.getByRole('button', { name: 'Copier les droits d’un collègue' }).click();
    await page.getByLabel('Collègue').selectOption({ label: 'Élodie L’Hostis' });
    await page.getByRole('button', { name: 'Copier ses droits' }).click();
    await expect(page.getByRole('tab', { name: 'Gestion des droits (3)' })).toBeVisible();
    await lookAt(page, 'copier-les-droits');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(rowOf(page, 'Durand')).toContainText('Invité');
  });

  await test.step('« Filtres de recherche », whatever the case and accents', async () => {
    await page.getByLabel('Prénom').fill('elod');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByText('Filtres appliqués (1)')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);
    await lookAt(page, 'utilisateurs-filtres');
    await page.reload();
    await expect(page.getByRole('row')).toHaveCount(2);
    await page.getByRole('button', { name: 'Lancer une nouvelle recherche' }).click();
    await page.getByLabel('Prénom').fill('personne');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByText('Aucun résultat à afficher.')).toBeVisible();
    await lookAtNarrow(page, 'utilisateurs-vide');
    await page.getByRole('button', { name: 'Réinitialiser les filtres' }).click();
    await expect(page.getByRole('row')).toHaveCount(4);
  });

  await test.step('the list as CSV', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Exporter la liste (CSV)' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain('L’Hostis');
    expect(text.trim().split('\n')).toHaveLength(4);
  });

  await test.step('« Qui peut quoi », on the screen and on paper', async () => {
    await page.getByRole('link', { name: 'Qui peut quoi' }).click();
    await expect(rowOf(page, 'Durand')).toContainText('Compris');
    await lookAt(page, 'qui-peut-quoi');
    await lookAtNarrow(page, 'qui-peut-quoi');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    await page.screenshot({ path: test.info().outputPath('imprime.png'), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'Retour à la liste' }).click();
  });

  await test.step('the only administrator stays one', async () => {
    await page.getByRole('button', { name: 'Désactiver Claude Moreau' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Désactiver' }).click();
    await expect(page.getByRole('alert')).toContainText(/administrateur actif|votre propre compte/);
    await expect(rowOf(page, 'Moreau')).toContainText('Actif');
    await lookAt(page, 'dernier-administrateur');
    await page.getByRole('link', { name: 'Modifier Claude Moreau' }).click();
    await expect(page.getByLabel('Oui')).toBeDisabled();
    await lookAt(page, 'utilisateur-soi-meme');
  });
});

test('two administrators on one person: the second is shown what the first saved', async ({
  page,
  browser,
  baseURL,
}) => {
  const url = baseURL ?? '';
  const identifiant = await administrator(page, url, '99999900200036');
  await send(page, url, '/api/users', {
    nom: 'Petit',
    prenom: 'Léa',
    identifiant: 'lea@cfa-journees-4.example',
    email: 'lea@cfa-journees-4.example',
    rights: ['contrats'],
  });
  const elsewhere = await windowOf(browser, identifiant);
  for (const each of [page, elsewhere]) {
    await each.goto('/mon-cfa/utilisateurs');
    await each.getByRole('link', { name: 'Modifier Léa Petit' }).click();
    await expect(each.getByLabel('Nom', { exact: true })).toHaveValue('Petit');
  }
  await elsewhere.getByLabel('Prénom').fill('Léana');
  await elsewhere.getByRole('button', { name: 'Enregistrer' }).click();
  await title(elsewhere, 'Gérer mes utilisateurs');
  await page.getByLabel('Nom', { exact: true }).fill('Petit-Jean');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Prénom : Léana')).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Petit-Jean');
  await lookAt(page, 'utilisateur-conflit');
  await lookAtNarrow(page, 'utilisateur-conflit');
  await page.getByRole('button', { name: 'Garder ma saisie' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(rowOf(page, 'Petit-Jean')).toContainText('Léana');
});

test('a user is added with the keyboard alone', async ({ page, baseURL }) => {
  await administrator(page, baseURL ?? '', '99999900200044');
  await pressOn(page, /^Ajouter$/);
  await title(page, 'Utilisateur');
  await typeIn(page, /^Nom/, 'Clavier');
  await typeIn(page, /^Prénom/, 'Noa');
  await typeIn(page, /^Identifiant/, 'noa@cfa-journees-5.example');
  await typeIn(page, /^Email/, 'noa@cfa-journees-5.example');
  await pressOn(page, /^Suivant/);
  await expect(page.getByRole('tab', { name: 'Gestion des droits' })).toBeFocused();
  await tabTo(page, /^Gestion des contrats CFA/);
  await page.keyboard.press('Space');
  await pressOn(page, /^Enregistrer/);
  await expect(rowOf(page, 'Clavier')).toContainText('Invité');
});
