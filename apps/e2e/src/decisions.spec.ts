import { expect } from '@playwright/test';
import { lookAt } from './support/accessibility.js';
import { test } from './support/journey.js';
import { PEOPLE, signIn, windowOf } from './support/people.js';

test('two instructeurs on one dossier: one takes it, the other is told by whom', async ({
  browser,
}) => {
  const first = await windowOf(browser, PEOPLE.instructeur);
  const second = await windowOf(browser, PEOPLE.instructeur2);
  const free = first.getByRole('row').filter({ hasText: 'Personne' }).getByRole('link').first();
  const numero = (await free.textContent())?.trim() ?? '';
  await free.click();
  await expect(first.getByRole('heading', { level: 1 })).toContainText(numero);
  await second.goto(first.url());
  await expect(second.getByRole('button', { name: 'Prendre en charge' })).toBeVisible();

  await first.getByRole('button', { name: 'Prendre en charge' }).click();
  await expect(first.getByText('Vous instruisez ce contrat.')).toBeVisible();
  await second.getByRole('button', { name: 'Prendre en charge' }).click();
  await expect(second.getByRole('alertdialog')).toContainText('Alix Bernard');
  await lookAt(second, 'deux-instructeurs');
  await second.getByRole('alertdialog').getByRole('button').last().click();
  await expect(second.getByText('Alix Bernard instruit ce contrat.')).toBeVisible();

  await test.step('a refusal needs a reason, and the dossier is then closed', async () => {
    await first.getByRole('button', { name: 'Refuser', exact: true }).click();
    await first.getByRole('button', { name: 'Refuser le contrat' }).click();
    await expect(first.getByRole('alert')).toContainText('motif du refus');
    await first.getByLabel('Motif du refus').fill('Le maître d’apprentissage est mineur.');
    await first.getByRole('button', { name: 'Refuser le contrat' }).click();
    await expect(first.getByText('Ce contrat n’est plus en instruction.')).toBeVisible();
    await expect(first.getByText('Refusé').first()).toBeVisible();
    await lookAt(first, 'refus');
  });
});

test('an OPCO administrator registers a software vendor, whose secret is shown once', async ({
  page,
}) => {
  await signIn(page, PEOPLE.administrateurOpco);
  await page.goto('/backoffice/editeurs');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Éditeurs de logiciels');
  await page.getByLabel('Nom de l’éditeur').fill('Éditeur des journées');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const secret = page.getByRole('status', { name: 'Secret de l’éditeur' });
  await expect(secret).toBeVisible();
  await lookAt(page, 'editeurs');
  const clientSecret = (await secret.textContent())?.trim() ?? '';
  const row = page.getByRole('row').filter({ hasText: 'Éditeur des journées' });
  const clientId =
    (
      await row
        .getByRole('cell')
        .nth(0)
        .locator('..')
        .locator('[data-label="Identifiant client"]')
        .textContent()
    )?.trim() ?? '';
  const token = await page.request.post('/api/oauth/token', {
    form: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
  });
  expect(token.status(), await token.text()).toBe(200);
  await page.reload();
  await expect(row).toBeVisible();
  await expect(page.getByText(clientSecret)).toHaveCount(0);
});

test('the menus show only what each person may use', async ({ browser }) => {
  const gestionnaire = await windowOf(browser, PEOPLE.gestionnaire);
  const menu = gestionnaire.getByRole('navigation', { name: 'Menu principal' });
  await expect(menu.getByRole('link', { name: 'Mes contrats' })).toBeVisible();
  await expect(menu.getByText('Mon cfa')).toHaveCount(0);
  await gestionnaire.goto('/mon-cfa/imports');
  await expect(gestionnaire.getByRole('heading', { level: 1 })).toHaveText('Accès refusé');
  await lookAt(gestionnaire, 'sans-le-droit');
  await gestionnaire.goto('/backoffice');
  await expect(gestionnaire.getByRole('heading', { level: 1 })).toHaveText('Accueil');

  const comptable = await windowOf(browser, PEOPLE.comptable);
  await expect(comptable.getByRole('heading', { level: 1 })).toHaveText('RIB à valider');
  await expect(comptable.getByText('Contrats à instruire')).toHaveCount(0);
  await lookAt(comptable, 'backoffice-comptable');
});
