import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { Authenticator } from './support/authenticator.js';
import { test } from './support/journey.js';
import { PASSWORD, PEOPLE } from './support/people.js';
import { StrictPortal } from './support/strict-portal.js';

test('an agent who must have a second factor sets it up before anything else, and keeps it', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const portal = await StrictPortal.start();
  try {
    const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
    const type = async () => {
      await page.goto('/connexion');
      await page.getByLabel('Identifiant').fill(PEOPLE.instructeur);
      await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    };
    const card = page.getByRole('region', { name: 'Double authentification' });

    await test.step('after the password there is one page only', async () => {
      await type();
      await expect(page).toHaveURL(/\/mon-compte\/securite/);
      await expect(card).toContainText('Non activée');
      await lookAt(page, 'double-authentification-obligatoire');
      await lookAtNarrow(page, 'double-authentification-obligatoire');
      for (const path of ['/backoffice', '/backoffice/nominations', '/mon-compte']) {
        await page.goto(path);
        await expect(page).toHaveURL(/\/mon-compte\/securite/);
      }
    });

    const authenticator =
      await test.step('a first code, and the recovery codes to keep', async () => {
        await card.getByRole('button', { name: 'Activer une application' }).click();
        const secret = await card.getByRole('status', { name: 'Clé à saisir' }).textContent();
        const application = new Authenticator(secret ?? '');
        await card.getByLabel('Code à 6 chiffres').fill(application.nextCode());
        await card.getByLabel('Code à 6 chiffres').press('Enter');
        const list = card.getByRole('list', { name: 'Codes de récupération' });
        await expect(list.getByRole('listitem')).toHaveCount(10);
        await lookAt(page, 'double-authentification-obligatoire-codes');
        await card.getByRole('button', { name: 'J’ai conservé mes codes' }).click();
        return application;
      });

    await test.step('the portal is open; the only factor cannot be taken away', async () => {
      await page.goto('/mon-compte/securite');
      await expect(card).toContainText('Il vous reste 10 codes.');
      await expect(card.getByRole('button', { name: 'Désactiver' })).toHaveCount(0);
      await lookAt(page, 'double-authentification-obligatoire-active');
      await page.goto('/backoffice');
      await expect(
        page.getByRole('heading', { level: 1, name: 'Contrats à instruire' }),
      ).toBeVisible();
    });

    await test.step('the next sign-in asks for a code, then opens', async () => {
      await page.getByRole('button', { name: 'Déconnexion' }).click();
      await type();
      await expect(page).toHaveURL(/\/connexion\/code$/);
      await page.getByLabel('Code à 6 chiffres').fill(authenticator.nextCode());
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: 'Contrats à instruire' }),
      ).toBeVisible();
    });
  } finally {
    await portal.stop();
  }
});
