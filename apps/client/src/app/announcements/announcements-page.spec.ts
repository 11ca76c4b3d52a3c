import { announcementOf, PUBLISHED } from '../../testing/announcements.js';
import { cfaSession, opcoSession, openPortal, type Portal } from '../../testing/portal.js';
import { all, find, get, pageText, textOf } from '../../testing/screen.js';

const URL = '/backoffice/annonces';
const API = '/api/backoffice/announcements';

const open = (url = URL): Promise<Portal> =>
  openPortal(url, { session: opcoSession('administration_opco') });

describe('« Annonces »', () => {
  it('lists them with their state, the instant that matters and who read them', async () => {
    const portal = await open();
    await portal.answer(API, {
      items: [
        announcementOf(),
        announcementOf({ id: 'a2', etat: 'programmee', publierLe: '2026-10-05T07:00:00.000Z' }),
        PUBLISHED,
        { ...PUBLISHED, id: 'a4', etat: 'retiree', retireeLe: '2026-09-03T08:00:00.000Z' },
      ],
      next: null,
    });
    expect(all('row').map(textOf)).toEqual([
      'Fermeture du 14 juillet Brouillon 01/09/2026 à 10:00 —',
      'Fermeture du 14 juillet Programmée 05/10/2026 à 09:00 —',
      'Fermeture du 14 juillet Publiée 02/09/2026 à 10:00 1 CFA sur 4',
      'Fermeture du 14 juillet Retirée 03/09/2026 à 10:00 1 CFA sur 4',
    ]);
    expect(get('link', 'Fermeture').getAttribute('href')).toBe(`${URL}/a1`);
  });

  it('keeps those of one state, and says so when there is none', async () => {
    const portal = await open();
    await portal.answer(API, { items: [], next: null });
    expect(pageText()).toContain('Écrivez la première');
    await portal.click(get('link', 'Programmées'));
    await portal.answer(`${API}?etat=programmee`, { items: [], next: null });
    expect(portal.url).toBe(`${URL}?etat=programmee`);
    expect(get('link', 'Programmées').getAttribute('aria-current')).toBe('page');
    expect(pageText()).toContain('Aucune annonce n’est dans cet état.');
  });

  it('leads from page to page', async () => {
    const portal = await open(`${URL}?etat=publiee`);
    await portal.answer(`${API}?etat=publiee`, { items: [PUBLISHED], next: 'suite' });
    await portal.click(get('link', 'Suivant'));
    await portal.answer(`${API}?etat=publiee&cursor=suite`, { items: [PUBLISHED], next: null });
    expect(get('link', 'Première page').getAttribute('href')).toBe(`${URL}?etat=publiee`);
  });

  it('says why it cannot be read, and tries again', async () => {
    const portal = await open();
    await portal.refuse(API, 503);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer(API, { items: [PUBLISHED], next: null });
    expect(all('row')).toHaveLength(1);
  });

  it.each([
    ['an agent of another role', opcoSession('instruction')],
    ['a CFA', cfaSession('administration_cfa')],
  ])('is not for %s', async (_who, session) => {
    await openPortal(URL, { session });
    expect(get('heading', 'Accès refusé').tagName).toBe('H1');
    expect(find('link', 'Annonces')).toBeNull();
  });
});
