import type { Freshness } from '../http/index.js';
import { CFA, OPCO, type Profile, ROUTES, WHO } from '../testing/access-table.js';
import { TwoCfas } from '../testing/two-cfas.js';

/** Asked before the route looks at anything. */
const ASKED: readonly Freshness[] = ['sensitive', 'own_account'];

describe('routes that want a fresh proof', () => {
  let cfas: TwoCfas;
  beforeAll(async () => {
    cfas = await TwoCfas.start();
  });
  afterAll(() => cfas.stop());

  const fresh = Object.entries(ROUTES).filter(
    ([, row]) => row.fresh !== undefined && ASKED.includes(row.fresh),
  );

  it.each(fresh)(
    '%s refuses one of six minutes, on any object, before looking at it',
    async (name, row) => {
      await cfas.freshen();
      await cfas.portal.admin.query(
        `UPDATE sessions SET proven_at = proven_at - interval '6 minutes'`,
      );
      const may: readonly Profile[] = WHO[row.access as keyof typeof WHO] ?? [];
      for (const profile of [...CFA, ...OPCO]) {
        for (const which of row.id === undefined
          ? ['own' as const]
          : (['own', 'foreign', 'absent'] as const)) {
          const id = row.id === undefined ? '' : await cfas.object(row.id, which);
          const { body } = await cfas.call(profile, name, row, id);
          const due = may.includes(profile) ? 'preuve_requise' : 'droit_insuffisant';
          expect([profile, which, body.code]).toEqual([profile, which, due]);
        }
      }
    },
  );
});
