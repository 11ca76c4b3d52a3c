import { TestBed } from '@angular/core/testing';
import { note, PLAYED, PlayedEventSource, READ } from '../../../testing/notifications.js';
import {
  cfaSession,
  MY_ACCOUNT,
  opcoSession,
  openPortal,
  type Portal,
} from '../../../testing/portal.js';
import { all, find, get, pageText, textOf } from '../../../testing/screen.js';
import { EVENT_SOURCE } from './news-stream.js';
import type { NotificationPage } from './notification.js';

const open = (notifications: object | null): Promise<Portal> =>
  openPortal('/', { session: cfaSession('contrats_stocks'), notifications });

const bell = () => get('button', 'Notifications');

describe('notifications', () => {
  it('are counted by the bell, which shows the same rows as the home page', async () => {
    const page = { items: [note('A'), note('B', { readAt: READ })], unread: 12, next: null };
    const portal = await open(page);
    expect(textOf(bell())).toBe('Notifications 12 non lues');
    await portal.click(bell());
    await portal.answer('/api/notifications', page);
    const titles = (within: Element) =>
      [...within.querySelectorAll('app-notification-item .title')].map(textOf);
    const panel = document.querySelector('#bell-panel') as Element;
    expect(titles(panel)).toEqual(['Dossier A engagé', 'Dossier B engagé']);
    expect(titles(document.querySelector('main') as Element)).toEqual(titles(panel));
    expect(pageText()).toContain('12/09/2026 à 14:05');
  });

  it('are marked one by one', async () => {
    const portal = await open({ items: [note('A'), note('B')], unread: 2, next: null });
    await portal.click(get('button', 'Marquer comme lue : Dossier A engagé'));
    await portal.answer('/api/notifications/A/read', null);
    expect(find('button', 'Marquer comme lue : Dossier A engagé')).toBeNull();
    expect(get('button', 'Marquer comme lue : Dossier B engagé')).toBeTruthy();
    expect(textOf(bell())).toBe('Notifications 1 non lue');
  });

  it('are marked all at once, those of other pages too', async () => {
    const portal = await open({ items: [note('A')], unread: 30, next: 'suite' });
    await portal.click(get('button', 'Tout marquer comme lu'));
    await portal.answer('/api/notifications/read-all', null);
    expect(textOf(bell())).toBe('Notifications');
    expect(find('button', 'Tout marquer comme lu')).toBeNull();
  });

  it('stay unread when the mark is refused, and say why', async () => {
    const portal = await open({ items: [note('A')], unread: 1, next: null });
    await portal.click(get('button', 'Tout marquer comme lu'));
    await portal.refuse('/api/notifications/read-all', 503);
    expect(get('alert').textContent).toContain('momentanément indisponible');
    expect(textOf(bell())).toBe('Notifications 1 non lue');
  });

  it('lead to their screen and are read by that', async () => {
    const portal = await open({
      items: [note('A', { link: '/mon-compte', category: 'action' })],
      unread: 1,
      next: null,
    });
    expect(pageText()).toContain('Action à faire');
    await portal.click(get('link', 'Dossier A engagé'));
    await portal.answer('/api/notifications/A/read', null);
    await portal.answer('/api/account', MY_ACCOUNT);
    expect(portal.url).toBe('/mon-compte');
    expect(textOf(bell())).toBe('Notifications');
  });

  it('lead nowhere when the screen is for other rights than one’s own', async () => {
    await open({
      items: [note('A', { link: '/mon-cfa/imports' }), note('B', { link: '/contrats/1' })],
      unread: 2,
      next: null,
    });
    expect(find('link', 'Dossier A engagé')).toBeNull();
    expect(get('link', 'Dossier B engagé')).toBeTruthy();
  });

  it('say what will come when there is none', async () => {
    await open({ items: [], unread: 0, next: null });
    expect(pageText()).toContain('Aucune notification');
    expect(pageText()).toContain('décisions de l’OPCO');
  });

  it('say so when they cannot be read, and try again', async () => {
    const portal = await open(null);
    await portal.refuse('/api/notifications', 500);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/notifications', { items: [note('A')], unread: 1, next: null });
    expect(pageText()).toContain('Dossier A engagé');
  });

  it('are there for agents of the OPCO too', async () => {
    const portal = await openPortal('/backoffice', {
      session: opcoSession('comptabilite'),
      notifications: { items: [note('A', { link: '/backoffice/rib' })], unread: 1, next: null },
    });
    await portal.answer('/api/backoffice/bank-accounts', { items: [], total: 0, next: null });
    expect(textOf(bell())).toBe('Notifications 1 non lue');
    await portal.click(bell());
    await portal.answer('/api/notifications', { items: [], unread: 0, next: null });
    expect(textOf(document.querySelector('#bell-panel'))).toContain('agent de votre rôle');
  });
});

describe('notifications, live', () => {
  beforeEach(() => {
    PlayedEventSource.opened.length = 0;
    TestBed.overrideProvider(EVENT_SOURCE, { useValue: PLAYED });
  });

  const said = () => textOf(document.querySelector('app-notification-bell [role=status]'));
  const EMPTY = { items: [], unread: 0, next: null };
  const settled = async (portal: Portal, event: () => void) => {
    event();
    await portal.settle();
  };
  /** The stream opens: its first word, and the reading that it leads to. */
  const opens = async (portal: Portal, page: NotificationPage) => {
    await settled(portal, () => PlayedEventSource.newest.say('1:1:', page.unread));
    await portal.answer('/api/notifications', page);
  };

  it('are read once more when the stream opens: one may have come in between', async () => {
    const portal = await open({ items: [note('A')], unread: 1, next: null });
    // As many unread as before, but not the same: one was read elsewhere, one was published.
    await opens(portal, {
      ...EMPTY,
      items: [note('B'), note('A', { readAt: READ })],
      unread: 1,
    });
    const titles = [...document.querySelectorAll('main app-notification-item .title')].map(textOf);
    expect(titles).toEqual(['Dossier B engagé', 'Dossier A engagé']);
    // Once: the next words are news like any other.
    await settled(portal, () => PlayedEventSource.newest.say('2:2:', 1));
    portal.http.expectNone('/api/notifications');
  });

  it('come to the bell and to the page as they are told, and are said politely', async () => {
    const portal = await open(EMPTY);
    await opens(portal, EMPTY);
    expect(textOf(bell())).toBe('Notifications');
    await settled(portal, () => PlayedEventSource.newest.say('2:2:', 1, [note('A')]));
    expect(textOf(bell())).toBe('Notifications 1 non lue');
    expect(said()).toBe('Nouvelle notification : Dossier A engagé');
    expect(all('listitem').map(textOf).join()).toContain('Dossier A engagé');
    await settled(portal, () => PlayedEventSource.newest.say('3:3:', 3, [note('B'), note('C')]));
    expect(said()).toBe('2 nouvelles notifications');
    const titles = [...document.querySelectorAll('main app-notification-item .title')].map(textOf);
    expect(titles).toEqual(['Dossier C engagé', 'Dossier B engagé', 'Dossier A engagé']);
  });

  it('are not shown twice when a stream that resumes tells one again', async () => {
    const page = { items: [note('A')], unread: 1, next: null };
    const portal = await open(page);
    await opens(portal, page);
    await settled(portal, () => PlayedEventSource.newest.say('2:2:', 1, [note('A')]));
    expect(document.querySelectorAll('main app-notification-item')).toHaveLength(1);
    expect(said()).toBe('');
  });

  it('are read again when another window marked some, or more came than was told', async () => {
    const page = { items: [note('A')], unread: 1, next: null };
    const portal = await open(page);
    await opens(portal, page);
    await settled(portal, () => PlayedEventSource.newest.say('2:2:', 0));
    await portal.answer('/api/notifications', {
      items: [note('A', { readAt: READ })],
      unread: 0,
      next: null,
    });
    expect(textOf(bell())).toBe('Notifications');
    await settled(portal, () => PlayedEventSource.newest.say('3:3:', 60, [], true));
    await portal.answer('/api/notifications', { items: [note('Z')], unread: 60, next: 'suite' });
    expect(textOf(bell())).toBe('Notifications 60 non lues');
  });

  it('stop with the session', async () => {
    const portal = await open(EMPTY);
    await portal.click(get('button', 'Déconnexion'));
    portal.http.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
    await portal.settle();
    expect(PlayedEventSource.opened.map(({ readyState }) => readyState)).toEqual([2]);
  });
});
