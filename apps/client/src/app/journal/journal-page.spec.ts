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

const INES = '0199a000-0000-7000-8000-000000000001';

const entry = (rang: number, over: object = {}) => ({
  rang,
  le: '2026-09-02T08:00:00.000Z',
  acteur: { genre: 'opco', id: INES, nom: 'Inès Leroy (OPCO, instructeur)' },
  acte: 'contrat.engage',
  phrase: 'Contrat engagé',
  categorie: 'Contrats',
  objet: { type: 'contrat', nature: 'Contrat', id: 'c1', nom: 'DA-1' },
  details: [{ libelle: 'Statut', avant: "En cours d'instruction", apres: 'Engagé' }],
  ...over,
});
const AUTHORS = [
  { genre: 'cfa', id: '0199a000-0000-7000-8000-000000000002', nom: 'Camille Martin' },
  { genre: 'opco', id: INES, nom: 'Inès Leroy (OPCO, instructeur)' },
];

const open = async (url = '/mon-cfa/journal'): Promise<Portal> => {
  const portal = await openPortal(url, { session: cfaSession('administration_cfa') });
  await portal.answer('/api/journal/acteurs', AUTHORS);
  return portal;
};
const page = (items: object[], next: string | null = null) => ({ items, next });

describe('« Journal »', () => {
  it('tells who did what on what, with what was before and what is after', async () => {
    const portal = await open();
    await portal.answer(
      '/api/journal',
      page([
        entry(2),
        entry(1, {
          acteur: { genre: 'portail', id: null, nom: 'Portail' },
          phrase: 'Token d’import révoqué',
          objet: { type: 'token', nature: 'Token', id: 't1', nom: null },
          details: [],
        }),
      ]),
    );
    const [first, second] = all('row').map(textOf);
    expect(first).toContain('02/09/2026 à 10:00 Inès Leroy (OPCO, instructeur) Contrat engagé');
    expect(first).toContain("Statut : En cours d'instruction → puis Engagé");
    expect(second).toContain('Portail Token d’import révoqué');
    expect(get('link', 'DA-1').getAttribute('href')).toBe('/contrats/c1');
  });

  it('shows in the filters what the address says, people by name', async () => {
    const portal = await open(`/mon-cfa/journal?acteur=${INES}&acte=contrats&du=2026-09-01`);
    await portal.answer(
      `/api/journal?du=2026-09-01&acteur=${INES}&acte=contrats`,
      page([entry(1)]),
    );
    const who = field<HTMLSelectElement>('Qui');
    expect(textOf(who.selectedOptions[0])).toBe('Inès Leroy (OPCO, instructeur)');
    expect(textOf(field<HTMLSelectElement>('Acte').selectedOptions[0])).toBe('Contrats : tous');
    expect(field('Du').value).toBe('2026-09-01');
    expect(pageText()).toContain('Filtres appliqués (3)');
  });

  it('leaves out of the address what means nothing', async () => {
    const portal = await open('/mon-cfa/journal?acteur=moi&acte=tout&du=hier&au=2026-99-01');
    await portal.answer('/api/journal', page([]));
    expect(pageText()).toContain('Aucun filtre appliqué');
    expect(pageText()).toContain('Aucun résultat à afficher.');
  });

  it('searches from the first page, writes the filters in the address and exports the same', async () => {
    const portal = await open('/mon-cfa/journal?cursor=abc');
    await portal.answer('/api/journal?cursor=abc', page([entry(1)]));
    const act = field<HTMLSelectElement>('Acte');
    act.value = 'contrat.consulte';
    act.dispatchEvent(new Event('input', { bubbles: true }));
    act.dispatchEvent(new Event('change', { bubbles: true }));
    type('Objet', ' DA-1 ');
    await portal.click(get('button', 'Rechercher'));
    await portal.answer('/api/journal?acte=contrat.consulte&objet=DA-1', page([entry(1)]));
    expect(portal.url).toBe('/mon-cfa/journal?acte=contrat.consulte&objet=DA-1');
    expect(get('link', 'Exporter en CSV').getAttribute('href')).toBe(
      '/api/journal/export.csv?acte=contrat.consulte&objet=DA-1',
    );
    await portal.click(get('button', 'Réinitialiser les filtres'));
    await portal.answer('/api/journal', page([entry(1)]));
    expect(portal.url).toBe('/mon-cfa/journal');
  });

  it('refuses dates in the wrong order', async () => {
    const portal = await open();
    await portal.answer('/api/journal', page([entry(1)]));
    type('Du', '2026-02-01');
    type('Au', '2026-01-01');
    await portal.click(get('button', 'Rechercher'));
    expect(descriptionOf(field('Au'))).toContain('La seconde date précède');
  });

  it('goes on and comes back to the first page, filters kept', async () => {
    const portal = await open('/mon-cfa/journal?acteur=opco');
    await portal.answer('/api/journal?acteur=opco', page([entry(2)], 'n1'));
    expect(find('link', 'Première page')).toBeNull();
    await portal.click(get('link', 'Suivant'));
    await portal.answer('/api/journal?acteur=opco&cursor=n1', page([entry(1)]));
    expect(get('link', 'Première page').getAttribute('href')).toBe('/mon-cfa/journal?acteur=opco');
  });

  it('says why it cannot be read, and tries again', async () => {
    const portal = await open();
    await portal.refuse('/api/journal', 503);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/journal', page([entry(1)]));
    expect(all('row')).toHaveLength(1);
  });

  it('is the administrator’s alone', async () => {
    await openPortal('/mon-cfa/journal', { session: cfaSession('contrats') });
    expect(get('heading', 'Accès refusé').tagName).toBe('H1');
  });
});
