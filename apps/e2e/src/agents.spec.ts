import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { acceptInvitation } from './support/invited.js';
import { test } from './support/journey.js';
import { newCfa, send } from './support/new-cfa.js';
import { PEOPLE, signIn, windowOf } from './support/people.js';

const AGENT = 'noa.roux@opco-journees.example';
/** What a CFA may invite in a day without the OPCO's agreement. */
const PER_DAY = 10;

test('an OPCO administrator invites an agent, who signs in and has the queue', async ({
  page,
  browser,
}) => {
  await signIn(page, PEOPLE.administrateurOpco);
  await page.getByRole('link', { name: 'Agents' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gérer les agents' })).toBeVisible();
  await lookAt(page, 'agents');
  await lookAtNarrow(page, 'agents');
  await page.getByRole('link', { name: 'Ajouter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agent', exact: true })).toBeVisible();
  await page.getByLabel('Nom', { exact: true }).fill('Roux');
  await page.getByLabel('Prénom').fill('Noa');
  await page.getByLabel('Identifiant').fill(AGENT);
  await page.getByLabel('Email', { exact: true }).fill(AGENT);
  await page.getByRole('button', { name: 'Suivant' }).click();
  await page.getByLabel('Comptable').check();
  await page.getByLabel('Administrateur OPCO').check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText(/omptable/);
  await lookAt(page, 'agent-incompatible');
  await page.getByLabel('Comptable').uncheck();
  await page.getByLabel('Administrateur OPCO').uncheck();
  await page.getByLabel('Instructeur').check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(`Une invitation est envoyée à ${AGENT}`)).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  await acceptInvitation(theirs, AGENT);
  await expect(
    theirs.getByRole('heading', { level: 1, name: 'Contrats à instruire' }),
  ).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Agents' })).toHaveCount(0);
});

test('a CFA that invites many in a day waits for the OPCO’s agreement', async ({
  page,
  browser,
  baseURL,
}) => {
  const url = baseURL ?? '';
  await signIn(page, await newCfa(page, url, '99999900200051'));
  for (let rank = 0; rank <= PER_DAY; rank += 1) {
    const identifiant = `invite${rank}@cfa-journees-6.example`;
    await send(page, url, '/api/users', {
      nom: 'Invité',
      prenom: `Numéro ${rank}`,
      identifiant,
      email: identifiant,
      rights: ['contrats'],
    });
  }
  await page.goto('/mon-cfa/utilisateurs?tri=etat');
  await expect(page.getByText('En attente d’approbation')).toBeVisible();
  await lookAt(page, 'en-attente-d-approbation');

  const opco = await windowOf(browser, PEOPLE.administrateurOpco);
  await opco.getByRole('link', { name: 'Invitations à approuver' }).click();
  await expect(opco.getByRole('row').filter({ hasText: 'Invité' })).toHaveCount(1);
  await lookAt(opco, 'invitations-a-approuver');
  await lookAtNarrow(opco, 'invitations-a-approuver');
  await opco.getByRole('button', { name: `Approuver Numéro ${PER_DAY} Invité` }).click();
  await expect(opco.getByText('est approuvée et lui est envoyée')).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  await acceptInvitation(theirs, `invite${PER_DAY}@cfa-journees-6.example`);
  await expect(theirs.getByRole('link', { name: 'Mes contrats' }).first()).toBeVisible();
});
