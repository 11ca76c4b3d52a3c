import { cfaSession, MY_ACCOUNT, openPortal, type Portal } from '../../testing/portal.js';
import { field, find, get, pageText, textOf } from '../../testing/screen.js';

const URL = '/api/notifications/preferences';
const PREFERENCES = {
  action: 'immediat',
  information: 'quotidien',
  actualite: 'quotidien',
  verrouillees: [
    { code: 'refus', libelle: 'Refus', raison: 'Un refus ouvre des délais.' },
    { code: 'securite', libelle: 'Sécurité du compte', raison: 'Vous seul pouvez le dire.' },
  ],
  email: 'camille@cfa.example',
  heure: 7,
  version: 3,
};

const open = async (account: object = MY_ACCOUNT): Promise<Portal> => {
  const portal = await openPortal('/mon-compte/notifications', { session: cfaSession('contrats') });
  await portal.answer(URL, PREFERENCES);
  await portal.answer('/api/account', account);
  return portal;
};
const group = (legend: string) =>
  [...document.querySelectorAll('fieldset')].find(
    (each) => textOf(each.querySelector('legend')) === legend,
  ) as HTMLFieldSetElement;
const chosen = (legend: string) =>
  textOf(group(legend).querySelector('input:checked')?.closest('label'));
const choose = (legend: string, label: string) => {
  const found = [...group(legend).querySelectorAll('label')].find((each) => textOf(each) === label);
  found?.click();
};

describe('« Notifications » of « Mon compte »', () => {
  it('shows each choice, the hour of the daily mail, and what is never turned off with the reason', async () => {
    await open();
    expect(chosen('Actions à faire')).toBe('Tout de suite');
    expect(chosen('Actualités')).toBe('Une fois par jour, à 7 h');
    expect(pageText()).toContain('Sécurité du compte Vous seul pouvez le dire.');
    expect(group('Refus')).toBeUndefined();
    expect(pageText()).toContain('envoyées à camille@cfa.example');
    expect(get('link', 'Notifications').getAttribute('aria-current')).toBe('page');
  });

  it('saves the choices under the version that was read', async () => {
    const portal = await open();
    choose('Actualités', 'Jamais');
    await portal.click(get('button', 'Enregistrer'));
    const request = await portal.request(URL);
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({
      action: 'immediat',
      information: 'quotidien',
      actualite: 'jamais',
    });
    request.flush({ ...PREFERENCES, actualite: 'jamais', version: 4 });
    await portal.settle();
    expect(get('status', 'Vos choix sont enregistrés.')).toBeTruthy();
    expect(chosen('Actualités')).toBe('Jamais');
  });

  it('shows what is saved when another window was first', async () => {
    const portal = await open();
    choose('Actualités', 'Jamais');
    await portal.click(get('button', 'Enregistrer'));
    await portal.refuse(URL, 412, { code: 'version_depassee' });
    await portal.answer(URL, { ...PREFERENCES, action: 'jamais', version: 4 });
    expect(get('alert').textContent).toContain('dans une autre fenêtre');
    expect(chosen('Actions à faire')).toBe('Jamais');
    expect(chosen('Actualités')).toBe('Une fois par jour, à 7 h');
  });

  it('warns that the last mail did not get there', async () => {
    await open({
      ...MY_ACCOUNT,
      rebonds: [{ objet: 'email', le: '2026-09-02T08:00:00.000Z', raison: 'Boîte pleine.' }],
    });
    expect(pageText()).toContain(
      'Notre message du 02/09/2026 à 10:00 n’est pas arrivé à cette adresse. Boîte pleine.',
    );
  });

  it('asks before choices that were not saved are lost', async () => {
    const portal = await open();
    choose('Actualités', 'Jamais');
    get('link', 'Sécurité').click();
    await portal.answerQuestion('Annuler');
    expect(portal.url).toBe('/mon-compte/notifications');
    expect(find('heading', 'Toujours envoyé')).toBeTruthy();
    expect(field('Jamais')).toBeTruthy();
  });
});
