import { type Browser, expect, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { Authenticator } from './support/authenticator.js';
import { test } from './support/journey.js';
import { ageProofs } from './support/past-proofs.js';
import { PASSWORD, PEOPLE, signOut } from './support/people.js';
import { StrictPortal } from './support/strict-portal.js';

test.describe('a portal as in production', () => {
  test.describe.configure({ timeout: 240_000 });
  let portal: StrictPortal;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    portal = await StrictPortal.start();
  });
  test.afterAll(() => portal.stop());

  const open = async (browser: Browser) => (await portal.newWindow(browser)).newPage();
  const type = async (page: Page, identifiant: string) => {
    await page.goto('/connexion');
    await page.getByLabel('Identifiant').fill(identifiant);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  };
  const cardOf = (page: Page) => page.getByRole('region', { name: 'Double authentification' });
  /** The first code of an application that is being set up; the recovery codes are on the screen. */
  const confirm = async (page: Page) => {
    const card = cardOf(page);
    const secret = await card.getByRole('status', { name: 'Clé à saisir' }).textContent();
    const application = new Authenticator(secret ?? '');
    await card.getByLabel('Code à 6 chiffres').fill(application.nextCode());
    await card.getByLabel('Code à 6 chiffres').press('Enter');
    const list = card.getByRole('list', { name: 'Codes de récupération' });
    await expect(list.getByRole('listitem')).toHaveCount(10);
    return application;
  };
  /** Every window is looked at for what each cookie must have over https: that there were some. */
  const cookiesOf = async (page: Page) =>
    (await page.context().cookies()).map(({ name }) => name).toSorted();

  test('an agent who must have a second factor sets it up before anything else, and keeps it', async ({
    browser,
  }) => {
    const page = await open(browser);
    const card = cardOf(page);

    await test.step('after the password there is one page only', async () => {
      await type(page, PEOPLE.instructeur);
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
        const application = await confirm(page);
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
      await signOut(page);
      await type(page, PEOPLE.instructeur);
      await expect(page).toHaveURL(/\/connexion\/code$/);
      expect(await cookiesOf(page)).toEqual(['__Host-device', '__Host-sign-in']);
      await page.getByLabel('Code à 6 chiffres').fill(authenticator.nextCode());
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: 'Contrats à instruire' }),
      ).toBeVisible();
      expect(await cookiesOf(page)).toEqual(['__Host-device', '__Host-session']);
    });
  });

  test('somebody of a CFA sets a second factor up for the first sensitive act, and proves it after', async ({
    browser,
  }) => {
    const page = await open(browser);
    const card = cardOf(page);
    const dialog = page.getByRole('alertdialog');
    const name = page.getByLabel('Nom du token');

    await test.step('the portal is open, and says what will be asked', async () => {
      await type(page, PEOPLE.camille);
      await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
      await page.goto('/mon-cfa/imports');
      await expect(page.getByText('demande une double authentification')).toBeVisible();
      await lookAt(page, 'acte-sensible-annonce');
      await lookAtNarrow(page, 'acte-sensible-annonce');
    });

    await test.step('the act is refused, with what is to be done', async () => {
      await name.fill('Logiciel');
      await name.press('Enter');
      await expect(dialog).toContainText('Activez d’abord la double authentification');
      await lookAt(page, 'acte-sensible-refuse');
      await lookAtNarrow(page, 'acte-sensible-refuse');
      await dialog.getByRole('button', { name: 'Annuler' }).click();
      await expect(page.getByRole('alert')).toContainText('activez-la dans « Sécurité »');
      await name.press('Enter');
      await dialog.getByRole('button', { name: 'Aller à « Sécurité »' }).click();
      await expect(page).toHaveURL(/\/mon-compte\/securite\?retour=/);
      await expect(page.getByRole('link', { name: 'Revenir sans l’activer' })).toBeVisible();
      await lookAt(page, 'acte-sensible-securite');
      await lookAtNarrow(page, 'acte-sensible-securite');
    });

    const authenticator =
      await test.step('once it is set up and the codes are kept, one is back', async () => {
        await card.getByRole('button', { name: 'Activer une application' }).click();
        const application = await confirm(page);
        await card.getByRole('button', { name: 'J’ai conservé mes codes' }).click();
        await expect(page).toHaveURL(/\/mon-cfa\/imports$/);
        await expect(page.getByText('demande une double authentification')).toHaveCount(0);
        await name.fill('Logiciel');
        await name.press('Enter');
        await expect(page.getByText('Votre token « Logiciel » est prêt.')).toBeVisible();
        return application;
      });

    await test.step('after five minutes, a code proves who one is', async () => {
      await ageProofs(PEOPLE.camille, portal.dataDir);
      await name.fill('Second logiciel');
      await name.press('Enter');
      const proof = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
      await proof.getByLabel('Code à 6 chiffres').fill(authenticator.nextCode());
      await proof.getByRole('button', { name: 'Confirmer' }).click();
      await expect(page.getByText('Votre token « Second logiciel » est prêt.')).toBeVisible();
      expect(await cookiesOf(page)).toEqual(['__Host-device', '__Host-session']);
    });
  });
});
