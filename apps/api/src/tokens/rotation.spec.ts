import { MAX_LIVING_TOKENS } from '@apprentissage/domain';
import { ImportScene } from '../testing/import-scene.js';
import { PartnerCaller } from '../testing/partner.js';
import type { Caller, Somebody } from '../testing/portal.js';

const HOUR = 60;
const DAY = 24 * HOUR;

describe('the rotation of a token', () => {
  let scene: ImportScene;
  let administrator: Caller;
  let neighbour: Caller;
  let other: Somebody;

  beforeAll(async () => {
    scene = await ImportScene.start();
    other = await scene.portal.plantCfa('99999998700038');
    await signIn();
  });
  afterAll(() => scene.stop());

  /** Sessions end when the clock is moved. */
  async function signIn(): Promise<void> {
    administrator = await scene.portal.signedIn(scene.cfa.identifiant);
    neighbour = await scene.portal.signedIn(other.identifiant);
  }

  async function made(body: object = {}): Promise<PartnerCaller> {
    const answer = await administrator.post('/api/tokens', { name: 'Logiciel', ...body });
    expect(answer.status).toBe(201);
    return PartnerCaller.holding(scene.portal, answer.body);
  }

  const renew = ({ tokenId }: PartnerCaller, body: object = {}, who = administrator) =>
    who.post(`/api/tokens/${tokenId}/renew`, body);

  async function renewed(former: PartnerCaller, body: object = {}): Promise<PartnerCaller> {
    const answer = await renew(former, body);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return PartnerCaller.holding(scene.portal, answer.body);
  }

  const works = async (software: PartnerCaller) =>
    (await software.get('v1/dossiers/etats')).status === 200;

  const viewOf = async ({ tokenId }: PartnerCaller) =>
    (await administrator.get('/api/tokens')).body.find(({ id }: { id: string }) => id === tokenId);

  it('makes a successor with the same terms; both are good until the overlap ends, then one', async () => {
    const terms = {
      scopes: ['contrats:lecture'],
      networks: ['127.0.0.0/8'],
      contactEmail: 'a@b.fr',
    };
    const former = await made(terms);
    const answer = await renew(former, { overlapDays: 2 });
    const newer = PartnerCaller.holding(scene.portal, answer.body);
    const left = Date.parse(answer.body.formerEndsAt) - scene.portal.clock.now().getTime();
    expect(Math.round(left / 60_000)).toBe(2 * DAY);
    expect(await viewOf(newer)).toMatchObject({ ...terms, name: 'Logiciel', replacedBy: null });
    expect(await viewOf(former)).toMatchObject({
      replacedBy: newer.tokenId,
      expiresAt: answer.body.formerEndsAt,
    });
    expect([await works(former), await works(newer)]).toEqual([true, true]);
    expect((await former.get('v2/cfakeyinfo')).body.status).toBe('success');
    scene.portal.clock.advance(2 * DAY - 1);
    expect([await works(former), await works(newer)]).toEqual([true, true]);
    scene.portal.clock.advance(1);
    expect([await works(former), await works(newer)]).toEqual([false, true]);
    await signIn();
  });

  it('may stop the former at once, and never lengthens its life', async () => {
    const former = await made();
    const newer = await renewed(former, { overlapDays: 0 });
    expect([await works(former), await works(newer)]).toEqual([false, true]);
    const expiresOn = scene.portal.clock.today();
    const short = await made({ expiresOn });
    const before = (await viewOf(short)).expiresAt;
    await renewed(short, { overlapDays: 7 });
    expect((await viewOf(short)).expiresAt).toBe(before);
  });

  it('leaves two living tokens of a chain at most', async () => {
    const first = await made();
    const second = await renewed(first, { overlapDays: 7 });
    const again = await renew(first);
    expect([again.status, again.body.detail]).toEqual([409, expect.stringContaining('déjà été')]);
    const third = await renew(second);
    expect([third.status, third.body.detail]).toEqual([
      409,
      expect.stringContaining('révoquez-le'),
    ]);
    await administrator.delete(`/api/tokens/${first.tokenId}`);
    expect((await renew(second)).status).toBe(201);
    expect((await renew(first)).status).toBe(409);
  });

  it('lets the former be renewed again when its successor was revoked', async () => {
    const former = await made();
    const lost = await renewed(former);
    await administrator.delete(`/api/tokens/${lost.tokenId}`);
    const newer = await renewed(former);
    expect([await works(former), await works(lost), await works(newer)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('happens once when it is asked for ten times at once', async () => {
    const former = await made();
    const answers = await Promise.all(Array.from({ length: 10 }, () => renew(former)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
    const { rows } = await scene.portal.admin.query(
      `SELECT detail FROM audit_events WHERE act = 'token.renouvele'
         AND detail ->> 'remplace' = (SELECT prefix FROM tokens WHERE id = $1)`,
      [former.tokenId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is refused by what it cannot be: another CFA’s, dead, too long, in the past', async () => {
    const former = await made();
    expect((await renew(former, {}, neighbour)).status).toBe(404);
    for (const overlapDays of [-1, 8, 1.5, '1']) {
      expect((await renew(former, { overlapDays })).status).toBe(400);
    }
    expect((await renew(former, { expiresOn: '2020-01-01' })).status).toBe(422);
    await administrator.delete(`/api/tokens/${former.tokenId}`);
    expect((await renew(former)).status).toBe(409);
  });

  it('needs no room: a CFA with all its tokens renews one', async () => {
    const { rows } = await scene.portal.admin.query(
      `UPDATE tokens SET revoked_at = now() WHERE cfa_id = $1 AND revoked_at IS NULL RETURNING id`,
      [scene.cfa.cfaId],
    );
    expect(rows.length).toBeGreaterThan(0);
    const all: PartnerCaller[] = [];
    while (all.length < MAX_LIVING_TOKENS) all.push(await made());
    expect((await administrator.post('/api/tokens', { name: 'x' })).status).toBe(422);
    await renewed(all[0] as PartnerCaller);
    expect((await administrator.post('/api/tokens', { name: 'x' })).status).toBe(422);
  });
});
