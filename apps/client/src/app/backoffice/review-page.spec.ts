import { addDays, today } from '@apprentissage/domain';
import { WARNING, wholeContract } from '../../testing/contracts.js';
import { openPortal, opcoSession, type Portal } from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, textOf, type } from '../../testing/screen.js';

const URL = '/api/backoffice/contracts/7';
const ME = { id: 'a1', name: 'Dominique Leroy' };
const OTHER = { id: 'a2', name: 'Jo Petit' };

const dossier = (over: object = {}) => ({
  ...wholeContract('7'),
  cfa: { id: 'c1', raisonSociale: 'CFA des Tilleuls', siret: '35600000000048' },
  instructeur: null,
  dueOn: addDays(today(), 4),
  overdue: false,
  controles: [WARNING, { ...WARNING, severity: 'refus', message: 'La durée est trop courte.' }],
  ...over,
});

const mine = (over: object = {}) =>
  dossier({ status: 'EN_COURS_INSTRUCTION', instructeur: ME, ...over });

async function open(given: object): Promise<Portal> {
  const portal = await openPortal('/backoffice/contrats/7', {
    session: opcoSession('instruction'),
  });
  await portal.answer(URL, given);
  return portal;
}

async function untilDialog(portal: Portal, shown: boolean): Promise<void> {
  for (let turn = 0; turn < 50 && (find('dialog') !== null) !== shown; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await portal.settle();
}

describe('the review of a contract', () => {
  it('shows the CERFA beside every check, refusals and warnings apart', async () => {
    await open(dossier());
    const checks = textOf(get('region', 'Contrôles'));
    expect(checks).toContain('1 refus, 1 alerte(s)');
    expect(checks).toContain('Refus · L’apprenti(e) › Date de naissance La durée est trop courte.');
    expect(get('region', 'CERFA 10103')).toBeTruthy();
    expect(pageText()).toContain('J-4');
  });

  it('is taken with the version that was read, then offers the decisions', async () => {
    const portal = await open(dossier());
    await portal.click(get('button', 'Prendre en charge'));
    const request = portal.http.expectOne(`${URL}/take`);
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.headers.get('X-Requested-With')).toBe('action-apprentissage');
    request.flush(mine({ version: 4 }));
    await portal.settle();
    expect(get('status', 'Vous avez pris ce contrat en charge.')).toBeTruthy();
    expect(get('button', 'Engager')).toBeTruthy();
    expect(find('button', 'Prendre en charge')).toBeNull();
  });

  it('is engaged under a right DECA number only', async () => {
    const portal = await open(mine({ version: 5 }));
    await portal.click(get('button', 'Engager'));
    type('Numéro DECA', '075202613NC0001');
    await portal.click(get('button', 'Engager le contrat'));
    expect(descriptionOf(field('Numéro DECA'))).toContain('Ce numéro DECA n’est pas valide.');

    type('Numéro DECA', ' 075 202609 nc 0001');
    await portal.click(get('button', 'Engager le contrat'));
    const request = portal.http.expectOne(`${URL}/engage`);
    expect(request.request.body).toEqual({ numeroDeca: '075202609NC0001' });
    expect(request.request.headers.get('If-Match')).toBe('"5"');
    request.flush(mine({ status: 'ENGAGE', numeroDeca: '075202609NC0001' }));
    await portal.settle();
    expect(pageText()).toContain('Le contrat est engagé.');
    expect(find('button', 'Engager')).toBeNull();
  });

  it('tells in the form that the DECA number is another contract’s', async () => {
    const portal = await open(mine());
    await portal.click(get('button', 'Engager'));
    type('Numéro DECA', '075202609NC0001');
    await portal.click(get('button', 'Engager le contrat'));
    await portal.refuse(`${URL}/engage`, 409, {
      code: 'conflit',
      errors: [
        {
          pointer: '/numeroDeca',
          code: 'numero_deca_deja_pris',
          message: 'Ce numéro DECA est déjà celui d’un autre contrat.',
        },
      ],
    });
    expect(get('alert').textContent).toContain('déjà celui d’un autre contrat');
    expect(field('Numéro DECA').value).toBe('075202609NC0001');
    expect(find('dialog')).toBeNull();
  });

  it.each([
    ['Demander des pièces', 'Motif de la demande', 'Envoyer la demande', 'request-pieces'],
    ['Refuser', 'Motif du refus', 'Refuser le contrat', 'refuse'],
  ])('« %s » needs a reason', async (act, label, send, route) => {
    const portal = await open(mine());
    await portal.click(get('button', act));
    type(label, '   ');
    await portal.click(get('button', send));
    expect(field<HTMLTextAreaElement>(label).getAttribute('aria-invalid')).toBe('true');

    type(label, ' Le titre de séjour manque. ');
    await portal.click(get('button', send));
    const request = portal.http.expectOne(`${URL}/${route}`);
    expect(request.request.body).toEqual({ motif: 'Le titre de séjour manque.' });
    request.flush(mine({ status: 'REFUSE' }));
    await portal.settle();
    expect(find('button', send)).toBeNull();
  });

  it('says by whom one was overtaken, then shows the contract as it has become', async () => {
    const portal = await open(dossier());
    await portal.click(get('button', 'Prendre en charge'));
    await portal.refuse(`${URL}/take`, 409, {
      code: 'deja_traite',
      detail: 'Jo Petit instruit déjà ce dossier.',
      errors: [],
    });
    await untilDialog(portal, true);
    expect(textOf(get('dialog'))).toContain('Jo Petit instruit déjà ce dossier.');
    await portal.click(get('button', 'Recharger le contrat'));
    await untilDialog(portal, false);
    await portal.answer(URL, dossier({ status: 'EN_COURS_INSTRUCTION', instructeur: OTHER }));
    expect(pageText()).toContain('Jo Petit instruit ce contrat.');
    expect(find('button', 'Engager')).toBeNull();
  });

  it('says that the contract has changed since it was read', async () => {
    const portal = await open(mine());
    await portal.click(get('button', 'Rendre à la file'));
    await portal.refuse(`${URL}/release`, 412, { code: 'version_depassee', errors: [] });
    await untilDialog(portal, true);
    expect(textOf(get('dialog'))).toContain('a changé depuis que vous l’avez lu');
    await portal.click(get('button', 'Recharger le contrat'));
    await untilDialog(portal, false);
    await portal.answer(URL, dossier());
    expect(get('button', 'Prendre en charge')).toBeTruthy();
  });

  it('keeps the reason one wrote when the server fails', async () => {
    const portal = await open(mine());
    await portal.click(get('button', 'Refuser'));
    type('Motif du refus', 'Hors du champ de l’OPCO.');
    await portal.click(get('button', 'Refuser le contrat'));
    await portal.refuse(`${URL}/refuse`, 503);
    expect(get('alert').textContent).toContain('momentanément indisponible');
    expect(field('Motif du refus').value).toBe('Hors du champ de l’OPCO.');
  });
});
