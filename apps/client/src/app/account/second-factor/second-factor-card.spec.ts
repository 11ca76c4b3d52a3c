import { vi } from 'vitest';
import { deviceWithPasskeys, forgetDevice, newCredential } from '../../../testing/passkeys.js';
import { cfaSession, openPortal, type Portal } from '../../../testing/portal.js';
import {
  all,
  descriptionOf,
  field,
  find,
  get,
  pageText,
  textOf,
  type,
} from '../../../testing/screen.js';
import {
  answerAgain,
  answerSessions,
  CODES,
  ENROLMENT,
  enrol,
  KEY,
  OFF,
  ON,
  openSecurity as open,
  SECOND_FACTOR_URL as URL,
} from '../../../testing/second-factor.js';

async function confirm(portal: Portal, button: string): Promise<void> {
  const dialog = get('dialog');
  const buttons = [...dialog.querySelectorAll('button')];
  await portal.click(buttons.find((each) => textOf(each) === button) ?? dialog);
  await portal.until(() => find('dialog') === null);
  await portal.settle();
}

describe('« Double authentification »', () => {
  forgetDevice();

  it('says that it is off, and what can be enabled', async () => {
    await open(OFF);
    expect(pageText()).toContain('Double authentification Non activée');
    expect(get('button', 'Activer une application')).toBeTruthy();
    expect(pageText()).toContain('Ce navigateur ne connaît pas les clés d’accès.');
    expect(find('heading', 'Codes de récupération')).toBeNull();
  });

  it('says since when it is on, and how many codes remain', async () => {
    await open(ON);
    expect(pageText()).toContain('Double authentification Activée');
    expect(pageText()).toContain('Activée le 12/09/2026.');
    expect(pageText()).toContain('Il vous reste 9 codes.');
  });

  it.each([
    [1, 'Il vous reste 1 code.'],
    [0, 'Il ne vous reste aucun code : générez-en de nouveaux.'],
  ])('says when %s code remains', async (codesRestants, sentence) => {
    await open({ ...ON, codesRestants });
    expect(pageText()).toContain(sentence);
  });

  it('enables an application: QR code, secret in groups of four, code, recovery codes', async () => {
    const portal = await open(OFF);
    await portal.click(get('button', 'Activer une application'));
    await portal.answer(`${URL}/totp`, ENROLMENT);
    expect(document.activeElement).toBe(get('heading', 'Activer une application'));
    const drawing = document.querySelector('svg[role=img]');
    expect(drawing?.getAttribute('viewBox')).toBe('0 0 33 33');
    expect(drawing?.querySelector('path')?.getAttribute('d')).toBe('M0,0h7v7h-7z');
    expect(document.querySelector('output')?.textContent).toBe('ABCD EFGH IJKL MNOP');
    expect(get('button', 'Copier la clé')).toBeTruthy();
    type('Code à 6 chiffres', '12');
    await portal.click(get('button', 'Activer'));
    expect(descriptionOf(field('Code à 6 chiffres'))).toContain('Le code est fait de 6 chiffres.');
    type('Code à 6 chiffres', '000000');
    await portal.click(get('button', 'Activer'));
    await portal.refuse(`${URL}/totp/confirm`, 422, { code: 'code_refuse' });
    expect(descriptionOf(field('Code à 6 chiffres'))).toContain('Ce code n’est pas le bon.');
    type('Code à 6 chiffres', '123456');
    await portal.click(get('button', 'Activer'));
    await portal.answer(`${URL}/totp/confirm`, { codes: CODES });
    await answerAgain(portal, ON);
    expect(get('status', 'est activée').textContent).toContain('L’application d’authentification');
    const list = document.querySelector('ol[aria-label="Codes de récupération"]');
    expect([...(list?.querySelectorAll('li') ?? [])].map(textOf)).toEqual(CODES);
    await portal.click(get('button', 'J’ai conservé mes codes'));
    expect(pageText()).not.toContain('AAAA-1111');
    expect(portal.url).toBe('/mon-compte/securite');
  });

  it('gives up an application that was not confirmed', async () => {
    const portal = await open(OFF);
    await portal.click(get('button', 'Activer une application'));
    await portal.answer(`${URL}/totp`, ENROLMENT);
    await portal.click(get('button', 'Annuler'));
    expect(get('button', 'Activer une application')).toBeTruthy();
  });

  it('lets one keep the codes: a text file, the clipboard, paper', async () => {
    const portal = await open(OFF);
    await enrol(portal);
    await answerAgain(portal, ON);
    const file = get<HTMLAnchorElement>('link', 'Télécharger');
    expect(file.download).toBe('codes-de-recuperation.txt');
    const text = decodeURIComponent(file.href.replace(/^data:text\/plain;charset=utf-8,/, ''));
    expect(text.split('\r\n')).toEqual(expect.arrayContaining(CODES));
    expect(text).toContain('camille@cfa.example');
    expect(get('button', 'Copier les codes')).toBeTruthy();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await portal.click(get('button', 'Imprimer'));
    expect(print).toHaveBeenCalledOnce();
  });

  it('asks before codes that nobody kept are lost', async () => {
    const portal = await open(OFF);
    await enrol(portal);
    await answerAgain(portal, ON);
    get('link', 'Modifier mon identifiant').click();
    await portal.until(() => find('dialog') !== null);
    expect(textOf(get('dialog'))).toContain('Quitter sans conserver vos codes ?');
    await confirm(portal, 'Annuler');
    expect(portal.url).toBe('/mon-compte/securite');
    expect(pageText()).toContain('AAAA-1111');
  });

  it('disables the application once it is confirmed', async () => {
    const portal = await open(ON);
    await portal.click(get('button', 'Désactiver'));
    await confirm(portal, 'Désactiver');
    portal.http.expectOne({ method: 'DELETE', url: `${URL}/totp` }).flush(null);
    await portal.settle();
    await answerAgain(portal, OFF);
    expect(pageText()).toContain('L’application d’authentification est désactivée.');
    expect(pageText()).toContain('Non activée');
  });

  it('keeps the only factor of somebody who must have one, and says why', async () => {
    await open({ ...ON, exige: true });
    expect(find('button', 'Désactiver')).toBeNull();
    expect(pageText()).toContain('pour retirer ce moyen, ajoutez-en d’abord un autre');
  });

  it('says why the server keeps a factor', async () => {
    const portal = await open({ ...ON, cles: [KEY], exige: true });
    await portal.click(get('button', 'Désactiver'));
    await confirm(portal, 'Désactiver');
    await portal.refuse(`${URL}/totp`, 409, {
      code: 'etat_incompatible',
      detail: 'La double authentification est exigée.',
    });
    expect(get('alert').textContent).toContain('La double authentification est exigée.');
  });

  it('makes new codes once it is confirmed', async () => {
    const portal = await open({ ...ON, codesRestants: 1 });
    await portal.click(get('button', 'Générer de nouveaux codes'));
    await confirm(portal, 'Générer de nouveaux codes');
    await portal.answer(`${URL}/recovery-codes`, { codes: CODES });
    await answerAgain(portal, { ...ON, codesRestants: 10 });
    expect(pageText()).toContain('CCCC-3333');
    expect(pageText()).toContain('Il vous reste 10 codes.');
  });

  it('says why the second factor cannot be read', async () => {
    const portal = await openPortal('/mon-compte/securite', { session: cfaSession('contrats') });
    await portal.refuse(URL, 503);
    await answerSessions(portal);
    expect(get('alert').textContent).toContain('momentanément indisponible');
  });
});

describe('« Clés d’accès »', () => {
  forgetDevice();

  it('lists them by name, with their dates', async () => {
    await open({ ...ON, cles: [KEY, { ...KEY, id: 'k2', nom: 'Clé USB' }] });
    expect(all('row').map(textOf)).toEqual([
      expect.stringContaining('Ordinateur du bureau 12/09/2026 à 14:05 — Supprimer'),
      expect.stringContaining('Clé USB'),
    ]);
  });

  it('adds one, named, and shows the codes made with the first factor', async () => {
    deviceWithPasskeys(newCredential);
    const portal = await open(OFF);
    await portal.click(get('button', 'Ajouter une clé d’accès'));
    expect(descriptionOf(field('Nom de la clé d’accès'))).toContain('Donnez un nom');
    type('Nom de la clé d’accès', ' Ordinateur du bureau ');
    await portal.click(get('button', 'Ajouter une clé d’accès'));
    await portal.answer(`${URL}/passkeys/options`, {
      options: { challenge: 'ZGVmaQ', user: { id: 'dTE' }, rp: {}, pubKeyCredParams: [] },
    });
    const request = await portal.request(`${URL}/passkeys`);
    expect(request.request.body).toMatchObject({
      nom: 'Ordinateur du bureau',
      reponse: { id: 'Y2xl' },
    });
    request.flush({ codes: CODES });
    await portal.settle();
    await answerAgain(portal, { ...ON, totp: OFF.totp, cles: [KEY] });
    expect(pageText()).toContain('La clé d’accès « Ordinateur du bureau » est ajoutée.');
    expect(pageText()).toContain('AAAA-1111');
    expect(field('Nom de la clé d’accès').value).toBe('');
  });

  it('says that the device already has one', async () => {
    deviceWithPasskeys(() => {
      throw new DOMException('known', 'InvalidStateError');
    });
    const portal = await open(ON);
    type('Nom de la clé d’accès', 'Bureau');
    await portal.click(get('button', 'Ajouter une clé d’accès'));
    await portal.answer(`${URL}/passkeys/options`, {
      options: { challenge: 'ZGVmaQ', user: { id: 'dTE' }, rp: {}, pubKeyCredParams: [] },
    });
    await portal.until(() => find('alert') !== null);
    expect(get('alert').textContent).toContain('déjà enregistrée');
    expect(field('Nom de la clé d’accès').value).toBe('Bureau');
  });

  it('removes one once it is confirmed', async () => {
    const portal = await open({ ...ON, cles: [KEY] });
    await portal.click(get('button', 'Supprimer la clé d’accès Ordinateur du bureau'));
    await confirm(portal, 'Supprimer');
    portal.http.expectOne({ method: 'DELETE', url: `${URL}/passkeys/k1` }).flush(null);
    await portal.settle();
    await answerAgain(portal, ON);
    expect(pageText()).toContain('La clé d’accès « Ordinateur du bureau » est supprimée.');
  });
});
