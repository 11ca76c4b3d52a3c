import { CERFA_FRAMES } from '@apprentissage/domain';
import { contractRow, wholeContract } from '../../testing/contracts.js';
import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { all, find, get, pageText, textOf } from '../../testing/screen.js';

const open = (): Promise<Portal> => openPortal('/contrats/7', { session: cfaSession('contrats') });

describe('the page of a contract', () => {
  it('shows every frame of the CERFA, the status and who acts next', async () => {
    const portal = await open();
    await portal.answer('/api/contracts/7', wholeContract('7'));
    expect(get('heading', 'Contrat DA-7').tagName).toBe('H1');
    expect(document.title).toBe('Contrat DA-7 — Action Apprentissage');
    for (const { title } of CERFA_FRAMES) expect(get('heading', title)).toBeTruthy();
    expect(pageText()).toContain('Prochaine action : l’OPCO');
    expect(pageText()).toContain('par Logiciel CFA 4.2 (le logiciel du CFA)');
    expect(textOf(get('navigation', 'Fil d’Ariane'))).toBe('Accueil Mes contrats Contrat DA-7');
  });

  it('shows the warnings with their box, rule and source', async () => {
    const portal = await open();
    await portal.answer('/api/contracts/7', wholeContract('7'));
    const warnings = textOf(get('region', 'Alertes (1)'));
    expect(warnings).toContain('L’apprenti(e) › Date de naissance');
    expect(warnings).toContain('L’apprenti a plus de 29 ans.');
    expect(warnings).toContain('ages.age_maximum');
    expect(warnings).toContain('Code du travail, L6222-1');
  });

  it('tells what the OPCO asks for, latest state first', async () => {
    const portal = await open();
    const { timeline } = wholeContract('7');
    const asked = {
      at: '2026-09-05T09:00:00.000Z',
      status: 'EN_COURS_INSTRUCTION',
      piecesDemandees: true,
      actor: { kind: 'opco', name: 'Dominique Leroy' },
      comment: 'Le titre de séjour manque.',
    };
    await portal.answer(
      '/api/contracts/7',
      wholeContract('7', {
        status: 'EN_COURS_INSTRUCTION',
        piecesDemandees: true,
        commentaire: 'Le titre de séjour manque.',
        alertes: [],
        timeline: [...timeline, asked],
      }),
    );
    expect(pageText()).toContain('Demande de l’OPCO Le titre de séjour manque.');
    expect(pageText()).toContain('Prochaine action : le CFA');
    const states = all('listitem')
      .map(textOf)
      .filter((text) => text.includes('par '));
    expect(states[0]).toContain('Demande de pièces 05/09/2026 à 11:00');
    expect(states[1]).toContain('Transmis');
    expect(find('region', 'Alertes')).toBeNull();
  });

  it('goes back to the list with the filters one had', async () => {
    const portal = await openPortal('/contrats?status=ENGAGE&sort=apprenti', {
      session: cfaSession('contrats'),
    });
    await portal.answer('/api/contracts?status=ENGAGE&sort=apprenti', {
      items: [contractRow('7')],
      total: 1,
      next: null,
      previous: null,
    });
    await portal.click(get('link', 'DA-7'));
    await portal.answer('/api/contracts/7', wholeContract('7'));
    expect(get('link', 'Retour à la liste').getAttribute('href')).toBe(
      '/contrats?status=ENGAGE&sort=apprenti',
    );
  });

  it('says that a contract is not there, without offering to try again', async () => {
    const portal = await open();
    await portal.refuse('/api/contracts/7', 404, { code: 'introuvable' });
    expect(get('alert').textContent).toContain("n'existe pas ou ne vous est pas accessible");
    expect(find('button', 'Réessayer')).toBeNull();
  });
});
