import { addDays, today } from '@apprentissage/domain';
import { contractRow } from '../../testing/contracts.js';
import { openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { all, field, find, get, pageText, textOf, type } from '../../testing/screen.js';

const queued = (id: string, over: object = {}) => ({
  ...contractRow(id),
  cfa: { id: 'c1', raisonSociale: 'CFA des Tilleuls', siret: '35600000000048' },
  instructeur: null,
  dueOn: addDays(today(), 12),
  overdue: false,
  ...over,
});

const ALL_STATES =
  'status=BROUILLON&status=TRANSMIS&status=EN_COURS_INSTRUCTION&status=ENGAGE&status=REFUSE&status=ANNULE&status=RUPTURE&status=SOLDE';

const open = (url = '/backoffice'): Promise<Portal> =>
  openPortal(url, { session: opcoSession('instruction') });

describe('« Contrats à instruire »', () => {
  it('shows the clock of each contract and who took it', async () => {
    const portal = await open();
    await portal.answer('/api/backoffice/contracts', {
      items: [
        queued('1', { dueOn: addDays(today(), -3), overdue: true }),
        queued('2', { dueOn: today() }),
        queued('3', { instructeur: { id: 'a2', name: 'Jo Petit' } }),
        queued('4', { status: 'ENGAGE' }),
      ],
      total: 4,
      next: null,
    });
    const rows = all('row').map(textOf);
    expect(rows[0]).toContain('En retard de 3 j');
    expect(rows[0]).toContain('Personne');
    expect(rows[1]).toContain('Dernier jour');
    expect(rows[2]).toContain('J-12');
    expect(rows[2]).toContain('Jo Petit');
    expect(rows[3]).not.toContain('J-12');
    expect(get('link', 'DA-1').getAttribute('href')).toBe('/backoffice/contrats/1');
    expect(pageText()).toContain('4 contrats');
  });

  it('shows mine, and every status, from the first page', async () => {
    const portal = await open('/backoffice?cursor=abc');
    await portal.answer('/api/backoffice/contracts?cursor=abc', {
      items: [],
      total: 0,
      next: null,
    });
    await portal.click(get('link', 'Les miens'));
    await portal.answer('/api/backoffice/contracts?mine=true', { items: [], total: 0, next: null });
    expect(pageText()).toContain('Vous n’avez pris aucun contrat en charge.');
    expect(get('link', 'Les miens').getAttribute('aria-current')).toBe('page');
    await portal.click(get('link', 'Tous les statuts'));
    await portal.answer(`/api/backoffice/contracts?${ALL_STATES}`, {
      items: [queued('4', { status: 'REFUSE' })],
      total: 1,
      next: null,
    });
    expect(all('row').map(textOf)[0]).toContain('Refusé');
  });

  it('goes on and comes back to the first page, in the same view', async () => {
    const portal = await open('/backoffice?vue=miens');
    await portal.answer('/api/backoffice/contracts?mine=true', {
      items: [queued('1')],
      total: 40,
      next: 'n1',
    });
    expect(find('link', 'Première page')).toBeNull();
    await portal.click(get('link', 'Suivant'));
    await portal.answer('/api/backoffice/contracts?mine=true&cursor=n1', {
      items: [queued('2')],
      total: 40,
      next: null,
    });
    expect(get('link', 'Première page').getAttribute('href')).toBe('/backoffice?vue=miens');
  });

  it('finds a dossier by its number, whatever its status', async () => {
    const portal = await open('/backoffice?vue=miens');
    await portal.answer('/api/backoffice/contracts?mine=true', { items: [], total: 0, next: null });
    type('Numéro de dossier ou numéro DECA', ' DA-4 ');
    await portal.click(get('button', 'Rechercher'));
    await portal.answer(`/api/backoffice/contracts?numero=DA-4&${ALL_STATES}`, {
      items: [queued('4', { status: 'ENGAGE' })],
      total: 1,
      next: null,
    });
    expect(portal.url).toBe('/backoffice?vue=tous&numero=DA-4');
    expect(document.querySelector('.views [aria-current]')).toBeNull();
    await portal.click(get('button', 'Effacer'));
    await portal.answer('/api/backoffice/contracts', { items: [], total: 0, next: null });
    expect(field('Numéro de dossier ou numéro DECA').value).toBe('');
  });

  it('says why it cannot be read, and tries again', async () => {
    const portal = await open();
    await portal.refuse('/api/backoffice/contracts', 503);
    await portal.click(get('button', 'Réessayer'));
    await portal.answer('/api/backoffice/contracts', { items: [], total: 0, next: null });
    expect(pageText()).toContain('Aucun résultat à afficher.');
  });

  it('is not for the other roles', async () => {
    const portal = await openPortal('/backoffice', { session: opcoSession('administration_opco') });
    await portal.answer('/api/backoffice/cfas', { items: [], total: 0, next: null });
    expect(portal.url).toBe('/backoffice/cfas');
    await openDossierWithoutRight();
  });
});

async function openDossierWithoutRight(): Promise<void> {
  const { TestBed } = await import('@angular/core/testing');
  const { Router } = await import('@angular/router');
  await TestBed.inject(Router).navigateByUrl('/backoffice/contrats/1');
  TestBed.tick();
  expect(get('heading', 'Accès refusé').tagName).toBe('H1');
}
