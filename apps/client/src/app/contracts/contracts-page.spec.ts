import { contractRow } from '../../testing/contracts.js';
import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
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

const page = (over: object = {}) => ({
  items: [
    contractRow('1'),
    contractRow('2', { status: 'EN_COURS_INSTRUCTION', piecesDemandees: true, actsNext: 'cfa' }),
  ],
  total: 2,
  next: null,
  previous: null,
  ...over,
});

const open = (url = '/contrats'): Promise<Portal> =>
  openPortal(url, { session: cfaSession('contrats') });

describe('« Mes contrats »', () => {
  it('lists what the server gives, with the total and who acts next', async () => {
    const portal = await open();
    expect(find('status', 'Chargement')).not.toBeNull();
    await portal.answer('/api/contracts?sort=recent', page({ total: 1234 }));
    expect(pageText()).toContain('1 234 contrats');
    expect(all('row')).toHaveLength(2);
    const [first, second] = all('row').map(textOf);
    expect(first).toContain('EXT-1 Transmis L’Hostis Maëlle');
    expect(first).toContain('26/08/2026');
    expect(second).toContain('Demande de pièces');
    expect(second).toContain('Le CFA');
    expect(get('link', 'DA-1').getAttribute('href')).toBe('/contrats/1');
  });

  it('shows in the filters what the address says', async () => {
    const portal = await open('/contrats?status=ENGAGE&status=REFUSE&apprenti=Zo%C3%A9');
    await portal.answer(
      '/api/contracts?status=ENGAGE&status=REFUSE&apprenti=Zo%C3%A9&sort=recent',
      page(),
    );
    expect(field('Engagé').checked).toBe(true);
    expect(field('Transmis').checked).toBe(false);
    expect(field('Apprenti').value).toBe('Zoé');
    expect(pageText()).toContain('Filtres appliqués (2)');
  });

  it('searches from the first page, and writes the filters in the address', async () => {
    const portal = await open('/contrats?cursor=abc');
    await portal.answer('/api/contracts?sort=recent&cursor=abc', page());
    field('Engagé').click();
    type('Employeur', ' Tilleuls ');
    type('Conclu à partir du', '2026-01-01');
    await portal.click(get('button', 'Rechercher'));
    await portal.answer(
      '/api/contracts?status=ENGAGE&employeur=Tilleuls&conclusionFrom=2026-01-01&sort=recent',
      page({ items: [], total: 0 }),
    );
    expect(portal.url).toBe('/contrats?status=ENGAGE&employeur=Tilleuls&conclusionFrom=2026-01-01');
    expect(pageText()).toContain('Filtres appliqués (3)');
    expect(pageText()).toContain('Aucun résultat à afficher.');
  });

  it('refuses dates in the wrong order', async () => {
    const portal = await open();
    await portal.answer('/api/contracts?sort=recent', page());
    type('Conclu à partir du', '2026-02-01');
    type('Conclu jusqu’au', '2026-01-01');
    await portal.click(get('button', 'Rechercher'));
    expect(descriptionOf(field('Conclu jusqu’au'))).toContain('La seconde date précède');
    expect(portal.url).toBe('/contrats');
  });

  it('takes all filters off, typed ones too', async () => {
    const portal = await open('/contrats?status=ENGAGE');
    await portal.answer('/api/contracts?status=ENGAGE&sort=recent', page());
    type('Apprenti', 'Zoé');
    await portal.settle();
    await portal.click(get('button', 'Réinitialiser les filtres'));
    await portal.answer('/api/contracts?sort=recent', page());
    expect(portal.url).toBe('/contrats');
    expect(field('Apprenti').value).toBe('');
    expect(pageText()).toContain('Aucun filtre appliqué');
  });

  it('sorts by a click on a header, and says how it is sorted', async () => {
    const portal = await open();
    await portal.answer('/api/contracts?sort=recent', page());
    expect(get('columnheader', 'Transmis le').getAttribute('aria-sort')).toBe('descending');
    expect(get('columnheader', 'Formation').hasAttribute('aria-sort')).toBe(false);
    await portal.click(get('button', 'Apprenti'));
    await portal.answer('/api/contracts?sort=apprenti', page());
    expect(get('columnheader', 'Apprenti').getAttribute('aria-sort')).toBe('ascending');
    await portal.click(get('button', 'Apprenti'));
    await portal.answer('/api/contracts?sort=-apprenti', page());
    expect(get('columnheader', 'Apprenti').getAttribute('aria-sort')).toBe('descending');
    expect(portal.url).toBe('/contrats?sort=-apprenti');
  });

  it('goes to the next page and back, filters kept', async () => {
    const portal = await open('/contrats?status=ENGAGE');
    await portal.answer('/api/contracts?status=ENGAGE&sort=recent', page({ next: 'n1' }));
    expect(find('link', 'Précédent')).toBeNull();
    await portal.click(get('link', 'Suivant'));
    await portal.answer(
      '/api/contracts?status=ENGAGE&sort=recent&cursor=n1',
      page({ previous: 'p0' }),
    );
    expect(portal.url).toBe('/contrats?status=ENGAGE&cursor=n1');
    expect(get('link', 'Précédent').getAttribute('href')).toBe('/contrats?status=ENGAGE&cursor=p0');
    expect(find('link', 'Suivant')).toBeNull();
  });

  it('says why the list cannot be read, and tries again', async () => {
    const portal = await open();
    await portal.refuse('/api/contracts?sort=recent', 503);
    expect(get('alert').textContent).toContain('momentanément indisponible');
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/contracts?sort=recent', page());
    expect(all('row')).toHaveLength(2);
  });
});
