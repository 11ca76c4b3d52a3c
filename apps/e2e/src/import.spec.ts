import { expect, type Page } from '@playwright/test';
import { today } from '@apprentissage/domain';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { PEOPLE, signIn, windowOf } from './support/people.js';
import { CfaSoftware } from './support/software.js';

interface Sent {
  readonly numeroInterne: string;
  readonly etat: string;
  readonly resultat: string;
}

/** A family name that no other run has used: four random letters. */
const NOM = `Journée ${Array.from({ length: 4 }, () => String.fromCharCode(65 + Math.random() * 26)).join('')}`;
/** Department, year, month, rank of the amendment, sequence. */
const DECA = `07520261100${1000 + Math.floor(Math.random() * 9000)}`;
const SEARCHED = NOM.toLowerCase().replace('é', 'e');

/** The dossiers that the CFA's software pushes: complete, with three different apprentices. */
async function dossiersOf(page: Page) {
  const session = await page.request.get('/api/session');
  const { cfa } = (await session.json()) as { cfa: { siret: string; uai: string } };
  return ['Zélie', 'Yanis', 'Xavier'].map((prenom, rank) =>
    sampleDossier({
      today: today(),
      overrides: {
        numeroExterne: `E2E-${Date.now()}-${rank}`,
        apprenti: { nom: NOM, prenom },
        organismeFormation: { siret: cfa.siret, uaiCfa: cfa.uai },
      },
    }),
  );
}

async function generateToken(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Mon cfa' }).click();
  await page.getByRole('link', { name: /Sécurisation des imports/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sécurisation des imports');
  await lookAt(page, 'imports-sans-token');
  await page.getByLabel('Nom du token').fill('Gestion CFA');
  await page.getByRole('button', { name: 'Générer le token' }).click();
  const token =
    (await page.getByRole('status', { name: 'Token de sécurité' }).textContent())?.trim() ?? '';
  expect(token).toMatch(/^aacfa_/);
  await lookAt(page, 'imports-token-montre');
  await lookAtNarrow(page, 'imports-token-montre');
  return token;
}

test('from the token to the import, the chart, the list, the decision and back', async ({
  page,
  browser,
  baseURL,
}) => {
  // One long story, with some twenty looks by axe.
  test.setTimeout(240_000);
  await signIn(page, PEOPLE.camille);
  const token = await generateToken(page);
  const software = await CfaSoftware.start(baseURL ?? '', token);
  const dossiers = await dossiersOf(page);
  const [first] = dossiers;

  const sent = await test.step('the software pushes three dossiers, each only once', async () => {
    expect(await (await software.read('/v2/cfakeyinfo')).json()).toMatchObject({
      status: 'success',
    });
    const rehearsal = await software.push(first, '?dryRun=true');
    expect(rehearsal.status()).toBe(200);
    const answers: Sent[] = [];
    for (const dossier of dossiers) {
      const answer = await software.push(dossier);
      expect(answer.status(), await answer.text()).toBe(200);
      answers.push((await answer.json()) as Sent);
    }
    expect(answers.map(({ etat }) => etat)).toEqual(['TRANSMIS', 'TRANSMIS', 'TRANSMIS']);
    const again = (await (await software.push(first)).json()) as Sent;
    expect(again).toMatchObject({ numeroInterne: answers[0]?.numeroInterne, resultat: 'inchange' });
    return answers;
  });
  const numero = sent[0]?.numeroInterne ?? '';

  await test.step('a dossier with faults is refused with all of them', async () => {
    const faulty = structuredClone(first) as {
      cerfa: { employeur: { siret: string }; apprenti: { nom: string } };
    };
    faulty.cerfa.employeur.siret = '12345678901234';
    faulty.cerfa.apprenti.nom = '';
    const answer = await software.push(faulty);
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.status()).toBeLessThan(500);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    const pointers = errors.map(({ pointer }) => pointer);
    expect(pointers).toContain('/cerfa/employeur/siret');
    expect(pointers).toContain('/cerfa/apprenti/nom');
  });

  await test.step('the chart counts them and leads to the list', async () => {
    await page.getByRole('link', { name: 'Accueil' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
    await lookAt(page, 'accueil');
    await lookAtNarrow(page, 'accueil');
    await page
      .getByRole('link', { name: /Transmis/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mes contrats' })).toBeVisible();
    await expect(page).toHaveURL(/status=TRANSMIS/);
    await page.getByLabel('Apprenti').fill(SEARCHED);
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByRole('row')).toHaveCount(4);
    await lookAt(page, 'contrats');
    await lookAtNarrow(page, 'contrats');
    await page.getByRole('link', { name: new RegExp(numero) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(numero);
    await expect(page.getByText('Boulangerie des Tilleuls').first()).toBeVisible();
    await lookAt(page, 'contrat');
    await lookAtNarrow(page, 'contrat');
  });

  const agent = await (await browser.newContext()).newPage();
  await test.step('the instructeur takes the dossier and asks for a piece', async () => {
    await signIn(agent, PEOPLE.instructeur);
    await expect(agent.getByRole('heading', { level: 1 })).toContainText('Contrats à instruire');
    await lookAt(agent, 'backoffice-file');
    await lookAtNarrow(agent, 'backoffice-file');
    await open(agent, numero);
    await agent.getByRole('button', { name: 'Prendre en charge' }).click();
    await agent.getByRole('button', { name: 'Demander des pièces' }).click();
    await agent
      .getByLabel('Motif de la demande')
      .fill('La convention de formation signée est illisible.');
    await lookAt(agent, 'backoffice-demande-de-pieces');
    await agent.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(agent.getByText('La demande de pièces est envoyée au CFA.')).toBeVisible();
    await lookAt(agent, 'backoffice-contrat');
    await lookAtNarrow(agent, 'backoffice-contrat');
  });

  await test.step('the CFA is told, the software reads the comment and sends again', async () => {
    await page.goto('/');
    await expect(
      page.getByRole('main').getByText(`Pièces demandées pour le dossier ${numero}`),
    ).toBeVisible();
    await lookAt(page, 'accueil-notification');
    const state = await software.read(`/v1/dossiers?numeroInterne=${numero}`);
    expect(await state.text()).toContain('La convention de formation signée est illisible.');
    const corrected = structuredClone(first) as { cerfa: { apprenti: { telephone: string } } };
    corrected.cerfa.apprenti.telephone = '+33199000199';
    const answer = await software.push(corrected);
    expect(answer.status(), await answer.text()).toBe(200);
    expect(await answer.json()).toMatchObject({ resultat: 'modifie' });
  });

  await test.step('the instructeur engages it with its DECA number', async () => {
    await open(agent, numero);
    const take = agent.getByRole('button', { name: 'Prendre en charge' });
    if (await take.isVisible()) await take.click();
    await agent.getByRole('button', { name: 'Engager', exact: true }).click();
    await agent.getByLabel('Numéro DECA').fill(DECA);
    await lookAt(agent, 'backoffice-engagement');
    await agent.getByRole('button', { name: 'Engager le contrat' }).click();
    await expect(agent.getByText('Le contrat est engagé.')).toBeVisible();
  });

  await test.step('everybody sees the decision', async () => {
    await page.goto(`/contrats?status=ENGAGE&apprenti=${SEARCHED}`);
    await page.getByRole('link', { name: new RegExp(numero) }).click();
    await expect(page.getByText(DECA).first()).toBeVisible();
    await lookAt(page, 'contrat-engage');
    const states = await software.read('/v1/dossiers/etats?numeroPage=1');
    expect(await states.text()).toContain('ENGAGE');
  });

  await test.step('another CFA sees none of it', async () => {
    const other = await windowOf(browser, PEOPLE.voisine);
    await other.goto(`/contrats?apprenti=${SEARCHED}`);
    await expect(other.getByText('Aucun résultat à afficher.')).toBeVisible();
    await lookAt(other, 'contrats-aucun');
    const id = page.url().split('/').at(-1) ?? '';
    await other.goto(`/contrats/${id}`);
    await expect(other.getByText(/n'existe pas ou ne vous est pas accessible/)).toBeVisible();
  });

  await test.step('a revoked token is dead at once', async () => {
    await page.goto('/mon-cfa/imports');
    await page.getByRole('button', { name: 'Révoquer Gestion CFA' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Révoquer' }).click();
    await expect(page.getByText('Le token « Gestion CFA » est révoqué.')).toBeVisible();
    await lookAt(page, 'imports-revoque');
    expect((await software.read('/v1/dossiers/etats?numeroPage=1')).status()).toBe(401);
  });
  await software.stop();
});

async function open(agent: Page, numero: string): Promise<void> {
  await agent.goto('/backoffice');
  await agent.getByLabel('Numéro de dossier ou numéro DECA').fill(numero);
  await agent.getByRole('button', { name: 'Rechercher' }).click();
  await agent.getByRole('link', { name: new RegExp(numero) }).click();
  await expect(agent.getByRole('heading', { level: 1 })).toContainText(numero);
}
