import { type Caller, Portal } from '../testing/portal.js';
import { plantBankAccount } from '../testing/plant-bank-account.js';

const DESK = '/api/backoffice/bank-accounts';
const OTHER = 'FR1420041010050500013M02606';
const FOREIGN = 'BE68539007547034';

describe('the accountants’ queue is narrowed', () => {
  let portal: Portal;
  let accountant: Caller;
  let accountantId: string;
  const ids: string[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    const agent = await portal.plantUser(null, ['comptabilite']);
    accountantId = agent.userId;
    accountant = await portal.entered(agent);
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

  describe('by who has taken what', () => {
    const id = () => ids[0] as string;
    const act = async (who: Caller, name: 'take' | 'release') => {
      const { rows } = await portal.admin.query('SELECT version FROM bank_accounts WHERE id = $1', [
        id(),
      ]);
      const headers = { 'if-match': `"${rows[0].version}"` };
      return who.post(`${DESK}/${id()}/${name}`, {}, { headers });
    };
    const holder = async (who: Caller) => {
      const { body } = await who.get(DESK);
      const listed = (body.items as { id: string; prisPar: { nom: string } | null }[]).find(
        (one) => one.id === id(),
      );
      const { prisPar } = (await who.get(`${DESK}/${id()}`)).body;
      expect(listed?.prisPar).toEqual(prisPar);
      const mine = (await who.get(`${DESK}?mine=true`)).body.items as { id: string }[];
      return [prisPar?.nom ?? null, mine.map((one) => one.id)];
    };
    let colleague: Caller;
    let colleagueId: string;

    beforeEach(async () => {
      const agent = await portal.plantUser(null, ['comptabilite']);
      colleagueId = agent.userId;
      colleague = await portal.entered(agent);
      await portal.admin.query(`UPDATE users SET nom = 'Collègue' WHERE id = $1`, [colleagueId]);
      expect((await act(colleague, 'take')).status).toBe(200);
      expect(await holder(accountant)).toEqual(['Prénom Collègue', []]);
      expect(await holder(colleague)).toEqual(['Prénom Collègue', [id()]]);
      const refused = await act(accountant, 'take');
      expect([refused.status, refused.body.code]).toEqual([409, 'deja_traite']);
      expect(refused.body.detail).toMatch(/^Prénom Collègue contrôle ce RIB depuis le/);
    });

    it('who gives it back holds it no more', async () => {
      expect((await act(colleague, 'release')).status).toBe(200);
      expect(await holder(accountant)).toEqual([null, []]);
      expect((await act(accountant, 'take')).status).toBe(200);
      await act(accountant, 'release');
    });

    it('who has left the OPCO holds nothing', async () => {
      await portal.admin.query('UPDATE users SET active = false WHERE id = $1', [colleagueId]);
      expect(await holder(accountant)).toEqual([null, []]);
      expect((await act(accountant, 'take')).status).toBe(200);
      await act(accountant, 'release');
    });

    it('who does nothing about it holds it for a day', async () => {
      const later = async (hours: number) => {
        portal.clock.advance(hours * 60);
        await portal.entered({ userId: accountantId }, accountant);
        await portal.entered({ userId: colleagueId }, colleague);
      };
      await later(23);
      expect((await act(accountant, 'take')).status).toBe(409);
      await later(2);
      expect(await holder(accountant)).toEqual([null, []]);
      expect(await holder(colleague)).toEqual([null, []]);
      expect((await act(accountant, 'take')).status).toBe(200);
      expect((await act(colleague, 'take')).status).toBe(409);
      await act(accountant, 'release');
    });
  });

  it('refuses a sign that does not exist', async () => {
    const { status, body } = await accountant.get(`${DESK}?signal=inconnu`);
    expect([status, body.errors[0].message]).toEqual([400, 'Ce signal n’existe pas.']);
  });
});
