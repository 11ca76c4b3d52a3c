import { expect, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { publishFor } from './support/announcements.js';
import { test } from './support/journey.js';
import { pressOn } from './support/keyboard.js';
import { countMails, mailedLink } from './support/mailbox.js';
import { newCfa } from './support/new-cfa.js';
import { PEOPLE, signIn, windowOf } from './support/people.js';

const bellOf = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /^Notifications/ });

test('an announcement of the OPCO reaches the bell of a CFA without reloading anything', async ({
  page,
  browser,
  baseURL,
}) => {
  const siret = '99999900200705';
  const titre = 'Fermeture des bureaux le 14 juillet';
  await signIn(page, await newCfa(page, baseURL ?? '', siret));
  await expect(bellOf(page)).toHaveText(/^\s*Notifications\s*$/);

  const admin = await windowOf(browser, PEOPLE.administrateurOpco);
  await test.step('it is written, with its preview and the number of CFA it means', async () => {
    const menu = admin.getByRole('navigation', { name: 'Menu principal' });
    await menu.getByRole('link', { name: 'Annonces' }).click();
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Annonces');
    await admin.getByRole('link', { name: 'Écrire une annonce' }).click();
    await admin.getByLabel('Titre').fill(titre);
    await admin.getByLabel('Texte').fill('Voir www.ailleurs.example');
    await admin.getByLabel('Mène à l’écran').selectOption('Mon compte : notifications');
    await admin.getByLabel('Une liste de CFA, par SIRET').check();
    await admin.getByLabel('SIRET', { exact: true }).fill('123');
    await admin.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await expect(admin.getByRole('alert')).toContainText('« 123 » n’est pas un SIRET valide.');
    await lookAt(admin, 'annonce-faute');
    await admin.getByLabel('SIRET', { exact: true }).fill(siret);
    await expect(admin.getByText('Aujourd’hui, 1 CFA la recevrait.')).toBeVisible();
    await admin.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await expect(admin.getByRole('alert')).toContainText('Un texte simple est attendu');
    await admin.getByLabel('Texte').fill('Nos bureaux sont fermés.\nReprise le 15 juillet.');
    await lookAt(admin, 'annonce-ecrite');
    await lookAtNarrow(admin, 'annonce-ecrite');
    await admin.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await expect(admin.getByText('Le brouillon est enregistré.')).toBeVisible();
  });

  await test.step('it is planned, suspended, then published', async () => {
    await admin.getByLabel('Plus tard').check();
    await admin.getByLabel('Date').fill('2099-07-14');
    await admin.getByLabel('Heure').fill('08:30');
    await lookAt(admin, 'annonce-brouillon');
    await admin.getByRole('button', { name: 'Programmer' }).click();
    await expect(admin.getByText('14/07/2099 à 08:30')).toBeVisible();
    await admin.getByRole('button', { name: 'Suspendre la publication' }).click();
    await admin.getByRole('button', { name: 'Publier', exact: true }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: 'Publier' }).click();
    await expect(admin.getByRole('button', { name: 'Retirer l’annonce' })).toBeVisible();
  });

  await test.step('the CFA sees it come, in the bell and on its home page', async () => {
    await expect(bellOf(page)).toContainText('1 non lue');
    await expect(page.getByRole('main').getByRole('link', { name: titre })).toBeVisible();
    await bellOf(page).click();
    const panel = page.getByRole('region', { name: 'Dernières notifications' });
    await expect(panel.getByText('Reprise le 15 juillet.')).toBeVisible();
    await lookAt(page, 'cloche');
    await lookAtNarrow(page, 'cloche');
    await panel.getByRole('link', { name: titre }).click();
    await expect(page).toHaveURL(/\/mon-compte\/notifications$/);
    await expect(bellOf(page)).toHaveText(/^\s*Notifications\s*$/);
  });

  await test.step('the OPCO sees who read it, and withdraws it', async () => {
    await admin.reload();
    await expect(admin.getByText('Lue par 1 CFA sur 1 (100 %).')).toBeVisible();
    await expect(admin.getByRole('row').filter({ hasText: 'CFA des journées' })).toBeVisible();
    await lookAt(admin, 'annonce-publiee');
    await lookAtNarrow(admin, 'annonce-publiee');
    await admin.getByRole('button', { name: 'Retirer l’annonce' }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
    await expect(admin.getByText('L’annonce est retirée')).toBeVisible();
    await admin.getByRole('link', { name: 'Retour à la liste' }).click();
    await admin.getByRole('link', { name: 'Retirées' }).click();
    await expect(admin.getByRole('row').filter({ hasText: titre })).toContainText('1 CFA sur 1');
    await lookAt(admin, 'annonces');
    await lookAtNarrow(admin, 'annonces');
    await page.goto('/notifications');
    await expect(page.getByText('Aucune notification', { exact: true })).toBeVisible();
    await lookAt(page, 'notifications-vide');
  });
});

test('two windows share one stream; the second goes on where the first stopped', async ({
  page,
  browser,
  baseURL,
}) => {
  const siret = '99999900200713';
  const streams: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('/api/notifications/stream')) streams.push(request.url());
  });
  const admin = await windowOf(browser, PEOPLE.administrateurOpco);
  const opened = page.waitForResponse((answer) =>
    answer.url().includes('/api/notifications/stream'),
  );
  await signIn(page, await newCfa(page, baseURL ?? '', siret));
  expect((await opened).status()).toBe(200);
  expect(streams).toHaveLength(1);
  const second = await page.context().newPage();
  await second.goto('/notifications');
  await expect(second.getByRole('heading', { level: 1, name: 'Mes notifications' })).toBeVisible();
  await publishFor(admin, baseURL ?? '', siret, 'Première annonce');
  await expect(bellOf(page)).toContainText('1 non lue');
  await expect(bellOf(second)).toContainText('1 non lue');
  expect(streams).toHaveLength(1);

  await test.step('what is marked in one is marked in the other', async () => {
    await second.getByRole('button', { name: 'Marquer comme lue : Première annonce' }).click();
    await expect(bellOf(page)).toHaveText(/^\s*Notifications\s*$/);
  });

  await page.close();
  await publishFor(admin, baseURL ?? '', siret, 'Seconde annonce');
  await expect(
    second.getByRole('main').getByText('Seconde annonce', { exact: true }),
  ).toBeVisible();
  await expect(bellOf(second)).toContainText('1 non lue');
  expect(streams).toHaveLength(2);
  expect(streams[1]).toContain('after=');
});

test('« Mes notifications »: filters, archive and preferences, honoured', async ({
  page,
  browser,
  baseURL,
}) => {
  const url = baseURL ?? '';
  const siret = '99999900200721';
  const identifiant = await newCfa(page, url, siret);
  await signIn(page, identifiant);
  const admin = await windowOf(browser, PEOPLE.administrateurOpco);

  await test.step('news by mail never, then at once, as chosen', async () => {
    await page.getByRole('link', { name: 'Mon compte' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Notifications' }).click();
    await expect(page.getByText('Sécurité du compte')).toBeVisible();
    const news = page.getByRole('group', { name: 'Actualités' });
    await news.getByLabel('Jamais').check();
    await lookAt(page, 'preferences');
    await lookAtNarrow(page, 'preferences');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Vos choix sont enregistrés.')).toBeVisible();
    const before = await countMails(identifiant);
    await publishFor(admin, url, siret, 'Annonce sans mail');
    await expect(bellOf(page)).toContainText('1 non lue');

    await news.getByLabel('Tout de suite').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Vos choix sont enregistrés.')).toBeVisible();
    await publishFor(admin, url, siret, 'Annonce avec mail');
    await mailedLink(identifiant, '/mon-compte/notification');
    expect(await countMails(identifiant)).toBe(before + 1);
  });

  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Notifications/ })
    .click();
  await page.getByRole('link', { name: 'Toutes mes notifications' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes notifications');
  const results = page.getByRole('region', { name: 'Résultats' });
  await expect(results.getByRole('listitem')).toHaveCount(2);
  await lookAt(page, 'notifications');
  await lookAtNarrow(page, 'notifications');

  await test.step('words are found, and the address says so', async () => {
    await page.getByLabel('Mots recherchés').fill('SANS');
    await page.getByLabel('Catégorie').selectOption('Actualités');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(results.getByRole('listitem')).toHaveCount(1);
    await expect(page).toHaveURL(/category=actualite&recherche=SANS/);
    await page.reload();
    await expect(results.getByText('Annonce sans mail', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Réinitialiser les filtres' }).click();
    await expect(results.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('one is archived with the keyboard, found again and taken back', async () => {
    const archived = page.waitForResponse((answer) => answer.url().endsWith('/archive'));
    await pressOn(page, /^Archiver : Annonce sans mail/);
    await expect(
      page.getByRole('button', { name: 'Désarchiver : Annonce sans mail' }),
    ).toBeFocused();
    await expect(bellOf(page)).toContainText('1 non lue');
    expect((await archived).status()).toBe(204);
    await page.getByRole('link', { name: 'Archivées' }).click();
    await expect(results.getByRole('listitem')).toHaveCount(1);
    await lookAt(page, 'notifications-archivees');
    const unarchived = page.waitForResponse((answer) => answer.url().endsWith('/unarchive'));
    await page.getByRole('button', { name: 'Désarchiver : Annonce sans mail' }).click();
    expect((await unarchived).status()).toBe(204);
    await page.getByRole('link', { name: 'Reçues' }).click();
    await expect(results.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('all are read', async () => {
    await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
    await page.getByRole('link', { name: 'Non lues' }).click();
    await expect(page.getByText('Vous avez tout lu.')).toBeVisible();
    await expect(bellOf(page)).toHaveText(/^\s*Notifications\s*$/);
  });
});

test('an agent has the bell and « Mes notifications » too', async ({ page }) => {
  await signIn(page, PEOPLE.comptable2);
  await bellOf(page).click();
  await page.getByRole('link', { name: 'Toutes mes notifications' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes notifications');
  await expect(page.getByRole('main').getByRole('region', { name: 'Résultats' })).toBeVisible();
  await lookAt(page, 'notifications-agent');
  await lookAtNarrow(page, 'notifications-agent');
});
