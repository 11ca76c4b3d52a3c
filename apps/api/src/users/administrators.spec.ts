import fc from 'fast-check';
import { type Right, RIGHT_CODES, rightsOf } from '@apprentissage/domain';
import type { Caller, Somebody } from '../testing/portal.js';
import { UsersScene } from '../testing/users-scene.js';

describe('one active administrator at least', () => {
  let scene: UsersScene;
  beforeAll(async () => {
    scene = await UsersScene.start({ INVITATIONS_PER_DAY: '10000' });
  });
  afterAll(() => scene.stop());
  beforeEach(() => scene.freshen());

  const active = async (cfaId: string | null) =>
    (
      await scene.portal.admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM users WHERE cfa_id IS NOT DISTINCT FROM $1 AND active
           AND confirmed_at IS NOT NULL AND rights && '{administration_cfa,administration_opco}'`,
        [cfaId],
      )
    ).rows[0]?.n;

  /** Two administrators of one side, alone there, each signed in. */
  async function pair(siret: string | null): Promise<[Somebody, Caller][]> {
    const { portal } = scene;
    if (siret === null) {
      await portal.admin.query(
        `DELETE FROM users WHERE audience = 'opco' AND confirmed_at IS NULL`,
      );
      await portal.admin.query('ALTER TABLE users DISABLE TRIGGER USER');
      await portal.admin.query(`UPDATE users SET active = false WHERE audience = 'opco'`);
      await portal.admin.query('ALTER TABLE users ENABLE TRIGGER USER');
    }
    const right = siret === null ? 'administration_opco' : 'administration_cfa';
    const first =
      siret === null ? await portal.plantUser(null, [right]) : await portal.plantCfa(siret);
    const second = await portal.plantUser(first.cfaId, [right]);
    const open = async (one: Somebody): Promise<[Somebody, Caller]> => [
      one,
      await portal.signedIn(one.identifiant),
    ];
    return [await open(first), await open(second)];
  }

  it.each(['un CFA', 'l’OPCO'])(
    'remains when two take each other away at the same moment, twenty times: %s',
    async (side) => {
      for (let round = 0; round < 20; round++) {
        await scene.portal.admin.query('DELETE FROM throttles; DELETE FROM tries');
        const cfa = side === 'un CFA';
        const [[one, first], [other, second]] = (await pair(cfa ? siretOf(round) : null)) as [
          [Somebody, Caller],
          [Somebody, Caller],
        ];
        const path = cfa ? '/api/users' : '/api/backoffice/agents';
        const headers = { 'if-match': '"1"' };
        const answers = await Promise.all([
          first.post(`${path}/${other.userId}/desactiver`, {}, { headers }),
          second.post(`${path}/${one.userId}/desactiver`, {}, { headers }),
        ]);
        const done = answers.filter(({ status }) => status === 200);
        expect([round, done.length]).toEqual([round, 1]);
        const refused = answers.find(({ status }) => status !== 200);
        // Whoever comes second is refused, or is no longer anybody.
        expect(['dernier_administrateur', 'non_authentifie']).toContain(refused?.body.code);
        expect(await active(one.cfaId)).toBe(1);
      }
    },
    120_000,
  );

  it('says so to whoever would take the last one away', async () => {
    const [[one, first], [other]] = (await pair(siretOf(100))) as [
      [Somebody, Caller],
      [Somebody, Caller],
    ];
    expect((await scene.act(other.userId, 'desactiver', first)).status).toBe(200);
    // An administrator who slipped in by the side, only to have somebody who may ask.
    const attempt = scene.portal.admin.query(
      `UPDATE users SET rights = ARRAY['contrats'] WHERE id = $1`,
      [one.userId],
    );
    await expect(attempt).rejects.toMatchObject({ constraint: 'users_one_administrator' });
    expect((await scene.act(one.userId, 'desactiver', first)).body.code).toBe('soi_meme');
  });

  it('holds after any sequence of what administrators do, and nobody touches a foreign person', async () => {
    const { portal } = scene;
    const neighbour = await portal.plantCfa(siretOf(200));
    const neighbours = [neighbour, await portal.plantUser(neighbour.cfaId, ['contrats'])];
    const foreign = async () =>
      JSON.stringify(
        (
          await portal.admin.query(
            `SELECT md5(u::text) AS line FROM users u WHERE cfa_id = $1 OR audience = 'opco'
             ORDER BY id`,
            [neighbour.cfaId],
          )
        ).rows,
      );
    const before = await foreign();
    let rank = 300;
    const who = fc.nat(5);
    const rights = fc.oneof(
      fc.subarray(rightsOf('cfa', { grantable: false }), { minLength: 1 }),
      fc.constant<Right[]>(['administration_cfa']),
      fc.subarray(RIGHT_CODES),
    );
    const step = fc.oneof(
      fc.record({ kind: fc.constantFrom('desactiver', 'reactiver'), actor: who, target: who }),
      fc.record({ kind: fc.constant('droits'), actor: who, target: who, rights }),
      fc.record({ kind: fc.constantFrom('voisin', 'inviter', 'retirer'), actor: who, target: who }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const first = await portal.plantCfa(siretOf((rank += 1)));
        const people: [Somebody, Caller][] = [];
        for (const held of [
          ['administration_cfa'],
          ['administration_cfa'],
          ['contrats'],
        ] as Right[][]) {
          const one = people.length === 0 ? first : await portal.plantUser(first.cfaId, held);
          people.push([one, await portal.signedIn(one.identifiant)]);
        }
        await portal.admin.query('DELETE FROM throttles');
        for (const one of steps) {
          const [, by] = people[one.actor % people.length] as [Somebody, Caller];
          const [target] = people[one.target % people.length] as [Somebody, Caller];
          if (one.kind === 'desactiver' || one.kind === 'reactiver') {
            await scene.act(target.userId, one.kind, by);
          } else if ('rights' in one) {
            await scene.save(target.userId, { rights: one.rights }, by);
          } else if (one.kind === 'inviter') {
            await scene.invite({ rights: ['administration_cfa'] }, by);
          } else if (one.kind === 'retirer') {
            await by.delete(`/api/users/${target.userId}/invitation`);
          } else {
            const { userId } = neighbours[one.target % 2] as Somebody;
            const refused = await scene.act(userId, 'desactiver', by);
            expect([401, 403, 404]).toContain(refused.status);
          }
          expect(await active(first.cfaId)).toBeGreaterThanOrEqual(1);
        }
        const { rows } = await portal.admin.query(
          `SELECT FROM users WHERE cfa_id = $1 AND (cardinality(rights) = 0 OR rights && $2)`,
          [first.cfaId, rightsOf('opco')],
        );
        expect(rows).toEqual([]);
        expect(await foreign()).toBe(before);
      }),
      { numRuns: 15 },
    );
  }, 240_000);
});

/** A number of fourteen digits, different for each `n`. */
function siretOf(n: number): string {
  return `77700000${String(n).padStart(6, '0')}`;
}
