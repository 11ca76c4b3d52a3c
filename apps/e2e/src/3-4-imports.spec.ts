import { expect, type Page, request } from '@playwright/test';
import { today } from '@apprentissage/domain';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { newCfa } from './support/new-cfa.js';
import { ageProofs } from './support/past-proofs.js';
import { PASSWORD, signIn } from './support/people.js';
import { CfaSoftware } from './support/software.js';

const SIRET = '99999900200804';
const TABLE = 'Tokens, tableau';

/** The secret on the screen, shown this once. */
async function shownToken(page: Page): Promise<string> {
  const shown = page.getByRole('status', { name: 'Token de sécurité' });
  await expect(shown).toHaveText(/^\s*aacfa_[0-9A-Za-z]{49}\s*$/);
  return ((await shown.textContent()) ?? '').trim();
}

/** A script of the CFA's vendor: imports and reads without a pause, with whichever token it was given. */
class Script {
  readonly statuses: { token: string; status: number }[] = [];
  private going = true;
  private token: string;
  private readonly running: Promise<void>;

  constructor(
    private readonly baseURL: string,
    token: string,
  ) {
    this.token = token;
    this.running = this.run();
  }

  use(token: string): void {
    this.token = token;
  }

  /** How many calls ended with a token. */
  count(token: string): number {
    return this.statuses.filter((call) => call.token === token).length;
  }

  async stop(): Promise<void> {
    this.going = false;
    await this.running;
  }

  private async run(): Promise<void> {
    for (let rank = 0; this.going; rank += 1) {
      const { token } = this;
      const software = await CfaSoftware.start(this.baseURL, token);
      const dossier = sampleDossier({
        today: today(),
        overrides: {
          numeroExterne: `ROTATION-${rank}`,
          apprenti: {
            prenom: `Zoé ${[...String(rank)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
          },
          organismeFormation: { siret: SIRET, uaiCfa: '0561910X' },
        },
      });
      const answer =
        rank % 2 === 0 ? await software.push(dossier) : await software.read('/v1/dossiers/etats');
      this.statuses.push({ token, status: answer.status() });
      await software.stop();
    }
  }
}

test('a token is renewed while a script imports, and no call fails', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const url = baseURL ?? '';
  const identifiant = await newCfa(page, url, SIRET);
  await signIn(page, identifiant);
  const row = (name: string | RegExp) =>
    page.getByRole('group', { name: TABLE }).getByRole('row').filter({ hasText: name });

  await test.step('the guide’s way: three clicks from the menu', async () => {
    await page.getByRole('button', { name: 'Mon cfa' }).click();
    await page.getByRole('link', { name: /Sécurisation des imports/ }).click();
    await expect(page.getByText('Aucun token')).toBeVisible();
    await page.getByLabel('Nom du token').fill('Ypareo');
    await page.getByRole('button', { name: 'Générer le token' }).click();
  });
  const former = await shownToken(page);
  await expect(row('Ypareo')).toContainText('Lire les contrats, Envoyer des contrats');
  await expect(row('Ypareo')).toContainText('Jamais');

  const script = new Script(url, former);
  await expect.poll(() => script.count(former)).toBeGreaterThan(10);

  const newer = await test.step('renewed, with a fresh proof, the former stays good', async () => {
    await ageProofs(identifiant);
    // The last use is written a moment after the call.
    await expect(async () => {
      await page.reload();
      await expect(row('Ypareo')).toContainText('Gestion CFA 4.2.0', { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await page.getByRole('link', { name: 'Renouveler Ypareo' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renouveler « Ypareo »');
    await expect(page.getByLabel('L’ancien token reste valable')).toHaveValue('3');
    await page.getByLabel('L’ancien token reste valable').selectOption('7 jours');
    await lookAt(page, 'imports-renouveler');
    await lookAtNarrow(page, 'imports-renouveler');
    await page.getByRole('button', { name: 'Renouveler', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await dialog.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: /^Confirmer/ }).click();
    const token = await shownToken(page);
    await expect(page.getByText(/L’ancien reste valable jusqu’au/)).toBeVisible();
    await lookAt(page, 'imports-renouvele');
    await lookAtNarrow(page, 'imports-renouvele');
    return token;
  });

  await test.step('both work; the vendor puts the new one in place', async () => {
    const before = script.count(former);
    await expect.poll(() => script.count(former)).toBeGreaterThan(before + 5);
    script.use(newer);
    await expect.poll(() => script.count(newer)).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Retour aux tokens' }).first().click();
    await expect(row('Ypareo')).toHaveCount(2);
    await expect(row('Remplacé')).toContainText(former.slice(0, 12));
    await expect(row('Actif')).toContainText(newer.slice(0, 12));
    await lookAt(page, 'imports-deux-tokens');
    await lookAtNarrow(page, 'imports-deux-tokens');
  });

  await test.step('the former is revoked; the script goes on', async () => {
    await row('Remplacé').getByRole('button', { name: 'Révoquer Ypareo (remplacé)' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Révoquer' }).click();
    await expect(page.getByText('Le token « Ypareo » est révoqué.')).toBeVisible();
    const before = script.count(newer);
    await expect.poll(() => script.count(newer)).toBeGreaterThan(before + 10);
    await script.stop();
    expect(script.statuses.filter(({ status }) => status !== 200)).toEqual([]);
    const dead = await CfaSoftware.start(url, former);
    expect((await dead.read('/v1/dossiers/etats')).status()).toBe(401);
    await dead.stop();
  });

  await test.step('the journal tells each call, without what was in it', async () => {
    await row('Révoqué').getByRole('link', { name: 'Appels de Ypareo' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Journal des appels de « Ypareo »',
    );
    await expect(page.getByRole('link', { name: 'Suivant' })).toBeVisible();
    await page.getByLabel('Appels', { exact: true }).selectOption('Refusés');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByText('Filtres appliqués (1)')).toBeVisible();
    // The call of a revoked token, written within a second.
    await expect(async () => {
      await page.reload();
      const refused = page.getByRole('row').filter({ hasText: 'Refusé (401)' });
      await expect(refused).toHaveCount(1, { timeout: 2_000 });
    }).toPass({ timeout: 15_000 });
    await lookAt(page, 'imports-appels-refuses');
    await page.getByRole('button', { name: 'Réinitialiser les filtres' }).click();
    await page.getByRole('link', { name: 'Suivant' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Réussi (200)' }).first()).toBeVisible();
    await lookAt(page, 'imports-appels');
    await lookAtNarrow(page, 'imports-appels');
  });
});

test('a token is limited, changed, and dies when it is found outside', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const url = baseURL ?? '';
  await signIn(page, await newCfa(page, url, '99999900200812'));
  await page.goto('/mon-cfa/imports');

  const token =
    await test.step('« Options avancées », with what is wrong told at its place', async () => {
      await page.getByLabel('Nom du token').fill('Tableau de bord');
      await page.getByText('Options avancées').click();
      await page.getByLabel('Envoyer des contrats').uncheck();
      await page.getByLabel('N’accepter ce token que depuis certains réseaux').check();
      await page.getByLabel('Réseaux autorisés').fill('nos bureaux');
      await page.getByLabel('Contact de l’éditeur').fill('support@editeur.example');
      await page.getByRole('button', { name: 'Générer le token' }).click();
      await expect(page.getByText('« nos » n’est pas un réseau').first()).toBeVisible();
      await lookAt(page, 'imports-options-fautes');
      await lookAtNarrow(page, 'imports-options-fautes');
      await page.getByLabel('Réseaux autorisés').fill('127.0.0.0/8\n::1');
      await page.getByRole('button', { name: 'Générer le token' }).click();
      return shownToken(page);
    });
  const software = await CfaSoftware.start(url, token);

  await test.step('it reads and does not send', async () => {
    expect((await software.read('/v1/dossiers/etats')).status()).toBe(200);
    const refused = await software.push({});
    expect([refused.status(), await refused.json()]).toEqual([
      403,
      {
        errors: [
          {
            code: 'droit_insuffisant',
            description:
              'Cette clé ne permet pas ceci : « Envoyer des contrats » (contrats:ecriture).',
          },
        ],
        requestId: expect.any(String),
      },
    ]);
    await expect(page.getByRole('row').filter({ hasText: 'Tableau de bord' })).toContainText(
      'Depuis 127.0.0.0/8, ::1/128 seulement',
    );
  });

  await test.step('changed to another network, it is refused from here', async () => {
    await page.getByRole('link', { name: 'Modifier Tableau de bord' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Modifier « Tableau de bord »',
    );
    await page.getByText('Options avancées').click();
    await page.getByLabel('Réseaux autorisés').fill('203.0.113.0/24');
    await lookAt(page, 'imports-modifier');
    await lookAtNarrow(page, 'imports-modifier');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Le token « Tableau de bord » est modifié.')).toBeVisible();
    await lookAt(page, 'imports-modifie');
    expect((await software.read('/v1/dossiers/etats')).status()).toBe(403);
  });

  await test.step('a scanner reports it: revoked at once, and the CFA is told', async () => {
    const scanner = await request.newContext({ baseURL: url });
    const answer = await scanner.post('/api/token-leak', { data: { token } });
    expect([answer.status(), await answer.text()]).toEqual([202, '']);
    await scanner.dispose();
    expect((await software.read('/v1/dossiers/etats')).status()).toBe(401);
    await page.goto('/');
    await page
      .getByText('Token « Tableau de bord » révoqué : il a été trouvé hors du portail')
      .first()
      .click();
    await expect(page).toHaveURL(/\/mon-cfa\/imports/);
    await expect(page.getByText('Il a été trouvé hors du portail.')).toBeVisible();
    await lookAt(page, 'imports-divulgue');
    await lookAtNarrow(page, 'imports-divulgue');
  });
  await software.stop();
});
