import { expect, type Page } from '@playwright/test';
import { mailedLink } from './mailbox.js';
import { PASSWORD, signIn } from './people.js';

/** Follows the invitation mailed to somebody, chooses the password and signs in. */
export async function acceptInvitation(page: Page, identifiant: string): Promise<void> {
  await page.goto(await mailedLink(identifiant, '/invitation/'));
  await expect(page.getByRole('heading', { level: 1, name: 'Votre invitation' })).toBeVisible();
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Confirmer votre mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByText('Votre mot de passe est enregistré.')).toBeVisible();
  await signIn(page, identifiant);
}
