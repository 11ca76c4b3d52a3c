import { expect, type Locator, type Page } from '@playwright/test';
import { lookAt, lookAtNarrow } from './support/accessibility.js';
import { approve, openRib, printed } from './support/desk.js';
import { test } from './support/journey.js';
import { newCfa } from './support/new-cfa.js';
import { passDelay } from './support/past-delays.js';
import { ageProof, ageProofs } from './support/past-proofs.js';
import { PASSWORD, PEOPLE, signIn, windowOf } from './support/people.js';
import { BY_THE_READER } from './support/reader.js';
import { ribFile } from './support/rib.js';

const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
const OTHER = 'FR14 2004 1010 0505 0001 3M02 606';
const HOLDER = 'CFA des journées';
const RIB = ribFile(
  'rib-credit-agricole.pdf',
  ['RELEVE D IDENTITE BANCAIRE', `Titulaire : CFA DES JOURNEES`, `IBAN : ${IBAN}`],
  ['Page 2', 'Credit Agricole'],
);

const OTHER_RIB = ribFile('rib-banque-postale.pdf', ['CFA DES JOURNEES', OTHER]);

/** Fills the form that is open; the draft keeps it. */
async function fill(page: Page, iban: string): Promise<Locator> {
  const form = page.getByRole('region', { name: 'Modifier mes informations de facturation' });
  await form.getByLabel('Titulaire du compte').fill(HOLDER);
  await form.getByLabel('IBAN', { exact: true }).fill(iban);
  return form;
}

test('bank details go from a draft to the account that is paid, by two accountants', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const siret = '99999900200507';
  const identifiant = await newCfa(page, baseURL ?? '', siret);
  await signIn(page, identifiant);
  await page.getByRole('button', { name: 'Mon cfa' }).click();
  await page.getByRole('link', { name: 'Coordonnées bancaires' }).click();
  await expect(page.getByText('Aucun compte n’est en service.')).toBeVisible();
  await lookAt(page, 'rib-vide');

  await test.step('the draft checks the IBAN as it is typed and keeps itself', async () => {
    await page.getByRole('button', { name: 'Renseigner mes coordonnées bancaires' }).click();
    const form = page.getByRole('region', { name: 'Modifier mes informations de facturation' });
    await form.getByRole('button', { name: 'Transmettre pour validation' }).click();
    await expect(form.getByRole('alert')).toContainText('3 champs sont à corriger');
    await form.getByRole('button', { name: 'Joignez le RIB' }).click();
    await expect(form.getByLabel('RIB', { exact: true })).toBeFocused();
    await lookAt(page, 'rib-incomplet');
    await form.getByLabel('IBAN', { exact: true }).fill('fr7630006000011234567890188');
    await expect(form.getByText('Clé de l’IBAN : faux')).toBeVisible();
    await expect(form.getByLabel('IBAN', { exact: true })).toHaveValue(IBAN.replace(/9$/, '8'));
    await fill(page, IBAN.toLowerCase().replace(/ /g, '-'));
    await expect(form.getByText('Clé du RIB : juste')).toBeVisible();
    await expect(form.getByText('Crédit Agricole')).toBeVisible();
    await expect(form.getByText('Brouillon enregistré')).toBeVisible();
  });

  await test.step('a file is judged, joined, looked at page by page, and taken away', async () => {
    const form = page.getByRole('region', { name: 'Modifier mes informations de facturation' });
    const box = form.getByLabel('RIB', { exact: true });
    await box.setInputFiles({
      name: 'rib.docx',
      mimeType: 'application/msword',
      buffer: RIB.buffer,
    });
    await expect(form.getByText('Ce fichier n’est ni un PDF')).toBeVisible();
    await box.setInputFiles({ ...RIB, buffer: Buffer.from('%PDF-1.7 abîmé') });
    await expect(form.getByText('Ce fichier est abîmé')).toBeVisible(BY_THE_READER);
    await box.setInputFiles({ ...RIB, name: 'brouillon.pdf' });
    await form.getByRole('button', { name: 'Retirer brouillon.pdf' }).click();
    await expect(form.getByText('brouillon.pdf est retiré.')).toBeAttached();
    const chooser = page.waitForEvent('filechooser');
    // Anywhere in the zone, not only on its words.
    await box.click({ position: { x: 12, y: 60 } });
    await (await chooser).setFiles(RIB);
    await form.getByRole('button', { name: `Consulter ${RIB.name}` }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img', { name: 'Page 1 sur 2' })).toBeVisible(BY_THE_READER);
    await dialog.getByRole('button', { name: 'Page suivante' }).click();
    await expect(dialog.getByRole('img', { name: 'Page 2 sur 2' })).toBeVisible(BY_THE_READER);
    await expect(dialog.getByText('Chargement de la page…')).toHaveCount(0, BY_THE_READER);
    await lookAt(page, 'rib-fichier');
    await lookAtNarrow(page, 'rib-fichier');
    await dialog.getByRole('button', { name: 'Fermer' }).click();
  });

  await test.step('what was typed is there after a reload, its IBAN masked', async () => {
    await expect(page.getByText('Brouillon enregistré')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Titulaire du compte')).toHaveValue(HOLDER);
    await expect(page.getByText('FR76 •••• •••• •••• •••• •••• 189')).toBeVisible();
    await lookAt(page, 'rib-brouillon');
    await lookAtNarrow(page, 'rib-brouillon');
  });

  await test.step('sending it needs a recent proof', async () => {
    await ageProofs(identifiant);
    await page.getByRole('button', { name: 'Transmettre pour validation' }).click();
    const proof = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await proof.getByLabel('Mot de passe').fill(PASSWORD);
    await proof.getByRole('button', { name: 'Confirmer' }).click();
    await expect(page.getByText('sont transmises à l’OPCO')).toBeVisible();
    await expect(page.getByText('0 validation sur 2')).toBeVisible();
    await lookAt(page, 'rib-transmis');
  });

  const one = await windowOf(browser, PEOPLE.comptable);
  const other = await windowOf(browser, PEOPLE.comptable2);
  await test.step('one accountant takes it, the other sees by whom', async () => {
    await openRib(one, siret, HOLDER);
    await one.getByRole('button', { name: 'Prendre en charge' }).click();
    await expect(one.getByText('Vous avez pris ce RIB en charge.')).toBeVisible();
    await other.goto('/backoffice/rib');
    const row = other.getByRole('row').filter({ hasText: printed(siret) });
    await expect(row).toContainText('Claude Moreau');
    await lookAt(other, 'rib-file');
    await lookAtNarrow(other, 'rib-file');
    await row.getByRole('link').click();
    await expect(other.getByText('Claude Moreau contrôle ce RIB.')).toBeVisible();
  });

  await test.step('the IBAN is shown in full after a recent proof', async () => {
    await ageProof(one);
    await one.getByRole('button', { name: 'Afficher l’IBAN en entier' }).click();
    const proof = one.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await proof.getByLabel('Mot de passe').fill(PASSWORD);
    await proof.getByRole('button', { name: 'Confirmer' }).click();
    const typed = one.getByRole('region', { name: 'Ce que le CFA a saisi' });
    await expect(typed.getByText(IBAN)).toBeVisible();
  });

  await test.step('the file, its text and the checks are side by side', async () => {
    await expect(one.getByRole('img', { name: 'Page 1 sur 2' })).toBeVisible(BY_THE_READER);
    await expect(one.getByText('Chargement de la page…')).toHaveCount(0, BY_THE_READER);
    const text = one.getByRole('region', { name: 'Texte lu dans le fichier' });
    await expect(text).toContainText(IBAN, BY_THE_READER);
    const checks = one.getByRole('region', { name: 'Contrôles' });
    await expect(checks.getByText('Trouvé')).toHaveCount(2, BY_THE_READER);
    await one.getByRole('button', { name: 'Valider', exact: true }).click();
    await one.getByRole('button', { name: 'Valider ce RIB' }).click();
    await expect(one.getByText('Faites les quatre vérifications')).toBeVisible();
    await expect(one.getByText('Écrivez pourquoi vous validez.')).toBeVisible();
    await lookAt(one, 'rib-controle');
    await lookAtNarrow(one, 'rib-controle');
  });

  await test.step('two accountants approve: the first account serves at once', async () => {
    for (const box of await one.getByRole('checkbox').all()) await box.check();
    await one.getByRole('button', { name: 'Vérifier auprès de la banque' }).click();
    await expect(one.getByText('Le titulaire et l’IBAN concordent')).toBeVisible();
    await expect(one.getByLabel('Pourquoi vous validez')).toHaveCount(0);
    await one.getByRole('button', { name: 'Valider ce RIB' }).click();
    await expect(one.getByText('un autre comptable doit se prononcer').first()).toBeVisible();
    await other.reload();
    await approve(other);
    await expect(other.getByText('le compte est en service')).toBeVisible();
    await lookAt(other, 'rib-valide');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Compte payé aujourd’hui' })).toBeVisible();
    await page.getByRole('button', { name: 'Afficher l’IBAN en entier' }).click();
    await expect(page.getByText(IBAN)).toBeVisible();
    await lookAt(page, 'rib-actif');
  });

  await test.step('a change waits for the time to object, then replaces it', async () => {
    await page.getByRole('button', { name: 'Modifier mes informations de facturation' }).click();
    await page.getByRole('button', { name: 'Changer l’IBAN' }).click();
    await fill(page, OTHER);
    await expect(page.getByText('La Banque Postale')).toBeVisible();
    await expect(page.getByText('joignez le RIB du nouveau compte')).toBeVisible();
    await page.getByRole('button', { name: `Retirer ${RIB.name}` }).click();
    await page.getByLabel('RIB', { exact: true }).setInputFiles(OTHER_RIB);
    await expect(page.getByRole('button', { name: `Retirer ${OTHER_RIB.name}` })).toBeVisible(
      BY_THE_READER,
    );
    await expect(page.getByText('joignez le RIB du nouveau compte')).toHaveCount(0);
    await page.getByRole('button', { name: 'Transmettre pour validation' }).click();
    await expect(page.getByText('sont transmises à l’OPCO')).toBeVisible();
    for (const accountant of [one, other]) {
      await openRib(accountant, siret, HOLDER);
      await expect(
        accountant.getByRole('heading', { name: 'Compte payé aujourd’hui' }),
      ).toBeVisible();
      await approve(accountant);
    }
    await page.reload();
    await expect(page.getByText('Validé, en attente de prise d’effet').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Je m’oppose à ce changement' })).toBeVisible();
    await lookAt(page, 'rib-programme');
    await lookAtNarrow(page, 'rib-programme');
    await passDelay(siret);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('Remplacé').first()).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 100_000, intervals: [5_000] });
    const paid = page.getByRole('region', { name: 'Statut de vos informations' });
    await expect(paid).toContainText('FR14 •••• •••• •••• •••• •••• 606');
    await lookAt(page, 'rib-remplace');
  });
});

test('a refusal leads the CFA to what it must correct, and the correction is accepted', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const siret = '99999900200515';
  await signIn(page, await newCfa(page, baseURL ?? '', siret));
  await page.goto('/mon-cfa/coordonnees-bancaires');
  await page.getByRole('button', { name: 'Renseigner mes coordonnées bancaires' }).click();
  await page.getByLabel('J’utilise un tiers').check();
  await page.getByLabel('Nature du tiers').selectOption('Affactureur');
  await page.getByLabel('Raison sociale du tiers').fill('Factor des journées');
  await page.getByLabel('SIRET du tiers').fill('356 000 000 00048');
  await page.getByLabel('Adresse du tiers').fill('1 rue du Factor, 75001 Paris');
  await page.getByLabel('Début du mandat').fill('2026-01-01');
  await page.getByLabel('Fin du mandat').fill('2099-12-31');
  await fill(page, OTHER);
  await page.getByLabel('RIB', { exact: true }).setInputFiles(RIB);
  await expect(page.getByRole('button', { name: `Retirer ${RIB.name}` })).toBeVisible(
    BY_THE_READER,
  );
  await lookAt(page, 'rib-tiers');
  await lookAtNarrow(page, 'rib-tiers');
  await page.getByRole('button', { name: 'Transmettre pour validation' }).click();
  await expect(page.getByText('sont transmises à l’OPCO')).toBeVisible();

  const one = await windowOf(browser, PEOPLE.comptable);
  await test.step('an accountant refuses for a reason of the library', async () => {
    await openRib(one, siret, HOLDER);
    await expect(one.getByText('Absent').first()).toBeVisible();
    await one.getByRole('button', { name: 'Prendre en charge' }).click();
    await one.getByRole('button', { name: 'Refuser', exact: true }).click();
    await one.getByRole('button', { name: 'Refuser ce RIB' }).click();
    await expect(one.getByText('Choisissez une raison.')).toBeVisible();
    await one.getByLabel('Motif du refus').selectOption('L’IBAN saisi n’est pas celui du RIB');
    await one.getByLabel('Précision pour le CFA').fill('Le RIB joint finit par 189.');
    await expect(
      one.getByText('Le RIB joint finit par 189.', { exact: false }).last(),
    ).toBeVisible();
    await lookAt(one, 'rib-refuser');
    await one.getByRole('button', { name: 'Refuser ce RIB' }).click();
    await expect(one.getByText('Ce RIB est refusé. Le CFA en est informé.')).toBeVisible();
  });

  await test.step('the notification opens the form at the item to correct, with its reason', async () => {
    await page.goto('/notifications');
    await page
      .getByRole('link', { name: /Coordonnées bancaires refusées/ })
      .first()
      .click();
    await expect(page).toHaveURL(/corriger=iban/);
    await expect(page.getByLabel('IBAN', { exact: true })).toBeFocused();
    await expect(page.getByText('À corriger : L’IBAN saisi n’est pas celui')).toBeVisible();
    await expect(page.getByLabel('Raison sociale du tiers')).toHaveValue('Factor des journées');
    await lookAt(page, 'rib-corriger');
    await lookAtNarrow(page, 'rib-corriger');
    await page.getByLabel('IBAN', { exact: true }).fill(IBAN);
    await page.getByRole('button', { name: 'Transmettre pour validation' }).click();
    await expect(page.getByText('sont transmises à l’OPCO')).toBeVisible();
  });

  await test.step('an administrator objects; two accountants decide again and accept', async () => {
    await page.getByRole('button', { name: 'Je m’oppose à ce changement' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Je m’oppose à ce changement' }).click();
    await expect(page.getByText('Votre opposition est enregistrée')).toBeVisible();
    await lookAt(page, 'rib-conteste');
    await openRib(one, siret, HOLDER);
    await expect(one.getByText('Contesté par un administrateur du CFA')).toBeVisible();
    await approve(one);
    const other = await windowOf(browser, PEOPLE.comptable2);
    await openRib(other, siret, HOLDER);
    await approve(other);
    await expect(other.getByText('le compte est en service')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Compte payé aujourd’hui' })).toBeVisible();
  });
});
