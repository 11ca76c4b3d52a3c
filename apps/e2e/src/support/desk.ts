import { expect, type Page } from '@playwright/test';

/** « 999 999 002 00507 », as lists print a SIRET. */
export const printed = (siret: string) =>
  siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1\u00a0$2\u00a0$3\u00a0$4');

/** Opens the RIB of a CFA, whose name is `holder`, from the accountants' queue. */
export async function openRib(page: Page, siret: string, holder: string): Promise<void> {
  await page.goto('/backoffice');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('RIB à valider');
  await page
    .getByRole('row')
    .filter({ hasText: printed(siret) })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`RIB de ${holder}`);
}

/** Takes the RIB that is open, makes the four checks and approves it. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prendre en charge' }).click();
  await page.getByRole('button', { name: 'Valider', exact: true }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(4);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  const reason = page.getByLabel('Pourquoi vous validez');
  if (await reason.isVisible()) await reason.fill('Rappelé au numéro connu du CFA.');
  await page.getByRole('button', { name: 'Valider ce RIB' }).click();
  await expect(page.getByText(/validation est enregistrée|Ce RIB est validé/)).toBeVisible();
}
