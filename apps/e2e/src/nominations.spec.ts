import { expect, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { acceptInvitation } from './support/invited.js';
import { test } from './support/journey.js';
import { mailedLink } from './support/mailbox.js';
import { newCfa } from './support/new-cfa.js';
import { passNominationDelay } from './support/past-nominations.js';
import { PEOPLE, signIn, windowOf } from './support/people.js';
import { BY_THE_READER } from './support/reader.js';

/** « Comptes CFA » › the CFA › « Nommer un administrateur », with a picture as evidence. */
async function ask(page: Page, siret: string, nom: string, identifiant: string): Promise<void> {
  await page.getByRole('link', { name: 'Comptes CFA' }).click();
  await page.getByLabel('SIRET, raison sociale').fill(siret);
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page.getByText('1 CFA', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'CFA des journées' }).click();
  await page.getByRole('link', { name: 'Nommer un administrateur' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nommer un administrateur' }),
  ).toBeVisible();
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByLabel('Prénom').fill('Nour');
  await page.getByLabel('Identifiant').fill(identifiant);
  await page.getByLabel('Motif').fill('La directrice a quitté le CFA sans successeur.');
  const picture = await page.screenshot();
  await page
    .getByLabel('Justificatif')
    .setInputFiles({ name: 'procès-verbal.png', mimeType: 'image/png', buffer: picture });
}

/** The nomination of a CFA, from the menu of an agent. */
async function openNomination(page: Page, nom: string): Promise<void> {
  await page.getByRole('link', { name: 'Nominations à confirmer' }).click();
  // The page that was left may list somebody of that name too.
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nominations à confirmer' }),
  ).toBeVisible();
  await page.getByRole('row').filter({ hasText: nom }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: `Nour ${nom}` })).toBeVisible();
}

async function confirm(page: Page, why: string): Promise<void> {
  const evidence = page.getByRole('img', { name: /procès-verbal/ });
  await expect(evidence).toHaveJSProperty('complete', true, BY_THE_READER);
  await page.getByRole('button', { name: 'Confirmer', exact: true }).click();
  await page.getByLabel('Pourquoi vous confirmez').fill(why);
  await page.getByRole('button', { name: 'Confirmer la nomination' }).click();
}

test('two agents name an administrator, who is invited after the delay and administers the CFA', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const siret = '99999900200408';
  const nominee = 'nour.lambert@cfa-nominations.example';
  const director = await newCfa(page, baseURL ?? '', siret);

  await test.step('an administrator of the OPCO asks, with evidence', async () => {
    await signIn(page, PEOPLE.administrateurOpco);
    await ask(page, siret, 'Lambert', nominee);
    await lookAt(page, 'nommer-un-administrateur');
    await lookAtNarrow(page, 'nommer-un-administrateur');
    await page.getByRole('button', { name: 'Demander la nomination' }).click();
    await expect(page.getByText('un autre agent doit se prononcer')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Confirmer', exact: true })).toHaveCount(0);
    await lookAt(page, 'nomination-demandee');
    await page.getByRole('link', { name: 'Comptes CFA' }).first().click();
    await page.getByRole('link', { name: 'Nominations à confirmer' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Lambert' })).toBeVisible();
    await lookAt(page, 'nominations');
    await lookAtNarrow(page, 'nominations');
  });

  const agent = await windowOf(browser, PEOPLE.comptable);
  await test.step('an agent of another role reads the evidence and confirms', async () => {
    await openNomination(agent, 'Lambert');
    await expect(agent.getByRole('img', { name: /procès-verbal/ })).toBeVisible(BY_THE_READER);
    await lookAt(agent, 'nomination-a-confirmer');
    await lookAtNarrow(agent, 'nomination-a-confirmer');
    await confirm(agent, 'Mairie et préfecture appelées.');
    await expect(agent.getByText('La nomination est confirmée')).toBeVisible();
    await lookAt(agent, 'nomination-programmee');
  });

  await test.step('the CFA is told, with what objects', async () => {
    const theirs = await windowOf(browser, director);
    await theirs.goto('/mon-cfa/nominations');
    await expect(
      theirs.getByRole('button', { name: 'Je m’oppose à cette nomination' }),
    ).toBeVisible();
    await lookAt(theirs, 'nominations-par-l-opco');
    await lookAtNarrow(theirs, 'nominations-par-l-opco');
    expect(await mailedLink(director, '/nomination/')).toContain(baseURL);
  });

  await test.step('after the delay the person is invited, signs in and manages people', async () => {
    await passNominationDelay(siret);
    await expect(async () => {
      await agent.reload();
      await expect(agent.getByText('Invitation envoyée, pas encore acceptée')).toBeVisible({
        timeout: 3_000,
      });
    }).toPass({ timeout: 30_000 });
    const theirs = await (await browser.newContext()).newPage();
    await acceptInvitation(theirs, nominee);
    await theirs.goto('/mon-cfa/utilisateurs');
    await expect(theirs.getByRole('row').filter({ hasText: 'Moreau' })).toBeVisible();
    await lookAt(theirs, 'administrateur-nomme');
  });

  await test.step('it can still be undone', async () => {
    await openNominationOfCfa(page, 'Lambert');
    await expect(page.getByText('Actif', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Annuler la nomination' }).click();
    await lookAt(page, 'nomination-a-annuler');
    await page.getByLabel('Motif de l’annulation').fill('La directrice est revenue.');
    await page.getByRole('button', { name: 'Annuler la nomination' }).click();
    await expect(page.getByText('La nomination est annulée.')).toBeVisible();
    await lookAt(page, 'nomination-annulee');
    await lookAtNarrow(page, 'nomination-annulee');
  });
});

/** The nomination once it is in effect. */
async function openNominationOfCfa(page: Page, nom: string): Promise<void> {
  await page.goto('/backoffice/nominations?etat=effective');
  await page.getByRole('row').filter({ hasText: nom }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: `Nour ${nom}` })).toBeVisible();
}

test('somebody of the CFA objects by the mailed link, and two other agents decide', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const siret = '99999900200416';
  const director = await newCfa(page, baseURL ?? '', siret);
  await signIn(page, PEOPLE.administrateurOpco2);
  await ask(page, siret, 'Carpentier', 'nour.carpentier@cfa-nominations.example');
  await page.getByRole('button', { name: 'Demander la nomination' }).click();
  await expect(page.getByText('un autre agent doit se prononcer')).toBeVisible();
  const agent = await windowOf(browser, PEOPLE.instructeur);
  await openNomination(agent, 'Carpentier');
  await confirm(agent, 'Appel au CFA.');
  await expect(agent.getByText('La nomination est confirmée')).toBeVisible();

  await test.step('the link asks, and one click suspends it', async () => {
    const anybody = await (await browser.newContext()).newPage();
    await anybody.goto(await mailedLink(director, '/nomination/'));
    await expect(anybody.getByText('Nour Carpentier')).toBeVisible();
    await lookAt(anybody, 'opposition');
    await lookAtNarrow(anybody, 'opposition');
    await anybody.getByLabel('Ce que l’OPCO doit savoir').fill('Je dirige toujours ce CFA.');
    await anybody.getByRole('button', { name: 'Je m’oppose à cette nomination' }).click();
    await expect(anybody.getByText('Votre opposition est enregistrée')).toBeVisible();
    await lookAt(anybody, 'opposition-enregistree');
    await anybody.reload();
    await expect(anybody.getByText('Ce lien n’est plus valable')).toBeVisible();
    await lookAt(anybody, 'opposition-lien-mort');
  });

  await test.step('agents read the objection; one confirmation is not enough, one refusal is', async () => {
    await agent.reload();
    await expect(agent.getByText('Suspendue : opposition')).toBeVisible();
    await expect(agent.getByText('Je dirige toujours ce CFA.')).toBeVisible();
    await lookAt(agent, 'nomination-suspendue');
    await lookAtNarrow(agent, 'nomination-suspendue');
    await confirm(agent, 'La directrice reste injoignable.');
    await expect(agent.getByText('un autre agent doit encore se prononcer')).toBeVisible();
    const other = await windowOf(browser, PEOPLE.comptable2);
    await openNomination(other, 'Carpentier');
    await other.getByRole('button', { name: 'Refuser', exact: true }).click();
    await other.getByRole('button', { name: 'Refuser la nomination' }).click();
    await expect(other.getByRole('alert')).toContainText('Donnez le motif du refus.');
    await lookAt(other, 'nomination-refus-sans-motif');
    await other.getByLabel('Motif du refus').fill('La directrice a répondu : elle est en poste.');
    await other.getByRole('button', { name: 'Refuser la nomination' }).click();
    await expect(other.getByText('La nomination est refusée')).toBeVisible();
    await lookAt(other, 'nomination-refusee');
  });
});
