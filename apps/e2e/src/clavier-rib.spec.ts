import { expect } from '@playwright/test';
import { test } from './support/journey.js';
import { tabTo } from './support/keyboard.js';
import { newCfa } from './support/new-cfa.js';
import { PEOPLE, signIn, windowOf } from './support/people.js';
import { ribFile } from './support/rib.js';

test('bank details are sent, then approved, with the keyboard alone', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signIn(page, await newCfa(page, baseURL ?? '', '99999900200523'));
  await page.goto('/mon-cfa/coordonnees-bancaires');
  await expect(page.getByText('Aucun compte n’est en service.')).toBeVisible();
  await tabTo(page, /^Renseigner mes coordonnées/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Je facture moi-même mes contrats')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Nature du tiers')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel('Nature du tiers')).toHaveCount(0);
  await tabTo(page, /^Titulaire du compte/);
  await page.keyboard.type('CFA des journées');
  await tabTo(page, /^IBAN/);
  await page.keyboard.type('fr7630006000011234567890189');
  await expect(page.getByLabel('IBAN', { exact: true })).toHaveValue(
    'FR76 3000 6000 0112 3456 7890 189',
  );
  await tabTo(page, /^RIB/);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(ribFile('rib.pdf', ['CFA DES JOURNEES']));
  await expect(page.getByRole('button', { name: 'Retirer rib.pdf' })).toBeVisible();
  await tabTo(page, /^Transmettre pour validation/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('sont transmises à l’OPCO')).toBeVisible();

  const accountant = await windowOf(browser, PEOPLE.comptable2);
  const row = accountant.getByRole('row').filter({ hasText: '00523' });
  await accountant.goto((await row.getByRole('link').getAttribute('href')) ?? '');
  await expect(accountant.getByRole('button', { name: 'Prendre en charge' })).toBeVisible();
  await tabTo(accountant, /^Prendre en charge/);
  await accountant.keyboard.press('Enter');
  await expect(accountant.getByRole('heading', { name: 'Décision' })).toBeFocused();
  await tabTo(accountant, /^Valider$/);
  await accountant.keyboard.press('Enter');
  for (const rule of [/^Le RIB est un original/, /^La raison/, /^Si la banque/, /^Le RIB n’est/]) {
    await tabTo(accountant, rule);
    await accountant.keyboard.press('Space');
  }
  await tabTo(accountant, /^Pourquoi vous validez/);
  await accountant.keyboard.type('Rappelé au numéro connu.');
  await tabTo(accountant, /^Valider ce RIB/);
  await accountant.keyboard.press('Enter');
  await expect(accountant.getByText('Votre validation est enregistrée')).toBeVisible();
});
