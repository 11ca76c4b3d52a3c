import { announcementOf, PUBLISHED } from '../../testing/announcements.js';
import { opcoSession, openPortal, type Portal } from '../../testing/portal.js';
import {
  all,
  descriptionOf,
  field,
  find,
  get,
  pageText,
  textOf,
  type,
} from '../../testing/screen.js';
import type { Announcement } from './announcements-client.js';

const URL = '/backoffice/annonces/a1';
const API = '/api/backoffice/announcements/a1';
const VERSIONS = [
  {
    version: 2,
    le: '2026-09-01T09:00:00.000Z',
    auteur: 'Alix Petit',
    etat: 'brouillon',
    titre: 'Fermeture du 14 juillet',
    texte: '',
  },
  {
    version: 1,
    le: '2026-09-01T08:00:00.000Z',
    auteur: 'Dominique Leroy',
    etat: 'brouillon',
    titre: 'Fermeture',
    texte: '',
  },
];

const open = async (announcement: Announcement, url = URL): Promise<Portal> => {
  const portal = await openPortal(url, { session: opcoSession('administration_opco') });
  await portal.answer(API, announcement);
  await portal.answer(`${API}/versions`, VERSIONS);
  return portal;
};
const later = async (portal: Portal) => {
  const radio = field('Plus tard');
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  await portal.settle();
};

describe('an announcement', () => {
  it('shows a draft as the CFA will see it, with its past', async () => {
    await open(announcementOf({ lien: '/contrats' }));
    expect(get('heading', 'Fermeture du 14 juillet').tagName).toBe('H1');
    expect(textOf(document.querySelector('app-announcement-preview'))).toContain(
      'Nos bureaux sont fermés.',
    );
    expect(pageText()).toContain('À qui Tous les CFA');
    expect(pageText()).toContain('Mène à l’écran Mes contrats');
    expect(pageText()).toContain('par Alix Petit Ancien titre : « Fermeture »');
  });

  it('is published once that is confirmed, with the version that was read', async () => {
    const portal = await open(announcementOf());
    get('button', 'Publier').click();
    await portal.answerQuestion('Publier');
    const request = await portal.request(`${API}/publish`);
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({ publierLe: null });
    request.flush(
      announcementOf({ etat: 'programmee', publierLe: '2026-09-01T09:00:00.000Z', version: 4 }),
    );
    await portal.settle();
    await portal.answer(`${API}/versions`, VERSIONS);
    expect(get('status', 'L’annonce est publiée')).toBeTruthy();
    expect(pageText()).toContain('Publication en cours…');
    // Looked at again until it is.
    (await portal.request(API)).flush(PUBLISHED);
    await portal.settle();
    await portal.answer(`${API}/versions`, VERSIONS);
    await portal.answer(`${API}/readers`, { items: [], next: null });
    expect(pageText()).toContain('Publiée le 02/09/2026 à 10:00 pour 4 CFA.');
  });

  it('is planned for an hour of Paris', async () => {
    const portal = await open(announcementOf());
    await later(portal);
    type('Date', '2099-07-14');
    type('Heure', '08:30');
    await portal.click(get('button', 'Programmer'));
    const request = await portal.request(`${API}/publish`);
    expect(request.request.body).toEqual({ publierLe: '2099-07-14T06:30:00.000Z' });
    request.flush(
      announcementOf({ etat: 'programmee', publierLe: '2099-07-14T06:30:00.000Z', version: 4 }),
    );
    await portal.settle();
    await portal.answer(`${API}/versions`, VERSIONS);
    expect(pageText()).toContain('Publication prévue le 14/07/2099 à 08:30, heure de Paris.');
    await portal.click(get('button', 'Suspendre la publication'));
    await portal.answer(`${API}/suspend`, announcementOf({ version: 5 }));
    await portal.answer(`${API}/versions`, VERSIONS);
    expect(get('link', 'Modifier').getAttribute('href')).toBe(`${URL}/modifier`);
  });

  it.each([
    ['2020-01-01', '09:00', 'Cette date est passée.'],
    ['2099-03-29', '02:30', 'Cette heure n’existe pas ce jour-là.'],
  ])('is not planned for %s at %s', async (date, time, sentence) => {
    const portal = await open(announcementOf());
    await later(portal);
    type('Date', date);
    type('Heure', time);
    await portal.click(get('button', 'Programmer'));
    expect(descriptionOf(field('Heure'))).toContain(sentence);
  });

  it('shows what it has become when somebody else was first', async () => {
    const portal = await open(announcementOf());
    get('button', 'Publier').click();
    await portal.answerQuestion('Publier');
    (await portal.request(`${API}/publish`)).flush(
      {
        code: 'version_depassee',
        detail: 'Alix Petit a déjà changé cette annonce, le 12/09/2026 à 14:05.',
      },
      { status: 412, statusText: 'refused' },
    );
    await portal.settle();
    await portal.answer(API, announcementOf({ titre: 'Autre titre', version: 4 }));
    await portal.answer(`${API}/versions`, VERSIONS);
    expect(get('alert').textContent).toContain(
      'Alix Petit a déjà changé cette annonce, le 12/09/2026 à 14:05. Rien n’a été fait',
    );
    expect(get('heading', 'Autre titre')).toBeTruthy();
  });

  it('is deleted while it is a draft, and the list says so', async () => {
    const portal = await open(announcementOf());
    get('button', 'Supprimer le brouillon').click();
    await portal.answerQuestion('Supprimer');
    const request = portal.http.expectOne({ method: 'DELETE', url: API });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush(null);
    await portal.settle();
    await portal.answer('/api/backoffice/announcements', { items: [], next: null });
    expect(get('status', 'Le brouillon est supprimé.')).toBeTruthy();
  });

  it('tells who read it, and who did not', async () => {
    const portal = await open(PUBLISHED);
    await portal.answer(`${API}/readers`, {
      items: [
        {
          id: 'c1',
          siret: '35600000000048',
          raisonSociale: 'CFA des Tilleuls',
          personnes: 2,
          premiereLecture: '2026-09-02T10:00:00.000Z',
        },
        {
          id: 'c2',
          siret: '98765432400019',
          raisonSociale: 'CFA du Lac',
          personnes: 0,
          premiereLecture: null,
        },
      ],
      next: null,
    });
    expect(pageText()).toContain('Lue par 1 CFA sur 4 (25 %).');
    expect(all('row').map(textOf)).toEqual([
      'CFA des Tilleuls356 000 000 00048 2 02/09/2026 à 12:00',
      'CFA du Lac987 654 324 00019 Personne —',
    ]);
    await portal.click(get('link', 'Ne l’ont pas lue'));
    await portal.answer(`${API}/readers?lue=false`, { items: [], next: null });
    expect(portal.url).toBe(`${URL}?lue=false`);
    expect(pageText()).toContain('Aucun CFA.');
  });

  it('is withdrawn once that is confirmed', async () => {
    const portal = await open(PUBLISHED);
    await portal.answer(`${API}/readers`, { items: [], next: null });
    get('button', 'Retirer l’annonce').click();
    await portal.answerQuestion('Retirer');
    (await portal.request(`${API}/withdraw`)).flush({
      ...PUBLISHED,
      etat: 'retiree',
      retireeLe: '2026-09-03T08:00:00.000Z',
      version: 6,
    });
    await portal.settle();
    await portal.answer(`${API}/versions`, VERSIONS);
    expect(pageText()).toContain('aucun CFA ne la voit plus');
    expect(find('button', 'Retirer l’annonce')).toBeNull();
  });

  it('says why it cannot be read', async () => {
    const portal = await openPortal(URL, { session: opcoSession('administration_opco') });
    await portal.refuse(API, 404);
    expect(get('alert')).toBeTruthy();
  });
});
