import { cfaSession, openPortal } from '../../testing/portal.js';
import { all, find, get, pageText, textOf } from '../../testing/screen.js';

const COUNTS = {
  total: 40,
  counts: [
    { status: 'TRANSMIS', count: 10 },
    { status: 'ENGAGE', count: 30 },
  ],
};

describe('« Accueil »', () => {
  it('draws « Mes contrats » by status; each slice leads to the list of that status', async () => {
    const portal = await openPortal('/', { session: cfaSession('contrats') });
    await portal.answer('/api/contracts/counts', COUNTS);
    const ring = document.querySelector('svg.ring');
    const slices = [...(ring?.querySelectorAll('a') ?? [])];
    expect(slices.map((slice) => slice.getAttribute('aria-label')?.replace(/\s/g, ' '))).toEqual([
      'Transmis : 10 (25 %)',
      'Engagé : 30 (75 %)',
    ]);
    expect(slices.map((slice) => slice.getAttribute('href'))).toEqual([
      '/contrats?status=TRANSMIS',
      '/contrats?status=ENGAGE',
    ]);
  });

  it('says the same in a table, with its total', async () => {
    const portal = await openPortal('/', { session: cfaSession('contrats') });
    await portal.answer('/api/contracts/counts', COUNTS);
    const table = get('table');
    expect(all('row').map(textOf)).toEqual(['Transmis 10 25 %', 'Engagé 30 75 %']);
    expect(textOf(table.querySelector('tfoot'))).toBe('Tous les statuts 40 100 %');
    expect(get('link', 'Engagé').getAttribute('href')).toBe('/contrats?status=ENGAGE');
  });

  it('tells an administrator how contracts arrive when there is none', async () => {
    const portal = await openPortal('/', { session: cfaSession('administration_cfa') });
    await portal.answer('/api/contracts/counts', { total: 0, counts: [] });
    expect(pageText()).toContain('Aucun contrat pour l’instant');
    expect(get('link', 'Générer un token de sécurité').getAttribute('href')).toBe(
      '/mon-cfa/imports',
    );
  });

  it('sends somebody else to the administrator', async () => {
    const portal = await openPortal('/', { session: cfaSession('contrats') });
    await portal.answer('/api/contracts/counts', { total: 0, counts: [] });
    expect(find('link', 'Générer un token')).toBeNull();
    expect(pageText()).toContain('L’administrateur de votre CFA');
  });

  it('says that the counts cannot be read, and tries again', async () => {
    const portal = await openPortal('/', { session: cfaSession('contrats') });
    await portal.refuse('/api/contracts/counts', 503);
    expect(get('alert').textContent).toContain('momentanément indisponible');
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/contracts/counts', COUNTS);
    expect(find('alert')).toBeNull();
    expect(pageText()).toContain('Engagé');
  });

  it('asks nothing about contracts for who may not see them', async () => {
    await openPortal('/', { session: cfaSession('contrats_stocks') });
    expect(find('heading', 'Mes contrats')).toBeNull();
    expect(get('heading', 'Mes notifications')).toBeTruthy();
  });
});
