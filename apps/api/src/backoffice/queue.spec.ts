import { addDays, type CivilDate } from '@apprentissage/domain';
import { plantContract } from '../testing/plant-contract.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';

const DAY = 86_400_000;

describe('the instructeurs’ queue', () => {
  let portal: Portal;
  let owner: Somebody;
  let ines: Caller;
  let igor: Caller;
  let inesId: string;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    const first = await portal.plantUser(null, ['instruction']);
    const second = await portal.plantUser(null, ['instruction']);
    inesId = first.userId;
    await portal.admin.query(`UPDATE users SET prenom = 'Inès', nom = 'Agent' WHERE id = $1`, [
      inesId,
    ]);
    ines = await portal.signedIn(first.identifiant);
    igor = await portal.signedIn(second.identifiant);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('contracts', 'contract_events', 'contract_counts'));

  const plant = (planted = {}) => plantContract(portal, owner.cfaId as string, planted);
  const taken = async (): Promise<string> => {
    const id = await plant();
    const headers = { 'if-match': '"1"' };
    const answer = await ines.post(`/api/backoffice/contracts/${id}/take`, {}, { headers });
    if (answer.status !== 200) throw new Error(answer.text);
    return id;
  };

  it('shows the queue of every CFA, oldest first, with the 20-day clock', async () => {
    const neighbour = await portal.plantCfa('98765432400019');
    portal.clock.freeze();
    const now = portal.clock.now().getTime();
    const old = await plant({ transmisLe: new Date(now - 30 * DAY) });
    const theirs = await plantContract(portal, neighbour.cfaId as string, {
      transmisLe: new Date(now - 10 * DAY),
    });
    const fresh = await plant();
    await plant({ status: 'ENGAGE' });
    const { items, total, next } = (await igor.get('/api/backoffice/contracts')).body;
    expect(items.map((item: { id: string }) => item.id)).toEqual([old, theirs, fresh]);
    expect([total, next]).toEqual([3, null]);
    expect(items[0]).toMatchObject({
      cfa: { id: owner.cfaId, raisonSociale: 'CFA 35600000000048', siret: '35600000000048' },
      instructeur: null,
      overdue: true,
    });
    expect(items[1].overdue).toBe(false);
    expect(items[2].dueOn).toBe(addDays(portal.clock.today() as CivilDate, 20));
  });

  it('counts the 20 days from the day of receipt in Paris', async () => {
    await plant({ transmisLe: new Date('2026-06-30T22:30:00Z') });
    expect((await ines.get('/api/backoffice/contracts')).body.items[0].dueOn).toBe('2026-07-21');
  });

  it('pages the queue by cursor and filters by status and by « mine »', async () => {
    const all = [];
    const at = new Date();
    for (let rank = 0; rank < 5; rank++) all.push(await plant({ transmisLe: at }));
    const mine = await taken();
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (
        await ines.get(`/api/backoffice/contracts?limit=2${cursor && `&cursor=${cursor}`}`)
      ).body;
      expect(page.total).toBe(6);
      seen.push(...page.items.map((item: { id: string }) => item.id));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(new Set(seen)).toEqual(new Set([...all, mine]));
    expect(seen).toHaveLength(6);
    const held = (await ines.get('/api/backoffice/contracts?mine=true')).body;
    expect(held.items.map((item: { id: string }) => item.id)).toEqual([mine]);
    expect(held.items[0].instructeur).toEqual({ id: inesId, name: 'Inès Agent' });
    expect((await igor.get('/api/backoffice/contracts?mine=true')).body.total).toBe(0);
    expect((await igor.get('/api/backoffice/contracts?status=TRANSMIS')).body.total).toBe(5);
    expect((await igor.get('/api/backoffice/contracts?mine=oui')).status).toBe(400);
    expect((await igor.get('/api/backoffice/contracts?cursor=oui')).status).toBe(400);
  });

  it('finds a dossier by its number or its DECA number, whatever its status and CFA', async () => {
    const waiting = await plant();
    await plant();
    const engaged = await plant({ status: 'ENGAGE', numeroDeca: '075202611001234' });
    const numbers = await portal.admin.query<{ id: string; numero: string; numero_deca: string }>(
      'UPDATE contracts SET numero = upper(numero) RETURNING id, numero, numero_deca',
    );
    const of = (id: string) => numbers.rows.find((row) => row.id === id);
    const search = async (numero = '') =>
      (
        await ines.get(`/api/backoffice/contracts?numero=${encodeURIComponent(numero)}`)
      ).body.items.map((item: { id: string }) => item.id);
    expect(await search(of(waiting)?.numero)).toEqual([waiting]);
    expect(await search(` ${of(waiting)?.numero.toLowerCase()} `)).toEqual([waiting]);
    expect(await search(of(engaged)?.numero_deca)).toEqual([engaged]);
    expect(await search('DA-INCONNU')).toEqual([]);
  });

  it('shows a dossier with all its checks, and keeps a trace of who read it', async () => {
    const id = await plant({ overrides: { apprenti: { dateNaissance: '1980-01-01' } } });
    const answer = await ines.get(`/api/backoffice/contracts/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body.controles.length).toBeGreaterThan(0);
    expect(answer.body.cerfa.apprenti.nir).toMatch(/•/);
    const { rows } = await portal.admin.query(
      'SELECT act, actor_id, chain FROM audit_events WHERE object_id = $1',
      [id],
    );
    expect(rows).toEqual([{ act: 'contrat.consulte', actor_id: inesId, chain: owner.cfaId }]);
  });
});
