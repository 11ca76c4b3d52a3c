import { type Caller, Portal } from '../testing/portal.js';
import { plantBankAccount } from '../testing/plant-bank-account.js';

const DESK = '/api/backoffice/bank-accounts';
const OTHER = 'FR1420041010050500013M02606';
const FOREIGN = 'BE68539007547034';

describe('the accountants’ queue is narrowed', () => {
  let portal: Portal;
  let accountant: Caller;
  const ids: string[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    const { identifiant } = await portal.plantUser(null, ['comptabilite']);
    accountant = await portal.signedIn(identifiant);
    const waiting: [siret: string, name: string, titulaire: string, iban: string][] = [
      ['35600000000048', 'CFA des Tilleuls', 'CFA des Tilleuls', OTHER],
      ['98765432400019', 'Campus des Métiers', 'M. Jean Martin', 'FR7630006000011234567890189'],
      ['44306184100047', 'Tilleuls et Métiers', 'Tilleuls et Métiers', FOREIGN],
    ];
    for (const [siret, name, titulaire, iban] of waiting) {
      const { cfaId } = await portal.plantCfa(siret);
      await portal.admin.query('UPDATE cfas SET raison_sociale = $1 WHERE id = $2', [name, cfaId]);
      ids.push(await plantBankAccount(portal, cfaId as string, { titulaire, iban }));
      portal.clock.advance(1);
    }
  });
  afterAll(() => portal.stop());

  const found = async (filters: Record<string, string>) => {
    const { status, body } = await accountant.get(`${DESK}?${new URLSearchParams(filters)}`);
    expect(status).toBe(200);
    const shown = (body.items as { id: string }[]).map(({ id }) => ids.indexOf(id));
    expect(body.total).toBe(shown.length);
    return shown;
  };

  it.each([
    ['tilleuls', [0, 2]],
    ['Métiers tilleuls', [2]],
    ['35600000000048', [0]],
    ['987 654 324', [1]],
    ['personne', []],
    ['@', []],
    ["') OR 1=1 --", []],
  ])('to the CFA that « %s » finds', async (recherche, expected) => {
    expect(await found({ recherche })).toEqual(expected);
  });

  it.each([
    ['titulaire_different', [1]],
    ['particulier', [1]],
    ['iban_etranger', [2]],
    ['iban_partage', []],
  ])('to those that show the sign « %s »', async (signal, expected) => {
    expect(await found({ signal })).toEqual(expected);
  });

  it('to a CFA, a sign and a state together', async () => {
    expect(await found({ recherche: 'tilleuls', signal: 'iban_etranger' })).toEqual([2]);
    expect(await found({ recherche: 'campus', signal: 'iban_etranger' })).toEqual([]);
    expect(await found({ signal: 'particulier', etat: 'actif' })).toEqual([]);
    expect(await found({ signal: 'particulier', mine: 'true' })).toEqual([]);
  });

  it('and still goes page by page, with the number of all', async () => {
    await portal.admin.query(
      `UPDATE bank_accounts SET contested_at = now(), contested_by = submitted_by,
         version = version + 1 WHERE id = ANY($1)`,
      [[ids[0], ids[2]]],
    );
    const url = `${DESK}?signal=conteste&limit=1`;
    const { body: first } = await accountant.get(url);
    expect([first.items[0].id, first.total]).toEqual([ids[0], 2]);
    const next = encodeURIComponent(first.next as string);
    const { body: second } = await accountant.get(`${url}&cursor=${next}`);
    expect([second.items[0].id, second.total, second.next]).toEqual([ids[2], 2, null]);
  });

  it('refuses a sign that does not exist', async () => {
    const { status, body } = await accountant.get(`${DESK}?signal=inconnu`);
    expect([status, body.errors[0].message]).toEqual([400, 'Ce signal n’existe pas.']);
  });
});
