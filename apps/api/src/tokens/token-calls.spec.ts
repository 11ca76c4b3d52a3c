import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ImportScene } from '../testing/import-scene.js';
import { PartnerCaller } from '../testing/partner.js';
import type { Caller } from '../testing/portal.js';
import { TokenCalls, TokenCallsPurge } from './index.js';

const DAY = 24 * 60;

describe('the calls made with a token', () => {
  let scene: ImportScene;
  let administrator: Caller;
  let neighbour: Caller;

  beforeAll(async () => {
    scene = await ImportScene.start({ LOG_LEVEL: 'info' });
    administrator = await scene.portal.signedIn(scene.cfa.identifiant);
    const other = await scene.portal.plantCfa('99999998700038');
    neighbour = await scene.portal.signedIn(other.identifiant);
  });
  afterAll(() => scene.stop());

  const software = () => PartnerCaller.of(scene.portal, scene.cfa);
  const written = () => scene.portal.app.get(TokenCalls).round();

  async function calls({ tokenId }: PartnerCaller, query = '', who = administrator) {
    await written();
    return who.get(`/api/tokens/${tokenId}/calls${query}`);
  }

  async function usedBy({ tokenId }: PartnerCaller) {
    const { rows } = await scene.portal.admin.query(
      `SELECT last_used_at, last_version, last_network, xmin::text FROM tokens WHERE id = $1`,
      [tokenId],
    );
    return rows[0] as Record<string, unknown> & { last_used_at: Date };
  }

  it('are kept with what was asked and answered, without an address, a query or a body', async () => {
    const one = await software();
    const sent = await one.send(scene.fresh(), { 'x-forwarded-for': '198.51.100.7' });
    expect(sent.status).toBe(200);
    await one.get(`v1/dossiers?numeroInterne=${sent.body.numeroInterne}`);
    await one.get('v1/dossiers?numeroInterne=D-inconnu');
    const { status, body } = await calls(one);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
    expect(body.items.map((call: { status: number }) => call.status)).toEqual([404, 200, 200]);
    expect(body.items[2]).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      method: 'POST',
      route: '/api/convergence/v1/dossiers',
      status: 200,
      ms: expect.any(Number),
      software: 'Éditeur démo, Logiciel CFA 4.2',
      network: '127.0.0.0/24',
    });
    const { rows } = await scene.portal.admin.query('SELECT c::text AS line FROM token_calls c');
    const lines = JSON.stringify(rows);
    expect(lines).not.toMatch(/127\.0\.0\.1|198\.51\.100|D-inconnu|Prénom|aacfa_/);
    expect(lines).not.toContain(sent.body.numeroInterne);
  });

  it('are told when they were refused too, and to nobody but the CFA', async () => {
    const one = await software();
    await administrator.delete(`/api/tokens/${one.tokenId}`);
    expect((await one.get('v1/dossiers/etats')).status).toBe(401);
    const { body } = await calls(one);
    expect(body.items).toMatchObject([
      { status: 401, route: '/api/convergence/v1/dossiers/etats' },
    ]);
    expect((await usedBy(one)).last_used_at).toBeNull();
    expect((await calls(one, '', neighbour)).status).toBe(404);
  });

  it('are read page after page, and by how they ended', async () => {
    // All of them happen on one day.
    scene.portal.clock.freeze();
    const one = await software();
    for (let rank = 0; rank < 7; rank += 1) {
      await one.get(rank % 2 ? 'v1/dossiers?numeroInterne=rien' : 'v1/status');
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await calls(one, `?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
    const count = async (query: string) => (await calls(one, query)).body.items.length;
    const today = scene.portal.clock.today();
    expect(await count('?outcome=ok')).toBe(4);
    expect(await count('?outcome=refused')).toBe(3);
    expect(await count('?outcome=failed')).toBe(0);
    expect(await count(`?from=${today}&to=${today}`)).toBe(7);
    expect(await count('?to=2020-01-01')).toBe(0);
    for (const query of ['?outcome=x', '?from=hier', '?cursor=x', '?limit=0', '?cfaId=1']) {
      expect([query, (await calls(one, query)).status]).toEqual([query, 400]);
    }
  });

  it('leave the last use: true within a minute, written once a minute by all processes together', async () => {
    const { portal } = scene;
    const one = await software();
    const replica = await portal.replica();
    const loops = [portal.app.get(TokenCalls), replica.get(TokenCalls)];
    const call = async (rank: number, app: NestFastifyApplication) => {
      const { statusCode } = await app.inject({
        url: '/api/convergence/v1/status',
        headers: { ...one.headers, version: `5.${rank}` },
      });
      expect(statusCode).toBe(200);
    };
    await portal.admin.query(`
      CREATE TABLE writes (at timestamptz NOT NULL);
      CREATE FUNCTION count_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN INSERT INTO public.writes VALUES (NEW.last_used_at); RETURN NULL; END $$;
      CREATE TRIGGER count_write AFTER UPDATE OF last_used_at ON tokens
        FOR EACH ROW EXECUTE FUNCTION count_write()`);
    const began = portal.clock.now();
    portal.clock.freeze();
    // A thousand calls, by two processes in turn, in a little more than three minutes.
    for (let batch = 0; batch < 20; batch += 1) {
      const app = batch % 2 === 0 ? portal.app : replica;
      await Promise.all(Array.from({ length: 50 }, (_, n) => call(batch * 50 + n, app)));
      await Promise.all(loops.map((loop) => loop.round()));
      const { last_used_at } = await usedBy(one);
      const error = portal.clock.now().getTime() - last_used_at.getTime();
      expect([batch, error >= 0 && error <= 60_000]).toEqual([batch, true]);
      portal.clock.advance(1 / 6);
    }
    await replica.close();
    const { rows } = await portal.admin.query<{ n: number; closest: number }>(
      `SELECT count(*)::int AS n, min(extract(epoch FROM at - before))::float AS closest
       FROM (SELECT at, lag(at) OVER (ORDER BY at) AS before FROM writes) w`,
    );
    await portal.admin.query(
      'DROP TRIGGER count_write ON tokens; DROP FUNCTION count_write; DROP TABLE writes',
    );
    expect(rows).toEqual([{ n: 4, closest: 60 }]);
    const last = await usedBy(one);
    expect(last.last_used_at.getTime()).toBeGreaterThan(began.getTime() + 179_000);
    expect(last).toMatchObject({
      last_network: '127.0.0.0/24',
      last_version: expect.stringMatching(/^5\./),
    });
    expect((await calls(one)).body.items).toHaveLength(25);
  });

  it('wait for a database that does not answer, and are written once when it does', async () => {
    const one = await software();
    await one.get('v1/status');
    await scene.portal.admin.query('REVOKE INSERT ON token_calls FROM aa_identity');
    await expect(written()).rejects.toThrow();
    await one.get('v1/status');
    await scene.portal.admin.query('GRANT INSERT ON token_calls TO aa_identity');
    expect((await calls(one)).body.items).toHaveLength(2);
    await written();
    expect((await calls(one)).body.items).toHaveLength(2);
  });

  it('of a token that is gone hold nobody else’s back', async () => {
    const gone = await software();
    const one = await software();
    await gone.get('v1/status');
    await one.get('v1/status');
    await scene.portal.admin.query('DELETE FROM tokens WHERE id = $1', [gone.tokenId]);
    expect((await calls(one)).body.items).toHaveLength(1);
    expect((await calls(gone)).status).toBe(404);
  });

  it('are forgotten after thirty days', async () => {
    const one = await software();
    await one.get('v1/status');
    await written();
    const kept = async () => {
      await scene.portal.app.get(TokenCallsPurge).round();
      const { rows } = await scene.portal.admin.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM token_calls WHERE token_id = $1',
        [one.tokenId],
      );
      return rows[0]?.n;
    };
    scene.portal.clock.advance(30 * DAY - 1);
    expect(await kept()).toBe(1);
    scene.portal.clock.advance(2);
    expect(await kept()).toBe(0);
  });
});
