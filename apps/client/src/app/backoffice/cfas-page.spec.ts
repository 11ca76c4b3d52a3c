import { openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { all, field, find, get, pageText, textOf, type } from '../../testing/screen.js';

const row = (id: string, over: object = {}) => ({
  id,
  siret: '35600000000048',
  uai: '0751234J',
  raisonSociale: `CFA ${id}`,
  inscritLe: '2026-01-05T10:00:00.000Z',
  ...over,
});
const page = (items: object[], next: string | null = null) => ({
  items,
  total: items.length,
  next,
});
const file = {
  ...row('c1', { raisonSociale: 'CFA des Tilleuls' }),
  enseigne: null,
  derniereConnexion: '2026-09-02T08:00:00.000Z',
  utilisateurs: [
    {
      id: 'u1',
      nom: 'Martin',
      prenom: 'Camille',
      identifiant: 'camille@cfa.example',
      rights: ['administration_cfa'],
      etat: 'actif',
      derniereConnexion: '2026-09-02T08:00:00.000Z',
    },
    {
      id: 'u2',
      nom: 'Petit',
      prenom: 'Dominique',
      identifiant: 'dominique@cfa.example',
      rights: ['contrats'],
      etat: 'inactif',
      derniereConnexion: null,
    },
  ],
  tokens: [
    {
      id: 't1',
      nom: 'Gestion',
      expireLe: '2999-01-05T10:00:00.000Z',
      revoqueLe: null,
      ...{ divulgue: false, suspendu: false, remplace: false },
      dernierUsage: null,
      logiciel: null,
    },
  ],
  contrats: [{ status: 'ENGAGE', count: 12 }],
};

const open = (url = '/backoffice/cfas'): Promise<Portal> =>
  openPortal(url, { session: opcoSession('administration_opco') });

describe('« Comptes CFA »', () => {
  it('lists the CFA by name and finds one by what is typed', async () => {
    const portal = await open();
    await portal.answer('/api/backoffice/cfas', page([row('1'), row('2')], 'n1'));
    expect(pageText()).toContain('2 CFA');
    expect(get('link', 'Suivant').getAttribute('href')).toBe('/backoffice/cfas?cursor=n1');
    type('SIRET, raison sociale, UAI', ' Tilleuls ');
    await portal.click(get('button', 'Rechercher'));
    await portal.answer('/api/backoffice/cfas?recherche=Tilleuls', page([row('c1')]));
    expect(portal.url).toBe('/backoffice/cfas?recherche=Tilleuls');
    expect(get('link', 'CFA c1').getAttribute('href')).toBe('/backoffice/cfas/c1');
    await portal.click(get('button', 'Effacer'));
    await portal.answer('/api/backoffice/cfas', page([]));
    expect(field('SIRET, raison sociale, UAI').value).toBe('');
    expect(pageText()).toContain('Aucun résultat à afficher.');
  });

  it('shows one CFA’s people, tokens and contracts, with nothing to change', async () => {
    const portal = await open('/backoffice/cfas/c1');
    await portal.answer('/api/backoffice/cfas/c1', file);
    expect(get('heading', 'CFA des Tilleuls').tagName).toBe('H1');
    const [camille, dominique, token] = all('row').map(textOf);
    expect(camille).toContain('Martin Camille camille@cfa.example Actif Administrateur du CFA');
    expect(dominique).toContain('Inactif Gestion des contrats CFA —');
    expect(token).toContain('Gestion Actif 05/01/2999');
    expect(pageText()).toContain('Engagé 12');
    expect(find('button', 'Désactiver')).toBeNull();
  });

  it('tells which tokens are suspended or were found outside', async () => {
    const portal = await open('/backoffice/cfas/c1');
    const [token] = file.tokens;
    const tokens = [
      { ...token, nom: 'Suspendu', suspendu: true },
      { ...token, nom: 'Trouvé', divulgue: true, revoqueLe: '2026-03-02T10:00:00.000Z' },
    ];
    await portal.answer('/api/backoffice/cfas/c1', { ...file, tokens });
    const table = textOf(get('table', 'Tokens d’import du CFA'));
    expect(table).toContain('Suspendu Suspendu La personne qui l’a généré n’a plus d’accès');
    expect(table).toContain('Trouvé Révoqué Le 02/03/2026');
    expect(table).toContain('Il a été trouvé hors du portail.');
  });

  it('says that nobody can enter yet', async () => {
    const portal = await open('/backoffice/cfas/c1');
    await portal.answer('/api/backoffice/cfas/c1', { ...file, utilisateurs: [] });
    expect(pageText()).toContain('Aucun utilisateur');
    expect(find('columnheader', 'Identifiant')).toBeNull();
  });

  it('leads back to the search one came from', async () => {
    const portal = await open('/backoffice/cfas?recherche=c1');
    await portal.answer('/api/backoffice/cfas?recherche=c1', page([row('c1')]));
    await portal.click(get('link', 'CFA c1'));
    await portal.answer('/api/backoffice/cfas/c1', file);
    expect(get('link', 'Retour à la liste').getAttribute('href')).toBe(
      '/backoffice/cfas?recherche=c1',
    );
  });

  it('says why it cannot be read', async () => {
    const portal = await open('/backoffice/cfas/c1');
    await portal.refuse('/api/backoffice/cfas/c1', 404);
    expect(get('alert').textContent).toContain("n'existe pas");
  });

  it('is not for the other roles', async () => {
    await openPortal('/backoffice/cfas', { session: opcoSession('instruction') });
    expect(get('heading', 'Accès refusé').tagName).toBe('H1');
  });
});
