import { aBankAccount, aDraft, bankAccountsOf, IBAN } from '../../testing/bank-accounts.js';
import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { chooseFile, field, find, get, pageText, textOf, type } from '../../testing/screen.js';
import type { BankAccounts } from './bank-accounts-client.js';

const PAGE = '/mon-cfa/coordonnees-bancaires';
const API = '/api/bank-accounts';

async function open(accounts: Partial<BankAccounts> = {}, query = ''): Promise<Portal> {
  const portal = await openPortal(`${PAGE}${query}`, {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer(API, bankAccountsOf(accounts));
  return portal;
}

const kept = () => get('region', 'Modifier mes informations de facturation');

describe('« Coordonnées bancaires »', () => {
  it('begins a first account, or a change of the one that is paid', async () => {
    const portal = await open();
    expect(pageText()).toContain('Aucun compte n’est en service.');
    await portal.click(get('button', 'Renseigner mes coordonnées bancaires'));
    const begun = await portal.request(`${API}/draft`);
    expect([begun.request.method, begun.request.body]).toEqual(['POST', {}]);
    begun.flush(aDraft());
    await portal.settle();
    await portal.answer(API, bankAccountsOf({ brouillon: aDraft() }));
    expect(kept()).toBeDefined();
  });

  it('keeps a draft by itself, each time about the version before, the IBAN in any form', async () => {
    const portal = await open({ brouillon: aDraft({ iban: null, titulaire: null, fichiers: [] }) });
    type('Titulaire du compte', 'CFA des Tilleuls');
    const first = await portal.request(`${API}/draft`);
    expect(first.request.body).toMatchObject({ mode: 'soi_meme', titulaire: 'CFA des Tilleuls' });
    expect(first.request.headers.get('If-Match')).toBe('"draft:1"');
    first.flush(aDraft({ iban: null, version: 2 }));
    type('IBAN', 'fr76-3000 6000.0112 3456 7890 189');
    expect(field('IBAN').value).toBe('FR76 3000 6000 0112 3456 7890 189');
    const second = await portal.request(`${API}/draft`);
    expect(second.request.body).toMatchObject({ iban: IBAN });
    expect(second.request.headers.get('If-Match')).toBe('"draft:2"');
    second.flush(aDraft({ version: 3 }));
    await portal.settle();
    expect(textOf(kept())).toContain('Brouillon enregistré');
    expect(textOf(kept())).toContain('Crédit Agricole — BIC AGRIFRPP');
  });

  it('checks the IBAN as it is typed, and keeps only one that is right', async () => {
    const portal = await open({ brouillon: aDraft({ iban: null }) });
    type('IBAN', IBAN.replace(/9$/, '8'));
    await portal.settle();
    expect(textOf(kept())).toContain('Longueur : juste');
    expect(textOf(kept())).toContain('Clé de l’IBAN : faux');
    expect(textOf(kept())).toContain('Cet IBAN n’est pas valide');
    portal.http.expectNone(`${API}/draft`);
  });

  it('asks before one leaves with an IBAN that could not be kept', async () => {
    const portal = await open({ brouillon: aDraft({ iban: null }) });
    type('IBAN', 'FR76');
    await portal.settle();
    get('link', 'Mes contrats').click();
    await portal.answerQuestion('Annuler');
    expect(portal.url).toBe(PAGE);
  });

  it('says when it could not keep what is typed, and tries again', async () => {
    const portal = await open({ brouillon: aDraft() });
    type('Titulaire du compte', 'CFA des Érables');
    (await portal.request(`${API}/draft`)).error(new ProgressEvent('error'));
    await portal.settle();
    expect(textOf(kept())).toContain('Votre saisie n’est pas enregistrée.');
    await portal.click(get('button', 'Réessayer'));
    const again = await portal.request(`${API}/draft`);
    expect(again.request.body).toMatchObject({ titulaire: 'CFA des Érables' });
    again.flush(aDraft({ version: 2 }));
    await portal.settle();
    expect(textOf(kept())).toContain('Brouillon enregistré');
  });

  it('names every item that is missing before anything is sent', async () => {
    const portal = await open({
      brouillon: aDraft({ iban: null, titulaire: null, fichiers: [], mode: 'tiers' }),
    });
    await portal.click(get('button', 'Transmettre pour validation'));
    expect(textOf(get('alert'))).toContain('7 champs sont à corriger');
    for (const missing of ['la nature du tiers', 'l’IBAN', 'Joignez le RIB']) {
      expect(textOf(get('alert'))).toContain(missing);
    }
    portal.http.expectNone(`${API}/draft/submit`);
  });

  it('sends a whole draft at the version that is kept', async () => {
    const portal = await open({ brouillon: aDraft({ version: 5 }) });
    await portal.click(get('button', 'Transmettre pour validation'));
    const sent = await portal.request(`${API}/draft/submit`);
    expect(sent.request.headers.get('If-Match')).toBe('"draft:5"');
    sent.flush(null, { status: 204, statusText: 'No Content' });
    await portal.settle();
    await portal.answer(API, bankAccountsOf({ enCours: aBankAccount() }));
    expect(pageText()).toContain('sont transmises à l’OPCO');
    expect(pageText()).toContain('0 validation sur 2');
  });

  it('names the invoices that are in process, and sends nothing meanwhile', async () => {
    const depuis = '2026-09-12T08:00:00.000Z';
    await open({
      brouillon: aDraft(),
      facturesEnCours: [
        { numero: 'F-12', depuis },
        { numero: 'F-13', depuis },
      ],
    });
    expect(pageText()).toContain('Vos factures F-12, F-13 sont en cours de traitement');
    expect(get<HTMLButtonElement>('button', 'Transmettre pour validation').disabled).toBe(true);
  });

  it('joins a file at once, and says what the server refused under it', async () => {
    const portal = await open({ brouillon: aDraft({ fichiers: [] }) });
    const file = new File(['%PDF'], 'rib.pdf', { type: 'application/pdf' });
    chooseFile('RIB', file);
    const sent = await portal.request(`${API}/draft/files`);
    expect((sent.request.body as FormData).get('fichier')).toBe(file);
    sent.flush(
      {
        code: 'fichier_refuse',
        errors: [{ pointer: '/fichier', code: 'pdf_protege', message: 'Ce PDF est protégé.' }],
      },
      { status: 422, statusText: 'refused' },
    );
    await portal.settle();
    expect(textOf(kept())).toContain('« rib.pdf » : Ce PDF est protégé.');
    chooseFile('RIB', file);
    (await portal.request(`${API}/draft/files`)).flush(aDraft({ version: 2 }));
    await portal.settle();
    expect(get('button', 'Retirer rib.pdf')).toBeDefined();
    expect(textOf(kept())).not.toContain('Ce PDF est protégé.');
  });

  it('says of a joined file that the antivirus has not looked yet, or refused it', async () => {
    const [file] = aDraft().fichiers;
    const fichiers = (['sain', 'en_attente', 'refuse'] as const).map((etat) => ({
      ...(file as NonNullable<typeof file>),
      ...{ id: etat, nom: `${etat}.pdf`, etat },
    }));
    await open({ brouillon: aDraft({ fichiers }) });
    const said = (name: string) => textOf(get('row', name));
    expect(said('sain.pdf')).not.toContain('antivirus');
    expect(said('en_attente.pdf')).toContain('En cours d’analyse par l’antivirus');
    expect(said('refuse.pdf')).toContain('Refusé par l’antivirus : retirez-le');
  });

  it('opens the correction that a refusal asks for, at its item, with the reason', async () => {
    const refused = aBankAccount({
      ...{ id: 'refused', etat: 'refuse', finLe: '2026-09-13T08:00:00.000Z' },
      refus: {
        code: 'iban_different',
        libelle: 'L’IBAN',
        phrase: 'Ce n’est pas le bon.',
        champ: 'iban',
      },
    });
    const portal = await open({ historique: [refused] }, '?corriger=iban');
    const begun = await portal.request(`${API}/draft`);
    expect(begun.request.body).toEqual({ depuis: 'refused' });
    begun.flush(aDraft());
    await portal.settle();
    await portal.answer(API, bankAccountsOf({ brouillon: aDraft(), historique: [refused] }));
    expect(pageText()).toContain('À corriger : Ce n’est pas le bon.');
    expect(document.activeElement).toBe(field('IBAN'));
  });

  it('begins the correction of what one took back from it, so that nothing is typed again', async () => {
    const refused = aBankAccount({ id: 'older', etat: 'refuse' });
    const withdrawn = aBankAccount({ id: 'withdrawn', etat: 'retire' });
    const portal = await open({ historique: [withdrawn, refused] });
    await portal.click(get('button', 'Corriger'));
    const begun = await portal.request(`${API}/draft`);
    expect(begun.request.body).toEqual({ depuis: 'withdrawn' });
    begun.flush(aDraft());
    await portal.settle();
    await portal.answer(API, bankAccountsOf({ brouillon: aDraft(), historique: [withdrawn] }));
    expect(get('button', 'Retirer rib.pdf')).toBeDefined();
    expect(portal.url).toBe(PAGE);
  });

  it('lets an administrator object to a change that waits, once it is confirmed', async () => {
    const waiting = aBankAccount({
      etat: 'programme',
      approbations: 2,
      effetLe: '2026-09-15T08:00:00.000Z',
    });
    const portal = await open({ enCours: waiting });
    expect(pageText()).toContain('15/09/2026 à 10:00');
    get('button', 'Je m’oppose à ce changement').click();
    await portal.answerQuestion('Je m’oppose à ce changement');
    (await portal.request(`${API}/b1/contest`)).flush(null, { status: 204, statusText: 'ok' });
    await portal.settle();
    await portal.answer(
      API,
      bankAccountsOf({
        enCours: { ...waiting, etat: 'a_valider', contesteLe: '2026-09-13T08:00:00.000Z' },
      }),
    );
    expect(pageText()).toContain('Votre opposition est enregistrée');
    expect(find('button', 'Je m’oppose')).toBeNull();
  });

  it('lets one object again to a change that accountants approved all the same', async () => {
    await open({
      enCours: aBankAccount({
        ...{ etat: 'programme', approbations: 2, effetLe: '2026-09-15T08:00:00.000Z' },
        contesteLe: '2026-09-13T08:00:00.000Z',
      }),
    });
    expect(get('button', 'Je m’oppose à ce changement')).toBeDefined();
    expect(pageText()).toContain('un administrateur du CFA peut s’y opposer');
    expect(pageText()).not.toContain('doivent contrôler ce changement de nouveau');
  });

  it('masks the IBAN until one asks to see it', async () => {
    const portal = await open({ actif: aBankAccount({ etat: 'actif' }) });
    expect(pageText()).not.toContain('3000 6000');
    await portal.click(get('button', 'Afficher l’IBAN en entier'));
    await portal.answer(`${API}/b1/iban`, { iban: 'FR76 3000 6000 0112 3456 7890 189' });
    expect(pageText()).toContain('FR76 3000 6000 0112 3456 7890 189');
    await portal.click(get('button', 'Masquer l’IBAN'));
    expect(pageText()).not.toContain('3000 6000');
  });
});
