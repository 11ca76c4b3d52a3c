import fc from 'fast-check';
import { foldedText, searchKey } from '@apprentissage/domain';
import { UsersScene } from '../testing/users-scene.js';

const PEOPLE = [
  ['Lévêque', 'Zoé', 'zoe.leveque@cfa.example', true],
  ['leroy', 'Œdipe', 'oe_leroy@cfa.example', true],
  ['LE GUEN', 'Anne-Marie', 'am@autre.example', false],
  ['Élan', 'Ümit', 'umit@cfa.example', true],
] as const;

describe('« Gérer mes utilisateurs »', () => {
  let scene: UsersScene;
  beforeAll(async () => {
    scene = await UsersScene.start();
    const { portal, camille } = scene;
    await portal.admin.query(`UPDATE users SET nom = 'Martin', prenom = 'Camille' WHERE id = $1`, [
      camille.userId,
    ]);
    for (const [nom, prenom, email, active] of PEOPLE) {
      const { userId } = await portal.plantUser(camille.cfaId, ['contrats']);
      await portal.admin.query(
        `UPDATE users SET nom = $2, prenom = $3, email = $4, active = $5 WHERE id = $1`,
        [userId, nom, prenom, email, active],
      );
    }
    const neighbour = await portal.plantCfa('98765432400019');
    await portal.admin.query(`UPDATE users SET nom = 'Levêque' WHERE id = $1`, [neighbour.userId]);
    await scene.invite({ nom: '=Formule', prenom: '+1', email: 'formule@cfa.example' });
  });
  afterAll(() => scene.stop());
  beforeEach(() => scene.freshen());

  const list = (query: Record<string, string | number> = {}) => {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) asked.set(name, String(value));
    return scene.administrator.get(`/api/users?${asked.toString()}`);
  };
  const names = async (query: Record<string, string | number>) =>
    (await list(query)).body.items.map(({ nom }: { nom: string }) => nom);

  it('finds what is typed anywhere, whatever its case and accents', async () => {
    expect(await names({ nom: 'LEV' })).toEqual(['Lévêque']);
    expect(await names({ nom: 'eveq' })).toEqual(['Lévêque']);
    expect(await names({ nom: 'le-guen' })).toEqual(['LE GUEN']);
    expect(await names({ prenom: 'oedi' })).toEqual(['leroy']);
    expect(await names({ prenom: 'marie' })).toEqual(['LE GUEN']);
    expect(await names({ prenom: 'umit', nom: 'elan' })).toEqual(['Élan']);
    expect(await names({ email: 'LÉVEQUE@' })).toEqual(['Lévêque']);
    expect(await names({ identifiant: '@test.EXAMPLE', etat: 'inactif' })).toEqual(['LE GUEN']);
    expect(await names({ nom: '' })).toHaveLength(6);
  });

  it.each(['%', '_', '\\', `' OR 1=1 --`, '---'])('takes « %s » for what it is', async (typed) => {
    expect(await names({ nom: typed })).toEqual([]);
    expect(await names({ email: typed })).toEqual(typed === '_' ? ['leroy'] : []);
  });

  it('sorts either way, whatever case and accents, and by where people stand', async () => {
    const sorted = ['Élan', '=Formule', 'LE GUEN', 'leroy', 'Lévêque', 'Martin'];
    expect(await names({ tri: 'nom' })).toEqual(sorted);
    expect(await names({ tri: '-nom' })).toEqual(sorted.toReversed());
    expect((await names({ tri: 'etat' })).slice(-2)).toEqual(['=Formule', 'LE GUEN']);
    expect((await names({ tri: '-etat' }))[0]).toBe('LE GUEN');
    expect((await names({ tri: 'email' }))[0]).toBe('LE GUEN');
    expect((await names({ tri: 'prenom' }))[0]).toBe('=Formule');
  });

  it('comes in pages that neither overlap nor forget', async () => {
    const all = await names({});
    const found: string[] = [];
    for (let page = 1; page <= 3; page++) {
      const { body } = await list({ page, parPage: 2 });
      expect(body).toMatchObject({ total: 6, page, pages: 3 });
      found.push(...body.items.map(({ nom }: { nom: string }) => nom));
    }
    expect(found).toEqual(all);
    expect((await list({ page: 9 })).body).toMatchObject({ items: [], total: 6, pages: 1 });
    expect((await list({ nom: 'personne' })).body).toEqual({
      items: [],
      total: 0,
      page: 1,
      pages: 1,
    });
  });

  it.each([
    ['tri', 'password_hash'],
    ['tri', 'nom,prenom'],
    ['etat', 'mort'],
    ['page', '0'],
    ['page', '1.5'],
    ['parPage', '101'],
    ['nom', 'x'.repeat(101)],
    ['nom', 'a\u0000b'],
    ['cfaId', 'x'],
  ])('refuses %s = %s', async (name, value) => {
    expect((await list({ [name]: value })).status).toBe(400);
  });

  it('shows in « Qui peut quoi » everybody who may sign in or is invited to', async () => {
    const { body } = await scene.administrator.get('/api/users/qui-peut-quoi');
    expect(body.map(({ nom }: { nom: string }) => nom)).toEqual([
      'Élan',
      '=Formule',
      'leroy',
      'Lévêque',
      'Martin',
    ]);
    expect(body.at(-1)).toMatchObject({ administrateur: true, soiMeme: true });
  });

  it('goes to a spreadsheet with the same filters, and no cell runs there', async () => {
    const answer = await scene.administrator.get('/api/users/export.csv?tri=-nom');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('utilisateurs.csv');
    const lines = answer.text.split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffNom;Prénom;Identifiant;Email;État;Droits;Invité le;Dernière connexion',
    );
    expect(lines).toHaveLength(8);
    expect(lines.at(-3)).toMatch(
      /^'=Formule;'\+1;invite-\d+@cfa\.example;formule@cfa\.example;Invité;/,
    );
    const filtered = await scene.administrator.get('/api/users/export.csv?nom=guen');
    expect(filtered.text.split('\r\n')).toHaveLength(3);
    const { rows } = await scene.portal.admin.query(
      `SELECT detail FROM audit_events WHERE act = 'utilisateur.exporte' ORDER BY seq`,
    );
    expect(rows).toEqual([{ detail: { lignes: 6 } }, { detail: { lignes: 1 } }]);
  });

  it('folds a text in the database as the domain does', async () => {
    const latin = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)),
        fc.constantFrom('œ', 'Æ', 'ß', '’', 'e\u0301', 'Ｆ', 'ﬁ', '％'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(latin, { minLength: 20, maxLength: 20 }), async (texts) => {
        const { rows } = await scene.portal.admin.query<{ folded: string; key: string }>(
          'SELECT folded_text(t) AS folded, search_key(t) AS key FROM unnest($1::text[]) t',
          [texts],
        );
        expect(rows).toEqual(
          texts.map((text) => ({ folded: foldedText(text), key: searchKey(text) })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
