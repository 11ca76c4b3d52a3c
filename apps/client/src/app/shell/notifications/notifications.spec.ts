import { cfaSession, MY_ACCOUNT, openPortal, type Portal } from '../../../testing/portal.js';
import { all, find, get, pageText, textOf } from '../../../testing/screen.js';
import type { Notification } from './notifications-client.js';

const note = (id: string, over: Partial<Notification> = {}): Notification => ({
  id,
  category: 'information',
  title: `Dossier ${id} engagé`,
  body: 'Son numéro DECA est sur la page du contrat.',
  link: null,
  createdAt: '2026-09-12T12:05:00.000Z',
  readAt: null,
  archivedAt: null,
  ...over,
});

const open = (notifications: object | null): Promise<Portal> =>
  openPortal('/notifications', { session: cfaSession('contrats_stocks'), notifications });

const bell = () => get('button', 'Notifications');

describe('notifications', () => {
  it('are counted by the bell, which shows the same rows as the page', async () => {
    const page = {
      items: [note('A'), note('B', { readAt: '2026-09-13T08:00:00Z' })],
      unread: 12,
      next: null,
    };
    const portal = await open(page);
    expect(textOf(bell())).toBe('Notifications 12 non lues');
    await portal.click(bell());
    await portal.answer('/api/notifications', page);
    const panel = document.querySelector('#bell-panel');
    expect(textOf(panel)).toContain('Dossier A engagé');
    expect(textOf(panel)).toContain('Dossier B engagé');
    expect(pageText()).toContain('12/09/2026 à 14:05');
  });

  it('are marked one by one', async () => {
    const portal = await open({ items: [note('A'), note('B')], unread: 2, next: null });
    await portal.click(get('button', 'Marquer comme lue : Dossier A engagé'));
    await portal.answer('/api/notifications/A/read', null);
    expect(find('button', 'Marquer comme lue : Dossier A engagé')).toBeNull();
    expect(get('button', 'Marquer comme lue : Dossier B engagé')).toBeTruthy();
    expect(textOf(bell())).toBe('Notifications 1 non lues');
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
    expect(textOf(bell())).toBe('Notifications 1 non lues');
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

  it('give older ones on demand', async () => {
    const portal = await open({ items: [note('A')], unread: 1, next: 'suite' });
    await portal.click(get('button', 'Afficher les précédentes'));
    await portal.answer('/api/notifications?cursor=suite', {
      items: [note('Z')],
      unread: 1,
      next: null,
    });
    const titles = all('listitem')
      .map(textOf)
      .filter((text) => text.includes('Dossier'));
    expect(titles).toHaveLength(2);
    expect(find('button', 'Afficher les précédentes')).toBeNull();
  });

  it('say what will come when there is none', async () => {
    await open({ items: [], unread: 0, next: null });
    expect(pageText()).toContain('Aucune notification');
  });

  it('say so when they cannot be read, and try again', async () => {
    const portal = await open(null);
    await portal.refuse('/api/notifications', 500);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/notifications', { items: [note('A')], unread: 1, next: null });
    expect(pageText()).toContain('Dossier A engagé');
  });
});
