import { randomUUID } from 'node:crypto';
import { CONTRACT_STATE_CODES, type ContractState } from '@apprentissage/domain';
import fc from 'fast-check';
import { plantContract } from '../testing/plant-contract.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';

const SIRET = '35600000000048';
const OTHER_SIRET = '98765432400019';

describe('« Mes contrats »', () => {
  let portal: Portal;
  let owner: Somebody;
  let camille: Caller;
  let neighbour: Caller;
  let otherId: string;
  const ids: string[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa(SIRET);
    const other = await portal.plantCfa(OTHER_SIRET);
    camille = await portal.signedIn(owner.identifiant);
    neighbour = await portal.signedIn(other.identifiant);
    otherId = await plantContract(portal, other.cfaId as string);
    const people = [
      'Lefèvre',
      'ŒUVRARD',
      'Martin',
      'N’Diaye',
      'Martin',
      'Zola',
      'Émile',
      'Bé_ranger',
    ];
    for (const [rank, nom] of people.entries()) {
      const status = (['TRANSMIS', 'ENGAGE', 'REFUSE'] as const)[rank % 3] as ContractState;
      const overrides = {
        apprenti: { nom, prenom: rank % 2 ? 'Zoé' : 'Camille' },
        employeur: { denomination: rank < 4 ? 'Boulangerie 100 % Épis' : 'Garage Müller' },
        contrat: { dateConclusion: `2026-0${rank + 1}-15` },
      };
      // Three pairs share their instant: the id must break the tie.
      const transmisLe = new Date(Date.UTC(2026, 8, 1 + Math.floor(rank / 2), 10, 0, 0, 123));
      ids.push(
        await plantContract(portal, owner.cfaId as string, { status, overrides, transmisLe }),
      );
    }
  });
  afterAll(() => portal.stop());

  const list = async (query: string, who = camille) => {
    const answer = await who.get(`/api/contracts${query}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };

  it('lists the CFA’s own contracts, newest first, with the total', async () => {
    const { items, total, next, previous } = await list('');
    expect(total).toBe(ids.length);
    expect(items).toHaveLength(ids.length);
    expect(items.map((item: { id: string }) => item.id)).not.toContain(otherId);
    const times = items.map((item: { transmisLe: string }) => item.transmisLe);
    expect(times).toEqual([...times].sort().reverse());
    expect([next, previous]).toEqual([null, null]);
    expect(items.at(-1)).toMatchObject({
      status: expect.any(String),
      piecesDemandees: false,
      apprenti: { nom: expect.any(String), prenom: expect.any(String) },
      employeur: {
        denomination: 'Boulangerie 100 % Épis',
        siret: expect.stringMatching(/^\d{14}$/),
      },
      formation: { rncp: expect.stringMatching(/^RNCP/) },
      dateConclusion: expect.stringMatching(/^2026-0[12]-15$/),
      transmisLe: '2026-09-01T10:00:00.123Z',
      actsNext: expect.stringMatching(/^(cfa|opco)$/),
    });
  });

  it('walks every page forth and back, whatever the sort and the length, and meets each row once', async () => {
    const sorts = ['recent', 'apprenti', 'employeur', 'dateConclusion'].flatMap((sort) => [
      sort,
      `-${sort}`,
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 5 }),
        async (sort, limit) => {
          const whole = (await list(`?sort=${sort}`)).items;
          const pages = [];
          let cursor: string | null = '';
          while (cursor !== null) {
            const page: {
              items: unknown[];
              total: number;
              next: string | null;
              previous: string | null;
            } = await list(`?sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
            expect(page.total).toBe(ids.length);
            pages.push(page);
            cursor = page.next;
          }
          expect(pages.flatMap((page) => page.items)).toEqual(whole);
          for (let rank = pages.length - 1; rank > 0; rank--) {
            const before = await list(
              `?sort=${sort}&limit=${limit}&cursor=${pages[rank]?.previous}`,
            );
            expect(before.items).toEqual(pages[rank - 1]?.items);
            expect(before.next).not.toBeNull();
            expect(before.previous === null).toBe(rank === 1);
          }
        },
      ),
      { numRuns: 16 },
    );
  });

  it('sorts by apprentice without regard to accents or case, both ways', async () => {
    const names = async (sort: string) =>
      (await list(`?sort=${sort}`)).items.map(
        (item: { apprenti: { nom: string } }) => item.apprenti.nom,
      );
    const up = await names('apprenti');
    expect(up).toEqual([
      'Bé_ranger',
      'Émile',
      'Lefèvre',
      'Martin',
      'Martin',
      'N’Diaye',
      'ŒUVRARD',
      'Zola',
    ]);
    expect(await names('-apprenti')).toEqual(up.toReversed());
  });

  it.each([
    ['apprenti=lefevre', 1],
    ['apprenti=LEFÈVRE%20camille', 1],
    ['apprenti=camille%20lefevre', 1],
    ['apprenti=oeuvrard', 1],
    ['apprenti=n%20diaye', 1],
    ['apprenti=martin', 2],
    ['apprenti=%25', 0],
    ['apprenti=_', 0],
    ['apprenti=%5C', 0],
    ['apprenti=b%C3%A9_r', 1],
    ['employeur=muller', 4],
    ['employeur=100%20%25', 4],
    ['conclusionFrom=2026-02-15&conclusionTo=2026-04-15', 3],
    ['conclusionFrom=2027-01-01', 0],
    ['status=ENGAGE', 3],
    ['status=ENGAGE&status=REFUSE', 5],
    ['status=BROUILLON', 0],
    ['status=ENGAGE&employeur=garage', 2],
  ])('?%s finds %i', async (query, expected) => {
    const page = await list(`?${query}`);
    expect(page.total).toBe(expected);
    expect(page.items).toHaveLength(expected);
  });

  it('finds an employer by the beginning of its SIRET, blanks or not', async () => {
    const [first] = (await list('')).items;
    const siret: string = first.employeur.siret;
    const found = await list(
      `?employeur=${encodeURIComponent(`${siret.slice(0, 3)} ${siret.slice(3, 9)}`)}`,
    );
    expect(found.total).toBe(ids.length);
    expect((await list('?employeur=00000000000000')).total).toBe(0);
  });

  it.each([
    'surprise=1',
    'cursor=abc',
    'cursor=W10',
    `cursor=${Buffer.from('[">","recent","2026-02-31","x"]').toString('base64url')}`,
    `cursor=${Buffer.from(`[">","-recent","2026-09-01T10:00:00.123Z","${randomUUID()}"]`).toString('base64url')}`,
    'limit=0',
    'limit=101',
    'limit=1.5',
    'limit=x',
    'status=ENGAG',
    'status=',
    'sort=numero',
    'sort=recent&sort=apprenti',
    'conclusionFrom=2026-02-30',
    'apprenti=a&apprenti=b',
    'cursor=a&cursor=b',
    `apprenti=${'a'.repeat(101)}`,
    'apprenti=%00',
  ])('refuses ?%s with 400 and names the parameter', async (query) => {
    const answer = await camille.get(`/api/contracts?${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'requete_invalide']);
    expect(answer.body.errors[0].pointer).toMatch(new RegExp(`^/${/^\w+/.exec(query)?.[0]}`));
  });

  it('draws a chart whose slices are the totals of their lists', async () => {
    for (const who of [camille, neighbour]) {
      const { total, counts } = (await who.get('/api/contracts/counts')).body;
      expect(total).toBe((await list('', who)).total);
      for (const status of CONTRACT_STATE_CODES) {
        const slice = counts.find((one: { status: string }) => one.status === status)?.count ?? 0;
        expect((await list(`?status=${status}`, who)).total).toBe(slice);
      }
    }
  });

  it('shows a contract whole, its NIR masked, its version as ETag', async () => {
    const answer = await camille.get(`/api/contracts/${ids[0]}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      id: ids[0],
      version: 1,
      commentaire: null,
      cerfa: {
        apprenti: { nom: 'Lefèvre', nir: expect.stringMatching(/^[12] \d\d ••/) },
        contrat: { dateConclusion: '2026-01-15' },
      },
      timeline: [
        {
          at: '2026-09-01T10:00:00.123Z',
          status: 'TRANSMIS',
          piecesDemandees: false,
          actor: { kind: 'partenaire', name: 'Logiciel de test' },
          comment: null,
        },
      ],
    });
    expect(answer.text).not.toMatch(/[12]\d{12}/);
    expect(
      answer.body.alertes.every((one: { severity: string }) => one.severity === 'alerte'),
    ).toBe(true);
  });

  it('answers alike for another CFA’s contract and one that does not exist', async () => {
    const strip = ({ requestId: _requestId, ...body }: Record<string, unknown>) => body;
    const foreign = await camille.get(`/api/contracts/${otherId}`);
    const absent = await camille.get(`/api/contracts/${randomUUID()}`);
    expect(foreign.status).toBe(404);
    expect(strip(foreign.body)).toEqual(strip(absent.body));
    expect((await camille.get('/api/contracts/1')).status).toBe(400);
    expect((await neighbour.get(`/api/contracts/${otherId}`)).status).toBe(200);
  });

  it.each([
    ['contrats', 200],
    ['contrats_facturation', 200],
    ['contrats_stocks_facturation', 403],
    ['apprentis_sans_contrat_facturation', 403],
  ] as const)('answers %s with %i', async (right, status) => {
    const somebody = await portal.plantUser(owner.cfaId, [right]);
    const caller = await portal.signedIn(somebody.identifiant);
    expect((await caller.get('/api/contracts')).status).toBe(status);
    expect((await caller.get('/api/contracts/counts')).status).toBe(status);
    expect((await caller.get(`/api/contracts/${ids[0]}`)).status).toBe(status);
  });
});
