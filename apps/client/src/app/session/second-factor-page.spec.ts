import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import type { Moyen } from '@apprentissage/domain';
import { deviceWithPasskeys, forgetDevice, refusedByPerson } from '../../testing/passkeys.js';
import {
  BRAND,
  MY_ACCOUNT,
  NO_CONTRACT,
  openPortal,
  opcoSession,
  type Portal,
} from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, type } from '../../testing/screen.js';

const AGENT = opcoSession('instruction');
const STEP = '/api/session/second-factor';

async function openSecondStep(
  moyens: Moyen[] = ['totp', 'recuperation'],
  url = '/connexion',
): Promise<Portal> {
  const portal = await openPortal(url);
  type('Identifiant', 'dominique@opco.example');
  type('Mot de passe', 'Un mot de passe long');
  await portal.click(get('button', 'Se connecter'));
  await portal.answer('/api/session', { etape: 'second_facteur', moyens, session: null });
  return portal;
}

describe('the second step of « Connexion »', () => {
  forgetDevice();

  it('follows the password at an address of its own, and asks for six digits', async () => {
    const portal = await openSecondStep();
    expect(portal.url).toBe('/connexion/code');
    expect(document.title).toBe('Double authentification — Action Apprentissage');
    const code = field('Code à 6 chiffres');
    expect([code.getAttribute('autocomplete'), code.getAttribute('inputmode')]).toEqual([
      'one-time-code',
      'numeric',
    ]);
    expect(descriptionOf(code)).toContain('application d’authentification');
    expect(find('button', 'Utiliser ma clé d’accès')).toBeNull();
  });

  it.each(['123456', ' 123 456 ', '123\u00a0456', '12 34\t56'])(
    'sends « %s » without its blanks, and leads to where one wanted to go',
    async (pasted) => {
      const portal = await openSecondStep(['totp'], '/mon-compte');
      type('Code à 6 chiffres', pasted);
      await portal.click(get('button', 'Se connecter'));
      const request = portal.http.expectOne(STEP);
      expect(request.request.body).toEqual({ code: '123456' });
      request.flush(AGENT);
      await portal.settle();
      await portal.answer('/api/account', MY_ACCOUNT);
      expect(portal.url).toBe('/mon-compte');
    },
  );

  it.each([
    ['', 'Saisissez le code à 6 chiffres.'],
    ['12345', 'Le code est fait de 6 chiffres.'],
    ['abcdef', 'Le code est fait de 6 chiffres.'],
  ])('asks the server nothing for « %s »', async (typed, message) => {
    const portal = await openSecondStep();
    type('Code à 6 chiffres', typed);
    await portal.click(get('button', 'Se connecter'));
    expect(descriptionOf(field('Code à 6 chiffres'))).toContain(message);
  });

  it('says that the code is wrong at its field, and keeps it', async () => {
    const portal = await openSecondStep();
    type('Code à 6 chiffres', '000000');
    await portal.click(get('button', 'Se connecter'));
    await portal.refuse(STEP, 422, { code: 'code_refuse' });
    expect(descriptionOf(field('Code à 6 chiffres'))).toContain('Ce code n’est pas le bon.');
    expect(get('alert').textContent).toContain('Ce code n’est pas le bon.');
    expect(field('Code à 6 chiffres').value).toBe('000000');
  });

  it('says how long to wait after too many codes', async () => {
    const portal = await openSecondStep();
    type('Code à 6 chiffres', '000000');
    await portal.click(get('button', 'Se connecter'));
    portal.http
      .expectOne(STEP)
      .flush(
        { code: 'trop_de_tentatives' },
        { status: 429, statusText: 'wait', headers: { 'Retry-After': '540' } },
      );
    await portal.settle();
    expect(get('alert').textContent).toContain('Réessayez dans 9 minutes.');
  });

  it('leads back to the password when the step has lasted too long, and says so', async () => {
    const portal = await openSecondStep(['totp'], '/connexion?retour=%2Fmon-compte');
    type('Code à 6 chiffres', '123456');
    await portal.click(get('button', 'Se connecter'));
    await portal.refuse(STEP, 401, { code: 'non_authentifie' });
    expect(portal.url).toBe('/connexion?retour=%2Fmon-compte&motif=etape-expiree');
    expect(pageText()).toContain('Saisissez de nouveau votre mot de passe.');
  });

  it('takes a recovery code instead, and leads back to the six digits', async () => {
    const portal = await openSecondStep();
    type('Code à 6 chiffres', '12');
    await portal.click(get('button', 'Utiliser un code de récupération'));
    expect(document.activeElement).toBe(field('Code de récupération'));
    expect(field('Code de récupération').value).toBe('');
    await portal.click(get('button', 'Se connecter'));
    expect(descriptionOf(field('Code de récupération'))).toContain('Saisissez un code');
    await portal.click(get('button', 'Utiliser mon application d’authentification'));
    expect(field('Code à 6 chiffres').value).toBe('');
    await portal.click(get('button', 'Utiliser un code de récupération'));
    type('Code de récupération', 'ABCD-EFGH');
    await portal.click(get('button', 'Se connecter'));
    const request = portal.http.expectOne(STEP);
    expect(request.request.body).toEqual({ code: 'ABCD-EFGH' });
    request.flush(AGENT);
    await portal.settle();
    await portal.answer('/api/backoffice/contracts', NO_CONTRACT);
    expect(portal.url).toBe('/backoffice');
  });

  it('takes a passkey', async () => {
    const asked = deviceWithPasskeys();
    const portal = await openSecondStep(['totp', 'passkey']);
    await portal.click(get('button', 'Utiliser ma clé d’accès'));
    await portal.answer(`${STEP}/passkey/options`, { options: { challenge: 'ZGVmaQ' } });
    const request = await portal.request(`${STEP}/passkey`);
    expect(asked).toHaveLength(1);
    expect(request.request.body).toMatchObject({ reponse: { id: 'Y2xl', type: 'public-key' } });
    request.flush(AGENT);
    await portal.settle();
    await portal.answer('/api/backoffice/contracts', NO_CONTRACT);
    expect(portal.url).toBe('/backoffice');
  });

  it('says that the device gave nothing, and lets one go on', async () => {
    deviceWithPasskeys(refusedByPerson);
    const portal = await openSecondStep(['passkey', 'recuperation']);
    await portal.click(get('button', 'Utiliser ma clé d’accès'));
    await portal.answer(`${STEP}/passkey/options`, { options: { challenge: 'ZGVmaQ' } });
    await portal.until(() => find('alert') !== null);
    expect(get('alert').textContent).toContain('La clé d’accès n’a pas été utilisée');
    expect(get<HTMLButtonElement>('button', 'Utiliser un code').disabled).toBe(false);
  });

  it('proposes no passkey to a browser that knows none', async () => {
    await openSecondStep(['passkey', 'recuperation']);
    expect(field('Code de récupération')).toBeTruthy();
    expect(find('button', 'clé d’accès')).toBeNull();
  });

  it('says whom to ask when nothing is left, and where to write when one is alone', async () => {
    await openSecondStep(['totp']);
    expect(pageText()).toContain('Demandez à un administrateur de votre CFA');
    expect(get('link', BRAND.contactEmail).getAttribute('href')).toBe(
      `mailto:${BRAND.contactEmail}`,
    );
  });

  it('starts with the password: the address alone leads there', async () => {
    const portal = await openPortal('/connexion/code?retour=%2Fmon-compte');
    expect(portal.url).toBe('/connexion?retour=%2Fmon-compte');
  });

  it('goes back to the password', async () => {
    const portal = await openSecondStep(['totp'], '/connexion?retour=%2Fmon-compte');
    await portal.click(get('link', 'Revenir au mot de passe'));
    expect(portal.url).toBe('/connexion?retour=%2Fmon-compte');
    expect(field('Mot de passe').value).toBe('');
  });

  it('keeps what it needs in the history: reloading the page loses nothing', async () => {
    await openSecondStep(['totp']);
    expect(TestBed.inject(Location).getState()).toMatchObject({ moyens: ['totp'] });
  });
});

describe('« Se connecter avec une clé d’accès »', () => {
  forgetDevice();

  it('is not proposed to a browser that knows none', async () => {
    await openPortal('/connexion');
    expect(find('button', 'clé d’accès')).toBeNull();
  });

  it('enters without a password', async () => {
    deviceWithPasskeys();
    const portal = await openPortal('/connexion?retour=%2Fmon-compte');
    await portal.click(get('button', 'Se connecter avec une clé d’accès'));
    await portal.answer('/api/session/passkey/options', {
      defi: 'd1',
      options: { challenge: 'ZGVmaQ' },
    });
    const request = await portal.request('/api/session/passkey');
    expect(request.request.body).toMatchObject({ defi: 'd1', reponse: { id: 'Y2xl' } });
    request.flush(AGENT);
    await portal.settle();
    await portal.answer('/api/account', MY_ACCOUNT);
    expect(portal.url).toBe('/mon-compte');
  });

  it('says what the server refuses', async () => {
    deviceWithPasskeys();
    const portal = await openPortal('/connexion');
    await portal.click(get('button', 'Se connecter avec une clé d’accès'));
    await portal.answer('/api/session/passkey/options', {
      defi: 'd1',
      options: { challenge: 'ZGVmaQ' },
    });
    (await portal.request('/api/session/passkey')).flush(
      { code: 'identifiants_invalides', detail: 'Cette clé d’accès n’est pas connue.' },
      { status: 401, statusText: 'refused' },
    );
    await portal.settle();
    expect(get('alert').textContent).toContain('Cette clé d’accès n’est pas connue.');
    expect(portal.url).toBe('/connexion');
  });
});
