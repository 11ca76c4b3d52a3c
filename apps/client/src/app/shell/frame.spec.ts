import type { Right } from '@apprentissage/domain';
import {
  cfaSession,
  MY_ACCOUNT,
  openPortal,
  opcoSession,
  type Portal,
} from '../../testing/portal.js';
import { all, field, find, get, pageText, textOf } from '../../testing/screen.js';
import { menuOf } from './menu-entries.js';

function menuLabels(): string[] {
  const menu = get('navigation', 'Menu principal');
  return [...menu.querySelectorAll('.entry')].map(textOf);
}

async function openAccount(...rights: Right[]): Promise<Portal> {
  const portal = await openPortal('/mon-compte', { session: cfaSession(...rights) });
  await portal.answer('/api/account', MY_ACCOUNT);
  return portal;
}

describe('the frame', () => {
  it('says which CFA is at work', async () => {
    await openAccount('contrats');
    expect(pageText()).toContain('CFA des Tilleuls');
    expect(pageText()).toContain('SIRET 356 000 000 00048');
  });

  it.each<[Right[], string[]]>([
    [['administration_cfa'], ['Accueil', 'Mon cfa', 'Mes contrats']],
    [['contrats'], ['Accueil', 'Mes contrats']],
    [['contrats_facturation'], ['Accueil', 'Mes contrats']],
    [['contrats_stocks'], ['Accueil']],
  ])('shows with %j only the entries %j', async (rights, labels) => {
    await openAccount(...rights);
    expect(menuLabels()).toEqual(labels);
  });

  it('gives each role of the OPCO its own entries', () => {
    const labels = (right: Right) => menuOf('opco', new Set([right])).map(({ label }) => label);
    expect(labels('instruction')).toEqual(['Contrats à instruire', 'Nominations à confirmer']);
    expect(labels('administration_opco')).toEqual([
      'Comptes CFA',
      'Nominations à confirmer',
      'Annonces',
      'Éditeurs de logiciels',
      'Compte de l’OPCO',
      'Agents',
      'Invitations à approuver',
    ]);
    expect(labels('comptabilite')).toEqual(['RIB à valider', 'Nominations à confirmer']);
  });

  it('opens and closes « Mon cfa » with its button and with Escape', async () => {
    const portal = await openAccount('administration_cfa');
    const button = get('button', 'Mon cfa');
    expect(find('link', 'Sécurisation des imports')).toBeNull();
    await portal.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(get('link', 'Sécurisation des imports').getAttribute('href')).toBe('/mon-cfa/imports');
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await portal.settle();
    expect(find('link', 'Sécurisation des imports')).toBeNull();
  });

  it('has one title, a distinct name in the tab, and says where one is', async () => {
    await openAccount('contrats');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.title).toBe('Mon compte — Action Apprentissage');
    expect(textOf(get('navigation', 'Fil d’Ariane'))).toBe('Accueil Mon compte');
  });

  it('puts the reader at the title of each new page', async () => {
    const portal = await openAccount('contrats_stocks');
    await portal.click(get('link', 'Accessibilité'));
    expect(document.activeElement).toBe(get('heading', 'Accessibilité'));
  });

  it('lets the keyboard skip to the content', async () => {
    const portal = await openAccount('contrats');
    await portal.click(get('link', 'Aller au contenu'));
    expect(document.activeElement).toBe(document.querySelector('main'));
  });

  it('signs out', async () => {
    const portal = await openAccount('contrats');
    await portal.click(get('button', 'Déconnexion'));
    const request = portal.http.expectOne('/api/session');
    expect(request.request.method).toBe('DELETE');
    request.flush(null);
    await portal.settle();
    expect(portal.url).toBe('/connexion');
    expect(all('navigation')).toHaveLength(0);
  });

  it('says at the same address that a page is for other rights', async () => {
    await openPortal('/contrats', { session: cfaSession('contrats_stocks') });
    expect(get('heading', 'Accès refusé').tagName).toBe('H1');
  });

  it('keeps the back-office from a CFA', async () => {
    const portal = await openPortal('/backoffice', { session: cfaSession('contrats_stocks') });
    expect(portal.url).toBe('/');
  });

  it('says that an address leads nowhere', async () => {
    await openPortal('/nulle-part');
    expect(get('heading', 'Page introuvable').tagName).toBe('H1');
  });

  it('leads an accountant of the OPCO to the RIB, and to nothing of the administrators', async () => {
    const portal = await openPortal('/backoffice', { session: opcoSession('comptabilite') });
    await portal.answer('/api/backoffice/bank-accounts', { items: [], total: 0, next: null });
    expect(portal.url).toBe('/backoffice/rib');
    expect(find('link', 'Annonces')).toBeNull();
  });

  it('shows « Mon compte » with the identity and the rights', async () => {
    await openAccount('contrats_facturation');
    expect(field('Email').value).toBe('camille@cfa.example');
    expect(pageText()).toContain("Gestion des contrats d'apprentissage et de leur facturation");
  });
});
