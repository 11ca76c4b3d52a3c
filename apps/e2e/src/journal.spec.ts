import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { test } from './support/journey.js';
import { PEOPLE, windowOf } from './support/people.js';

const DEMO_SIRET = '99999998700012';

test('the administrator of a CFA reads in « Journal » which agents looked at what', async ({
  browser,
}) => {
  let numero = '';
  await test.step('an instructeur opens a contract of the CFA', async () => {
    const agent = await windowOf(browser, PEOPLE.instructeur2);
    const list = await agent.request.get('/api/backoffice/contracts?limit=100');
    const { items } = (await list.json()) as {
      items: { id: string; numero: string; cfa: { siret: string } }[];
    };
    const contract = items.find(({ cfa }) => cfa.siret === DEMO_SIRET);
    numero = contract?.numero ?? '';
    await agent.goto(`/backoffice/contrats/${contract?.id}`);
    await expect(agent.getByRole('heading', { level: 1 })).toContainText(numero);
  });

  await test.step('an administrator of the OPCO finds the CFA’s account and reads it', async () => {
    const admin = await windowOf(browser, PEOPLE.administrateurOpco);
    const menu = admin.getByRole('navigation', { name: 'Menu principal' });
    await menu.getByRole('link', { name: 'Comptes CFA' }).click();
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Comptes CFA');
    await admin.getByLabel('SIRET, raison sociale, UAI').fill(PEOPLE.camille);
    await admin.getByRole('button', { name: 'Rechercher' }).click();
    await expect(admin.getByText('1 CFA', { exact: true })).toBeVisible();
    await lookAt(admin, 'comptes-cfa');
    await admin.getByRole('table').getByRole('link').click();
    await expect(admin.getByText(PEOPLE.gestionnaire)).toBeVisible();
    await lookAt(admin, 'compte-cfa');
    await lookAtNarrow(admin, 'compte-cfa');
  });

  const camille = await windowOf(browser, PEOPLE.camille);
  await test.step('both are in the CFA’s journal, by name and role', async () => {
    await camille.getByRole('button', { name: 'Mon cfa' }).click();
    await camille.getByRole('link', { name: 'Journal' }).click();
    await expect(camille.getByRole('heading', { level: 1 })).toHaveText('Journal');
    await camille.getByLabel('Qui').selectOption('opco');
    await camille.getByLabel('Acte').selectOption({ label: 'Consultations par l’OPCO : tous' });
    await camille.getByRole('button', { name: 'Rechercher' }).click();
    await expect(camille.getByText('Filtres appliqués (2)')).toBeVisible();
    const seen = camille
      .getByRole('row')
      .filter({ hasText: 'Morgan Lefèvre (OPCO, instructeur)' })
      .filter({ hasText: numero });
    await expect(seen).toHaveCount(1);
    await expect(
      camille
        .getByRole('row')
        .filter({ hasText: 'Charlie Garnier (OPCO, administrateur OPCO)' })
        .filter({ hasText: 'Fiche du CFA consultée par l’OPCO' }),
    ).toHaveCount(1);
    await expect(camille).toHaveURL(/acteur=opco&acte=consultations/);
    await lookAt(camille, 'journal');
    await lookAtNarrow(camille, 'journal');
  });

  await test.step('and in the file that is exported', async () => {
    const [download] = await Promise.all([
      camille.waitForEvent('download'),
      camille.getByRole('link', { name: 'Exporter en CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('Rang;Date;Heure;Qui;Catégorie;Acte;Objet;Détail');
    expect(text).toContain(`Morgan Lefèvre (OPCO, instructeur)`);
    expect(text).toContain(`Contrat ${numero}`);
  });
});
