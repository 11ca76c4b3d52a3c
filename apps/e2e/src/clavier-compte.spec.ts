import { expect } from '@playwright/test';
import { lookAt } from './support/accessibility.js';
import { Authenticator } from './support/authenticator.js';
import { expectSignedIn, expectSignedOut, signInElsewhere } from './support/elsewhere.js';
import { test } from './support/journey.js';
import { pressOn, signInWithKeys, tabTo, typeIn } from './support/keyboard.js';
import { mailedLink } from './support/mailbox.js';
import { newCfa, send } from './support/new-cfa.js';
import { PASSWORD, signIn } from './support/people.js';

const NOUVEAU = 'clavier@cfa-journees-7.example';
const INVITEE = 'ana.clavier@cfa-journees-7.example';
const MOT_DE_PASSE = 'Une phrase de 2026, longue';

test('« Mon compte »: names, login, password, notifications and sessions, with the keyboard alone', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const identifiant = await newCfa(page, baseURL ?? '', '99999900300018');
  await page.goto('/connexion');
  await signInWithKeys(page, identifiant);
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await pressOn(page, /^Mon compte$/, 'Shift+Tab');

  await test.step('« Modifier mon compte »: a fault leads to its field, then it is done', async () => {
    await expect(page.getByLabel('Prénom')).toHaveValue('Claude');
    await tabTo(page, /^Prénom/);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Renseignez votre prénom.');
    await pressOn(page, /^Renseignez votre prénom/);
    await expect(page.getByLabel('Prénom')).toBeFocused();
    await page.keyboard.type('Dominique');
    await tabTo(page, /^Non$/);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByLabel('Oui')).toBeChecked();
    await tabTo(page, /^Valider$/);
    const button = page.getByRole('button', { name: 'Valider' });
    await expect(button).toHaveCSS('outline-style', 'solid');
    await lookAt(page, 'clavier-compte-valider');
    await page.keyboard.press('Space');
    await expect(page.getByText('Votre compte est modifié.')).toBeVisible();
    await expect(page.getByLabel('Prénom')).toHaveValue('Dominique');
  });

  await test.step('« Modifier mon identifiant », by the mailed link', async () => {
    await pressOn(page, /^Modifier mon identifiant$/, 'Shift+Tab');
    await expect(page.getByLabel('Identifiant actuel')).toHaveValue(identifiant);
    await typeIn(page, /^Nouvel identifiant/, NOUVEAU);
    await typeIn(page, /^Mot de passe actuel/, PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Un message vient d’être envoyé à ${NOUVEAU}`)).toBeVisible();
    await page.goto(await mailedLink(NOUVEAU, '/confirmation-identifiant/'));
    await expect(page.getByText('Votre identifiant est changé')).toBeVisible();
    await pressOn(page, /^Voir mon compte/);
    await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();
  });

  await test.step('« Modifier mon mot de passe », shown while it is typed', async () => {
    await pressOn(page, /^Modifier mon mot de passe$/);
    await expect(page.getByLabel('Mot de passe actuel', { exact: true })).toBeVisible();
    await typeIn(page, /^Mot de passe actuel/, PASSWORD);
    await typeIn(page, /^Nouveau mot de passe/, MOT_DE_PASSE);
    await pressOn(page, /^Afficher/);
    await expect(page.getByLabel('Nouveau mot de passe', { exact: true })).toHaveAttribute(
      'type',
      'text',
    );
    await expect(page.getByText('Toutes les règles sont respectées.')).toBeAttached();
    await typeIn(page, /^Confirmer votre mot de passe/, MOT_DE_PASSE);
    await lookAt(page, 'clavier-compte-mot-de-passe');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();
  });

  await test.step('« Notifications »: what comes by mail', async () => {
    await pressOn(page, /^Notifications$/, 'Shift+Tab');
    const news = page.getByRole('group', { name: 'Actualités' });
    await expect(news.getByRole('radio', { checked: true })).toHaveCount(1);
    await tabTo(page, /^Enregistrer$/);
    await page.keyboard.press('Shift+Tab');
    await expect(news.getByRole('radio', { checked: true })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(news.getByLabel('Jamais')).toBeChecked();
    await pressOn(page, /^Enregistrer$/);
    await expect(page.getByText('Vos choix sont enregistrés.')).toBeVisible();
    await lookAt(page, 'clavier-compte-notifications');
  });

  await test.step('« Sécurité »: one session is closed, then all the others', async () => {
    const office = await signInElsewhere(browser, 'Firefox sur Windows', NOUVEAU, MOT_DE_PASSE);
    const phone = await signInElsewhere(browser, 'Chrome sur Android', NOUVEAU, MOT_DE_PASSE);
    await pressOn(page, /^Sécurité$/, 'Shift+Tab');
    await expect(page.getByText('Cette session')).toBeVisible();
    await tabTo(page, /^Déconnecter Firefox sur Windows, ouverte le/);
    await lookAt(page, 'clavier-compte-sessions');
    await page.keyboard.press('Enter');
    await expect(page.getByText('La session est fermée.')).toBeVisible();
    await expectSignedOut(office);
    await expectSignedIn(phone);
    await pressOn(page, /^Déconnecter toutes les autres$/);
    await expect(page.getByText('Vos autres sessions sont fermées.')).toBeVisible();
    await expectSignedOut(phone);
    await expectSignedIn(page);
  });
});

test('a second factor is set up and asked for, with the keyboard alone', async ({
  page,
  baseURL,
}) => {
  const identifiant = await newCfa(page, baseURL ?? '', '99999900300026');
  await page.goto('/connexion');
  await signInWithKeys(page, identifiant);
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await page.goto('/mon-compte/securite');
  const card = page.getByRole('region', { name: 'Double authentification' });
  await expect(card).toContainText('Non activée');

  const authenticator = await test.step('the application is tied by its secret', async () => {
    await pressOn(page, /^Activer une application$/);
    await expect(
      card.getByRole('heading', { name: 'Activer une application d’authentification' }),
    ).toBeFocused();
    const secret = await card.getByRole('status', { name: 'Clé à saisir' }).textContent();
    const application = new Authenticator(secret ?? '');
    await typeIn(page, /^Code à 6 chiffres/, '12');
    await page.keyboard.press('Enter');
    await expect(card.getByRole('alert')).toContainText('Le code est fait de 6 chiffres.');
    await pressOn(page, /^Le code est fait de 6 chiffres/);
    await expect(card.getByLabel('Code à 6 chiffres')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(application.nextCode());
    await page.keyboard.press('Enter');
    return application;
  });

  await test.step('the codes have the focus, and are kept', async () => {
    await expect(
      card.getByRole('list', { name: 'Codes de récupération' }).getByRole('listitem'),
    ).toHaveCount(10);
    await lookAt(page, 'clavier-codes-de-recuperation');
    await pressOn(page, /^J’ai conservé mes codes$/);
    await expect(card).toContainText('Il vous reste 10 codes.');
  });

  await test.step('the next sign-in asks for a code', async () => {
    await pressOn(page, /^Déconnexion$/, 'Shift+Tab');
    await signInWithKeys(page, identifiant);
    await expect(page.getByLabel('Code à 6 chiffres')).toBeVisible();
    await typeIn(page, /^Code à 6 chiffres/, authenticator.nextCode());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  });
});

test('an invitation is accepted with the keyboard alone', async ({ page, browser, baseURL }) => {
  const url = baseURL ?? '';
  const administrator = await (await browser.newContext()).newPage();
  await signIn(administrator, await newCfa(administrator, url, '99999900300034'));
  await send(administrator, url, '/api/users', {
    nom: 'Clavier',
    prenom: 'Ana',
    identifiant: INVITEE,
    email: INVITEE,
    rights: ['contrats'],
  });
  await page.goto(await mailedLink(INVITEE, '/invitation/'));
  await expect(page.getByLabel('Mot de passe', { exact: true })).toBeVisible();

  await test.step('a password that holds one’s name is refused, and leads to its field', async () => {
    await typeIn(page, /^Mot de passe/, 'le Clavier de tous les jours');
    await expect(page.getByText('Règles non respectées : 1.')).toBeAttached();
    await typeIn(page, /^Confirmer votre mot de passe/, MOT_DE_PASSE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Ne contient ni votre identifiant');
    await lookAt(page, 'clavier-invitation-refusee');
    await pressOn(page, /^Mot de passe : Ne contient ni votre identifiant/);
    await expect(page.getByLabel('Mot de passe', { exact: true })).toBeFocused();
  });

  await test.step('another one opens the account', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(MOT_DE_PASSE);
    await expect(page.getByText('la dernière sera vérifiée à l’envoi.')).toBeAttached();
    await lookAt(page, 'clavier-invitation');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Votre mot de passe est enregistré.')).toBeVisible();
    await signInWithKeys(page, INVITEE, MOT_DE_PASSE);
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  });
});
