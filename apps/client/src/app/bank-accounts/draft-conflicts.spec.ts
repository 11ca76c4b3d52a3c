import { aDraft, bankAccountsOf } from '../../testing/bank-accounts.js';
import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { chooseFile, field, find, get, textOf, type } from '../../testing/screen.js';
import type { BankAccount } from './bank-accounts-client.js';

const API = '/api/bank-accounts';
/** What a server answers about a draft that somebody else changed. */
const STALE = [
  { code: 'version_depassee' },
  { status: 412, statusText: 'Precondition Failed' },
] as const;

async function open(brouillon: BankAccount): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/coordonnees-bancaires', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer(API, bankAccountsOf({ brouillon }));
  return portal;
}

const kept = () => get('region', 'Modifier mes informations de facturation');

describe('a draft of bank details that two people change', () => {
  it('is a conflict: one may keep what one typed', async () => {
    const portal = await open(aDraft());
    type('Titulaire du compte', 'Le mien');
    const refused = await portal.request(`${API}/draft`);
    refused.flush(...STALE);
    await portal.settle();
    expect(textOf(kept())).toContain('modifié entre-temps par un autre administrateur');
    get('button', 'Garder ma saisie').click();
    await portal.answer(
      API,
      bankAccountsOf({ brouillon: aDraft({ titulaire: 'Le sien', version: 7 }) }),
    );
    const insisted = await portal.request(`${API}/draft`);
    expect(insisted.request.body).toMatchObject({ titulaire: 'Le mien' });
    expect(insisted.request.headers.get('If-Match')).toBe('"draft:7"');
    insisted.flush(aDraft({ version: 8 }));
    await portal.settle();
    expect(find('button', 'Garder ma saisie')).toBeNull();
  });

  it('is a conflict: one may take what the other kept', async () => {
    const portal = await open(aDraft());
    type('Titulaire du compte', 'Le mien');
    (await portal.request(`${API}/draft`)).flush(...STALE);
    await portal.settle();
    get('button', 'Reprendre ce qui est enregistré').click();
    await portal.answer(
      API,
      bankAccountsOf({ brouillon: aDraft({ titulaire: 'Le sien', version: 7 }) }),
    );
    expect(field('Titulaire du compte').value).toBe('Le sien');
  });

  it('takes a file as long as it is the one that is shown; else nothing typed is lost', async () => {
    const portal = await open(aDraft({ fichiers: [] }));
    type('Titulaire du compte', 'Le mien');
    (await portal.request(`${API}/draft`)).flush(aDraft({ fichiers: [], version: 2 }));
    const file = new File(['%PDF'], 'rib.pdf', { type: 'application/pdf' });
    chooseFile('RIB', file);
    const sent = await portal.request(`${API}/draft/files`);
    expect(sent.request.headers.get('If-Match')).toBe('"draft:2"');
    sent.flush(...STALE);
    await portal.settle();
    expect(textOf(kept())).toContain('modifié entre-temps par un autre administrateur');
    expect(textOf(kept())).toContain('« rib.pdf » n’est pas joint');
    expect(field('Titulaire du compte').value).toBe('Le mien');
    // Nothing leaves before one has chosen.
    await portal.click(get('button', 'Transmettre pour validation'));
    portal.http.expectNone(`${API}/draft/submit`);
  });

  it('gives up a file as long as it is the one that is shown', async () => {
    const portal = await open(aDraft({ version: 4 }));
    await portal.click(get('button', 'Retirer rib.pdf'));
    const sent = await portal.request(`${API}/draft/files/d1`);
    expect(sent.request.headers.get('If-Match')).toBe('"draft:4"');
    sent.flush(...STALE);
    await portal.settle();
    expect(textOf(kept())).toContain('modifié entre-temps par un autre administrateur');
    expect(textOf(kept())).toContain('« rib.pdf » n’est pas retiré');
    expect(get('button', 'Retirer rib.pdf')).toBeDefined();
  });

  it.each([
    ['a version further', aDraft({ version: 3, titulaire: 'Le sien', fichiers: [] })],
    ['another draft', aDraft({ id: 'other', version: 2, titulaire: 'Le sien' })],
  ])('is not sent when something else came back than what is shown: %s', async (_, theirs) => {
    const portal = await open(aDraft());
    await portal.click(get('button', 'Retirer rib.pdf'));
    (await portal.request(`${API}/draft/files/d1`)).flush(theirs);
    await portal.settle();
    expect(textOf(kept())).toContain('modifié entre-temps par un autre administrateur');
    await portal.click(get('button', 'Transmettre pour validation'));
    portal.http.expectNone(`${API}/draft/submit`);
  });

  it('says that its IBAN is the other’s, when one keeps the rest of what one typed', async () => {
    const portal = await open(aDraft());
    type('Titulaire du compte', 'Le mien');
    (await portal.request(`${API}/draft`)).flush(...STALE);
    await portal.settle();
    get('button', 'Garder ma saisie').click();
    const iban = 'BE68 •••• •••• •034';
    await portal.answer(API, bankAccountsOf({ brouillon: aDraft({ iban, version: 7 }) }));
    (await portal.request(`${API}/draft`)).flush(aDraft({ iban, version: 8 }));
    await portal.settle();
    expect(textOf(get('alert'))).toContain('L’IBAN enregistré est celui d’un autre administrateur');
    expect(textOf(kept())).toContain(iban);
  });
});
