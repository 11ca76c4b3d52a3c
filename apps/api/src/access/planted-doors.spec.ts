import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readNumbers } from '../testing/canaries.js';
import { plantDoors } from '../testing/planted-doors.js';
import { type Answer, Caller } from '../testing/portal.js';
import { declaredRoutes, servedRoutes } from '../testing/routes.js';
import { ROUTES, type RouteRow } from '../testing/access-table.js';
import { TwoCfas } from '../testing/two-cfas.js';
import { Witness } from '../testing/witness.js';

/** What the tests of accesses would say, were one of their promises broken. */
describe('a door that must not be there', () => {
  let cfas: TwoCfas;
  let app: NestFastifyApplication;
  let people: Record<'nobody' | 'contrats' | 'administration_opco', Caller>;

  beforeAll(async () => {
    cfas = await TwoCfas.start();
    app = await plantDoors(cfas.portal);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await cfas.object('contract', 'own');
    await cfas.object('contract', 'foreign');
    const { portal, mine } = cfas;
    const enter = async (cfaId: string | null, right: 'contrats' | 'administration_opco') =>
      portal.entered(await portal.plantUser(cfaId, [right]), new Caller(app));
    people = {
      nobody: new Caller(app),
      contrats: await enter(mine.cfaId, 'contrats'),
      administration_opco: await enter(null, 'administration_opco'),
    };
  });
  afterAll(async () => {
    await app.close();
    await cfas.stop();
  });

  it('is found when it says nothing of who may, and answers 403 to everybody', async () => {
    const undeclared = declaredRoutes(app).filter(({ access }) => access === undefined);
    expect(undeclared.map(({ name }) => name)).toEqual(['GET /api/planted/forgotten']);
    for (const [who, caller] of Object.entries(people)) {
      const { status, text } = await caller.get('/api/planted/forgotten');
      expect([who, status]).toEqual([who, 403]);
      expect(text).not.toContain('anybody reads this');
    }
  });

  it('is not in the reviewed table', () => {
    const planted = ['GET /api/planted/forgotten', 'GET /api/planted/leak'];
    expect(servedRoutes(app).filter((name) => !(name in ROUTES))).toEqual(planted);
    expect(declaredRoutes(app).filter(({ name }) => !(name in ROUTES))).toHaveLength(2);
  });

  it('is reported by the witness when it shows a row of the other CFA, and its numbers', async () => {
    const leaked = await people.contrats.get('/api/planted/leak');
    expect([leaked.status, leaked.body.length]).toEqual([200, 2]);
    const route = 'GET /api/planted/leak';
    const row: RouteRow = { access: 'contrats', ok: 200 };
    const hear = (answer: Answer) => {
      const witness = new Witness(cfas.portal.app);
      witness.hears({ route, row, profile: 'contrats', answer });
      return witness;
    };
    const canaries = await cfas.canaries();
    const numbers = await readNumbers(cfas.portal);
    expect(hear(leaked).foreignCanaries(canaries).length).toBeGreaterThan(0);
    expect(hear(leaked).showing(numbers).length).toBeGreaterThan(0);
    // One's own row alone is no leak.
    const own = leaked.body.filter((one: { cfa_id: string }) => one.cfa_id === cfas.mine.cfaId);
    const alone = { ...leaked, text: JSON.stringify(own), body: own };
    expect(hear(alone).foreignCanaries(canaries)).toEqual([]);
  });

  it('is reported when it answers more than its schema names', async () => {
    const answer = await (await cfas.portal.entered(cfas.mine)).get('/api/cfa');
    const route = 'GET /api/cfa';
    const told = (body: object) => {
      const witness = new Witness(cfas.portal.app);
      const text = JSON.stringify(body);
      const row = ROUTES[route] as RouteRow;
      witness.hears({
        route,
        row,
        profile: 'administration_cfa',
        answer: { ...answer, text, body },
      });
      return witness.unknownProperties();
    };
    expect(told(answer.body)).toEqual([]);
    expect(told({ ...answer.body, ibanSealed: 'x' })).toEqual([
      expect.stringContaining('ibanSealed'),
    ]);
  });
});
