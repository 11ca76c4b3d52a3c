import { TestBed } from '@angular/core/testing';
import { note, PLAYED, PlayedEventSource, READ } from '../../../testing/notifications.js';
import { cfaSession, opcoSession, openPortal, type Portal } from '../../../testing/portal.js';
import { all, field, find, get, pageText, textOf, type } from '../../../testing/screen.js';
import { EVENT_SOURCE } from './news-stream.js';
import type { Notification } from './notification.js';

const API = '/api/notifications?limit=20';
const page = (items: Notification[], next: string | null = null) => ({
  items,
  unread: items.filter(({ readAt }) => readAt === null).length,
  next,
});
const open = async (
  url: string,
  asked: string,
  answer: ReturnType<typeof page>,
): Promise<Portal> => {
  const portal = await openPortal(url, {
    session: cfaSession('contrats'),
    notifications: page([note('A')]),
  });
  await portal.answer(asked, answer);
  return portal;
};
const titles = () =>
  [...document.querySelectorAll('main app-notification-item .title')].map(textOf);
const bell = () => textOf(get('button', 'Notifications'));

describe('« Mes notifications »', () => {
  it('shows what the address says: state, category, words, page', async () => {
    await open(
      '/notifications?state=unread&category=action&recherche=rib&cursor=abc',
      `${API}&state=unread&category=action&recherche=rib&cursor=abc`,
      page([note('A', { category: 'action' })]),
    );
    expect(titles()).toEqual(['Dossier A engagé']);
    expect(get('link', 'Non lues (1)').getAttribute('aria-current')).toBe('page');
    expect(field<HTMLSelectElement>('Catégorie').value).toBe('action');
    expect(field('Mots recherchés').value).toBe('rib');
    expect(pageText()).toContain('Filtres appliqués (2)');
    expect(get('link', 'Première page').getAttribute('href')).not.toContain('cursor');
  });

  it('leaves out of the address what means nothing', async () => {
    await open('/notifications?state=toutes&category=x', API, page([]));
    expect(pageText()).toContain('Aucun filtre appliqué');
    expect(get('link', 'Reçues').getAttribute('aria-current')).toBe('page');
  });

  it('writes the filters in the address, keeps the tab, and clears them', async () => {
    const portal = await open('/notifications?state=archived', `${API}&state=archived`, page([]));
    expect(pageText()).toContain('Aucune notification archivée');
    type('Mots recherchés', ' deca ');
    await portal.click(get('button', 'Rechercher'));
    await portal.answer(`${API}&state=archived&recherche=deca`, page([]));
    expect(portal.url).toBe('/notifications?state=archived&recherche=deca');
    expect(pageText()).toContain('Aucune notification ne répond à ces filtres.');
    await portal.click(get('button', 'Réinitialiser les filtres'));
    await portal.answer(`${API}&state=archived`, page([]));
    expect(portal.url).toBe('/notifications?state=archived');
  });

  it('leads from page to page', async () => {
    const portal = await open('/notifications', API, page([note('A')], 'suite'));
    await portal.click(get('link', 'Suivant'));
    await portal.answer(`${API}&cursor=suite`, page([note('Z')]));
    expect(titles()).toEqual(['Dossier Z engagé']);
  });

  it('archives in place and takes back, with the bell in step', async () => {
    const portal = await open('/notifications', API, page([note('A'), note('B')]));
    const button = get('button', 'Archiver : Dossier A engagé');
    button.focus();
    await portal.click(button);
    await portal.answer('/api/notifications/A/archive', null);
    expect(titles()).toEqual(['Dossier A engagé', 'Dossier B engagé']);
    expect(bell()).toBe('Notifications');
    const back = get('button', 'Désarchiver : Dossier A engagé');
    expect(document.activeElement).toBe(back);
    await portal.click(back);
    await portal.answer('/api/notifications/A/unarchive', null);
    await portal.answer('/api/notifications', page([note('A', { readAt: READ })]));
    expect(get('button', 'Archiver : Dossier A engagé')).toBeTruthy();
  });

  it('reads again a list that was asked for while a mark was being kept', async () => {
    const portal = await open('/notifications', API, page([note('A'), note('B')]));
    const archived = `${API}&state=archived`;
    await portal.click(get('button', 'Archiver : Dossier A engagé'));
    await portal.click(get('button', 'Archiver : Dossier B engagé'));
    await portal.click(get('link', 'Archivées'));
    await portal.answer(archived, page([]));
    await portal.answer('/api/notifications/A/archive', null);
    // The second comes while that list is on its way.
    await portal.answer('/api/notifications/B/archive', null);
    const [late, last] = portal.http.match((request) => request.urlWithParams === archived);
    expect(late?.cancelled).toBe(true);
    last?.flush(page(['A', 'B'].map((id) => note(id, { readAt: READ, archivedAt: READ }))));
    await portal.settle();
    expect(titles()).toEqual(['Dossier A engagé', 'Dossier B engagé']);
  });

  it('marks as read and unread', async () => {
    const portal = await open('/notifications', API, page([note('A')]));
    await portal.click(get('button', 'Marquer comme lue : Dossier A engagé'));
    await portal.answer('/api/notifications/A/read', null);
    expect(bell()).toBe('Notifications');
    await portal.click(get('button', 'Marquer comme non lue : Dossier A engagé'));
    await portal.answer('/api/notifications/A/unread', null);
    expect(bell()).toBe('Notifications 1 non lue');
  });

  it('takes the mark back when it is refused, and says why', async () => {
    const portal = await open('/notifications', API, page([note('A')]));
    await portal.click(get('button', 'Archiver : Dossier A engagé'));
    await portal.refuse('/api/notifications/A/archive', 503);
    expect(get('alert').textContent).toContain('momentanément indisponible');
    expect(get('button', 'Archiver : Dossier A engagé')).toBeTruthy();
    expect(bell()).toBe('Notifications 1 non lue');
  });

  it('marks all as read, of the category that is shown when there is one', async () => {
    const portal = await open(
      '/notifications?category=action',
      `${API}&category=action`,
      page([note('A', { category: 'action' })]),
    );
    await portal.click(get('button', 'Marquer comme lues les actions à faire'));
    await portal.answer('/api/notifications/read-all?category=action', null);
    const done = page([note('A', { category: 'action', readAt: READ })]);
    await portal.answer('/api/notifications', done);
    await portal.answer(`${API}&category=action`, done);
    expect(find('button', 'Marquer comme lues')).toBeNull();
  });

  it('does not offer to mark more than what is shown', async () => {
    await open('/notifications?recherche=deca', `${API}&recherche=deca`, page([note('A')]));
    expect(find('button', 'Tout marquer comme lu')).toBeNull();
  });

  it('is read again when something comes', async () => {
    PlayedEventSource.opened.length = 0;
    TestBed.overrideProvider(EVENT_SOURCE, { useValue: PLAYED });
    const portal = await open('/notifications', API, page([note('A')]));
    // The stream opens: what came before its first word is read.
    PlayedEventSource.newest.say('1:1:', 1);
    await portal.settle();
    await portal.answer('/api/notifications', page([note('A')]));
    await portal.answer(API, page([note('A')]));
    PlayedEventSource.newest.say('2:2:', 2, [note('B')]);
    await portal.settle();
    await portal.answer(API, page([note('B'), note('A')]));
    expect(titles()).toEqual(['Dossier B engagé', 'Dossier A engagé']);
    expect(all('link').map(textOf)).toContain('Non lues (2)');
  });

  it('says why it cannot be read, and tries again', async () => {
    const portal = await openPortal('/notifications', { session: cfaSession('contrats') });
    await portal.refuse(API, 503);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer(API, page([note('A')]));
    expect(titles()).toHaveLength(1);
  });

  it('is there for agents of the OPCO', async () => {
    const portal = await openPortal('/notifications', { session: opcoSession('instruction') });
    await portal.answer(API, page([]));
    expect(pageText()).toContain('agent de votre rôle');
  });
});
