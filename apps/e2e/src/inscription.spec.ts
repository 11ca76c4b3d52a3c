import { expect, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { mailedLink } from './support/mailbox.js';
import { newCfa } from './support/new-cfa.js';
import { PASSWORD, PEOPLE, signIn, signOut } from './support/people.js';

const MOT_DE_PASSE = 'Une phrase de 2026, longue';

async function trySignIn(page: Page, identifiant: string, motDePasse: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Identifiant').fill(identifiant);
  await page.getByLabel('Mot de passe', { exact: true }).fill(motDePasse);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

test('a CFA signs up, confirms its address by mail and reaches its dashboard', async ({ page }) => {
  const identifiant = 'direction@cfa-nouveau.example';
  await page.goto('/inscription');
  await page.getByLabel('SIRET', { exact: true }).fill('732 829 320 00074');
  await page.getByLabel('Raison sociale').fill('CFA nouveau');
  await page.getByLabel('Numéro UAI').fill('0561910X');
  await page.getByLabel('Nom', { exact: true }).fill('Lefèvre');
  await page.getByLabel('Prénom').fill('Inès');
  await page.getByLabel('Identifiant', { exact: true }).fill(identifiant);
  await page.getByLabel('Mot de passe', { exact: true }).fill('court');
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByRole('alert')).toContainText('à corriger');
  await lookAt(page, 'inscription-erreur');
  await page.getByLabel('Mot de passe', { exact: true }).fill(MOT_DE_PASSE);
  await lookAtNarrow(page, 'inscription');
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByText('Confirmez votre adresse')).toBeVisible();
  await lookAt(page, 'inscription-envoyee');

  await test.step('signing in before the confirmation is refused', async () => {
    await trySignIn(page, identifiant, MOT_DE_PASSE);
    await expect(page.getByRole('alert')).toContainText('pas encore confirmée');
  });

  await page.goto(await mailedLink(identifiant, '/confirmation/'));
  await expect(page.getByText('Votre adresse est confirmée')).toBeVisible();
  await lookAt(page, 'confirmation');
  await trySignIn(page, identifiant, MOT_DE_PASSE);
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('CFA nouveau');
  await lookAt(page, 'accueil-vide');
  await lookAtNarrow(page, 'accueil-vide');
});

test('a SIRET that has an account is told so, and nothing that was typed is lost', async ({
  page,
}) => {
  await signIn(page, PEOPLE.camille);
  const session = await page.request.get('/api/session');
  const { cfa } = (await session.json()) as { cfa: { siret: string; uai: string } };
  await signOut(page);

  await page.goto('/inscription');
  await page.getByLabel('SIRET', { exact: true }).fill(cfa.siret);
  await page.getByLabel('Raison sociale').fill('Un autre nom');
  await page.getByLabel('Numéro UAI').fill(cfa.uai);
  await page.getByLabel('Nom', { exact: true }).fill('Petit');
  await page.getByLabel('Prénom').fill('Noé');
  await page.getByLabel('Identifiant', { exact: true }).fill('noe@cfa-ailleurs.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill(MOT_DE_PASSE);
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByRole('alert')).toContainText('Un compte existe déjà pour ce SIRET');
  await expect(page.getByLabel('Raison sociale')).toHaveValue('Un autre nom');
  await lookAt(page, 'inscription-siret-pris');
});

test('a forgotten password is chosen again from a mailed link; the old one is dead', async ({
  page,
  baseURL,
}) => {
  const identifiant = await newCfa(page, baseURL ?? '', '99999900100020');
  await page.goto('/connexion');
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mot de passe oublié' })).toBeVisible();
  await page.getByLabel('Identifiant').fill(identifiant);
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByText('Si un compte correspond')).toBeVisible();
  await lookAt(page, 'mot-de-passe-oublie');

  const link = await mailedLink(identifiant, '/mot-de-passe/');
  const secret = link.split('/').at(-1) ?? '';
  const asked: Promise<[url: string, referer: string]>[] = [];
  page.on('request', (request) => {
    const headers = request.allHeaders().catch((): Record<string, string> => ({}));
    asked.push(headers.then(({ referer = '' }) => [request.url(), referer]));
  });
  await page.goto(link);
  await page.getByLabel('Nouveau mot de passe').fill(MOT_DE_PASSE);
  await page.getByLabel('Confirmer votre mot de passe').fill(MOT_DE_PASSE);
  await lookAtNarrow(page, 'nouveau-mot-de-passe');
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();

  await test.step('the secret of the link went to nobody but by the link itself', async () => {
    const sent = await Promise.all(asked);
    expect(sent.map(([url]) => new URL(url).pathname)).toContain('/api/account/reset-password');
    expect(sent.filter(([, referer]) => referer.includes(secret))).toEqual([]);
    expect(sent.filter(([url]) => url.includes(secret))).toEqual([[link, '']]);
  });

  await trySignIn(page, identifiant, PASSWORD);
  await expect(page.getByRole('alert')).toContainText('incorrect');
  await lookAt(page, 'connexion-refusee');
  await trySignIn(page, identifiant, MOT_DE_PASSE);
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
});
